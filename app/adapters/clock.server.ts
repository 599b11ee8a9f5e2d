import { type Instant, toInstant } from "~/domain/time";
import type { Clock } from "~/ports/clock";

/** The machine's clock. */
export function systemClock(): Clock {
  return { now: () => toInstant(Date.now()) };
}

/**
 * A clock that stands at `from` now and runs on from there (setting `VARSEL_NOW`).
 * It counts by the monotonic timer, so a change of the machine's time does not move it.
 */
export function shiftedClock(from: Instant): Clock {
  const start = Date.parse(from);
  const zero = performance.now();
  return { now: () => toInstant(start + Math.floor(performance.now() - zero)) };
}
