import type { statuses as english } from "../en/statuses";
import type { Words } from "../words";

export const statuses: Words<typeof english> = {
  entry: {
    active: "I bruk",
    phasing_out: "Fasas ut",
    announced: "Aviserad",
  },
  eea: {
    inside: "EES",
    outside: "Utanför EES",
    by_region: "{{region}}, enligt region",
    unknown: "Land inte angivet",
    eeaNotEu: "EES, inte EU",
  },
  change: {
    draft: "Utkast",
    scheduled: "Planerat utskick",
    sending: "Skickas",
    announced: "Aviserad",
    decided: "Avgjord",
    effective: "I kraft",
    withdrawn: "Återkallad",
  },
  item: {
    open: "Fristen löper",
    held: "Hindras av en invändning",
    pending_approval: "Väntar på skriftligt godkännande",
    pending_consent: "Väntar på skriftligt samtycke",
    pending_amendment: "Väntar på ändring av avtalet",
    cleared: "Kan träda i kraft",
    effective: "I kraft",
    withdrawn: "Återkallad",
  },
  objection: {
    open: "Öppen",
    late: "För sent inkommen",
    unconfirmed: "Ännu inte bekräftad via e-post",
    unmatched: "Kunden ska identifieras",
    answered: "Besvarad",
    withdrawn: "Återkallad",
    resolved: "Löst",
    dismissed: "Avvisad med skäl",
  },
  delivery: {
    planned: "Planerad",
    sending: "Skickas",
    accepted: "Mottagen av e-postservern",
    deferred: "Försöks igen",
    failed: "Misslyckad",
    uncertain: "Oklart, skickad igen",
    suppressed: "Inte skickad",
  },
  reply: {
    told: "Underrättad",
    opened: "Har öppnat sidan",
    acknowledged: "Har meddelat att man inte invänder",
    objected: "Har gjort invändning",
    silent: "Inget svar",
    notReached: "Inte nådd",
  },
};
