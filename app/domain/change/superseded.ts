import type { ChangeWithdrawnRecord } from "../evidence/log-record";
import { commitRow } from "../evidence/row-commitments";
import type { Instant } from "../time";
import type { Change } from "./change";

/**
 * An announced change whose place a correction takes, from the moment the correction is announced: withdrawn, with what took
 * its place instead of a reason, and due until all that follows from it is done.
 */
export function supersededBy(
  correction: Pick<Change, "id" | "orderedBy" | "createdBy">,
  change: Change,
  at: Instant,
): { change: Change; record: ChangeWithdrawnRecord } {
  const { withdrawnReason: reason } = commitRow(change.salt, { withdrawnReason: "" });
  return {
    change: {
      ...change,
      state: "withdrawn",
      withdrawnAt: at,
      withdrawnReason: "",
      correctedBy: correction.id,
      dueAt: at,
      updatedAt: at,
      rowVersion: change.rowVersion + 1,
    },
    record: {
      ...({ v: 1, type: "change_withdrawn", processorId: change.processorId, at, changeId: change.id } as const),
      reason,
      correctedBy: correction.id,
      by: { kind: "staff", id: correction.orderedBy ?? correction.createdBy },
    },
  };
}
