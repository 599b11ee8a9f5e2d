import type { feed as english } from "../en/feed";
import type { Words } from "../words";

export const feed: Words<typeof english> = {
  title: "{{processor}}: ändringar av underbiträden",
  subtitle:
    "Ändringar i listan hos {{processor}}: aviserade, gällande, återkallade. För kännedom; de ersätter ingen underrättelse.",
  announced: "Aviserad: {{what}}",
  inForce: "Gäller: {{what}}",
  withdrawn: "Återkallad: {{what}}",
  planned: "Planerad första dag i bruk: {{what}}",
};
