import type { statuses as english } from "../en/statuses";
import type { Words } from "../words";

export const statuses: Words<typeof english> = {
  entry: {
    active: "I brug",
    phasing_out: "Udfases",
    announced: "Varslet",
  },
  eea: {
    inside: "EØS",
    outside: "Uden for EØS",
    by_region: "{{region}}, efter region",
    unknown: "Land ikke oplyst",
    eeaNotEu: "EØS, ikke EU",
  },
  change: {
    draft: "Udkast",
    scheduled: "Planlagt udsendelse",
    sending: "Sendes",
    announced: "Varslet",
    decided: "Afgjort",
    effective: "Trådt i kraft",
    withdrawn: "Trukket tilbage",
  },
  item: {
    open: "Fristen løber",
    held: "Holdes af en indsigelse",
    pending_approval: "Afventer skriftlig godkendelse",
    pending_consent: "Afventer skriftligt samtykke",
    pending_amendment: "Afventer ændring af aftalen",
    cleared: "Kan træde i kraft",
    effective: "Trådt i kraft",
    withdrawn: "Trukket tilbage",
  },
  objection: {
    open: "Åben",
    late: "For sen",
    unconfirmed: "Endnu ikke bekræftet pr. e-mail",
    unmatched: "Kunden skal findes",
    answered: "Besvaret",
    withdrawn: "Trukket tilbage",
    resolved: "Løst",
    dismissed: "Afvist med begrundelse",
  },
  delivery: {
    planned: "Planlagt",
    sending: "Sendes",
    accepted: "Modtaget af mailserveren",
    deferred: "Prøves igen",
    failed: "Mislykket",
    uncertain: "Uvist, sendt igen",
    suppressed: "Ikke sendt",
  },
  reply: {
    told: "Underrettet",
    opened: "Har åbnet siden",
    acknowledged: "Har meldt ingen indsigelse",
    objected: "Har gjort indsigelse",
    silent: "Intet svar",
    notReached: "Ikke nået",
  },
};
