import type { feed as english } from "../en/feed";
import type { Words } from "../words";

export const feed: Words<typeof english> = {
  title: "{{processor}}: ændringer af underdatabehandlere",
  subtitle:
    "Ændringer i listen hos {{processor}}: varslede, gældende, trukket tilbage. Til orientering; de erstatter ingen underretning.",
  announced: "Varslet: {{what}}",
  inForce: "Gældende: {{what}}",
  withdrawn: "Trukket tilbage: {{what}}",
  planned: "Planlagt første dag i brug: {{what}}",
};
