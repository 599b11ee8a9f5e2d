import type { Hash } from "./hash";
import { type SealFault, sealLeaf } from "./leaf";
import { appendAll, EMPTY_TREE, type TreeHead } from "./merkle";
import type { SnapshotRoot, SnapshotRow } from "./snapshot-row";

/** A snapshot while it is staged chunk by chunk: plain data that can be stored between two transactions. */
export type Snapshot = { readonly tree: TreeHead; readonly lastId: string | null };
export type SnapshotFault = { ok: false; code: "snapshot.out_of_order"; path: string };

export const EMPTY_SNAPSHOT: Snapshot = { tree: EMPTY_TREE, lastId: null };

/** Count and root over all rows at once. */
export function snapshotRoot(
  rows: readonly SnapshotRow[],
): { ok: true; snapshot: SnapshotRoot } | SealFault | SnapshotFault {
  const added = addRows(EMPTY_SNAPSHOT, rows);
  return added.ok ? { ok: true, snapshot: closeSnapshot(added.snapshot) } : added;
}

/** Seals the rows and adds them: the same root in whatever chunks they come. `hashes` are their leaf hashes, in order. */
export function addRows(
  snapshot: Snapshot,
  rows: readonly SnapshotRow[],
): { ok: true; snapshot: Snapshot; hashes: Hash[] } | SealFault | SnapshotFault {
  const sealed: { id: string; hash: Hash }[] = [];
  for (const row of rows) {
    const leaf = sealLeaf(row);
    if (!leaf.ok) return leaf;
    sealed.push({ id: row.id, hash: leaf.hash });
  }
  const added = addHashes(snapshot, sealed);
  return added.ok ? { ...added, hashes: sealed.map(({ hash }) => hash) } : added;
}

/**
 * Adds rows that were sealed before. Ids must rise strictly (by code unit, as `collate "C"` sorts): a set has one order,
 * so whoever reads the rows again gets the same root, and no row is counted twice. Else `snapshot.out_of_order`,
 * with the offending id as path.
 */
export function addHashes(
  snapshot: Snapshot,
  rows: readonly { id: string; hash: Hash }[],
): { ok: true; snapshot: Snapshot } | SnapshotFault {
  let lastId = snapshot.lastId;
  for (const { id } of rows) {
    if (lastId !== null && id <= lastId) return { ok: false, code: "snapshot.out_of_order", path: id };
    lastId = id;
  }
  const hashes = rows.map(({ hash }) => hash);
  return { ok: true, snapshot: { tree: appendAll(snapshot.tree, hashes).head, lastId } };
}

/** What goes into the leaf. */
export function closeSnapshot(snapshot: Snapshot): SnapshotRoot {
  return { count: snapshot.tree.size, root: snapshot.tree.root };
}
