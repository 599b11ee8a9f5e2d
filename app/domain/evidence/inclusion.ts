import { type Hash, toHash } from "./hash";
import { nodeHash } from "./merkle";

/**
 * The audit paths of RFC 6962 §2.1.1 for every leaf of a tree, made level by level: the hashes that lead from a leaf to the
 * root, nearest first. A last node without a neighbour rises unchanged, which is the same tree as the RFC's recursion.
 */
export function inclusionPaths(leaves: readonly Hash[]): (index: number) => Hash[] {
  const levels: (readonly Hash[])[] = [leaves];
  for (let level = leaves; level.length > 1; ) {
    level = pairs(level);
    levels.push(level);
  }
  return (index) => {
    if (!Number.isInteger(index) || index < 0 || index >= leaves.length)
      throw new RangeError(`No leaf ${index} in a tree of ${leaves.length}`);
    const path: Hash[] = [];
    for (let height = 0, at = index; height < levels.length - 1; height += 1, at = Math.floor(at / 2)) {
      const neighbour = levels[height]?.[at % 2 === 0 ? at + 1 : at - 1];
      if (neighbour !== undefined) path.push(neighbour);
    }
    return path;
  };
}

/** The root that a leaf at `index` of a tree of `size` leads to by its path (RFC 9162 §2.1.3.2); null where it cannot fit. */
export function rootFrom(leaf: Hash, at: { index: number; size: number; path: readonly Hash[] }): Hash | null {
  let [fn, sn, root] = [at.index, at.size - 1, leaf];
  if (fn > sn) return null;
  for (const step of at.path.map(toHash)) {
    if (sn === 0) return null;
    if (fn % 2 === 1 || fn === sn) {
      root = nodeHash(step, root);
      while (fn % 2 === 0 && fn !== 0) [fn, sn] = [Math.floor(fn / 2), Math.floor(sn / 2)];
    } else root = nodeHash(root, step);
    [fn, sn] = [Math.floor(fn / 2), Math.floor(sn / 2)];
  }
  return sn === 0 ? root : null;
}

function pairs(level: readonly Hash[]): Hash[] {
  const above: Hash[] = [];
  for (let at = 0; at < level.length; at += 2) {
    const [left, right] = [level[at], level[at + 1]];
    if (left !== undefined) above.push(right === undefined ? left : nodeHash(left, right));
  }
  return above;
}
