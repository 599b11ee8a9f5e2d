import { Temporal } from "temporal-polyfill";
import { type Day, type Instant, isDay, toInstant, type Zone } from "../time";

/**
 * The instant of a local day and time (`09:30`) in a zone; null where the text is no time. A time that a clock change
 * leaves out is taken after the gap, one that comes twice is taken the first time.
 */
export function localInstant(day: Day, time: string, zone: Zone): Instant | null {
  if (!isDay(day) || !/^(?:[01]\d|2[0-3]):[0-5]\d$/.test(time)) return null;
  const local = Temporal.PlainDate.from(day).toPlainDateTime(Temporal.PlainTime.from(time));
  return toInstant(local.toZonedDateTime(zone, { disambiguation: "compatible" }).epochMilliseconds);
}
