import { Temporal } from "temporal-polyfill";
import { type Day, type Instant, toInstant, type Zone } from "../time";

export type LocalTimeError = { ok: false; code: "time.invalid" | "time.skipped" };

/**
 * The instant at which the clocks of `zone` show `time` on `day`. In: `09:30` or `09:30:59`, also with points.
 * A time that a clock change shows twice is taken as its second, which can only lengthen a period.
 * Errors: `time.invalid`; `time.skipped`, where the clocks are put forward over it.
 */
export function instantOf(day: Day, time: string, zone: Zone): { ok: true; at: Instant } | LocalTimeError {
  if (!isTime(time)) return { ok: false, code: "time.invalid" };
  const [hour, minute, second = 0] = time.split(/[:.]/).map(Number);
  const local = Temporal.PlainDate.from(day).toPlainDateTime({ hour, minute, second });
  const zoned = local.toZonedDateTime(zone, { disambiguation: "later" });
  if (!zoned.toPlainDateTime().equals(local)) return { ok: false, code: "time.skipped" };
  return { ok: true, at: toInstant(zoned.epochMilliseconds) };
}

/** What the clocks of `zone` show at `at`, seconds left out where they are none; parts of a second are dropped. */
export function localTime(at: Instant, zone: Zone): string {
  const time = Temporal.Instant.from(at).toZonedDateTimeISO(zone).toPlainTime().round({
    smallestUnit: "second",
    roundingMode: "trunc",
  });
  return time.toString({ smallestUnit: time.second === 0 ? "minute" : "second" });
}

/** Whether `time` is one of the day, as `instantOf` reads it. */
export function isTime(time: string): boolean {
  return /^(?:[01]?\d|2[0-3])[:.][0-5]\d(?:[:.][0-5]\d)?$/.test(time);
}
