import type { explain as english } from "../en/explain";
import type { Words } from "../words";

export const explain: Words<typeof english> = {
  qualifier: {
    taken_over: "{{successor}}, som allerede står på listen, overtager behandlingen.",
    tool_weaker: "Det nye overførselsgrundlag beskytter mindre end det hidtidige, eller der er intet.",
    universal_succession:
      "Virksomheden er ifølge loven indtrådt i alle den hidtidiges rettigheder og pligter, som ved en fusion.",
    sensitive_data:
      "Data, som loven beskytter mere, er blandt det nye: særlige kategorier, strafbare forhold eller børn.",
    outside_eea: "Den ligger uden for EØS.",
    parent_outside_eea: "Moderselskabet ligger uden for EØS, eller dets land er ikke oplyst.",
    postponed: "Slutdatoen rykker mere end en måned.",
    contract_needed: "Der kræves en aftale efter GDPR art. 28.",
  },
  may: {
    object: "I kan gøre indsigelse.",
    objectUntil: "I kan gøre indsigelse til og med {{until}}.",
    objectAtLeast:
      "I kan gøre indsigelse mindst til og med {{until}}. Når underretningen først frem til jer en senere dag, rykker fristen senere for jer, aldrig tidligere.",
    terminate: "I kan inden for samme tid opsige aftalen eller den del, ændringen angår.",
    approve: "Det kræver jeres specifikke skriftlige godkendelse.",
    consent: "Det kræver jeres skriftlige samtykke.",
    amend: "Det kræver en ændring af jeres aftale, som begge parter underskriver.",
    nothing: "Dette er til jeres orientering. I skal ikke gøre noget.",
    answer: "Det gives skriftligt af en, der kan forpligte jeres organisation.",
    answerUntil:
      "Det gives skriftligt af en, der kan forpligte jeres organisation, til og med {{until}}; gives det senere, tæller det derfra.",
  },
  silence: {
    authorises: "Siger I intet inden da, gælder ændringen for jer fra {{day}}.",
    refuses:
      "Siger I intet, gælder ændringen ikke for jer: manglende svar er hverken godkendelse, samtykke eller ændring af aftalen.",
    nothing: "Manglende svar har ingen virkning.",
  },
  objection: {
    blocks_start:
      "Gør I indsigelse, tages {{name}} ikke i brug for jer, medmindre I trækker indsigelsen tilbage, eller vi finder en løsning med jer.",
    right_to_terminate:
      "Gør I indsigelse, søger vi en løsning med jer, før {{name}} tages i brug for jer; I kan også opsige aftalen.",
    answer: "Vi svarer inden for {{period}}.",
    remedy: "Derefter har vi {{period}} til at afhjælpe det, I gør indsigelse mod.",
  },
  tool: "Desuden skal et gyldigt overførselsgrundlag efter GDPR kapitel V bære dataene; uden det begynder det ikke.",
  special: "I har oplyst, at der kan være særlige kategorier af oplysninger blandt jeres; de kan blive berørt.",
  why: "Bygger på {{clauses}}.",
  because: {
    PLACE: "et sted uden for det aftalte område",
    UNKNOWN_PLACE: "et sted, ingen har nævnt",
    DATA_NOT_APPROVED: "data eller personer, som aftalen ikke nævner",
  },
  reason: "{{because}}: {{clause}}",
};
