import type { Instant } from "../time";
import type { Delivery } from "./delivery";

export const PAUSE_CAUSES = ["staff", "hard_failures"] as const;
export type PauseCause = (typeof PAUSE_CAUSES)[number];

/**
 * A while in which none of a processor's bulk mail goes out. What it holds back is sent when it ends; prompt mail
 * (sign-in, receipts) is never held. At most one of a processor is open.
 */
export type MailPause = {
  id: string;
  processorId: string;
  at: Instant;
  cause: PauseCause;
  /** In a person's words; null where the cause is the figures below. */
  reason: string | null;
  byStaffId: string | null;
  /** Of how many finished mails how many had failed, where that was the cause. */
  failed: number | null;
  finished: number | null;
  endedAt: Instant | null;
  /** Who resumed. */
  endedBy: string | null;
};

/** How many of the last finished mails are looked at (promises, Mail). */
export const FAILURE_WINDOW = 500;
/** More failures than this among them, 5 %, and the processor's bulk mail stops: its addresses or its sender are at fault. */
export const FAILURES_MOST = 25;

/** How many mails failed of how many that came to an end. */
export type FailedOf = { failed: number; finished: number };

/** What became of one finished mail, and when; `hasFailed`: for good. */
export type MailResult = { hasFailed: boolean; at: Instant };
/** What became of the last finished bulk mails of one processor, oldest first. */
export type FailureWindow = readonly MailResult[];

/** The window after some more mails. */
export function withResults(window: FailureWindow, results: readonly MailResult[]): FailureWindow {
  return [...window, ...results].slice(-FAILURE_WINDOW);
}

/** Whether somebody has looked at what became of a mail then: whoever let mail go on has looked at what came before. */
export function isLookedAt(at: Instant, resumedAt: Instant | null): boolean {
  return resumedAt !== null && at <= resumedAt;
}

/** What of a window nobody has looked at. */
export function sinceResumed(window: FailureWindow, resumedAt: Instant | null): FailureWindow {
  return window.filter(({ at }) => !isLookedAt(at, resumedAt));
}

/**
 * Whether a processor's bulk mail must stop. Fewer than 500 mails may already hold too many failures: whatever came next
 * could not make them fewer than 5 % of 500.
 */
export function mustPause(window: FailureWindow): FailedOf | null {
  const failed = window.filter(({ hasFailed }) => hasFailed).length;
  return failed > FAILURES_MOST ? { failed, finished: window.length } : null;
}

/** What became of one mail as far as is known: a server may take it and report later that it gave up. */
export type Fate = "arrived" | "failed" | "open";

/**
 * In: the mail, whether a report that counts takes its acceptance back, whether it is a correction to an address that had
 * failed before, and when somebody last let mail go on. A correction goes to such an address once more, since the contact
 * was told of what it corrects; that it fails again says nothing new of addresses or sender.
 */
export function fateOf(
  {
    state,
    finishedAt,
    isReturned,
    wasDead,
  }: Pick<Delivery, "state" | "finishedAt"> & { isReturned: boolean; wasDead: boolean },
  resumedAt: Instant | null,
): Fate {
  if ((state !== "accepted" && state !== "failed") || finishedAt === null) return "open";
  if (isLookedAt(finishedAt, resumedAt)) return "open";
  if (state === "accepted" && !isReturned) return "arrived";
  return wasDead ? "open" : "failed";
}

/**
 * Whether a processor's bulk mail must stop for what became of one sending's mails: whether any 500 that were planned in a
 * row hold more than 5 % failures, each mail by its last known fate. A relay takes every mail and reports later what it could
 * not deliver, long after others followed, so that the last 500 alone would never show it. In: fates in the order planned.
 */
export function mustPauseAmong(fates: readonly Fate[]): FailedOf | null {
  const counted: Record<Fate, number> = { arrived: 0, failed: 0, open: 0 };
  let worst: FailedOf | null = null;
  for (const [index, fate] of fates.entries()) {
    counted[fate] += 1;
    const left = fates[index - FAILURE_WINDOW];
    if (left !== undefined) counted[left] -= 1;
    const { failed, arrived } = counted;
    // Of equally many failures, those among most mails: a run that is only cut short looks worse than it is.
    const isWorse =
      worst === null || failed > worst.failed || (failed === worst.failed && failed + arrived > worst.finished);
    if (failed > FAILURES_MOST && isWorse) worst = { failed, finished: failed + arrived };
  }
  return worst;
}
