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
  noList:
    "Der er ikke offentliggjort nogen liste endnu. Den første version indlæses med kommandoen varsel import; derefter ændres listen her.",
  said: {
    saved: "Gemt i udkastet.",
    undone: "Fortrudt. Intet blev sendt; udkastet er, som det var.",
    discarded: "Udkastet er kasseret.",
    put: "Listen er lagt i udkastet. Se forskellene nedenfor.",
    tested: "En prøve er på vej til din egen adresse.",
    published: "Bestilt. Det, der må træde i kraft, offentliggøres inden for et minut.",
    changed:
      "En anden ændrede dette, mens du arbejdede, så dit sidste skridt blev ikke taget. Se den nye tilstand, og gør det igen, hvis det stadig er rigtigt.",
    blocked: "Det blev ikke gjort: se, hvad der spærrer.",
    released: "Det er for sent at fortryde: afsendelsen er begyndt.",
    taken: "Det par er ikke muligt: en af de to er allerede i et andet par eller er ikke længere i udkastet.",
    missing: "Der er endnu ingen offentliggjort liste at ændre.",
  },
};
