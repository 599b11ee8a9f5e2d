import type { deadline as english } from "../en/deadline";
import type { Words } from "../words";

export const deadline: Words<typeof english> = {
  summary: "Så har fristen räknats",
  recount: "Räkna själv, dag för dag",
  article: {
    workingDays: "art. 2.2",
    event: "art. 3.1",
    days: "art. 3.2 b",
    longer: "art. 3.2 c",
    nextWorkingDay: "art. 3.4",
    twoWorkingDays: "art. 3.5",
  },
  step: {
    event: "Räknat från {{day}}; den dagen räknas inte",
    eventAt: "Räknat från {{day}}, kl. {{time}} i {{zone}}; den dagen räknas inte",
    first: "Den första dagen som räknas är {{day}}",
    raw: "{{period}} framåt ger {{day}}",
    clamped: "Månaden har inget sådant datum; dess sista dag är {{day}}",
    workingDays: "{{period}} framåt, utan lördagar, söndagar och helgdagar, ger {{day}}",
    notWorking: "{{day}} är {{reason}}; fristen löper vidare till {{next}}",
    twoWorkingDays:
      "En frist på två dagar eller mer måste innehålla två arbetsdagar, och till och med {{from}} finns det bara en; den löper vidare till {{day}}",
    end: "Sista stund är slutet av {{day}} i {{zone}}",
    unknownCalendar: "Det finns ingen kalender för {{country}}; personuppgiftsbiträdets gäller: {{calendar}}",
    holidays: "Helgdagar enligt kalendern {{calendar}} ({{dataset}})",
    skipped: "Utelämnade som helgdagar: {{days}}",
    closedDays: "{{days}} är inte arbetsdagar; fristen löper vidare till {{next}}",
    clockChange: "Klockan ställs om under tiden: {{hours}} timmar i stället för {{plain}}",
    outage:
      "På den sista dagen, {{from}}, kunde tjänsten inte nås från {{start}} till {{end}}; fristen löper vidare till nästa arbetsdag för båda parterna, {{day}}",
    outageLasts:
      "På den sista dagen, {{from}}, kunde tjänsten inte nås från {{start}}; fristen löper vidare till nästa arbetsdag för båda parterna, {{day}}",
    controllerCount: "Den personuppgiftsansvariges uträkning:",
    processorCount: "Personuppgiftsbiträdets uträkning:",
    sameForBoth: "Personuppgiftsansvarig och personuppgiftsbiträde räknar enligt samma kalender och tidszon",
    laterController: "Den personuppgiftsansvariges frist är den senare och gäller: slutet av {{day}} i {{zone}}",
    laterProcessor: "Personuppgiftsbiträdets frist är den senare och gäller: slutet av {{day}} i {{zone}}",
    laterBoth: "Båda fristerna går ut samtidigt: slutet av {{day}} i {{zone}}",
    earliest: "Den tidigaste första dagen i bruk är {{day}}",
  },
  reason: {
    saturday: "en lördag",
    sunday: "en söndag",
    holiday: "en helgdag ({{name}})",
  },
  source: "Helgdagar: date-holidays, CC BY-SA 3.0",
};
