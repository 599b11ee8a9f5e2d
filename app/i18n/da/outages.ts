import type { outages as english } from "../en/outages";
import type { Words } from "../words";

export const outages: Words<typeof english> = {
  title: "Driftsafbrydelser",
  lead: "Tider, hvor kunder ikke kunne nå tjenesten og derfor ikke kunne gøre indsigelse.",
  rule: "En frist, på hvis sidste dag der falder en afbrydelse, løber videre til slutningen af den næste dag, der er arbejdsdag for begge parter. De berørte kunder får besked med mail, og intet træder i kraft før. Hvad der var afgjort, før det blev kendt, forbliver afgjort.",
  none: "Der kendes ingen afbrydelse.",
  from: "Fra",
  until: "Til",
  lasts: "Endnu ikke forbi",
  known: "Hvordan det vides",
  seen: "Set af Varsel selv",
  by: "{{name}}: {{reason}}",
  record: "Registrér en afbrydelse",
  recordLead:
    "Varsel ser selv, når det ikke kørte. Registrér det, som det ikke kan se: at det kørte, men at kunder ikke kunne nå det.",
  recorded: "Registreret. Frister, der udløb da, løber videre, og kunderne får besked.",
  startDay: "Begyndte den",
  startTime: "Begyndte kl.",
  endDay: "Sluttede den",
  endTime: "Sluttede kl.",
  timeHint: "Timer og minutter, for eksempel 20:15",
  zone: "Tiderne er dem i {{zone}}.",
  reason: "Hvad der skete, og hvordan I ved det",
  reasonHint: "Det læser de kunder, hvis frist rykkes.",
  submit: "Registrér afbrydelsen",
  public:
    "Tjenesten kunne ikke nås fra {{start}} til {{end}}. En frist, der udløb den dag, løber videre til næste arbejdsdag.",
  publicLasts:
    "Tjenesten kunne ikke nås fra {{start}}. En frist, der udløb den dag, løber videre til næste arbejdsdag.",
  since_one: "{{count}} afbrydelse siden annonceringen",
  since_other: "{{count}} afbrydelser siden annonceringen",
  fault: {
    reason_missing: "Skriv, hvad der skete.",
    ends_before_it_begins: "Det slutter, før det begynder.",
    ahead: "Det er ikke forbi endnu; registrér det, når det er.",
    too_long_ago: "Det er mere end en måned siden.",
    too_long: "En afbrydelse på mere end en uge må være en skrivefejl.",
    known: "En afbrydelse, der begyndte da, er allerede registreret.",
    no_such_time: "Det tidspunkt findes ikke: uret blev stillet frem hen over det.",
  },
};
