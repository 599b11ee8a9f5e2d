import { type Day, type Instant, startOfDay, type Zone } from "../time";
import { type Calendar, countWorkingDays, holidaysBetween, isCovered } from "./calendar";
import { toDay, toDayNumber } from "./day-number";
import { isZone, readEvent } from "./event";
import { extend } from "./extend";
import { checkPeriod, type Period, type PeriodError } from "./period";
import { rawEnd } from "./raw-end";
import type { TraceStep } from "./trace";
import { type PartyWindow, PERIOD_RULE } from "./window";

export type PeriodInput = {
  /** A local day, or an instant with `Z` or an offset; what happens then is not counted. */
  event: Instant | Day;
  period: Period;
  calendar: Calendar;
  zone: Zone;
  /** Version of the time zone database in use, to be kept with the result. */
  tzdata: string;
  /** The calendar asked for, where none is known and `calendar` stands in; the trace says so. */
  wantedCalendar?: string | undefined;
};

export type ComputeError =
  | PeriodError
  /** `calendar.not_covered`: the period reaches outside the years of the calendar. */
  | { ok: false; code: "event.invalid" | "zone.unknown" | "calendar.not_covered" };

/**
 * Counts a period forward from an event by Regulation 1182/71 Art. 2 and 3.
 * In: days are local to `zone`. Out: the window, its instants in UTC; or why it cannot be counted.
 * Never adds hours: the end is the first instant of the day after the last, whatever the clocks do.
 */
export function computePeriod(input: PeriodInput): { ok: true; window: PartyWindow } | ComputeError {
  const checked = checkPeriod(input.period);
  if (!checked.ok) return checked;
  const { calendar, zone, tzdata } = input;
  const { period } = checked;
  if (!isZone(zone)) return { ok: false, code: "zone.unknown" };
  const event = readEvent(input.event, zone);
  if (event === null) return { ok: false, code: "event.invalid" };

  const eventNumber = toDayNumber(event.day);
  if (!isCovered(eventNumber + 1, calendar)) return { ok: false, code: "calendar.not_covered" };
  const counted = rawEnd(event.day, period, calendar);
  if (counted === null) return { ok: false, code: "calendar.not_covered" };
  const extended = extend(eventNumber + 1, counted.last, period, calendar);
  if (!isCovered(extended.last, calendar)) return { ok: false, code: "calendar.not_covered" };

  const firstDay = toDay(eventNumber + 1);
  const lastDay = toDay(extended.last);
  const earliestEffectiveDay = toDay(extended.last + 1);
  const windowStart = startOfDay(firstDay, zone);
  const windowEndExclusive = startOfDay(earliestEffectiveDay, zone);
  const workingDays = countWorkingDays(eventNumber + 1, extended.last, calendar);
  const trace: TraceStep[] = [
    { code: "event", day: event.day, at: event.at, zone },
    ...replaced(input.wantedCalendar, calendar),
    { code: "calendar", calendar: calendar.id, dataset: calendar.dataset },
    { code: "first_day", day: firstDay },
    ...counted.trace,
    ...extended.trace,
    ...clockChange(windowStart, windowEndExclusive, extended.last - eventNumber),
    { code: "ends", day: lastDay, zone, endExclusive: windowEndExclusive, workingDays },
    { code: "earliest_effective", day: earliestEffectiveDay },
  ];
  return {
    ok: true,
    window: {
      rule: PERIOD_RULE,
      tzdata,
      zone,
      calendar: calendar.id,
      dataset: calendar.dataset,
      period,
      eventDay: event.day,
      eventAt: event.at,
      firstDay,
      rawLastDay: toDay(counted.last),
      lastDay,
      workingDays,
      rules: extended.rules,
      windowStart,
      windowEndExclusive,
      earliestEffectiveDay,
      holidaysUsed: holidaysBetween(eventNumber + 1, extended.last, calendar),
      trace,
    },
  };
}

function replaced(wanted: string | undefined, calendar: Calendar): TraceStep[] {
  if (wanted === undefined || wanted === calendar.id) return [];
  return [{ code: "calendar_replaced", wanted, used: calendar.id }];
}

function clockChange(start: Instant, endExclusive: Instant, days: number): TraceStep[] {
  const hours = (Date.parse(endExclusive) - Date.parse(start)) / 3_600_000;
  return hours === days * 24 ? [] : [{ code: "clock_change", hours, plainHours: days * 24 }];
}
