import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { CLOSING_GRACE_MS } from "../periods/deadline";
import { plusMs } from "../time";
import { type GateFacts, gateState } from "./gate";
import { TRACKS, type Track } from "./track";

const END = "2026-12-23T23:00:00.000Z";
const told: GateFacts = {
  tracks: ["N"],
  noticeProven: true,
  windowEnd: END,
  hasOpenObjection: false,
  hasUnmatchedObjection: false,
};
const after = plusMs(END, CLOSING_GRACE_MS);

describe("gateState", () => {
  it("HL-11b.2 keeps the gate shut until 15 minutes after the window's end", () => {
    expect(gateState(told, plusMs(after, -1))).toEqual({ state: "waiting", until: END });
    expect(gateState(told, after)).toEqual({ state: "open" });
  });

  it("HL-4.2 HL-B1.17 never opens approval, consent or amendment by silence", () => {
    for (const [track, need] of [
      ["S", "approval"],
      ["C", "consent"],
      ["K", "amendment"],
    ] as const) {
      expect(gateState({ ...told, tracks: ["N", track] }, "2099-01-01T00:00:00.000Z")).toEqual({
        state: "pending",
        needs: [need],
      });
    }
  });

  it("D11 opens nothing for a customer that was not provably told", () => {
    expect(gateState({ ...told, noticeProven: false }, after)).toEqual({ state: "not_told" });
    expect(gateState({ ...told, tracks: ["I"], noticeProven: false }, after)).toEqual({ state: "not_told" });
    expect(gateState({ ...told, windowEnd: null }, after)).toEqual({ state: "not_told" });
  });

  it("opens information at once when it was told", () => {
    expect(gateState({ ...told, tracks: ["I"], windowEnd: null }, "2026-11-23T10:00:00.000Z")).toEqual({
      state: "open",
    });
  });

  it("holds for an open objection, and for a confirmed one that nobody has matched yet", () => {
    expect(gateState({ ...told, hasOpenObjection: true }, after)).toEqual({ state: "held", by: "objection" });
    expect(gateState({ ...told, hasUnmatchedObjection: true }, after)).toEqual({
      state: "held",
      by: "unmatched_objection",
    });
  });

  it("is open only when every condition of decision D10 holds, whatever the facts", () => {
    const facts = fc.record({
      tracks: fc.uniqueArray(fc.constantFrom<Track>(...TRACKS), { minLength: 1 }),
      noticeProven: fc.boolean(),
      windowEnd: fc.constantFrom(null, END),
      hasOpenObjection: fc.boolean(),
      hasUnmatchedObjection: fc.boolean(),
    });
    const now = fc.integer({ min: -1, max: 2 }).map((steps) => plusMs(END, steps * CLOSING_GRACE_MS));
    fc.assert(
      fc.property(facts, now, (known, at) => {
        if (gateState(known, at).state !== "open") return;
        expect(known.tracks.some((track) => track === "S" || track === "C" || track === "K")).toBe(false);
        expect(known.noticeProven && !known.hasOpenObjection).toBe(true);
        if (known.tracks.includes("N")) {
          expect(at >= after && known.windowEnd !== null && !known.hasUnmatchedObjection).toBe(true);
        }
      }),
      { numRuns: 10_000 },
    );
  });
});
