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
    releasing: "Görs klar",
    announced: "Aviserad",
    closed: "Avgjord",
    withdrawn: "Återkallad",
  },
  gate: {
    open: "Kan träda i kraft",
    not_told: "Underrättelsen ännu inte bevisat mottagen",
    waiting: "Fristen löper",
    held: {
      objection: "Hindras av en invändning",
      unmatched_objection: "Hindras tills en invändning har kopplats",
      unsorted_reply: "Hindras tills ett svar har lästs",
      transfer_tool: "Väntar på ett giltigt överföringsverktyg",
    },
    pending: {
      approval: "Väntar på skriftligt godkännande",
      consent: "Väntar på skriftligt samtycke",
      amendment: "Väntar på ändring av avtalet",
    },
    denied_by_silence: "Nekat genom tystnad: inget skriftligt godkännande",
    blocked_consent_missing: "Hålls tillbaka: det skriftliga samtycket saknas",
    amendment_missing: "Hålls tillbaka: avtalsändringen saknas",
  },
  outcome: {
    in_effect: "I kraft",
    not_concerned: "Berör er inte",
    carved_out: "Undantag för kunden",
    terminated: "Avtalet har upphört",
    withdrawn: "Återkallad",
  },
  timing: {
    in_time: "I tid",
    before_first_use: "Efter fristen, före första användning",
    late: "För sent inkommen",
    not_told: "I tid: inte underrättad tidigare",
  },
  objection: {
    unconfirmed: "Ännu inte bekräftad via e-post",
    unmatched: "Kunden ska identifieras",
    open: "Öppen",
    decided: "Avgjord",
    dismissed: "Inte en kunds",
  },
  delivery: {
    staged: "Görs klar",
    planned: "Planerad",
    claimed: "Nästa",
    sending: "Skickas",
    accepted: "Mottagen av e-postservern",
    deferred: "Försöks igen",
    failed: "Misslyckad",
    uncertain: "Oklart, skickad igen",
    suppressed: "Inte skickad",
  },
  reply: {
    told: "Underrättad",
    acknowledged: "Har meddelat att man inte invänder",
    objected: "Har gjort invändning",
    silent: "Inget svar",
    notReached: "Inte nådd än",
  },
};
