import type { Instant } from "../time";
import type { Hash } from "./hash";
import type { DeliveryBatchRecord } from "./log-record";
import { addHashes, closeSnapshot, EMPTY_SNAPSHOT, type Snapshot, type SnapshotFault } from "./snapshot";
import type { DeliveryResult } from "./snapshot-row";

/** One leaf covers at most this many outcomes: rebuilding a batch for one receipt stays a matter of milliseconds. */
export const BATCH_MAX = 10_000;
/** No outcome waits longer for its leaf. */
export const BATCH_MAX_AGE_MS = 3_600_000;

/** A delivery's outcome as its row keeps it: `hash` is the leaf hash of its `DeliveryOutcomeRow`. */
export type SealedOutcome = { id: string; hash: Hash; result: DeliveryResult };

/** A batch while it is staged chunk by chunk: plain data that can be stored between two transactions. */
export type OutcomeBatch = { readonly snapshot: Snapshot } & Readonly<Record<DeliveryResult, number>>;

export const EMPTY_BATCH: OutcomeBatch = { snapshot: EMPTY_SNAPSHOT, accepted: 0, failed: 0, suppressed: 0 };

/**
 * Adds outcomes in ascending order of delivery ids, as many as the batch has room for. `taken`: how many from the
 * start of the list; the others belong to the next batch. `snapshot.out_of_order` when ids do not rise.
 */
export function addOutcomes(
  batch: OutcomeBatch,
  outcomes: readonly SealedOutcome[],
): { ok: true; batch: OutcomeBatch; taken: number } | SnapshotFault {
  const taken = outcomes.slice(0, BATCH_MAX - batch.snapshot.tree.size);
  const added = addHashes(batch.snapshot, taken);
  if (!added.ok) return added;
  const counts = { accepted: batch.accepted, failed: batch.failed, suppressed: batch.suppressed };
  for (const { result } of taken) counts[result] += 1;
  return { ok: true, batch: { snapshot: added.snapshot, ...counts }, taken: taken.length };
}

/**
 * Whether waiting outcomes must become a leaf now: a full batch, the oldest an hour old, or a notice about to close.
 * In: how many wait and when the oldest was recorded (UTC). Never when none wait.
 */
export function isBatchDue(waiting: {
  count: number;
  oldestAt: Instant | null;
  now: Instant;
  noticeCloses: boolean;
}): boolean {
  if (waiting.count === 0 || waiting.oldestAt === null) return false;
  const age = Date.parse(waiting.now) - Date.parse(waiting.oldestAt);
  return waiting.noticeCloses || waiting.count >= BATCH_MAX || age >= BATCH_MAX_AGE_MS;
}

/** What the batch's leaf says. Throws RangeError on an empty batch, which has nothing to prove. */
export function closeBatch(
  batch: OutcomeBatch,
): Pick<DeliveryBatchRecord, "outcomes" | "accepted" | "failed" | "suppressed"> {
  const { snapshot, accepted, failed, suppressed } = batch;
  if (snapshot.tree.size === 0) throw new RangeError("A batch without outcomes has no leaf");
  return { outcomes: closeSnapshot(snapshot), accepted, failed, suppressed };
}
