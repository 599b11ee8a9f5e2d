import { type Day, type Instant, isDay, localDay, startOfDay, toInstant, type Zone } from "../time";

/** Whether `zone` is a zone of the time zone database; offsets such as `+01:00` are not, since they know no clock changes. */
export function isZone(zone: string): boolean {
  if (zones.has(zone)) return true;
  if (!/^[A-Za-z][A-Za-z0-9_+-]*(?:\/[A-Za-z0-9_+-]+)*$/.test(zone)) return false;
  try {
    startOfDay("2000-01-01", zone);
    if (zones.size < ZONES_KEPT) zones.add(zone);
    return true;
  } catch {
    return false;
  }
}

/** Zones that were found to be: every row of a file names one. */
const zones = new Set<string>();
/** As many as the database has, and then some: case does not count in a name. */
const ZONES_KEPT = 1_000;

/** The event's local day, and its instant when one was given; null when the text is neither. */
export function readEvent(event: Instant | Day, zone: Zone): { day: Day; at: Instant | null } | null {
  if (isDay(event)) return isInRange(event) ? { day: event, at: null } : null;
  if (!INSTANT.test(event)) return null;
  try {
    const at = toInstant(event);
    const day = localDay(at, zone);
    return isDay(day) && isInRange(day) ? { day, at } : null;
  } catch {
    return null;
  }
}

/** A date, a time and an offset; Temporal would also take week-long forms and zone names in brackets. */
const INSTANT = /^\d{4}-\d{2}-\d{2}[Tt ]\d{2}:\d{2}(?::\d{2}(?:[.,]\d{1,9})?)?(?:[Zz]|[+-]\d{2}(?::?\d{2})?)$/;

/** From the Gregorian calendar's first whole year; the longest period still ends before the year 10000. */
function isInRange(day: Day): boolean {
  return day >= "1583" && day < "9800";
}
