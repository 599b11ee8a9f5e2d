import { type Hash, sha256, toHash } from "./hash";

/** A complete subtree: `level` 0 is a leaf; it covers leaves `index · 2^level` up to `(index + 1) · 2^level`. */
export type NodeAddress = { readonly level: number; readonly index: number };
export type TreeNode = NodeAddress & { readonly hash: Hash };

/**
 * A tree as far as it must be remembered to grow: number of leaves, root, and the right edge.
 * The frontier holds the roots of the complete subtrees that make up the tree, largest (leftmost) first, one for each
 * binary one of `size`.
 */
export type TreeHead = { readonly size: number; readonly root: Hash; readonly frontier: readonly Hash[] };

/** The root of no leaves is SHA-256 of nothing (RFC 6962 §2.1). */
export const EMPTY_TREE: TreeHead = { size: 0, root: sha256(""), frontier: [] };

export type Appended = { index: number; newNodes: TreeNode[]; head: TreeHead };
export type AppendedBatch = { firstIndex: number; newNodes: TreeNode[]; head: TreeHead };

/** A stored head whose frontier does not fit its size or root: the rows were changed outside the log. */
export class BrokenTreeHead extends Error {
  override readonly name = "BrokenTreeHead";
}

/** A head read back from its row. Throws RangeError where a hash is none; `append` finds one that contradicts itself. */
export function toTreeHead(row: { size: number; root: string; frontier: readonly string[] }): TreeHead {
  return { size: row.size, root: toHash(row.root), frontier: row.frontier.map(toHash) };
}

/** Leaf hash, SHA-256(0x00 ‖ entry) (RFC 6962 §2.1; RFC 9162 §2.1.1). The prefix keeps leaves and nodes apart. */
export function leafHash(entry: Uint8Array): Hash {
  const bytes = Buffer.allocUnsafe(entry.length + 1);
  bytes[0] = 0x00;
  bytes.set(entry, 1);
  return sha256(bytes);
}

/** Interior node, SHA-256(0x01 ‖ left ‖ right) over the raw 32-byte values (RFC 6962 §2.1). */
export function nodeHash(left: Hash, right: Hash): Hash {
  const bytes = Buffer.allocUnsafe(65);
  bytes[0] = 0x01;
  bytes.write(left, 1, "hex");
  bytes.write(right, 33, "hex");
  return sha256(bytes);
}

/**
 * Appends one leaf. Out: its index from 0, the rows to insert and the new head.
 * `newNodes` are all subtrees that the leaf completes, the leaf itself first (level 0): about two rows a leaf in the
 * long run, and none is ever changed later. Throws `BrokenTreeHead` rather than grow a head that contradicts itself.
 */
export function append(head: TreeHead, leaf: Hash): Appended {
  const { firstIndex, newNodes, head: next } = appendAll(head, [leaf]);
  return { index: firstIndex, newNodes, head: next };
}

/** Appends leaves in order: the same rows and head as one after another, with the root made once. */
export function appendAll(head: TreeHead, leaves: readonly Hash[]): AppendedBatch {
  if (rootOf(head.frontier, head.size) !== head.root) throw new BrokenTreeHead("Root does not follow from frontier");
  const frontier = [...head.frontier];
  const newNodes: TreeNode[] = [];
  for (const [offset, leaf] of leaves.entries()) {
    let node: TreeNode = { level: 0, index: head.size + offset, hash: leaf };
    newNodes.push(node);
    while (node.index % 2 === 1) {
      const left = frontier.pop();
      if (left === undefined) throw new BrokenTreeHead("Frontier ended too early");
      node = { level: node.level + 1, index: (node.index - 1) / 2, hash: nodeHash(left, node.hash) };
      newNodes.push(node);
    }
    frontier.push(node.hash);
  }
  const size = head.size + leaves.length;
  return { firstIndex: head.size, newNodes, head: { size, root: rootOf(frontier, size), frontier } };
}

/**
 * The root of a tree of `size` leaves from its frontier. RFC 6962 §2.1 splits at the largest power of two below the
 * size, so the frontier's parts are joined from the right. Throws `BrokenTreeHead` when their number does not fit.
 */
export function rootOf(frontier: readonly Hash[], size: number): Hash {
  if (frontier.length !== frontierAddresses(size).length) {
    throw new BrokenTreeHead(`A tree of ${size} leaves has another frontier than one of ${frontier.length} nodes`);
  }
  if (frontier.length === 0) return EMPTY_TREE.root;
  return frontier.reduceRight((right, left) => nodeHash(left, right));
}

/**
 * Where the frontier of a tree of `size` leaves stands among the stored nodes, largest first: with these rows the root
 * of any earlier size can be had again. Throws RangeError on a size that is not a whole number from 0.
 */
export function frontierAddresses(size: number): NodeAddress[] {
  if (!Number.isSafeInteger(size) || size < 0) throw new RangeError(`Not a tree size: ${size}`);
  const addresses: NodeAddress[] = [];
  // Division instead of bit operators, which cut off at 32 bits.
  for (let level = 0, rest = size; rest > 0; level += 1, rest = Math.floor(rest / 2)) {
    if (rest % 2 === 1) addresses.unshift({ level, index: rest - 1 });
  }
  return addresses;
}
