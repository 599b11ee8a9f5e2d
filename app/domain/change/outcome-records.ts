import type { Hash } from "../evidence/hash";
import type { LogRecord } from "../evidence/log-record";
import { snapshotRoot } from "../evidence/snapshot";
import type { Instant } from "../time";
import type { ItemOutcome, ListVersion } from "./change";

type By = Extract<LogRecord, { type: "item_outcome" }>["by"];
type Rules = Extract<LogRecord, { type: "item_outcome" }>["rules"];

/** The leaf of a new list version. `contentHash` is that of the stored canonical text. */
export function versionRecord(
  version: Omit<ListVersion, "contentHash"> & { contentHash: Hash },
  by: By,
  origin: "import" | "history" | "change" = "change",
): LogRecord {
  return {
    v: 1,
    type: "list_version",
    processorId: version.processorId,
    at: version.publishedAt,
    versionId: version.id,
    n: version.n,
    entryCount: version.entries.length,
    contentHash: version.contentHash,
    effectiveDay: version.effectiveDay,
    origin,
    changeId: version.changeId,
    by,
  };
}

/** One leaf for each item whose outcome was recorded for some customers in this transaction. */
export function outcomeRecords(
  outcomes: readonly ItemOutcome[],
  published: ReadonlyMap<string, number>,
  facts: { at: Instant; rules: Rules; by: By },
): LogRecord[] {
  const byItem = new Map<string, ItemOutcome[]>();
  for (const outcome of outcomes) byItem.set(outcome.itemId, [...(byItem.get(outcome.itemId) ?? []), outcome]);
  return [...byItem].map(([itemId, rows]) => {
    const [first] = rows;
    if (first === undefined) throw new RangeError("An item without outcomes has no leaf");
    const sorted = [...rows].sort((a, b) => (a.id < b.id ? -1 : 1));
    const snapshot = snapshotRoot(
      sorted.map(({ id, controllerId, state, effectiveDay }) => ({
        v: 1,
        type: "customer_outcome",
        id,
        controllerId,
        state,
        effectiveDay,
      })),
    );
    if (!snapshot.ok) throw new Error(`An outcome cannot be evidence: ${snapshot.code} at ${snapshot.path}`);
    return {
      v: 1,
      type: "item_outcome",
      processorId: first.processorId,
      at: facts.at,
      changeId: first.changeId,
      itemId,
      outcomes: snapshot.snapshot,
      publishedVersion: published.get(itemId) ?? null,
      rules: facts.rules,
      by: facts.by,
    };
  });
}
