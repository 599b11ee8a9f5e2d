import { toHash } from "../evidence/hash";
import type { AuditBatchRecord } from "../evidence/log-record";
import { addHashes, closeSnapshot, EMPTY_SNAPSHOT } from "../evidence/snapshot";
import type { AuditEntry } from "./audit";

export type BatchedEntry = Pick<AuditEntry, "id" | "hash" | "result">;

/**
 * What the leaf over these entries says. In: entries in ascending order of ids, with their stored hashes. Throws
 * RangeError where there are none, or where their order is another: a batch has one order, so that anybody gets its root.
 */
export function closeAuditBatch(
  entries: readonly BatchedEntry[],
): Pick<AuditBatchRecord, "entries" | "done" | "refused"> {
  if (entries.length === 0) throw new RangeError("A batch without entries has no leaf");
  const added = addHashes(
    EMPTY_SNAPSHOT,
    entries.map(({ id, hash }) => ({ id, hash: toHash(hash) })),
  );
  if (!added.ok) throw new RangeError(`Audit entries cannot be a batch: ${added.code}`);
  const refused = entries.filter(({ result }) => result === "refused").length;
  return { entries: closeSnapshot(added.snapshot), done: entries.length - refused, refused };
}
