import { type Instant, plusMs } from "../time";

/** Mails a second that sending is reckoned with; lower than any server we measured, since a later day is the safe side. */
export const RECKONED_RATE = 20;
const MARGIN_MS = 2 * 3_600_000;

/**
 * When sending is expected to end: the windows are computed for the local day of this moment, so that the date printed
 * in the first mail still holds for the last one (decision D11: count ÷ rate + 2 hours).
 */
export function expectedSendingEnd(start: Instant, mails: number): Instant {
  return plusMs(start, Math.ceil(mails / RECKONED_RATE) * 1000 + MARGIN_MS);
}
