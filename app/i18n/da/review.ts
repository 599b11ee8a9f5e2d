import type { review as english } from "../en/review";
import type { Words } from "../words";

export const review: Words<typeof english> = {
  title: "Gennemgå, hvem der har adgang",
  lead: {
    users:
      "Gå alle igennem, der kan handle for {{organisation}}, og sig om hver, om de beholder deres adgang. I har selv ansvaret for jeres brugeres rettigheder.",
    staff: "Gå alle igennem, der har en konto her, og sig om hver, om de beholder deres adgang.",
  },
  due: "Det er tid til at gennemgå, hvem der har adgang; fristen var {{day}}.",
  next: "Skal gennemgås senest {{day}}.",
  last: "Sidst gennemgået {{day}}.",
  neverDone: "Endnu ikke gennemgået.",
  open: "Gennemgå",
  answers: { keep: "Behold", end: "Luk adgang" },
  answersFor: "Adgang for {{name}}",
  self: "Du gennemgår selv og beholder din adgang.",
  submit: "Bekræft",
  said: "Gennemgået og logført.",
  contacts: "Kontakter, der er nævnt i aftalen, kan gøre indsigelse uden at være brugere. Databehandleren ændrer dem.",
  fault: {
    incomplete: "Sig om alle, om de beholder deres adgang; listen kan have ændret sig imens.",
    last: "Nogen skal kunne give adgang. Behold mindst én administrator, der har været logget ind.",
  },
  mail: {
    subject: {
      users: "Gennemgå jeres brugere hos {{processor}}",
      staff: "Gennemgå, hvem der har adgang til {{processor}}s arbejdsplads",
    },
    title: "Hvem har adgang for {{organisation}}?",
    lead: {
      users:
        "Det er et år siden, nogen sidst gennemgik, hvem der kan handle for {{organisation}} i det område, {{processor}} holder for jer. I har selv ansvaret for jeres brugeres rettigheder: Er nogen rejst, eller har nogen brug for mindre?",
      staff:
        "Det er et år siden, nogen sidst gennemgik, hvem der har en konto på {{processor}}s arbejdsplads. Er nogen rejst, eller har nogen brug for mindre?",
    },
    open: "Gennemgå, hvem der har adgang",
    how: "Det tager et minut: behold eller luk for hver af dem. Det, du bekræfter, bliver logført.",
  },
};
