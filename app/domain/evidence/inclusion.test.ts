import { expect, test } from "vitest";
import { sha256 } from "./hash";
import { inclusionPaths, rootFrom } from "./inclusion";
import { appendAll, EMPTY_TREE } from "./merkle";

const leaves = (size: number) => Array.from({ length: size }, (_, n) => sha256(`leaf ${n}`));

test("E1 every leaf of every tree up to 130 leads to the root of the log, and no other leaf does", () => {
  for (let size = 1; size <= 130; size += 1) {
    const all = leaves(size);
    const { root } = appendAll(EMPTY_TREE, all).head;
    const pathTo = inclusionPaths(all);
    for (const [index, leaf] of all.entries()) {
      const path = pathTo(index);
      expect(rootFrom(leaf, { index, size, path })).toBe(root);
      expect(rootFrom(sha256("other"), { index, size, path })).not.toBe(root);
      if (size > 1) expect(rootFrom(leaf, { index: (index + 1) % size, size, path })).not.toBe(root);
    }
  }
});

test("a path that is too short, too long or of no leaf leads nowhere", () => {
  const all = leaves(5);
  const path = inclusionPaths(all)(2);
  const [leaf, extra] = [sha256("leaf 2"), sha256("leaf 4")];
  expect(rootFrom(leaf, { index: 2, size: 5, path: path.slice(1) })).toBeNull();
  expect(rootFrom(leaf, { index: 2, size: 5, path: [...path, extra] })).toBeNull();
  expect(rootFrom(leaf, { index: 5, size: 5, path })).toBeNull();
  expect(() => inclusionPaths(all)(5)).toThrow(RangeError);
});
