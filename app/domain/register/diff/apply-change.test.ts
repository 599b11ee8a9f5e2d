import { arbitraryList } from "@tests/support/builders/arbitrary-entry";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Pair } from "../../change/change";
import { blankEntry, type Entry } from "../entry";
import { applyChange, publicChange, revertChange, shownFields } from "./apply-change";
import { diffLists, findStalePairs } from "./diff-lists";

const DAY = "2026-11-21";
const byId = (entries: readonly Entry[]) => [...entries].sort((a, b) => a.id.localeCompare(b.id));

/** Two lists, and pairs of what goes and what comes. */
const twoLists = fc.tuple(arbitraryList, arbitraryList, fc.nat(3)).map(([before, after, count]) => {
  const gone = before.filter(({ id }) => !after.some((entry) => entry.id === id));
  const come = after.filter(({ id }) => !before.some((entry) => entry.id === id));
  const pairs = gone.slice(0, count).flatMap((entry, at): Pair[] => {
    const added = come[at];
    return added === undefined ? [] : [{ removed: entry.id, added: added.id }];
  });
  return { before, after, pairs };
});

describe("a diff and its application", () => {
  it("says nothing of a list against itself", () => {
    fc.assert(
      fc.property(arbitraryList, (list) => {
        expect(diffLists(list, structuredClone(list), [], DAY)).toEqual([]);
      }),
    );
  });

  it("makes the new list of the old one, and the old one of the new", () => {
    fc.assert(
      fc.property(twoLists, ({ before, after, pairs }) => {
        const changes = diffLists(before, after, pairs, DAY);
        expect(byId(changes.reduce(applyChange, [...before]))).toEqual(byId(after));
        expect(byId([...changes].reverse().reduce(revertChange, [...after]))).toEqual(byId(before));
      }),
      { numRuns: 500 },
    );
  });

  it("may be made in any order", () => {
    fc.assert(
      fc.property(
        twoLists.chain((lists) => {
          const changes = diffLists(lists.before, lists.after, lists.pairs, DAY);
          return fc.record({
            lists: fc.constant(lists),
            shuffled: fc.shuffledSubarray(changes, { minLength: changes.length }),
          });
        }),
        ({ lists, shuffled }) => {
          expect(byId(shuffled.reduce(applyChange, [...lists.before]))).toEqual(byId(lists.after));
        },
      ),
    );
  });

  it("does not depend on the order of the lists, but for the order of its items", () => {
    fc.assert(
      fc.property(twoLists, ({ before, after, pairs }) => {
        const one = diffLists(before, after, pairs, DAY);
        const other = diffLists([...before].reverse(), [...after].reverse(), [...pairs].reverse(), DAY);
        const sorted = (changes: typeof one) => [...changes].sort((a, b) => a.entryId.localeCompare(b.entryId));
        expect(sorted(other)).toEqual(sorted(one));
      }),
    );
  });

  it("has one replacement for each pair that fits, names each entry once, and always a kind", () => {
    fc.assert(
      fc.property(twoLists, ({ before, after, pairs }) => {
        expect(findStalePairs(before, after, pairs)).toEqual([]);
        const changes = diffLists(before, after, pairs, DAY);
        expect(
          changes.flatMap(({ replaces, entryId }) => (replaces ? [{ removed: replaces.entryId, added: entryId }] : []))
            .length,
        ).toBe(pairs.length);
        const named = changes.flatMap(({ entryId, replaces }) => (replaces ? [entryId, replaces.entryId] : [entryId]));
        expect(new Set(named).size).toBe(named.length);
        for (const { kind, kinds } of changes) {
          expect(kinds[0]).toBe(kind);
          expect(new Set(kinds).size).toBe(kinds.length);
        }
      }),
    );
  });

  it("does not mind in which order a store gives back the keys of an object", () => {
    const place = { role: "storage", country: "DE", region: null, address: null } as const;
    const before = { ...blankEntry("a", "Alfa"), locations: [place] };
    const after = { ...before, locations: [{ address: null, region: null, country: "DE", role: "storage" } as const] };
    expect(diffLists([before], [after], [], DAY)).toEqual([]);
  });

  it("puts what replaces in the place of what goes", () => {
    const list = ["a", "b", "c"].map((id) => blankEntry(id, id));
    const after = ["a", "x", "c"].map((id) => blankEntry(id, id));
    const changes = diffLists(list, after, [{ removed: "b", added: "x" }], DAY);
    expect(changes.reduce(applyChange, list).map(({ id }) => id)).toEqual(["a", "x", "c"]);
  });

  it("refuses a change that does not start from this list", () => {
    const [change] = diffLists([blankEntry("a", "Alfa")], [], [], DAY);
    if (change === undefined) throw new Error("no change");
    expect(() => applyChange([], change)).toThrow(RangeError);
    expect(() => revertChange([blankEntry("a", "Alfa")], change)).toThrow(RangeError);
  });
});

describe("what is shown of a change", () => {
  const alfa = blankEntry("a", "Alfa");

  it("keeps guarantee, contract day and reach out of the public diff", () => {
    const internal = { ...alfa, guarantee: "ISO", contractDate: "2026-01-01", touchesControllerData: "no" as const };
    const [hidden] = diffLists([alfa], [internal], [], DAY);
    const [mixed] = diffLists([alfa], [{ ...internal, contact: "DPO" }], [], DAY);
    if (hidden === undefined || mixed === undefined) throw new Error("no change");
    expect(publicChange(hidden)).toBeNull();
    expect(publicChange(mixed)?.fields.map(({ path }) => path)).toEqual(["contact"]);
  });

  it("leaves a printed cell out where its field is shown", () => {
    const before = { ...alfa, address: "A", printed: { address: "A", name: "Alfa" } };
    const after = { ...alfa, address: "B", printed: { address: "B", name: "ALFA" } };
    const [change] = diffLists([before], [after], [], DAY);
    if (change === undefined) throw new Error("no change");
    expect(shownFields(change).map(({ path }) => path)).toEqual(["address", "printed.name"]);
  });
});
