import type { Processor } from "../processor/processor";
import { minutesToUndo } from "../processor/publishing";
import { type Instant, plusMs } from "../time";
import type { Change } from "./change";

export type Order = Pick<Change, "acknowledgedWarnings" | "publishAutomatically"> & {
  by: string;
  now: Instant;
  /** null: as soon as the minutes to undo have passed. */
  sendAt: Instant | null;
};

/**
 * A draft as it is once somebody ordered its announcement: due when the minutes to undo have passed, or at the later time that
 * was wanted. How the processor publishes at this moment stays with it (GS-3).
 */
export function orderedChange(
  change: Change,
  { by, now, sendAt, ...given }: Order,
  { publishing, undoMinutes }: Pick<Processor, "publishing" | "undoMinutes">,
): Change & { dueAt: Instant } {
  const undoUntil = plusMs(now, minutesToUndo(publishing.mode, undoMinutes) * 60_000);
  return {
    ...change,
    ...given,
    state: "scheduled",
    orderedBy: by,
    orderedAt: now,
    publishing: publishing.mode,
    dueAt: sendAt !== null && sendAt > undoUntil ? sendAt : undoUntil,
    releaseFault: null,
    updatedAt: now,
    rowVersion: change.rowVersion + 1,
  };
}

/** The change as a draft again: nobody has ordered it, and who was asked is to be asked anew. */
export function draftAgain(change: Change): Change {
  return {
    ...change,
    ...{ state: "draft", ref: null, dueAt: null },
    ...{ orderedBy: null, orderedAt: null, publishing: null, secondPerson: null },
    rowVersion: change.rowVersion + 1,
  };
}
