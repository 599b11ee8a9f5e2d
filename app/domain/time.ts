import { Temporal } from "temporal-polyfill";

/** A moment in UTC, always exactly `YYYY-MM-DDTHH:mm:ss.sssZ` (24 characters), so that text order is time order. */
export type Instant = string;
/** A calendar day `YYYY-MM-DD`; which zone it is meant in is said beside it. */
export type Day = string;
/** An IANA time zone name, such as `Europe/Copenhagen`. */
export type Zone = string;

/**
 * The one function that writes an instant as text.
 * In: milliseconds since the epoch, or any text that Temporal reads as an instant. Out: 24 characters.
 * Temporal's own text drops trailing zeros and then no longer sorts by time.
 */
export function toInstant(at: number | string): Instant {
  const ms = typeof at === "number" ? at : Temporal.Instant.from(at).epochMilliseconds;
  return new Date(ms).toISOString();
}

/** The instant `ms` milliseconds (may be negative) after `at`. */
export function plusMs(at: Instant, ms: number): Instant {
  return toInstant(Date.parse(at) + ms);
}

/** The first instant of the minute of `at`. */
export function startOfMinute(at: Instant): Instant {
  return `${at.slice(0, "2026-11-23T09:00".length)}:00.000Z`;
}

/** The local calendar day on which `at` falls in `zone`. Throws RangeError on an unknown zone. */
export function localDay(at: Instant, zone: Zone): Day {
  const [last, before] = lastDays.get(zone) ?? [];
  for (const known of [last, before]) if (known !== undefined && at >= known.from && at < known.until) return known.day;
  const day = Temporal.Instant.from(at).toZonedDateTimeISO(zone).toPlainDate().toString();
  lastDays.set(zone, [{ day, from: startOfDay(day, zone), until: startOfDay(addDays(day, 1), zone) }, last]);
  return day;
}

/** The two days that each zone was last asked for: thousands of mails are accepted on one and were announced on the other. */
const lastDays = new Map<Zone, [KnownDay, KnownDay | undefined]>();
type KnownDay = { day: Day; from: Instant; until: Instant };

/** The first instant of `day` in `zone`; where midnight is missing or doubled by a clock change, the first that exists. */
export function startOfDay(day: Day, zone: Zone): Instant {
  return toInstant(Temporal.PlainDate.from(day).toZonedDateTime(zone).epochMilliseconds);
}

/** The day `days` (may be negative) after `day`. */
export function addDays(day: Day, days: number): Day {
  return Temporal.PlainDate.from(day).add({ days }).toString();
}

/** Whether `text` is a real day of the calendar, written `YYYY-MM-DD`. */
export function isDay(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  try {
    return Temporal.PlainDate.from(text).toString() === text;
  } catch {
    return false;
  }
}

/** The instant at which a clock in `zone` shows `time` (`08:00`) on `day`; where a clock change skips it, the next that exists. */
export function atTime(day: Day, time: string, zone: Zone): Instant {
  return toInstant(Temporal.PlainDate.from(day).toZonedDateTime({ timeZone: zone, plainTime: time }).epochMilliseconds);
}
