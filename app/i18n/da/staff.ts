import type { staff as english } from "../en/staff";
import type { Words } from "../words";

export const staff: Words<typeof english> = {
  todayTitle: "I dag",
  todayLead: "Det, der kræver et menneske.",
  nothing: "Intet kræver dig i dag.",
  nothingHint:
    "Frister, der udløber, underretninger, der ikke kom frem, og indsigelser, der skal besvares, viser sig her.",
  windows: "Frister, der udløber i denne uge",
  undelivered: "Underretninger, der ikke kom frem",
  toAnswer: "Indsigelser, der skal besvares",
  unmatched: "Indsigelser, hvis kunde skal findes",
  noTerms: "Aftaler uden vilkår",
  findings: "Fund i listen",
  decide: "Klar til afgørelse",
  listTitle: "Listen",
  listLead: "Den gældende version med det, kun I ser.",
  begin: "Ændr listen",
  changesTitle: "Ændringer",
  coverage: {
    title: "Dækning",
    lead: "Hvem der er underrettet, og hvad der kom tilbage.",
    told: "underrettet",
    opened: "har åbnet siden",
    acknowledged: "har meldt ingen indsigelse",
    objected: "har gjort indsigelse",
    silent: "intet svar",
    notReached: "ikke nået",
    customer: "Kunde",
    delivery: "Levering",
    answer: "Svar",
    until: "Indsigelse til og med",
  },
  roles: {
    editor: "redaktør",
    legal_reviewer: "juridisk gennemser",
    publisher: "udgiver",
    gdpa: "databeskyttelsesansvarlig medarbejder",
    auditor: "revisor",
    administrator: "administrator",
  },
};
