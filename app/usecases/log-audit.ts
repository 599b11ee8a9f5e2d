import { closeAuditBatch } from "~/domain/audit/batch";
import { isBatchDue } from "~/domain/evidence/outcome-batch";
import type { Deps } from "~/ports/deps";
import type { Tx } from "~/ports/store";

/** Entries that one leaf covers: with leaf, nodes and head no more rows than one transaction may write. */
const PER_LEAF = 900;

/**
 * Writes waiting audit entries into the log of their processor, one leaf for each 900 at most: when that many wait, when
 * the oldest is an hour old, or `now` (the server stops). Out: how many entries got a leaf.
 */
export async function logAudit(
  deps: Pick<Deps, "store" | "clock">,
  input: { processorId: string; atOnce: boolean },
): Promise<number> {
  const { processorId } = input;
  let covered = 0;
  for (;;) {
    const waiting = await deps.store.read.audit.listUnlogged(processorId, PER_LEAF);
    const isFull = waiting.length === PER_LEAF;
    const oldestAt = waiting[0]?.at ?? null;
    const due = { count: waiting.length, oldestAt, now: deps.clock.now(), noticeCloses: input.atOnce };
    if (!isFull && !isBatchDue(due)) return covered;
    covered += await deps.store.tx(processorId, (tx) => logBatch(deps, tx, processorId));
    if (!isFull) return covered;
  }
}

/** Reads again under the lock: another process may have been faster. */
async function logBatch(deps: Pick<Deps, "clock">, tx: Tx, processorId: string): Promise<number> {
  const waiting = await tx.audit.listUnlogged(processorId, PER_LEAF);
  if (waiting.length === 0) return 0;
  const batch = closeAuditBatch(waiting);
  const { first } = await tx.log.append(processorId, [
    { v: 1, type: "audit_batch", processorId, at: deps.clock.now(), ...batch },
  ]);
  await tx.audit.setLeaf(
    processorId,
    waiting.map(({ id }) => id),
    first,
  );
  return waiting.length;
}
