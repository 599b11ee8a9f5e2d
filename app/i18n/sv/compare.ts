import type { compare as english } from "../en/compare";
import type { Words } from "../words";

export const compare: Words<typeof english> = {
  title: "Version {{from}} jämförd med version {{to}}",
  kicker: "Jämförelse",
  from: "Från version",
  to: "Till version",
  apply: "Jämför",
  summary: "{{added}} tillagda, {{removed}} borttagna, {{replaced}} utbytta, {{changed}} ändrade.",
  same: "De två versionerna skiljer sig inte.",
  noSuch: "Versionen finns inte. Välj två från listan.",
  download: "Jämförelsen som JSON",
};
