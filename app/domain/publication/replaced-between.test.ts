import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { pairsBetween } from "./replaced-between";

const step = (replacedEntryId: string, entryId: string, publishedVersion: number | null) => ({
  entryId,
  replacedEntryId,
  publishedVersion,
});

describe("who took over from whom", () => {
  it("is what the versions between the two brought, and nothing before or after", () => {
    const items = [step("a", "b", 2), step("c", "d", 3), step("e", "f", 4), step("g", "h", null)];
    expect(pairsBetween(items, 2, 3)).toEqual([{ removed: "c", added: "d" }]);
    expect(pairsBetween(items, 2, 2)).toEqual([]);
  });

  it("D2 is one pair where it came about in several steps", () => {
    const items = [step("b", "c", 3), step("a", "b", 2)];
    expect(pairsBetween(items, 1, 3)).toEqual([{ removed: "a", added: "c" }]);
    expect(pairsBetween(items, 1, 2)).toEqual([{ removed: "a", added: "b" }]);
  });

  it("is turned around going back, so that there and back is the same comparison", () => {
    const chain = fc.array(fc.tuple(fc.nat(9), fc.nat(9), fc.integer({ min: 2, max: 6 })), { maxLength: 8 });
    fc.assert(
      fc.property(chain, fc.integer({ min: 1, max: 6 }), fc.integer({ min: 1, max: 6 }), (steps, from, to) => {
        const items = steps.map(([old, now, n]) => step(`e${old}`, `f${now}`, n));
        const back = pairsBetween(items, to, from).map(({ removed, added }) => ({ removed: added, added: removed }));
        expect(pairsBetween(items, from, to)).toEqual(back);
      }),
    );
  });
});
