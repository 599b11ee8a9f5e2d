import type { reach as english } from "../en/reach";
import type { Words } from "../words";

export const reach: Words<typeof english> = {
  title: "Täckning av ändring {{ref}}",
  lead: "För varje kund: vilka mejl den fick, vad dess mejlservrar svarade och vad som kom tillbaka.",
  link: "Varje kund, kontakt och försök",
  back: "Tillbaka till ändringen",
  filter: "Begränsa",
  state: "Kunder",
  shown_one: "{{count}} kund.",
  shown_other: "{{count}} kunder.",
  none: "Det finns inga.",
  csv: "Exportera som CSV",
  csvHint: "En rad för varje försök. Personer är maskerade som här.",
  meaning: {
    told: "En mejlserver tog emot underrättelsen, eller kunden noterade den: det bevisar att den kom fram, inte att någon läste den.",
    opened:
      "Någon handlade på kundens sida: noterade ingen invändning, gjorde en invändning, frågade, godkände eller namngav en annan person. Att bara öppna registreras inte, eftersom program som granskar mejl också öppnar länkar.",
    notReached:
      "Ingen mejlserver har tagit emot underrättelsen än, och kunden har inte noterat något. Dess frist har inte börjat.",
  },
  toUnreached: "Vad ni gör åt dem",
  filters: {
    told: "Underrättade",
    opened: "Handlade på sidan",
    acknowledged: "Ingen invändning noterad",
    objected: "Gjorde invändning",
    silent: "Tysta",
    notReached: "Inte nådda än",
  },
  customer: "Kund",
  contacts: "Kontakter och mejl",
  answer: "Vad som kom tillbaka",
  told: {
    acceptance: "Underrättad {{at}}",
    corrected: "Underrättad {{at}} genom den underrättelse som denna rättar; dess frist löper vidare",
    act: "Underrättad {{at}}, bevisat på annat sätt än genom mejl: kunden agerade, eller ni registrerade det",
  },
  notTold: "Inte underrättad än",
  acknowledgedAt: "Ingen invändning noterad {{at}}",
  objectedAt: "Invändning {{at}}",
  until: "Kan göra invändningar till {{until}}",
  untilAtLeast: "Fristen har inte börjat löpa; den går ut tidigast {{until}}",
  masked: "Maskerat. Öppna kundens utrymme med ett skäl för att se personer.",
  noMail: "Inget mejl var planerat.",
  attempt: "Försök {{number}}, {{at}}: {{said}}",
  attemptOpen: "Försök {{number}}: {{said}}",
  said: {
    accepted: "togs emot av {{server}} med ”{{reply}}”",
    deferred: "sköts upp av {{server}} med ”{{reply}}”",
    failed: "avvisades av {{server}} med ”{{reply}}”",
    uncertain: "förbindelsen bröts under sändningen ({{server}}: ”{{reply}}”)",
    other: "{{state}}",
  },
  someServer: "mejlservern",
  noReply: "inga ord",
  report: "Rapporterat {{at}} av {{server}}: {{action}} {{status}} {{diagnostic}}",
  reportNoEffect:
    "Rapporten har ingen verkan: inget bevisar den, eller så gäller den en annan adress eller ett annat mejl.",
  actions: {
    failed: "inte levererat",
    delayed: "försenat",
    delivered: "levererat",
    relayed: "skickat vidare",
    expanded: "skickat vidare till flera",
    complaint: "klagomål",
  },
};
