import { type Instant, plusMs } from "../time";

const MARGIN_MS = 2 * 3_600_000;

/**
 * When sending is expected to end: the windows are computed for the local day of this moment, so that the date printed
 * in the first mail still holds for the last one (decision D11: count ÷ rate + 2 hours). In: mails a second, as
 * `reckonedRate` gives it.
 */
export function expectedSendingEnd(start: Instant, mails: number, rate: number): Instant {
  return plusMs(start, Math.ceil(mails / rate) * 1000 + MARGIN_MS);
}
