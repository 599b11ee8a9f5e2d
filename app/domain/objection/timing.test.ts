import { aNotice, aPeriod, someTerms } from "@tests/support/builders";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { ItemGate, Track } from "../classification/track";
import { plusMs, toInstant } from "../time";
import { TIMINGS, type Timing } from "./objection";
import { asksApproval, deadlineOf, heldItems, timingOf } from "./timing";

const END = "2026-04-01T22:00:00.000Z";
const LAST = "2026-04-01T21:59:59.999Z";
const AFTER = "2026-04-10T08:00:00.000Z";
const gate = (itemId: string, ...tracks: Track[]): ItemGate => ({
  itemId,
  tracks,
  clauses: [],
  reasons: [],
  needsTool: false,
});
const strict = { acceptUntilEffective: false, notice: aPeriod({ source: "contract" }) };
const used = { itemId: "a", state: "in_effect" as const };

function notice(terms: Parameters<typeof someTerms>[0] = {}, over: Parameters<typeof aNotice>[0] = {}) {
  return aNotice({ terms: someTerms(terms), provenAt: "2026-03-02T08:01:00.000Z", gates: [gate("a", "N")], ...over });
}

describe("the timing of an objection", () => {
  it("HL-11b.2 is in time up to the last millisecond of the window, and not from the next on", () => {
    const facts = { notice: notice(strict), itemIds: [], outcomes: [] };
    expect(timingOf(facts, LAST)).toBe("in_time");
    expect(timingOf(facts, END)).toBe("late");
  });

  it("D1 counts until first use where the agreement states no period and the processor gave one", () => {
    const house = { acceptUntilEffective: false, notice: aPeriod({ source: "house" }) };
    const facts = { notice: notice(house), itemIds: [], outcomes: [] };
    expect(timingOf(facts, AFTER)).toBe("before_first_use");
    expect(timingOf({ ...facts, outcomes: [used] }, AFTER)).toBe("late");
  });

  it("D1 counts until first use where the terms say so", () => {
    expect(timingOf({ notice: notice(), itemIds: [], outcomes: [] }, AFTER)).toBe("before_first_use");
  });

  it("D11 counts whenever it comes while nothing proves that the customer was told", () => {
    const unproven = notice(strict, { provenAt: null });
    expect(timingOf({ notice: unproven, itemIds: [], outcomes: [] }, LAST)).toBe("in_time");
    expect(timingOf({ notice: unproven, itemIds: [], outcomes: [used] }, AFTER)).toBe("not_told");
  });

  it("knows no late where silence authorises nothing", () => {
    const asked = notice(strict, { gates: [gate("a", "S"), gate("b", "N", "C"), gate("c", "N")] });
    const at = (itemIds: string[]) => timingOf({ notice: asked, itemIds, outcomes: [] }, AFTER);
    expect([at(["a"]), at(["b"]), at(["a", "b"])]).toEqual(["in_time", "in_time", "in_time"]);
    expect([at(["c"]), at(["a", "c"]), at([])]).toEqual(["late", "late", "late"]);
    expect(deadlineOf(asked, ["a", "b"])).toBeNull();
    expect(deadlineOf(asked, ["c"])).toBe(END);
  });

  it("asks for an answer where approval, consent or an amendment is needed for any item", () => {
    const asks = (...tracks: Track[]) =>
      asksApproval(notice({}, { gates: [gate("a", "N"), gate("b", ...tracks)] }), []);
    expect([asks("S"), asks("C"), asks("K"), asks("N", "S")]).toEqual([true, true, true, true]);
    expect([asks("N"), asks("I"), asks("I", "N")]).toEqual([false, false, false]);
    const one = notice({}, { gates: [gate("a", "N"), gate("b", "S")] });
    expect([asksApproval(one, ["a"]), asksApproval(one, ["b"])]).toEqual([false, true]);
    for (const track of ["S", "C", "K"] as const)
      expect(deadlineOf(notice({}, { gates: [gate("a", "N", track)] }), [])).toBeNull();
  });

  it("D1 counts until first use where the agreement names no period at all", () => {
    const none = notice({ acceptUntilEffective: false, notice: null });
    expect(timingOf({ notice: none, itemIds: [], outcomes: [] }, AFTER)).toBe("before_first_use");
  });

  it("counts until the item is in use: an exception is none", () => {
    const excepted = { itemId: "a", state: "carved_out" as const };
    expect(timingOf({ notice: notice(), itemIds: [], outcomes: [excepted] }, AFTER)).toBe("before_first_use");
  });

  it("counts for the items that are not in use yet, although others are", () => {
    const two = notice({}, { gates: [gate("a", "N"), gate("b", "N")] });
    expect(timingOf({ notice: two, itemIds: [], outcomes: [used] }, AFTER)).toBe("before_first_use");
    expect(timingOf({ notice: two, itemIds: ["a"], outcomes: [used] }, AFTER)).toBe("late");
  });

  it("never gets better by coming later, and never depends on anything after its own instant", () => {
    const worse: Timing[] = ["in_time", "not_told", "before_first_use", "late"];
    expect(new Set(worse)).toEqual(new Set(TIMINGS));
    const terms = fc.record({
      acceptUntilEffective: fc.boolean(),
      notice: fc.constantFrom(aPeriod({ source: "house" }), aPeriod({ source: "contract" })),
    });
    const tracks = fc.subarray<Track>(["I", "N", "S", "C", "K"], { minLength: 1 });
    const facts = fc.record({
      notice: fc
        .record({
          terms,
          tracks: fc.array(tracks, { minLength: 1, maxLength: 3 }),
          provenAt: fc.constantFrom(null, "2026-03-02T08:01:00.000Z"),
        })
        .map((made) =>
          notice(made.terms, {
            provenAt: made.provenAt,
            gates: made.tracks.map((some, n) => gate("abc"[n] ?? "", ...some)),
          }),
        ),
      itemIds: fc.subarray(["a", "b", "c"]),
      outcomes: fc.subarray([used, { itemId: "b", state: "carved_out" as const }]),
    });
    const instant = fc.integer({ min: Date.parse("2026-03-01"), max: Date.parse("2026-05-01") }).map(toInstant);
    fc.assert(
      fc.property(facts, instant, fc.nat(5_000_000_000), (known, at, ms) => {
        const [sooner, later] = [timingOf(known, at), timingOf(known, plusMs(at, ms))];
        expect(worse.indexOf(later)).toBeGreaterThanOrEqual(worse.indexOf(sooner));
      }),
    );
  });
});

describe("what an objection holds", () => {
  const two = notice({}, { gates: [gate("a", "N"), gate("b", "S")] });

  it("D10 holds each item it concerns of which nothing has become yet", () => {
    expect(heldItems({ itemIds: [], timing: "in_time" }, two, [])).toEqual(["a", "b"]);
    expect(heldItems({ itemIds: ["b"], timing: "not_told" }, two, [])).toEqual(["b"]);
    expect(heldItems({ itemIds: [], timing: "before_first_use" }, two, [{ itemId: "a" }])).toEqual(["b"]);
  });

  it("holds nothing by itself when it is late", () => {
    expect(heldItems({ itemIds: [], timing: "late" }, two, [])).toEqual([]);
  });
});
