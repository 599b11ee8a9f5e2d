import type { tracks as english } from "../en/tracks";
import type { Words } from "../words";

export const tracks: Words<typeof english> = {
  I: {
    label: "Til orientering",
    silence: "I behøver ikke at svare.",
  },
  N: {
    label: "Underretning med ret til indsigelse",
    silence: "Siger I intet inden fristen, gælder ændringen for jer.",
  },
  S: {
    label: "Specifik skriftlig godkendelse",
    silence: "Siger I intet, gælder ændringen ikke for jer.",
  },
  C: {
    label: "Skriftligt samtykke",
    silence: "Siger I intet, har I ikke givet samtykke.",
  },
  K: {
    label: "Ændring af aftalen",
    silence: "Siger I intet, består jeres aftale uændret.",
  },
};
