import { addDays, type Day, type Instant, plusMs } from "../time";
import type { DeadlineWindow } from "./window";

/**
 * How long after its end a window stays open to be closed. An objection counts by the instant its last byte arrived;
 * requests end within 60 seconds, so none that was in time is still under way after this.
 */
export const CLOSING_GRACE_MS = 15 * 60_000;

/** Days beyond the earliest lawful first day of use that staff are offered, so that a mail held back does not split the customers (D11). */
export const PROPOSED_MARGIN_DAYS = 7;

/** Whether what arrived at `received` is in time: 23:59:59.999 of the last day is, 00:00:00.000 of the next is not. */
export function isInTime(received: Instant, windowEndExclusive: Instant): boolean {
  return received < windowEndExclusive;
}

/** From when on the window may be closed and silence be taken as no objection. */
export function closableFrom(windowEndExclusive: Instant): Instant {
  return plusMs(windowEndExclusive, CLOSING_GRACE_MS);
}

/**
 * Whether a change may first be used on `effectiveDay`, for every window that gates it (HL-11b.2).
 * Out: yes; or no, with the earliest day that is lawful for all of them.
 */
export function checkEffectiveDay(
  effectiveDay: Day,
  gating: readonly Pick<DeadlineWindow, "earliestEffectiveDay">[],
): { ok: true } | { ok: false; code: "effective_day.inside_window"; earliest: Day } {
  const earliest = earliestEffectiveDay(gating);
  if (earliest === null || effectiveDay >= earliest) return { ok: true };
  return { ok: false, code: "effective_day.inside_window", earliest };
}

/** The first day of use that is lawful for every window; null when there is none to wait for. */
export function earliestEffectiveDay(gating: readonly Pick<DeadlineWindow, "earliestEffectiveDay">[]): Day | null {
  let latest: Day | null = null;
  for (const { earliestEffectiveDay: day } of gating) if (latest === null || day > latest) latest = day;
  return latest;
}

/** The first day of use that staff are offered (D11). */
export function proposedEffectiveDay(earliest: Day): Day {
  return addDays(earliest, PROPOSED_MARGIN_DAYS);
}

/**
 * The window that counts once delivery is proven: proof on a later day moves the deadline later, never earlier (D11).
 * `told` is what the notice printed, `proven` the same period counted from the proof.
 */
export function laterWindow(told: DeadlineWindow, proven: DeadlineWindow): { moved: boolean; window: DeadlineWindow } {
  const moved = proven.windowEndExclusive > told.windowEndExclusive;
  return { moved, window: moved ? proven : told };
}
