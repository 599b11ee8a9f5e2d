import type { tracks as english } from "../en/tracks";
import type { Words } from "../words";

export const tracks: Words<typeof english> = {
  I: {
    label: "För kännedom",
    meaning: "Ni får besked. Ni behöver inte göra något.",
    silence: "Inget svar behövs.",
  },
  N: {
    label: "Underrättelse med rätt att göra invändningar",
    meaning: "Ni kan göra invändningar till och med sista dagen.",
    silence: "Om ni inte svarar inom fristen gäller ändringen för er.",
  },
  S: {
    label: "Särskilt skriftligt förhandstillstånd",
    meaning: "Ändringen gäller för er bara om ni godkänner den skriftligt.",
    silence: "Om ni inte svarar gäller ändringen inte för er.",
  },
  C: {
    label: "Skriftligt samtycke",
    meaning:
      "Behandling utanför EES börjar för er bara med ert skriftliga samtycke, och bara så länge det finns en giltig överföringsgrund.",
    silence: "Om ni inte svarar har ni inte samtyckt.",
  },
  K: {
    label: "Ändring av avtalet",
    meaning: "Ändringen kräver en ändring av ert avtal som båda parter undertecknar.",
    silence: "Om ni inte svarar gäller ert avtal oförändrat.",
  },
};
