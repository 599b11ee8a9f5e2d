import { addDays, type Day } from "../time";
import { toDayNumber, weekday } from "./day-number";
import type { PartyWindow } from "./window";

/**
 * One day of a count. `event` is not counted (Art. 3(1)); `counted` has its `number`; `passed` is no working day in a
 * count of working days (Art. 2(2)); `added` comes after the raw last day (Art. 3(4) and 3(5)).
 */
export type CountedDay = {
  day: Day;
  kind: "event" | "counted" | "passed" | "added";
  /** 1 for the first day that is counted; null for days without a number. */
  number: number | null;
  /** No working day, and why (Art. 2(2)); a holiday on a weekend is a holiday. */
  closed: "saturday" | "sunday" | "holiday" | null;
  /** The holiday's name; null where there is none. */
  holiday: string | null;
  isFirst: boolean;
  isRawLast: boolean;
  isLast: boolean;
};

/**
 * Every day of one party's count in order, the event's day first, the last day last. The window alone says them, so
 * that a deadline can be shown long after the holidays have come into a newer version.
 */
export function countedDays(window: PartyWindow): CountedDay[] {
  const holidays = new Map(window.holidaysUsed.map(({ day, name }) => [day, name]));
  const days: CountedDay[] = [];
  let number = 0;
  for (let day = window.eventDay; day <= window.lastDay; day = addDays(day, 1)) {
    const holiday = holidays.get(day) ?? null;
    const closed = holiday === null ? weekendOn(day) : "holiday";
    const kind = kindOf(day, closed, window);
    if (kind === "counted") number += 1;
    days.push({
      day,
      kind,
      number: kind === "counted" ? number : null,
      closed,
      holiday,
      isFirst: day === window.firstDay,
      isRawLast: day === window.rawLastDay,
      isLast: day === window.lastDay,
    });
  }
  return days;
}

function kindOf(day: Day, closed: CountedDay["closed"], window: PartyWindow): CountedDay["kind"] {
  if (day === window.eventDay) return "event";
  if (day > window.rawLastDay) return "added";
  return window.period.unit === "working_days" && closed !== null ? "passed" : "counted";
}

function weekendOn(day: Day): "saturday" | "sunday" | null {
  const number = weekday(toDayNumber(day));
  if (number === 6) return "saturday";
  return number === 0 ? "sunday" : null;
}
