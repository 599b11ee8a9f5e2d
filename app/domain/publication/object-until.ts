import { addDays, type Day, type Instant, localDay, type Zone } from "../time";

/**
 * The last day, in the processor's zone, of which every hour is still inside somebody's window: what the public page may
 * say of windows, which are each customer's own. Whose it is, and how many others end earlier, is not to be read from it.
 * In: the exclusive end of the latest window. null: there is none, or it is over at `now`.
 */
export function objectUntil(latestEnd: Instant | null, now: Instant, zone: Zone): Day | null {
  if (latestEnd === null || now >= latestEnd) return null;
  const day = addDays(localDay(latestEnd, zone), -1);
  return day < localDay(now, zone) ? null : day;
}
