import { type Instant, plusMs } from "../time";

/**
 * Watches over the mail server itself. Where connections fail one after another nothing is said about any reader, so
 * trying mail after mail would only use up their attempts; instead nobody tries for a while that grows, then one does.
 */
export type Breaker = {
  /** Connections that failed since the last one that stood. */
  failures: number;
  /** How often in a row it was found closed off; the next wait follows from it. */
  openings: number;
  /** Nobody tries before; null: mail flows. */
  opensAt: Instant | null;
  /** Somebody tries, and has until then to report. */
  triedUntil: Instant | null;
  /** When the failures began, and what was last said. */
  since: Instant | null;
  reply: string | null;
};

export const FLOWING: Breaker = {
  ...{ failures: 0, openings: 0, opensAt: null, triedUntil: null, since: null, reply: null },
};

/** Failures in a row after which nobody tries for a while: fewer could be one restart of the server. */
export const FAILURES_IN_A_ROW = 5;
const WAITS = [5_000, 15_000, 30_000];
const LONGEST_WAIT = 60_000;
/** As long as one mail may take: a try that reports nothing by then is lost, and another may. */
const TRY_MS = 600_000;

/** Whether a mail may be tried now: then the breaker as it is from then on, else when to ask again. */
export function admit(breaker: Breaker, now: Instant): { ok: true; breaker: Breaker } | { ok: false; at: Instant } {
  const { opensAt, triedUntil } = breaker;
  if (opensAt === null) return { ok: true, breaker };
  if (now < opensAt) return { ok: false, at: opensAt };
  if (triedUntil !== null && now < triedUntil) return { ok: false, at: plusMs(now, WAITS[0] ?? 0) };
  return { ok: true, breaker: { ...breaker, triedUntil: plusMs(now, TRY_MS) } };
}

/** After a connection stood, whatever the server then said of a mail. */
export function withAnswer(breaker: Breaker): Breaker {
  return breaker.failures === 0 ? breaker : FLOWING;
}

/** After a connection failed, or was lost. In: what was said. Those that were under way when it closed count for nothing. */
export function withFailure(breaker: Breaker, reply: string, now: Instant): Breaker {
  const { opensAt, triedUntil, since } = breaker;
  const failed = { ...breaker, failures: breaker.failures + 1, since: since ?? now, reply };
  const isAfterTry = triedUntil !== null;
  if (opensAt !== null && !isAfterTry) return { ...failed, failures: breaker.failures };
  if (failed.failures < FAILURES_IN_A_ROW) return failed;
  const wait = WAITS[breaker.openings] ?? LONGEST_WAIT;
  return { ...failed, openings: breaker.openings + 1, opensAt: plusMs(now, wait), triedUntil: null };
}
