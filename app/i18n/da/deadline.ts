import type { deadline as english } from "../en/deadline";
import type { Words } from "../words";

export const deadline: Words<typeof english> = {
  summary: "Sådan er fristen regnet ud",
  step: {
    event: "Underretningen blev givet {{day}}; den dag tælles ikke med (art. 3, stk. 1).",
    first: "Den første dag, der tælles, er {{day}}.",
    raw: "{{period}} regnet frem giver {{day}} (art. 3, stk. 2).",
    clamped: "Måneden har ingen sådan dato; dens sidste dag er {{day}} (art. 3, stk. 2, litra c).",
    workingDays: "{{period}} regnet frem uden lørdage, søndage og helligdage giver {{day}} (art. 2, stk. 2).",
    notWorking: "{{day}} er {{reason}}; fristen løber videre til {{next}} (art. 3, stk. 4).",
    twoWorkingDays:
      "En frist på to dage eller mere skal rumme to arbejdsdage; den løber videre til {{day}} (art. 3, stk. 5).",
    end: "Det sidste øjeblik er udgangen af {{day}} i {{zone}}.",
    unknownCalendar: "Der findes ingen kalender for {{country}}; vores gælder: {{calendar}}.",
    holidays: "Helligdage efter kalender {{calendar}} ({{dataset}}).",
    skipped: "Udeladt som helligdage: {{days}}.",
    closedDays: "{{days}} er ikke arbejdsdage; fristen løber videre til {{next}} (art. 3, stk. 4).",
    clockChange: "Uret stilles om undervejs: {{hours}} timer i stedet for {{plain}}.",
    controllerCount: "Den dataansvarliges regnestykke:",
    processorCount: "Databehandlerens regnestykke:",
    sameForBoth: "Dataansvarlig og databehandler regner efter samme kalender og tidszone.",
    laterController: "Den dataansvarliges frist er den senere og gælder: udgangen af {{day}} i {{zone}}.",
    laterProcessor: "Databehandlerens frist er den senere og gælder: udgangen af {{day}} i {{zone}}.",
    laterBoth: "Begge frister udløber samtidig: udgangen af {{day}} i {{zone}}.",
    earliest: "Den tidligste første dag i brug er {{day}}.",
  },
  reason: {
    saturday: "en lørdag",
    sunday: "en søndag",
    holiday: "en helligdag ({{name}})",
  },
  source: "Helligdage: date-holidays, CC BY-SA 3.0",
};
