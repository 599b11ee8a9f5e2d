import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { commit } from "./commitment";
import { sealLeaf } from "./leaf";
import { appendAll, EMPTY_TREE } from "./merkle";
import { addRows, closeSnapshot, EMPTY_SNAPSHOT, type Snapshot, snapshotRoot } from "./snapshot";
import type { RecipientRow } from "./snapshot-row";

const row = (n: number, address = `contact-${n}@kunde.example`): RecipientRow => ({
  v: 1,
  type: "recipient",
  id: `018f0000-0000-7000-8000-${String(n).padStart(12, "0")}`,
  controllerId: null,
  mail: "notice",
  language: "da",
  address: commit(new Uint8Array(32).fill(n), address),
});
const rows = (count: number) => Array.from({ length: count }, (_, n) => row(n));

describe("a snapshot of recipients", () => {
  test("is their number and the RFC 6962 root over their leaves", () => {
    const hashes = rows(5).flatMap((recipient) => {
      const leaf = sealLeaf(recipient);
      return leaf.ok ? [leaf.hash] : [];
    });
    expect(snapshotRoot(rows(5))).toEqual({
      ok: true,
      snapshot: { count: 5, root: appendAll(EMPTY_TREE, hashes).head.root },
    });
  });

  test("gives back each row's leaf hash, in the rows' order", () => {
    const hashes = rows(3).map((recipient) => {
      const leaf = sealLeaf(recipient);
      return leaf.ok && leaf.hash;
    });
    expect(addRows(EMPTY_SNAPSHOT, rows(3))).toMatchObject({ ok: true, hashes });
  });

  test("of nobody is the empty tree", () => {
    expect(snapshotRoot([])).toEqual({ ok: true, snapshot: { count: 0, root: EMPTY_TREE.root } });
  });

  test("staged in chunks, with a stored state between them, is the snapshot made at once", () => {
    fc.assert(
      fc.property(fc.nat({ max: 60 }), fc.integer({ min: 1, max: 20 }), (count, chunk) => {
        let staged: Snapshot = EMPTY_SNAPSHOT;
        for (let from = 0; from < count; from += chunk) {
          const added = addRows(staged, rows(count).slice(from, from + chunk));
          if (!added.ok) throw new Error(added.code);
          staged = JSON.parse(JSON.stringify(added.snapshot));
        }
        expect({ ok: true, snapshot: closeSnapshot(staged) }).toEqual(snapshotRoot(rows(count)));
      }),
    );
  });

  test("changes its root with any one address, one row left out, or one added", () => {
    const root = JSON.stringify(snapshotRoot(rows(9)));
    expect(JSON.stringify(snapshotRoot(rows(9).with(4, row(4, "other@kunde.example"))))).not.toBe(root);
    expect(JSON.stringify(snapshotRoot(rows(9).toSpliced(4, 1)))).not.toBe(root);
    expect(JSON.stringify(snapshotRoot(rows(10)))).not.toBe(root);
  });

  test("has one order, and nobody in it twice", () => {
    expect(snapshotRoot([row(2), row(1)])).toEqual({ ok: false, code: "snapshot.out_of_order", path: row(1).id });
    expect(snapshotRoot([row(1), row(1)])).toEqual({ ok: false, code: "snapshot.out_of_order", path: row(1).id });
    const added = addRows(EMPTY_SNAPSHOT, [row(3)]);
    if (!added.ok) throw new Error(added.code);
    expect(addRows(added.snapshot, [row(3)])).toMatchObject({ code: "snapshot.out_of_order" });
  });

  test("is refused for a row that cannot be a leaf", () => {
    expect(snapshotRoot([{ ...row(1), controllerId: "Kunde Prøve" }])).toEqual({
      ok: false,
      code: "leaf.not_opaque",
      path: "controllerId",
    });
  });
});
