import type { Day, Instant } from "../time";
import type { DecisionId, EndedDecision } from "./transfer-decisions";

/** A decision that fell, as the operator recorded it: for the whole installation. `restoredAt`: it was taken back. */
export type Ending = EndedDecision & { id: string; because: string; endedAt: Instant; restoredAt: Instant | null };

/** One entry of one customer's list that rests on a decision that has fallen. Closed when the list is mended. */
export type TransferFindingRow = {
  id: string;
  processorId: string;
  decisionId: DecisionId;
  entryId: string;
  controllerId: string;
  openedAt: Instant;
  closedAt: Instant | null;
};

/** How far a processor's customers have been held against one decision, chunk by chunk. */
export type TransferReview = {
  processorId: string;
  decisionId: DecisionId;
  /** The first day without the decision; null: it stands again. */
  endedOn: Day | null;
  listVersion: number;
  reviewedOn: Day;
  /** The last customer that was looked at. */
  reached: string | null;
  isFinished: boolean;
  /** The decision fell or was restored since the last review that was finished before this one. */
  isTurned: boolean;
  opened: number;
  closed: number;
  changedAt: Instant;
};

/** What a review must be about: the decision as it stands today, and the list as it is. */
export type ReviewSubject = Pick<TransferReview, "endedOn" | "listVersion" | "reviewedOn">;

/** The first day without the decision where that day has come (in the processor's zone), else null: it stands. */
export function fallenBy(ending: Pick<Ending, "endedOn" | "restoredAt">, today: Day): Day | null {
  return ending.restoredAt === null && ending.endedOn <= today ? ending.endedOn : null;
}

/**
 * Whether customers must be held against a decision: it fell or was restored, the list has a new version, or, while it is
 * fallen, a day has passed, since customers come and go. What was begun is finished.
 */
export function isReviewDue(subject: ReviewSubject, known: TransferReview | null): boolean {
  if (known === null) return subject.endedOn !== null;
  if (!known.isFinished || known.endedOn !== subject.endedOn) return true;
  return subject.endedOn !== null && !isSame(subject, known);
}

/**
 * The review to go on with, as of `changedAt`: the one under way where it is about the same, else a new one (`isNew`)
 * from the first customer.
 */
export function startReview(
  subject: ReviewSubject,
  known: TransferReview | null,
  of: Pick<TransferReview, "processorId" | "decisionId" | "changedAt">,
): { review: TransferReview; isNew: boolean } {
  if (known !== null && !known.isFinished && isSame(subject, known))
    return { review: { ...known, ...of }, isNew: false };
  const before = known?.isFinished === false && known.isTurned;
  const isTurned = before || (known?.endedOn ?? null) !== subject.endedOn;
  // What a review that is begun anew has opened and closed stays in its count: the log tells of all of it.
  const { opened, closed } = known?.isFinished === false ? known : { opened: 0, closed: 0 };
  return { review: { ...of, ...subject, reached: null, isFinished: false, isTurned, opened, closed }, isNew: true };
}

/** The log tells of a decision that fell or was restored, and else of what a review changed. */
export function isWorthALeaf({ isTurned, opened, closed }: TransferReview): boolean {
  return isTurned || opened + closed > 0;
}

function isSame(subject: ReviewSubject, known: TransferReview): boolean {
  return (
    subject.endedOn === known.endedOn &&
    subject.listVersion === known.listVersion &&
    subject.reviewedOn === known.reviewedOn
  );
}
