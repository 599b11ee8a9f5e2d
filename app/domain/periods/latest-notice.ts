import { Temporal } from "temporal-polyfill";
import { addDays, type Day, type Instant, isDay, plusMs, startOfDay } from "../time";
import { type Calendar, isWorkingDay } from "./calendar";
import type { ComputeError } from "./compute-period";
import { type DayNumber, toDay, toDayNumber } from "./day-number";
import { isZone, readEvent } from "./event";
import { type BothInput, computeDeadline } from "./later-of";
import { checkPeriod, type Period } from "./period";
import type { DeadlineWindow } from "./window";

/** The deadline's own input, with the wanted first day of use in the place of the event. */
export type LatestNoticeInput = Omit<BothInput, "event"> & { effectiveDay: Day };

/**
 * The last day, in the processor's zone, on which a notice still lets the change be used from `effectiveDay`.
 * Out: that day, and the window of a notice given in its last millisecond. Errors: those of `computePeriod`, and
 * `effective_day.invalid`.
 *
 * Scans backwards with the forward rule. A period counted backwards is not moved off weekends and holidays
 * (Art. 3(4)), but the objection window that it stands for is counted forward and is.
 */
export function latestNotice(
  input: LatestNoticeInput,
): { ok: true; day: Day; window: DeadlineWindow } | ComputeError | { ok: false; code: "effective_day.invalid" } {
  const { effectiveDay, processor } = input;
  const checked = checkPeriod(input.period);
  if (!checked.ok) return checked;
  if (!isZone(processor.zone)) return { ok: false, code: "zone.unknown" };
  if (!isDay(effectiveDay) || readEvent(effectiveDay, processor.zone) === null) {
    return { ok: false, code: "effective_day.invalid" };
  }
  for (let n = latestByPlainCount(effectiveDay, checked.period, processor.calendar); ; n -= 1) {
    const day = toDay(n);
    const found = windowOfNoticeOn(day, input);
    if (!found.ok) return found;
    if (found.window.earliestEffectiveDay <= effectiveDay) return { ok: true, day, window: found.window };
  }
}

/** A day on which a notice would be too late, and the window it would open. */
export type LateNotice = { day: Day; window: DeadlineWindow };

/**
 * Why no later day will do: the days after the latest notice, up to the one that counting backwards would give
 * (`countedBack`, clear days before the wanted day), at least one and at most `MOST_LATE`.
 * Out: that day, and each day that is too late with its window. In: `latest` as `latestNotice` found it.
 */
export function lateNotices(input: LatestNoticeInput, latest: Day): { countedBack: Day; late: LateNotice[] } {
  const countedBack = toDay(latestByPlainCount(input.effectiveDay, input.period, input.processor.calendar, 0));
  const late: LateNotice[] = [];
  for (let day = addDays(latest, 1); late.length < MOST_LATE; day = addDays(day, 1)) {
    if (late.length > 0 && day > countedBack) break;
    const found = windowOfNoticeOn(day, input);
    if (!found.ok) break;
    late.push({ day, window: found.window });
  }
  return { countedBack, late };
}

const MOST_LATE = 14;

/** The window of a notice given in the last millisecond of `day` where the processor is. */
function windowOfNoticeOn(day: Day, input: LatestNoticeInput) {
  return computeDeadline({ ...input, event: lastInstantOf(day, input.processor.zone) });
}

/**
 * No notice after this day can be early enough, since extensions only ever lengthen. `room`: days more for periods in
 * months and years, since the 29th to the 31st may all end on the last day of February.
 */
function latestByPlainCount(effectiveDay: Day, { count, unit }: Period, calendar: Calendar, room = 3): DayNumber {
  const lastAllowed = toDayNumber(effectiveDay) - 1;
  switch (unit) {
    case "days":
      return lastAllowed - count;
    case "weeks":
      return lastAllowed - 7 * count;
    case "months":
    case "years": {
      const back = Temporal.PlainDate.from(toDay(lastAllowed)).subtract({ [unit]: count });
      return toDayNumber(back.toString()) + room;
    }
    case "working_days": {
      let n = lastAllowed + 1;
      for (let left = count; left > 0; left -= 1) {
        n -= 1;
        while (!isWorkingDay(n, calendar)) n -= 1;
      }
      return n - 1;
    }
    default:
      return unit satisfies never;
  }
}

function lastInstantOf(day: Day, zone: string): Instant {
  return plusMs(startOfDay(addDays(day, 1), zone), -1);
}
