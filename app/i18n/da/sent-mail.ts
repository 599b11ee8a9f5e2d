import type { sentMail as english } from "../en/sent-mail";
import type { Words } from "../words";

export const sentMail: Words<typeof english> = {
  title: "Mailen som den blev sendt",
  bytes: {
    same: "Dannet igen af det, der er gemt, er dens bytes nøjagtig dem, der blev sendt.",
    differs:
      "Det, der er gemt, giver andre bytes end dem, der blev sendt: en indstilling eller en nøgle er ændret siden.",
    cannot_be_made: "Den kan ikke dannes igen: en værdi, den nævner, mangler.",
    erased: "Modtagerens oplysninger er slettet. Mailen kan ikke længere vises; hashværdien af dens bytes består.",
    never_sent: "Den er ikke sendt endnu.",
  },
  toChange: "Til ændringen",
  facts: "Afsendelse",
  reader: "Til",
  state: "Tilstand",
  server: "Server, der svarede",
  reply: "Dens ord",
  at: "Afgjort",
  report: "Meldt senere",
  date: "Dateret",
  hash: "SHA-256 af bytes",
  none: "Ingen",
  gone: "Slettet",
  masked: "Personer er sløret, og personlige links er udeladt.",
  attempts: "Forsøg, der ikke blev accepteret",
  attempt: "Forsøg",
};
