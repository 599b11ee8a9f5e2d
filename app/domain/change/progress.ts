import { type DeliveryState, isTelling, type MailKind } from "../delivery/delivery";
import type { Instant } from "../time";

/** How the notices of a change go out; one that corrects words alone goes out as short corrections to those who were told. */
export type Progress = {
  total: number;
  accepted: number;
  /** Put off, and tried again by themselves. */
  retrying: number;
  failed: number;
  /** Nothing waits for an attempt any more, a later one neither. */
  isDone: boolean;
  /** Notices a second; null: none is known yet. */
  rate: number | null;
  /** Seconds until the rest is out at that rate; null as `rate`. */
  secondsLeft: number | null;
  /** Since when bulk mail of the processor stands still; null: it does not. */
  pausedSince: Instant | null;
};

/** What a rate is reckoned from: how many had been accepted when. */
export type ProgressPoint = { at: Instant; accepted: number };

/**
 * How far the notices of a change are. In: all its mails by kind and state; `since`, from which the rate is reckoned: the
 * release, or an earlier look, which tells what it is now rather than what it was on average.
 */
export function progressOf(
  deliveries: readonly { kind: MailKind; state: DeliveryState; count: number }[],
  { now, since, pausedSince }: { now: Instant; since: ProgressPoint; pausedSince: Instant | null },
): Progress {
  const notices = deliveries.filter(({ kind }) => isTelling(kind));
  const sum = (...states: DeliveryState[]) =>
    notices.reduce((all, row) => (states.length === 0 || states.includes(row.state) ? all + row.count : all), 0);
  const [total, accepted, failed] = [sum(), sum("accepted"), sum("failed")];
  const isDone = accepted + failed + sum("suppressed") === total;
  const seconds = (Date.parse(now) - Date.parse(since.at)) / 1000;
  const gained = accepted - since.accepted;
  const rate = isDone || pausedSince !== null || gained <= 0 || seconds <= 0 ? null : gained / seconds;
  return {
    ...{ total, accepted, failed, isDone, rate, pausedSince },
    retrying: sum("deferred", "uncertain"),
    secondsLeft: rate === null ? null : Math.ceil((total - accepted - failed) / rate),
  };
}
