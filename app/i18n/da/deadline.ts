import type { deadline as english } from "../en/deadline";
import type { Words } from "../words";

export const deadline: Words<typeof english> = {
  summary: "Sådan er fristen regnet ud",
  title: "Fristberegner",
  lead: "Regnestykket efter forordning (EØF, Euratom) nr. 1182/71, trin for trin.",
  step: {
    event: "Underretningen blev givet den {{day}}; den dag tælles ikke med (art. 3, stk. 1).",
    sent: "Underretningen sendes den {{day}}; den dag tælles ikke med (art. 3, stk. 1).",
    delivered: "Underretningen blev modtaget af {{server}} den {{day}}; den dag tælles ikke med (art. 3, stk. 1).",
    first: "Den første dag, der tælles, er {{day}}.",
    raw: "{{period}} ender den {{day}} (art. 3, stk. 2).",
    clamped: "Måneden har ingen sådan dato; dens sidste dag er {{day}} (art. 3, stk. 2, litra c).",
    workingDays: "{{period}} uden lørdage, søndage og helligdage ender den {{day}}.",
    notWorking: "{{day}} er {{reason}}; fristen løber videre til {{next}} (art. 3, stk. 4).",
    workingDay: "{{day}} er en arbejdsdag; intet lægges til (art. 3, stk. 4).",
    twoWorkingDays:
      "En frist på to dage eller mere skal rumme to arbejdsdage; den løber videre til {{day}} (art. 3, stk. 5).",
    end: "Det sidste øjeblik er udgangen af {{day}} i {{zone}}.",
    calendars: "Regnet efter kalenderne {{first}} og {{second}}; den senere frist gælder.",
    calendarsSame: "Regnet efter jeres og vores kalender; her er de ens.",
    unknownCalendar: "Der findes ingen kalender for {{country}}; vores gælder: {{calendar}}.",
    moved: "Beviset for modtagelse faldt den {{day}}; fristen rykkede til {{until}}, aldrig tidligere.",
    earliest: "Den tidligste første dag i brug er {{day}}.",
  },
  reason: {
    saturday: "en lørdag",
    sunday: "en søndag",
    holiday: "en helligdag ({{name}})",
  },
  calendar: "Kalender {{calendar}}",
  source: "Helligdage: date-holidays, CC BY 3.0",
  inTime: "rettidig",
  late: "for sen",
  daysLeft_one: "{{count}} dag tilbage",
  daysLeft_other: "{{count}} dage tilbage",
  endsToday: "udløber i dag",
  ended: "udløbet",
};
