import type { outages as english } from "../en/outages";
import type { Words } from "../words";

export const outages: Words<typeof english> = {
  title: "Avbrott",
  lead: "Tider då kunder inte kunde nå tjänsten och därför inte kunde göra invändningar.",
  rule: "En frist på vars sista dag ett avbrott infaller löper vidare till slutet av nästa dag som är arbetsdag för båda parterna. De berörda kunderna får besked med mejl, och inget börjar gälla före dess. Det som var avgjort innan det blev känt förblir avgjort.",
  none: "Inget avbrott är känt.",
  from: "Från",
  until: "Till",
  lasts: "Inte över än",
  known: "Hur det är känt",
  seen: "Sett av Varsel självt",
  by: "{{name}}: {{reason}}",
  record: "Registrera ett avbrott",
  recordLead:
    "Varsel ser självt när det inte var igång. Registrera det som det inte kan se: att det var igång men att kunder inte kunde nå det.",
  recorded: "Registrerat. Frister som löpte ut då löper vidare, och kunderna får besked.",
  startDay: "Började den",
  startTime: "Började kl.",
  endDay: "Slutade den",
  endTime: "Slutade kl.",
  timeHint: "Timmar och minuter, till exempel 20:15",
  zone: "Tiderna är de i {{zone}}.",
  reason: "Vad som hände, och hur ni vet det",
  reasonHint: "Det läser de kunder vars frist flyttas.",
  submit: "Registrera avbrottet",
  public:
    "Tjänsten kunde inte nås från {{start}} till {{end}}. En frist som löpte ut den dagen löper vidare till nästa arbetsdag.",
  publicLasts:
    "Tjänsten kunde inte nås från {{start}}. En frist som löpte ut den dagen löper vidare till nästa arbetsdag.",
  since_one: "{{count}} avbrott sedan den meddelades",
  since_other: "{{count}} avbrott sedan den meddelades",
  fault: {
    reason_missing: "Skriv vad som hände.",
    ends_before_it_begins: "Det slutar innan det börjar.",
    ahead: "Det är inte över än; registrera det när det är det.",
    too_long_ago: "Det är mer än en månad sedan.",
    too_long: "Ett avbrott på mer än en vecka måste vara ett skrivfel.",
    known: "Ett avbrott som började då är redan registrerat.",
    no_such_time: "Den tidpunkten finns inte: klockan ställdes fram över den.",
  },
};
