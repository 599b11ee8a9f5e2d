import type { tracks as english } from "../en/tracks";
import type { Words } from "../words";

export const tracks: Words<typeof english> = {
  I: {
    label: "För kännedom",
    silence: "Inget svar behövs.",
  },
  N: {
    label: "Underrättelse med rätt att göra invändningar",
    silence: "Om ni inte svarar inom fristen gäller ändringen för er.",
  },
  S: {
    label: "Särskilt skriftligt förhandstillstånd",
    silence: "Om ni inte svarar gäller ändringen inte för er.",
  },
  C: {
    label: "Skriftligt samtycke",
    silence: "Om ni inte svarar har ni inte samtyckt.",
  },
  K: {
    label: "Ändring av avtalet",
    silence: "Om ni inte svarar gäller ert avtal oförändrat.",
  },
};
