import { Temporal } from "temporal-polyfill";
import { type Day, type Instant, localDay, plusMs, type Zone } from "../time";

/** A person nobody has seen for this long is anonymised (CC-4). */
const KEPT_YEARS = 2;
/** After this many months without a sign of them they are told that it will happen. */
const WARNED_AFTER_MONTHS = 23;
/** Nobody is anonymised sooner after the warning than this, whenever it could be sent. */
export const WARNING_MS = 28 * 24 * 3_600_000;
/** What worked once or has expired is of no use to anybody: gone after this. */
export const SPENT_MS = 30 * 24 * 3_600_000;

/**
 * The last day on which an unused account is still a person's. In: the last sign of them, and the processor's zone. Two
 * calendar years, 29 February becoming 28 February; a period looking back is not extended by a weekend (CC-4).
 */
export function lastDayKept(lastSeenAt: Instant, zone: Zone): Day {
  return Temporal.PlainDate.from(localDay(lastSeenAt, zone)).add({ years: KEPT_YEARS }).toString();
}

/** The first day on which the person is told, 23 months after the last sign of them. */
export function firstDayWarned(lastSeenAt: Instant, zone: Zone): Day {
  return Temporal.PlainDate.from(localDay(lastSeenAt, zone)).add({ months: WARNED_AFTER_MONTHS }).toString();
}

/** Why somebody's data stays although nobody has seen them, or although they ask for its erasure. */
export const HOLDS = ["open_window", "open_objection", "active_contact", "active_staff", "mail_waiting"] as const;
export type Hold = (typeof HOLDS)[number];

/**
 * What is due for one account today. In: the last sign of the person, when they were warned (null: never), and what
 * holds the data back. `wait`: it is time, but the warning is too recent, so that there was no fair chance to return.
 */
export function retentionDue(
  account: { lastSeenAt: Instant; warnedAt: Instant | null; holds: readonly Hold[] },
  { now, zone }: { now: Instant; zone: Zone },
): "keep" | "warn" | "wait" | "hold" | "anonymise" {
  const { lastSeenAt, warnedAt, holds } = account;
  const today = localDay(now, zone);
  // A warning before the last sign of them was about an earlier absence.
  const isWarned = warnedAt !== null && warnedAt > lastSeenAt;
  if (!isWarned) return today >= firstDayWarned(lastSeenAt, zone) ? "warn" : "keep";
  if (today <= lastDayKept(lastSeenAt, zone)) return "keep";
  if (now < plusMs(warnedAt, WARNING_MS)) return "wait";
  return holds.length > 0 ? "hold" : "anonymise";
}

/** A reason has at least so many characters: enough to be one. */
export const MIN_REASON = 10;

/** What stands in an erased person's place: nobody's name, and a key that no address folds to. */
export const ERASED_NAME = "–";
export function erasedKey(rowId: string): string {
  return `erased:${rowId}`;
}
