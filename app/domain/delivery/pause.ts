import type { Instant } from "../time";

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

/** What became of the last finished bulk mails of one processor, oldest first: true for a hard failure. */
export type FailureWindow = readonly boolean[];

/** The window after one more mail. */
export function withResult(window: FailureWindow, hasFailed: boolean): FailureWindow {
  return [...window, hasFailed].slice(-FAILURE_WINDOW);
}

/**
 * Whether a processor's bulk mail must stop. Fewer than 500 mails may already hold too many failures: whatever came next
 * could not make them fewer than 5 % of 500.
 */
export function mustPause(window: FailureWindow): { failed: number; finished: number } | null {
  const failed = window.filter((hasFailed) => hasFailed).length;
  return failed > FAILURES_MOST ? { failed, finished: window.length } : null;
}
