import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { CLOSING_GRACE_MS } from "../periods/deadline";
import { plusMs } from "../time";
import { type GateFacts, GRANTS, type Grant, gateState } from "./gate";
import { TRACKS, type Track } from "./track";

const END = "2026-12-23T23:00:00.000Z";
const told: GateFacts = {
  tracks: ["N"],
  noticeProven: true,
  windowEnd: END,
  gateEnd: END,
  granted: [],
  needsTool: false,
  hasTool: false,
  hasOpenObjection: false,
  hasUnmatchedObjection: false,
  hasUnsortedReply: false,
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
        silent: true,
      });
    }
  });

  it("D11 opens nothing for a customer that was not provably told", () => {
    expect(gateState({ ...told, noticeProven: false }, after)).toEqual({ state: "not_told" });
    expect(gateState({ ...told, tracks: ["I"], noticeProven: false }, after)).toEqual({ state: "not_told" });
    expect(gateState({ ...told, gateEnd: null }, after)).toEqual({ state: "not_told" });
  });

  it("opens information at once when it was told", () => {
    expect(gateState({ ...told, tracks: ["I"], windowEnd: null }, "2026-11-23T10:00:00.000Z")).toEqual({
      state: "open",
    });
  });

  it("holds for an open objection, for a confirmed one that nobody has matched yet, and for a reply that nobody has read", () => {
    expect(gateState({ ...told, hasOpenObjection: true }, after)).toEqual({ state: "held", by: "objection" });
    expect(gateState({ ...told, hasUnmatchedObjection: true }, after)).toEqual({
      state: "held",
      by: "unmatched_objection",
    });
    expect(gateState({ ...told, hasUnsortedReply: true }, after)).toEqual({ state: "held", by: "unsorted_reply" });
  });

  it("HL-B1.17 HL-4.2 says when the time to answer has passed without an answer, and only of who was told", () => {
    const pending = { ...told, tracks: ["S"] as Track[] };
    expect(gateState(pending, plusMs(after, -1))).toMatchObject({ state: "pending", silent: false });
    expect(gateState(pending, after)).toMatchObject({ state: "pending", silent: true });
    expect(gateState({ ...pending, noticeProven: false }, after)).toMatchObject({ state: "pending", silent: false });
    expect(gateState({ ...pending, windowEnd: null }, after)).toMatchObject({ state: "pending", silent: false });
  });

  it("opens each track by its own act alone, whenever it comes", () => {
    const all = { ...told, tracks: ["S", "C", "K"] as Track[] };
    expect(gateState({ ...all, granted: ["approval"] }, after)).toMatchObject({ needs: ["consent", "amendment"] });
    expect(gateState({ ...all, granted: ["approval", "consent"] }, after)).toMatchObject({ needs: ["amendment"] });
    expect(gateState({ ...all, granted: [...GRANTS] }, "2026-11-23T10:00:00.000Z")).toEqual({ state: "open" });
  });

  it("D15 a window ends early only by leave to start, or by approval where approval is asked", () => {
    const early = "2026-11-24T10:00:00.000Z";
    expect(gateState({ ...told, granted: ["early_start"] }, early)).toEqual({ state: "open" });
    expect(gateState({ ...told, granted: ["approval"] }, early)).toMatchObject({ state: "waiting" });
    expect(gateState({ ...told, tracks: ["N", "S"], granted: ["approval"] }, early)).toEqual({ state: "open" });
    expect(gateState({ ...told, tracks: ["N", "C"], granted: ["consent"] }, early)).toMatchObject({ state: "waiting" });
  });

  it("D12 waits for the period that gates, not for the one that only lets the customer leave", () => {
    const google = { ...told, gateEnd: END, windowEnd: "2027-02-22T23:00:00.000Z" };
    expect(gateState(google, plusMs(after, -1))).toEqual({ state: "waiting", until: END });
    expect(gateState(google, after)).toEqual({ state: "open" });
  });

  it("D3 holds what leaves the EEA without a transfer tool, whatever the customer gave", () => {
    const outside = { ...told, tracks: ["N", "C"] as Track[], granted: ["consent" as const], needsTool: true };
    expect(gateState(outside, after)).toEqual({ state: "held", by: "transfer_tool" });
    expect(gateState({ ...outside, hasTool: true }, after)).toEqual({ state: "open" });
    expect(gateState({ ...outside, needsTool: false }, after)).toEqual({ state: "open" });
  });

  it("is open only when every condition of decisions D3, D10 and D12 holds, whatever the facts", () => {
    const facts = fc.record({
      tracks: fc.uniqueArray(fc.constantFrom<Track>(...TRACKS), { minLength: 1 }),
      noticeProven: fc.boolean(),
      windowEnd: fc.constantFrom(null, END),
      gateEnd: fc.constantFrom(null, END),
      granted: fc.uniqueArray(fc.constantFrom<Grant>(...GRANTS)),
      needsTool: fc.boolean(),
      hasTool: fc.boolean(),
      hasOpenObjection: fc.boolean(),
      hasUnmatchedObjection: fc.boolean(),
      hasUnsortedReply: fc.boolean(),
    });
    const now = fc.integer({ min: -1, max: 2 }).map((steps) => plusMs(END, steps * CLOSING_GRACE_MS));
    fc.assert(
      fc.property(facts, now, (known, at) => {
        const { tracks, granted } = known;
        const isApproved = !tracks.includes("S") || granted.includes("approval");
        const isConsented = !tracks.includes("C") || granted.includes("consent");
        const isAmended = !tracks.includes("K") || granted.includes("amendment");
        const isEarly = granted.includes("early_start") || (tracks.includes("S") && granted.includes("approval"));
        const isOver = known.gateEnd !== null && at >= after && !known.hasUnmatchedObjection && !known.hasUnsortedReply;
        const isOpen =
          !known.hasOpenObjection &&
          isApproved &&
          isConsented &&
          isAmended &&
          known.noticeProven &&
          (!tracks.includes("N") || isEarly || isOver) &&
          (!known.needsTool || known.hasTool);
        expect(gateState(known, at).state === "open").toBe(isOpen);
      }),
      { numRuns: 10_000 },
    );
  });
});
