import type { Instant } from "../time";

/** How long the mails of one release took: `mails` of them went out between the two instants. */
export type Sending = { processorId: string; changeId: string; mails: number; startedAt: Instant; endedAt: Instant };

/** The part of a release that its rate is measured by: a few servers that put mail off for a day say nothing of ours. */
export const MEASURED_SHARE = 0.9;

/** Fewer mails say more about one server's patience than about how fast we send. */
export const FEWEST_MEASURED = 200;

/** How many of the last releases are looked at. */
export const MEASURED_SENDINGS = 5;

/** Mails a second that sending is reckoned with until it was measured; lower than any server we measured. */
export const RECKONED_RATE = 20;

/**
 * Mails a second that the next sending is reckoned with: the slowest of the installation's own last releases, since a
 * later day is the safe side (decision D11). In: those releases; none: `RECKONED_RATE`.
 */
export function reckonedRate(sendings: readonly Pick<Sending, "mails" | "startedAt" | "endedAt">[]): number {
  const rates = sendings.map(
    ({ mails, startedAt, endedAt }) => mails / Math.max(1, (Date.parse(endedAt) - Date.parse(startedAt)) / 1000),
  );
  return rates.length === 0 ? RECKONED_RATE : Math.min(...rates);
}
