import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { leafHashOfText } from "./leaf";
import { appendAll, EMPTY_TREE } from "./merkle";
import {
  addOutcomes,
  BATCH_MAX,
  closeBatch,
  EMPTY_BATCH,
  isBatchDue,
  type OutcomeBatch,
  type SealedOutcome,
} from "./outcome-batch";

const RESULTS = ["accepted", "failed", "suppressed"] as const;
const outcomes = (count: number): SealedOutcome[] =>
  Array.from({ length: count }, (_, n) => ({
    id: String(n).padStart(6, "0"),
    hash: leafHashOfText(`outcome ${n}`),
    result: RESULTS[n % 7 === 0 ? 1 : n % 5 === 0 ? 2 : 0] ?? "accepted",
  }));

/** Feeds the outcomes in chunks, as a job does, and closes each batch that is full; returns all batches. */
function inBatches(all: readonly SealedOutcome[], chunk: number): ReturnType<typeof closeBatch>[] {
  const closed: ReturnType<typeof closeBatch>[] = [];
  let batch: OutcomeBatch = EMPTY_BATCH;
  for (let from = 0; from < all.length; ) {
    const added = addOutcomes(batch, all.slice(from, from + chunk));
    if (!added.ok) throw new Error(added.code);
    batch = JSON.parse(JSON.stringify(added.batch));
    from += added.taken;
    if (added.taken === 0) {
      closed.push(closeBatch(batch));
      batch = EMPTY_BATCH;
    }
  }
  return [...closed, closeBatch(batch)];
}

describe("a batch of delivery outcomes", () => {
  test("becomes one leaf's worth: count by result, and the root over the outcomes' leaf hashes", () => {
    const twenty = outcomes(20);
    expect(inBatches(twenty, 20)).toEqual([
      {
        outcomes: {
          count: 20,
          root: appendAll(
            EMPTY_TREE,
            twenty.map(({ hash }) => hash),
          ).head.root,
        },
        accepted: 14,
        failed: 3,
        suppressed: 3,
      },
    ]);
  });

  test("holds 10,000 outcomes at most, and the rest go to the next without loss or repeat", () => {
    const all = outcomes(25_000);
    const batches = inBatches(all, 999);
    expect(batches.map((batch) => batch.outcomes.count)).toEqual([10_000, 10_000, 5_000]);
    for (const [i, batch] of batches.entries()) {
      const hashes = all.slice(i * BATCH_MAX, (i + 1) * BATCH_MAX).map(({ hash }) => hash);
      expect(batch.outcomes.root).toBe(appendAll(EMPTY_TREE, hashes).head.root);
      expect(batch.accepted + batch.failed + batch.suppressed).toBe(batch.outcomes.count);
    }
  });

  test("is the same whatever the size of the chunks", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 80 }), fc.integer({ min: 1, max: 80 }), (count, chunk) => {
        expect(inBatches(outcomes(count), chunk)).toEqual(inBatches(outcomes(count), count));
      }),
    );
  });

  test("takes no outcome twice and none out of order", () => {
    const [first, second] = outcomes(2);
    if (first === undefined || second === undefined) throw new Error("Two outcomes are needed");
    expect(addOutcomes(EMPTY_BATCH, [first, first])).toMatchObject({ code: "snapshot.out_of_order" });
    expect(addOutcomes(EMPTY_BATCH, [second, first])).toMatchObject({ code: "snapshot.out_of_order" });
  });

  test("without outcomes has no leaf", () => {
    expect(() => closeBatch(EMPTY_BATCH)).toThrow(RangeError);
  });
});

describe("waiting outcomes become a leaf", () => {
  const oldestAt = "2026-03-02T09:30:00.000Z";
  const waiting = { count: 1, oldestAt, now: oldestAt, noticeCloses: false };

  test.each([
    ["not at once", waiting, false],
    ["not one short of a full batch", { ...waiting, count: 9_999 }, false],
    ["when a batch is full", { ...waiting, count: 10_000 }, true],
    ["not a millisecond before the hour", { ...waiting, now: "2026-03-02T10:29:59.999Z" }, false],
    ["when the oldest has waited an hour", { ...waiting, now: "2026-03-02T10:30:00.000Z" }, true],
    ["before a notice closes", { ...waiting, noticeCloses: true }, true],
    ["never when none wait", { count: 0, oldestAt: null, now: oldestAt, noticeCloses: true }, false],
    ["nor when their time is left over from before", { count: 0, oldestAt, now: oldestAt, noticeCloses: true }, false],
    ["nor when nothing says since when", { count: 1, oldestAt: null, now: oldestAt, noticeCloses: true }, false],
  ])("%s", (_, state, due) => {
    expect(isBatchDue(state)).toBe(due);
  });
});
