import type { Day } from "../time";
import { type DayNumber, toDay, toDayNumber, weekday, yearOf } from "./day-number";

/**
 * The holidays of one place, as plain data, so that what a deadline was computed from can be kept beside it.
 * Holidays are those designated as such where the action is taken (Regulation 1182/71 Art. 2(1));
 * Saturdays and Sundays are never working days under Art. 2(2) and need no entry.
 */
export type Calendar = {
  /** `DK`, `DK+`, `SE`, `DE-HE`: see `calendar-ids.ts`. */
  id: string;
  /** Where the days come from, with version: `varsel-1`, `date-holidays-3.37.0`. */
  dataset: string;
  /** The years, both inclusive, for which `holidays` is complete. */
  fromYear: number;
  toYear: number;
  /** Day → the holiday's own name in the language of the place. */
  holidays: Readonly<Record<Day, string>>;
};

export type Holiday = { day: Day; name: string };

/** A day that is no working day, and why. A holiday that falls on a weekend is given as a holiday. */
export type ClosedDay =
  | { day: Day; reason: "holiday"; name: string }
  | { day: Day; reason: "saturday" | "sunday"; name: null };

/** Why `n` is no working day under `calendar` (Art. 2(2)), or null when it is one. */
export function closedBecause(n: DayNumber, calendar: Calendar): ClosedDay | null {
  const name = holidaysOf(calendar).get(n);
  if (name !== undefined) return { day: toDay(n), reason: "holiday", name };
  if (weekday(n) === 6) return { day: toDay(n), reason: "saturday", name: null };
  if (weekday(n) === 0) return { day: toDay(n), reason: "sunday", name: null };
  return null;
}

export function isWorkingDay(n: DayNumber, calendar: Calendar): boolean {
  return weekday(n) !== 6 && weekday(n) !== 0 && !holidaysOf(calendar).has(n);
}

/** The first working day after `n`, and the closed days stepped over. */
export function nextWorkingDay(n: DayNumber, calendar: Calendar): { at: DayNumber; closed: ClosedDay[] } {
  const closed: ClosedDay[] = [];
  for (let at = n + 1; ; at += 1) {
    const why = closedBecause(at, calendar);
    if (why === null) return { at, closed };
    closed.push(why);
  }
}

export function countWorkingDays(first: DayNumber, last: DayNumber, calendar: Calendar): number {
  let count = 0;
  for (let n = first; n <= last; n += 1) if (isWorkingDay(n, calendar)) count += 1;
  return count;
}

/** The holidays from `first` to `last`, both inclusive, weekends too: enough to compute the same window again. */
export function holidaysBetween(first: DayNumber, last: DayNumber, calendar: Calendar): Holiday[] {
  const found: Holiday[] = [];
  for (let n = first; n <= last; n += 1) {
    const name = holidaysOf(calendar).get(n);
    if (name !== undefined) found.push({ day: toDay(n), name });
  }
  return found;
}

/** Whether the calendar's holidays are complete on day `n`. */
export function isCovered(n: DayNumber, calendar: Calendar): boolean {
  return yearOf(n) >= calendar.fromYear && yearOf(n) <= calendar.toYear;
}

/** The holidays by day number, worked out once for each calendar: a long period asks thousands of times. */
function holidaysOf(calendar: Calendar): ReadonlyMap<DayNumber, string> {
  const known = byNumber.get(calendar);
  if (known !== undefined) return known;
  const made = new Map(Object.entries(calendar.holidays).map(([day, name]) => [toDayNumber(day), name]));
  byNumber.set(calendar, made);
  return made;
}

const byNumber = new WeakMap<Calendar, ReadonlyMap<DayNumber, string>>();
