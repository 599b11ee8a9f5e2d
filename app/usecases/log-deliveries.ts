import { outcomeHash } from "~/domain/delivery/settle-attempt";
import { toHash } from "~/domain/evidence/hash";
import { addOutcomes, closeBatch, EMPTY_BATCH, isBatchDue, type SealedOutcome } from "~/domain/evidence/outcome-batch";
import type { LogDeliveries } from "~/ports/delivery";
import type { Deps } from "~/ports/deps";
import type { Tx } from "~/ports/store";

type Unlogged = Awaited<ReturnType<Tx["deliveries"]["listUnlogged"]>>[number];

/** Outcomes that one leaf covers: with leaf, nodes and head no more rows than one transaction may write. */
const PER_LEAF = 900;

/** Writes waiting outcomes of mails into the log of their processor, one leaf for each 900 at most. */
export function logDeliveries(deps: Pick<Deps, "store" | "clock">): LogDeliveries {
  return async ({ processorId, noticeCloses }) => {
    let covered = 0;
    for (;;) {
      const waiting = await deps.store.write((tx) => tx.deliveries.listUnlogged(processorId, PER_LEAF));
      const isFull = waiting.length === PER_LEAF;
      const oldestAt = waiting.map(({ finishedAt }) => finishedAt ?? "").sort()[0] ?? null;
      const now = deps.clock.now();
      if (!isFull && !isBatchDue({ count: waiting.length, oldestAt, now, noticeCloses })) return covered;
      covered += await deps.store.tx(processorId, (tx) => logBatch(deps, tx, processorId));
      if (!isFull) return covered;
    }
  };
}

/** Reads again under the lock: another process may have been faster. */
async function logBatch(deps: Pick<Deps, "clock">, tx: Tx, processorId: string): Promise<number> {
  const waiting = await tx.deliveries.listUnlogged(processorId, PER_LEAF);
  if (waiting.length === 0) return 0;
  const added = addOutcomes(EMPTY_BATCH, waiting.map(sealed));
  if (!added.ok) throw new Error(`Outcomes of ${processorId} cannot be a batch: ${added.code}`);
  const batch = {
    ...closeBatch(added.batch),
    v: 1,
    type: "delivery_batch",
    processorId,
    at: deps.clock.now(),
  } as const;
  const { first } = await tx.log.append(processorId, [batch]);
  await tx.deliveries.setOutcomeLeaf(
    processorId,
    waiting.map(({ id }) => id),
    first,
  );
  return waiting.length;
}

/** A suppressed mail was never sent, so its outcome is sealed here; its row says all that goes into it. */
function sealed(delivery: Unlogged): SealedOutcome {
  const { id, state } = delivery;
  if (state !== "accepted" && state !== "failed" && state !== "suppressed")
    throw new Error(`Delivery ${id} is ${state} and finished at once`);
  const hash = delivery.outcomeHash === null ? outcomeHash(delivery, state) : toHash(delivery.outcomeHash);
  return { id, hash, result: state };
}
