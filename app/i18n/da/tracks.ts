import type { tracks as english } from "../en/tracks";
import type { Words } from "../words";

export const tracks: Words<typeof english> = {
  I: {
    label: "Til orientering",
    meaning: "I får besked. I skal ikke gøre noget.",
    silence: "I behøver ikke at svare.",
  },
  N: {
    label: "Underretning med ret til indsigelse",
    meaning: "I kan gøre indsigelse inden fristen.",
    silence: "Siger I intet inden fristen, gælder ændringen for jer.",
  },
  S: {
    label: "Specifik skriftlig godkendelse",
    meaning: "Ændringen gælder kun for jer, hvis I godkender den skriftligt.",
    silence: "Siger I intet, gælder ændringen ikke for jer.",
  },
  C: {
    label: "Skriftligt samtykke",
    meaning:
      "Behandling uden for EØS begynder kun for jer med jeres skriftlige samtykke, og kun så længe der er et gyldigt overførselsgrundlag.",
    silence: "Siger I intet, har I ikke givet samtykke.",
  },
  K: {
    label: "Ændring af aftalen",
    meaning: "Ændringen kræver en ændring af jeres aftale, underskrevet af begge parter.",
    silence: "Siger I intet, består jeres aftale uændret.",
  },
};
