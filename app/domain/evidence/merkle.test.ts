import { createHash } from "node:crypto";
import ct from "@tests/fixtures/evidence/ct-tree.json";
import { CoMETRE } from "@transmute/rfc9162";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type Hash, toHash } from "./hash";
import {
  append,
  appendAll,
  BrokenTreeHead,
  EMPTY_TREE,
  frontierAddresses,
  leafHash,
  nodeHash,
  rootOf,
  type TreeHead,
  type TreeNode,
  toTreeHead,
} from "./merkle";

/** RFC 6962 §2.1 word for word, with a hash of its own: recursive, over entries, without any frontier. */
function naiveRoot(entries: readonly Uint8Array[]): string {
  const sha = (...parts: (Uint8Array | string)[]) => {
    const digest = createHash("sha256");
    for (const part of parts) typeof part === "string" ? digest.update(part, "hex") : digest.update(part);
    return digest.digest("hex");
  };
  const [first] = entries;
  if (first === undefined) return sha();
  if (entries.length === 1) return sha("00", first);
  let k = 1;
  while (k * 2 < entries.length) k *= 2;
  return sha("01", naiveRoot(entries.slice(0, k)), naiveRoot(entries.slice(k)));
}

/** Every complete subtree of the tree, each from its own entries. */
function naiveNodes(entries: readonly Uint8Array[]): string[] {
  const rows: string[] = [];
  for (let level = 0; 2 ** level <= entries.length; level += 1) {
    for (let index = 0; (index + 1) * 2 ** level <= entries.length; index += 1) {
      rows.push(`${level}/${index} ${naiveRoot(entries.slice(index * 2 ** level, (index + 1) * 2 ** level))}`);
    }
  }
  return rows.sort();
}

function oneByOne(leaves: readonly Hash[], from: TreeHead = EMPTY_TREE): { head: TreeHead; nodes: TreeNode[] } {
  let head = from;
  const nodes: TreeNode[] = [];
  for (const leaf of leaves) {
    const appended = append(head, leaf);
    expect(appended.index).toBe(head.size);
    nodes.push(...appended.newNodes);
    head = appended.head;
  }
  return { head, nodes };
}

const asRows = (nodes: readonly TreeNode[]) => nodes.map((n) => `${n.level}/${n.index} ${n.hash}`).sort();
const ones = (size: number) => size.toString(2).replaceAll("0", "").length;
const anyEntries = (maxLength: number) => fc.array(fc.uint8Array({ maxLength: 40 }), { maxLength });

describe("the published Certificate Transparency tree", () => {
  const leaves = ct.inputs.map((hex) => leafHash(Buffer.from(hex, "hex")));

  test("has the published root at every size from 0 to 8", () => {
    const roots = Array.from({ length: 9 }, (_, size) => oneByOne(leaves.slice(0, size)).head.root);
    expect(roots).toEqual(ct.roots);
  });

  test("has the published hash in each of its 15 node rows", () => {
    const published = ct.nodes.flatMap((level, l) => level.map((hash, i) => `${l}/${i} ${hash}`));
    expect(asRows(oneByOne(leaves).nodes)).toEqual(published.sort());
  });
});

