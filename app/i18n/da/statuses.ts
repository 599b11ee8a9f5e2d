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
    releasing: "Gøres klar",
    announced: "Varslet",
    closed: "Afgjort",
    withdrawn: "Trukket tilbage",
  },
  gate: {
    open: "Kan træde i kraft",
    not_told: "Underretning endnu ikke bevist modtaget",
    waiting: "Fristen løber",
    held: {
      objection: "Holdes af en indsigelse",
      unmatched_objection: "Holdes, til en indsigelse er tilknyttet",
      unsorted_reply: "Holdes, til et svar er læst",
      transfer_tool: "Afventer et gyldigt overførselsgrundlag",
    },
    pending: {
      approval: "Afventer skriftlig godkendelse",
      consent: "Afventer skriftligt samtykke",
      amendment: "Afventer ændring af aftalen",
    },
    denied_by_silence: "Afvist ved tavshed: ingen skriftlig godkendelse",
    blocked_consent_missing: "Holdt tilbage: det skriftlige samtykke mangler",
    amendment_missing: "Holdt tilbage: ændringen af aftalen mangler",
  },
  outcome: {
    in_effect: "Trådt i kraft",
    not_concerned: "Vedrører ikke jer",
    carved_out: "Undtagelse for kunden",
    terminated: "Aftalen ophørt",
    withdrawn: "Trukket tilbage",
  },
  timing: {
    in_time: "Rettidig",
    before_first_use: "Efter fristen, før første brug",
    late: "For sen",
    not_told: "Rettidig: ikke underrettet før",
  },
  objection: {
    unconfirmed: "Endnu ikke bekræftet pr. e-mail",
    unmatched: "Kunden skal findes",
    open: "Åben",
    decided: "Afgjort",
    dismissed: "Ikke en kundes",
  },
  delivery: {
    staged: "Gøres klar",
    planned: "Planlagt",
    claimed: "Næste",
    sending: "Sendes",
    accepted: "Modtaget af mailserveren",
    deferred: "Prøves igen",
    failed: "Mislykket",
    uncertain: "Uvist, sendt igen",
    suppressed: "Ikke sendt",
  },
  reply: {
    told: "Underrettet",
    acknowledged: "Har meldt ingen indsigelse",
    objected: "Har gjort indsigelse",
    silent: "Intet svar",
    notReached: "Ikke nået endnu",
  },
};
