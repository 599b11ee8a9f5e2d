import type { deadline as english } from "../en/deadline";
import type { Words } from "../words";

export const deadline: Words<typeof english> = {
  summary: "Så har fristen räknats",
  title: "Fristräknare",
  lead: "Uträkningen enligt förordning (EEG, Euratom) nr 1182/71, steg för steg.",
  step: {
    event: "Underrättelsen gavs den {{day}}; den dagen räknas inte (art. 3.1).",
    sent: "Underrättelsen skickas den {{day}}; den dagen räknas inte (art. 3.1).",
    delivered: "Underrättelsen togs emot av {{server}} den {{day}}; den dagen räknas inte (art. 3.1).",
    first: "Den första dagen som räknas är {{day}}.",
    raw: "{{period}} slutar den {{day}} (art. 3.2).",
    clamped: "Månaden har inget sådant datum; dess sista dag är {{day}} (art. 3.2 c).",
    workingDays: "{{period}} utan lördagar, söndagar och helgdagar slutar den {{day}}.",
    notWorking: "{{day}} är {{reason}}; fristen löper vidare till {{next}} (art. 3.4).",
    workingDay: "{{day}} är en arbetsdag; inget läggs till (art. 3.4).",
    twoWorkingDays:
      "En frist på två dagar eller mer måste innehålla två arbetsdagar; den löper vidare till {{day}} (art. 3.5).",
    end: "Sista stund är slutet av {{day}} i {{zone}}.",
    calendars: "Räknat enligt kalendrarna {{first}} och {{second}}; det senare slutet gäller.",
    calendarsSame: "Räknat enligt er och vår kalender; här är de lika.",
    unknownCalendar: "Det finns ingen kalender för {{country}}; vår gäller: {{calendar}}.",
    moved: "Beviset för mottagande föll den {{day}}; sista stund flyttades till {{until}}, aldrig tidigare.",
    earliest: "Den tidigaste första dagen i bruk är {{day}}.",
  },
  reason: {
    saturday: "en lördag",
    sunday: "en söndag",
    holiday: "en helgdag ({{name}})",
  },
  calendar: "Kalender {{calendar}}",
  source: "Helgdagar: date-holidays, CC BY 3.0",
  inTime: "i tid",
  late: "för sent",
  daysLeft_one: "{{count}} dag kvar",
  daysLeft_other: "{{count}} dagar kvar",
  endsToday: "går ut i dag",
  ended: "har gått ut",
};
