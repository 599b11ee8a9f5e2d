import { type Instant, plusMs } from "../time";

/** Who noticed: Varsel itself, or a member of staff, where the way to it was cut and it ran on. */
export const OUTAGE_SOURCES = ["machine", "staff"] as const;
export type OutageSource = (typeof OUTAGE_SOURCES)[number];

/** A time in which the customers of one processor could not reach Varsel, and so could not object in it. */
export type Outage = {
  id: string;
  processorId: string;
  startedAt: Instant;
  /** null: it is not over. */
  endedAt: Instant | null;
  seenBy: OutageSource;
  /** In the words of the member of staff; null where Varsel saw it by itself. */
  reason: string | null;
  recordedBy: string | null;
  recordedAt: Instant;
};

/** The last time that any process served pages and could write: by the installation's clock and by the machine's own. */
export type Beat = { at: Instant; machineAt: Instant };

/** How often a serving process says that it serves. */
export const BEAT_MS = 60_000;

/**
 * A gap between beats is an outage from this length on. A restart takes seconds, and one with a migration or a backup
 * some minutes; whoever finds the page away for less tries again within the quarter. It is as long as nothing is decided
 * after the end of a window anyway (`CLOSING_GRACE_MS`), so what is shorter cannot have closed a window unseen.
 */
export const OUTAGE_FROM_MS = 15 * 60_000;

/** What a process knows besides: how long ago, on a clock that nobody can set, it saw the last beat written. */
export type Watched = { sinceBeatMs: number | null };

/**
 * The outage that lies between the last beat and now; null: none. It is as long as the shortest of what the clocks say, since
 * a clock that was set, of Varsel (`VARSEL_NOW`) or of the machine, is no outage: `sinceBeatMs` is counted by a clock that
 * nobody can set, and known to a process that ran all the while; one that has just begun has only the two clocks.
 */
export function outageBetween(
  last: Beat,
  now: Beat,
  { sinceBeatMs }: Watched,
): { startedAt: Instant; endedAt: Instant } | null {
  const gaps = [
    Date.parse(now.at) - Date.parse(last.at),
    Date.parse(now.machineAt) - Date.parse(last.machineAt),
    ...(sinceBeatMs === null ? [] : [sinceBeatMs]),
  ];
  if (Math.min(...gaps) < OUTAGE_FROM_MS) return null;
  return { startedAt: last.at, endedAt: now.at };
}

/** Whether customers could not reach Varsel at some moment from `from` on and before `until`. */
export function fallsBetween(
  { startedAt, endedAt }: Pick<Outage, "startedAt" | "endedAt">,
  from: Instant,
  until: Instant,
): boolean {
  return startedAt < until && (endedAt === null || endedAt > from);
}

export type OutageFault =
  | "outage.reason_missing"
  | "outage.ends_before_it_begins"
  /** Nobody knows yet what will be. */
  | "outage.ahead"
  | "outage.too_long_ago"
  | "outage.too_long";

/** How far back somebody may still record one: what was decided by then stays decided. */
export const RECORDED_WITHIN_MS = 31 * 86_400_000;
/** Longer is a slip of the pen. */
export const LONGEST_RECORDED_MS = 7 * 86_400_000;

/** What is wrong with an outage that somebody means to record at `now`; null: nothing. */
export function checkOutage(
  { startedAt, endedAt, reason }: { startedAt: Instant; endedAt: Instant; reason: string },
  now: Instant,
): OutageFault | null {
  if (endedAt <= startedAt) return "outage.ends_before_it_begins";
  if (endedAt > now) return "outage.ahead";
  if (startedAt < plusMs(now, -RECORDED_WITHIN_MS)) return "outage.too_long_ago";
  if (endedAt > plusMs(startedAt, LONGEST_RECORDED_MS)) return "outage.too_long";
  return reason === "" ? "outage.reason_missing" : null;
}