describe("the tree", () => {
  test("grown leaf by leaf is the tree grown at once, in two batches, and as RFC 6962 §2.1 defines it", () => {
    fc.assert(
      fc.property(anyEntries(70), fc.nat(), (entries, cutAt) => {
        const leaves = entries.map((entry) => leafHash(entry));
        const cut = cutAt % (leaves.length + 1);
        const single = oneByOne(leaves);
        const batch = appendAll(EMPTY_TREE, leaves);
        const first = appendAll(EMPTY_TREE, leaves.slice(0, cut));
        const second = appendAll(first.head, leaves.slice(cut));
        expect(batch).toEqual({ firstIndex: 0, newNodes: single.nodes, head: single.head });
        expect(second.head).toEqual(single.head);
        expect(second.firstIndex).toBe(cut);
        expect([...first.newNodes, ...second.newNodes]).toEqual(single.nodes);
        expect(single.head.root).toBe(naiveRoot(entries));
      }),
    );
  });

  test("writes each complete subtree once, with the hash of its own entries", () => {
    fc.assert(
      fc.property(anyEntries(40), (entries) => {
        const { newNodes } = appendAll(
          EMPTY_TREE,
          entries.map((entry) => leafHash(entry)),
        );
        expect(asRows(newNodes)).toEqual(naiveNodes(entries));
      }),
    );
  });

  test("keeps one frontier node for each binary one of its size, found again among the node rows", () => {
    const leaves = Array.from({ length: 300 }, (_, i) => leafHash(Buffer.from([i % 256, i >> 8])));
    const rows = new Map<string, Hash>();
    let head = EMPTY_TREE;
    for (const leaf of leaves) {
      const appended = append(head, leaf);
      for (const node of appended.newNodes) rows.set(`${node.level}/${node.index}`, node.hash);
      head = appended.head;
      expect(head.frontier).toHaveLength(ones(head.size));
      expect(frontierAddresses(head.size).map(({ level, index }) => rows.get(`${level}/${index}`))).toEqual(
        head.frontier,
      );
      expect(rootOf(head.frontier, head.size)).toBe(head.root);
    }
    expect(rows.size).toBe(2 * 300 - ones(300));
  });

  test("agrees with an independent RFC 9162 implementation at every size up to 256", async () => {
    const entries = Array.from({ length: 256 }, (_, i) => Buffer.from(`entry ${i}`));
    const theirs = await Promise.all(entries.map((entry) => CoMETRE.RFC9162_SHA256.leaf(entry)));
    let head = EMPTY_TREE;
    for (const [i, entry] of entries.entries()) {
      head = append(head, leafHash(entry)).head;
      const root = await CoMETRE.RFC9162_SHA256.root(theirs.slice(0, i + 1));
      expect(head.root).toBe(Buffer.from(root).toString("hex"));
    }
    expect(head.size).toBe(256);
  });

  test("tells a leaf from a node of the same bytes", () => {
    const [a, b] = [leafHash(Buffer.from("a")), leafHash(Buffer.from("b"))];
    expect(leafHash(Buffer.from(a + b, "hex"))).not.toBe(nodeHash(a, b));
  });

  test("is unchanged by an empty batch", () => {
    const { head } = oneByOne([leafHash(Buffer.from("a"))]);
    expect(appendAll(head, [])).toEqual({ firstIndex: 1, newNodes: [], head });
  });

  test("keeps counting past 32 bits", () => {
    const size = 2 ** 40 + 2 ** 33 + 1;
    expect(frontierAddresses(size)).toEqual([
      { level: 40, index: 0 },
      { level: 33, index: 2 ** 7 },
      { level: 0, index: 2 ** 40 + 2 ** 33 },
    ]);
    const frontier = ["a", "b", "c"].map((text) => leafHash(Buffer.from(text)));
    const appended = append({ size, root: rootOf(frontier, size), frontier }, leafHash(Buffer.from("d")));
    expect(appended.index).toBe(size);
    expect(appended.newNodes.map(({ level, index }) => [level, index])).toEqual([
      [0, size],
      [1, (size - 1) / 2],
    ]);
  });
});

describe("a stored head that contradicts itself", () => {
  const leaf = leafHash(Buffer.from("leaf"));
  const { head } = oneByOne(["a", "b", "c", "d", "e"].map((text) => leafHash(Buffer.from(text))));

  test.each([
    ["another root", { ...head, root: leaf }],
    ["another frontier", { ...head, frontier: [head.frontier[0] ?? leaf, leaf] }],
    ["a frontier too short", { ...head, frontier: head.frontier.slice(1) }],
    ["another size", { ...head, size: 4 }],
  ])("is not grown: %s", (_, bent) => {
    expect(() => append(bent, leaf)).toThrow(BrokenTreeHead);
  });

  test.each([-1, 1.5, Number.NaN, 2 ** 53])("has no frontier at size %d", (size) => {
    expect(() => frontierAddresses(size)).toThrow(RangeError);
  });

  test("is read back from its row as it was written, and not with a hash that is none", () => {
    expect(toTreeHead(JSON.parse(JSON.stringify(head)))).toEqual(head);
    expect(() => toTreeHead({ ...head, frontier: ["x", "y"] })).toThrow(RangeError);
    expect(() => toTreeHead({ ...head, root: "" })).toThrow(RangeError);
  });

  test.each(["", "AB".repeat(32), `0${"ab".repeat(32)}`, "ab".repeat(31), `${"ab".repeat(32)}\n`])(
    "holds no hash %j",
    (text) => {
      expect(() => toHash(text)).toThrow(RangeError);
    },
  );
});
