import type { deadline as english } from "../en/deadline";
import type { Words } from "../words";

export const deadline: Words<typeof english> = {
  summary: "Sådan er fristen regnet ud",
  recount: "Regn efter, dag for dag",
  article: {
    workingDays: "art. 2, stk. 2",
    event: "art. 3, stk. 1",
    days: "art. 3, stk. 2, litra b",
    longer: "art. 3, stk. 2, litra c",
    nextWorkingDay: "art. 3, stk. 4",
    twoWorkingDays: "art. 3, stk. 5",
  },
  step: {
    event: "Regnet fra {{day}}; den dag tælles ikke med",
    eventAt: "Regnet fra {{day}}, kl. {{time}} i {{zone}}; den dag tælles ikke med",
    first: "Den første dag, der tælles, er {{day}}",
    raw: "{{period}} regnet frem giver {{day}}",
    clamped: "Måneden har ingen sådan dato; dens sidste dag er {{day}}",
    workingDays: "{{period}} regnet frem uden lørdage, søndage og helligdage giver {{day}}",
    notWorking: "{{day}} er {{reason}}; fristen løber videre til {{next}}",
    twoWorkingDays:
      "En frist på to dage eller mere skal rumme to arbejdsdage, og til og med {{from}} er der kun én; den løber videre til {{day}}",
    end: "Det sidste øjeblik er udgangen af {{day}} i {{zone}}",
    unknownCalendar: "Der findes ingen kalender for {{country}}; databehandlerens gælder: {{calendar}}",
    holidays: "Helligdage efter kalender {{calendar}} ({{dataset}})",
    skipped: "Udeladt som helligdage: {{days}}",
    closedDays: "{{days}} er ikke arbejdsdage; fristen løber videre til {{next}}",
    clockChange: "Uret stilles om undervejs: {{hours}} timer i stedet for {{plain}}",
    outage:
      "På den sidste dag, {{from}}, kunne tjenesten ikke nås fra {{start}} til {{end}}; fristen løber videre til den næste arbejdsdag for begge parter, {{day}}",
    outageLasts:
      "På den sidste dag, {{from}}, kunne tjenesten ikke nås fra {{start}}; fristen løber videre til den næste arbejdsdag for begge parter, {{day}}",
    controllerCount: "Den dataansvarliges regnestykke:",
    processorCount: "Databehandlerens regnestykke:",
    sameForBoth: "Dataansvarlig og databehandler regner efter samme kalender og tidszone",
    laterController: "Den dataansvarliges frist er den senere og gælder: udgangen af {{day}} i {{zone}}",
    laterProcessor: "Databehandlerens frist er den senere og gælder: udgangen af {{day}} i {{zone}}",
    laterBoth: "Begge frister udløber samtidig: udgangen af {{day}} i {{zone}}",
    earliest: "Den tidligste første dag i brug er {{day}}",
  },
  reason: {
    saturday: "en lørdag",
    sunday: "en søndag",
    holiday: "en helligdag ({{name}})",
  },
  source: "Helligdage: date-holidays, CC BY-SA 3.0",
};
