import type { compare as english } from "../en/compare";
import type { Words } from "../words";

export const compare: Words<typeof english> = {
  title: "Version {{from}} sammenlignet med version {{to}}",
  kicker: "Sammenligning",
  from: "Fra version",
  to: "Til version",
  apply: "Sammenlign",
  summary: "{{added}} tilføjet, {{removed}} fjernet, {{replaced}} udskiftet, {{changed}} ændret.",
  same: "De to versioner er ens.",
  noSuch: "Versionen findes ikke. Vælg to fra listen.",
  download: "Sammenligningen som JSON",
};
