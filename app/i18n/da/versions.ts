import type { versions as english } from "../en/versions";
import type { Words } from "../words";

export const versions: Words<typeof english> = {
  title: "Historik",
  lead: "Hver version af listen, de nyeste først. Hver står, som den blev offentliggjort.",
  kicker: "Version {{version}} af {{processor}}",
  versionTitle: "Listen, version {{version}}",
  current: "gældende",
  superseded: "Afløst af version {{version}} den {{day}}.",
  column: { version: "Version", from: "Gældende fra", changes: "Hvad blev ændret", entries: "Poster" },
  changes: "{{added}} tilføjet, {{removed}} fjernet, {{replaced}} udskiftet, {{changed}} ændret",
  first: "Første version",
  backfilled: "Indsat senere fra et dateret dokument; der er ikke sendt underretning om den herfra.",
  compareWithPrevious: "Sammenlign med version {{version}}",
  compareTitle: "Sammenlign to versioner",
  empty: "Der er endnu ikke offentliggjort nogen version.",
};
