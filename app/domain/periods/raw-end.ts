import { Temporal } from "temporal-polyfill";
import type { Day } from "../time";
import { type Calendar, type ClosedDay, isCovered, nextWorkingDay } from "./calendar";
import { type DayNumber, toDay, toDayNumber, weekday } from "./day-number";
import type { Period } from "./period";
import type { TraceStep } from "./trace";

export type RawEnd = { last: DayNumber; trace: TraceStep[] };

/** Art. 3(2): the end by plain counting; null where working days run out of the calendar's years. */
export function rawEnd(eventDay: Day, { count, unit }: Period, calendar: Calendar): RawEnd | null {
  switch (unit) {
    case "days":
    case "weeks": {
      const last = toDayNumber(eventDay) + count * (unit === "weeks" ? 7 : 1);
      const article = unit === "weeks" ? "3(2)(c)" : "3(2)(b)";
      return { last, trace: [{ code: "counted", article, count, unit, day: toDay(last) }] };
    }
    case "months":
    case "years": {
      const from = Temporal.PlainDate.from(eventDay);
      const to = from.add(unit === "years" ? { years: count } : { months: count });
      const day = to.toString();
      const trace: TraceStep[] = [{ code: "counted", article: "3(2)(c)", count, unit, day }];
      if (to.day !== from.day) trace.push({ code: "month_too_short", wanted: from.day, day });
      return { last: toDayNumber(day), trace };
    }
    case "working_days":
      return workingDaysAfter(eventDay, count, calendar);
    default:
      return unit satisfies never;
  }
}

function workingDaysAfter(eventDay: Day, count: number, calendar: Calendar): RawEnd | null {
  let last = toDayNumber(eventDay);
  const skipped: ClosedDay[] = [];
  for (let n = 0; n < count; n += 1) {
    const next = nextWorkingDay(last, calendar);
    if (!isCovered(next.at, calendar)) return null;
    skipped.push(...next.closed.filter((closed) => closed.reason === "holiday" && !isWeekend(toDayNumber(closed.day))));
    last = next.at;
  }
  const trace: TraceStep[] = [
    { code: "counted", article: "2(2)", count, unit: "working_days", day: toDay(last) },
    ...(skipped.length > 0 ? [{ code: "holidays_skipped" as const, days: skipped }] : []),
  ];
  return { last, trace };
}

function isWeekend(n: DayNumber): boolean {
  return weekday(n) === 0 || weekday(n) === 6;
}
