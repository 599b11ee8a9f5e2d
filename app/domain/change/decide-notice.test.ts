import { aWindow } from "@tests/support/builders";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { BARE_TERMS, type PeriodTerm } from "../agreement/terms";
import { TRACKS, type Track } from "../classification/track";
import { CLOSING_GRACE_MS } from "../periods/deadline";
import { plusMs } from "../time";
import { decideNotice, type NoticeFacts } from "./decide-notice";

const END = "2026-12-23T23:00:00.000Z";
const AFTER = plusMs(END, CLOSING_GRACE_MS);
const CUSTOMER = "customer";
const A_PERIOD: PeriodTerm = {
  ...{ count: 30, unit: "days", calendar: "DK", zone: "Europe/Copenhagen", start: "sending", source: "contract" },
};
const facts = (over: Partial<NoticeFacts> = {}, tracks: Track[] = ["N"]): NoticeFacts => ({
  notice: {
    controllerId: CUSTOMER,
    gates: [{ itemId: "item", tracks, clauses: [], reasons: [], needsTool: false }],
    window: null,
    movedWindow: null,
    windowEnd: END,
    gateWindow: null,
    movedGateWindow: null,
    gateEnd: END,
    leftOut: [],
    provenAt: "2026-11-23T10:00:00.000Z",
    terms: { ...BARE_TERMS, acceptUntilEffective: false, notice: A_PERIOD },
  },
  items: [{ id: "item" }],
  objections: [],
  unsorted: [],
  authorisations: [],
  withoutTool: new Set(),
  outcomes: [],
  firstDay: "2026-12-24",
  ...over,
});
const objection = {
  controllerId: CUSTOMER,
  itemIds: [] as string[],
  state: "open" as const,
  timing: "in_time" as const,
};

describe("decideNotice", () => {
  it("HL-11b.2 lets an item take effect only after the window and on the first day", () => {
    expect(decideNotice(facts(), plusMs(AFTER, -1), "2026-12-24")[0]?.verdict).toBe("closed");
    expect(decideNotice(facts({ firstDay: "2027-01-01" }), AFTER, "2026-12-24")).toEqual([
      { itemId: "item", verdict: "ready", from: "2027-01-01" },
    ]);
    expect(decideNotice(facts(), AFTER, "2026-12-24")).toEqual([
      { itemId: "item", verdict: "takes_effect", effectiveDay: "2026-12-24" },
    ]);
  });

  it("D10 holds each item's own outcome, gate and reason to be left out against that item alone", () => {
    const gate = (itemId: string) => ({ itemId, tracks: ["N"] as Track[], clauses: [], reasons: [], needsTool: false });
    const leftOut = [{ itemId: "left", reason: "services_not_used" as const, services: ["Mail"] }];
    const verdicts = decideNotice(
      facts({
        items: ["item", "done", "left"].map((id) => ({ id })),
        outcomes: [{ itemId: "done", state: "carved_out", effectiveDay: null }],
        notice: { ...facts().notice, gates: [gate("done"), gate("item")], leftOut },
      }),
      AFTER,
      "2026-12-24",
    );
    expect(verdicts.map(({ itemId, verdict }) => [itemId, verdict])).toEqual([
      ["item", "takes_effect"],
      ["done", "decided"],
      ["left", "not_concerned"],
    ]);
  });

  it("an objection of this customer's that was decided or dismissed holds nothing more", () => {
    for (const state of ["decided", "dismissed"] as const) {
      const settled = facts({ objections: [{ ...objection, state }] });
      expect(decideNotice(settled, AFTER, "2026-12-24")[0]?.verdict, state).toBe("takes_effect");
    }
  });

  it("D10 an objection to one item holds that item alone", () => {
    const two = facts({
      items: [{ id: "item" }, { id: "other" }],
      objections: [{ ...objection, itemIds: ["other"] }],
      notice: {
        ...facts().notice,
        gates: ["item", "other"].map((itemId) => ({
          itemId,
          tracks: ["N"] as Track[],
          clauses: [],
          reasons: [],
          needsTool: false,
        })),
      },
    });
    expect(decideNotice(two, AFTER, "2026-12-24").map(({ verdict }) => verdict)).toEqual(["takes_effect", "closed"]);
  });

  it("D10 another customer's objection holds nothing here, an unmatched one holds everybody", () => {
    const other = facts({ objections: [{ ...objection, controllerId: "somebody else" }] });
    expect(decideNotice(other, AFTER, "2026-12-24")[0]?.verdict).toBe("takes_effect");
    const unmatched = facts({ objections: [{ ...objection, controllerId: null, state: "unmatched" }] });
    expect(decideNotice(unmatched, AFTER, "2026-12-24")[0]?.verdict).toBe("closed");
  });

  it("a late objection does not undo the silence before it, one before first use holds", () => {
    const late = facts({ objections: [{ ...objection, timing: "late" }] });
    expect(decideNotice(late, AFTER, "2026-12-24")[0]?.verdict).toBe("takes_effect");
    const before = facts({ objections: [{ ...objection, timing: "before_first_use" }] });
    expect(decideNotice(before, AFTER, "2026-12-24")[0]?.verdict).toBe("closed");
  });

  it("what is decided stays decided, whatever comes after", () => {
    const decided = facts({
      outcomes: [{ itemId: "item", state: "carved_out", effectiveDay: null }],
      objections: [objection],
    });
    expect(decideNotice(decided, AFTER, "2026-12-24")).toEqual([
      { itemId: "item", verdict: "decided", outcome: { state: "carved_out", effectiveDay: null } },
    ]);
  });

  it("an item the customer was never told of takes no effect for it", () => {
    const untold = facts({ notice: { ...facts().notice, gates: [] } });
    expect(decideNotice(untold, AFTER, "2026-12-24")[0]).toMatchObject({
      verdict: "closed",
      gate: { state: "not_told" },
    });
  });

  it("D15 leave to start early, and approval, open the day that was announced or allowed, before the window ends", () => {
    const early = "2026-11-24T10:00:00.000Z";
    const given = (over: Partial<NoticeFacts["authorisations"][number]> = {}) => ({
      ...{ controllerId: CUSTOMER, grant: "early_start" as const, itemIds: ["item"], startFrom: null },
      ...{ channel: "letter" as const, withdrawnAt: null, ...over },
    });
    const at = (firstDay: string, tracks: Track[], ...authorisations: ReturnType<typeof given>[]) => {
      const known = facts({ firstDay, authorisations }, tracks);
      const gateWindow = aWindow({ earliestEffectiveDay: "2026-12-24" });
      return decideNotice({ ...known, notice: { ...known.notice, gateWindow } }, early, "2026-11-24")[0];
    };
    const now = { itemId: "item", verdict: "takes_effect", effectiveDay: "2026-11-24" };
    expect(at("2026-11-24", ["N"], given())).toEqual(now);
    expect(at("2026-11-25", ["N"], given())).toEqual({ itemId: "item", verdict: "ready", from: "2026-11-25" });
    expect(at("2026-11-24", ["N"], given({ startFrom: "2026-11-30" }))).toMatchObject({ from: "2026-11-30" });
    expect(at("2026-12-01", ["N"], given({ startFrom: "2026-11-30" }))).toMatchObject({ from: "2026-12-01" });
    expect(at("2026-11-24", ["N", "S"], given({ grant: "approval" }))).toEqual(now);
    expect(at("2026-11-24", ["C"], given({ grant: "consent" }))).toMatchObject({
      verdict: "ready",
      from: "2026-12-24",
    });
    for (const none of [{ controllerId: "other" }, { itemIds: ["other"] }, { withdrawnAt: early }]) {
      expect(at("2026-11-24", ["N"], given(none))?.verdict).toBe("closed");
    }
  });

  it("D3 holds what needs a transfer tool that is not there, and that item alone", () => {
    const known = facts({ withoutTool: new Set(["item"]) });
    const needing = (needsTool: boolean) => ({
      ...known,
      notice: { ...known.notice, gates: known.notice.gates.map((gate) => ({ ...gate, needsTool })) },
    });
    const held = { verdict: "closed", gate: { state: "held", by: "transfer_tool" } };
    expect(decideNotice(needing(true), AFTER, "2026-12-24")[0]).toMatchObject(held);
    expect(decideNotice(needing(false), AFTER, "2026-12-24")[0]?.verdict).toBe("takes_effect");
    const other = { ...needing(true), withoutTool: new Set(["other"]) };
    expect(decideNotice(other, AFTER, "2026-12-24")[0]?.verdict).toBe("takes_effect");
  });

  it("issue 5: a reply in time that nobody has looked at keeps its customer's silence from counting, and no other's", () => {
    const reply = { controllerId: CUSTOMER, receivedAt: plusMs(END, -1), relayedAt: null };
    const decide = (unsorted: NoticeFacts["unsorted"]) => decideNotice(facts({ unsorted }), AFTER, "2026-12-24")[0];
    expect(decide([reply])).toMatchObject({ verdict: "closed", gate: { state: "held", by: "unsorted_reply" } });
    expect(decide([{ ...reply, controllerId: "another" }])?.verdict).toBe("takes_effect");
    expect(decide([{ ...reply, controllerId: null }])?.verdict).toBe("takes_effect");
    expect(decide([{ ...reply, receivedAt: END }])?.verdict).toBe("takes_effect");
    // What counts is when the mail server in front had it.
    expect(decide([{ ...reply, receivedAt: END, relayedAt: plusMs(END, -1) }])?.verdict).toBe("closed");
  });

  it("HL-2.4 says of what was left out that it does not concern the customer", () => {
    const leftOut = [{ itemId: "item", reason: "services_not_used" as const, services: ["Mail"] }];
    const left = facts({ notice: { ...facts().notice, leftOut } });
    expect(decideNotice(left, AFTER, "2026-12-24")).toEqual([{ itemId: "item", verdict: "not_concerned" }]);
  });

  it("HL-4.2 nothing but a told, unobjected, elapsed notice track ever takes effect by time", () => {
    const cases = fc.record({
      tracks: fc.uniqueArray(fc.constantFrom<Track>(...TRACKS), { minLength: 1 }),
      provenAt: fc.constantFrom(null, "2026-11-23T10:00:00.000Z"),
      state: fc.constantFrom("unconfirmed", "unmatched", "open", "decided", "dismissed" as const),
      minutes: fc.integer({ min: -60 * 24 * 40, max: 60 * 24 * 400 }),
    });
    fc.assert(
      fc.property(cases, ({ tracks, provenAt, state, minutes }) => {
        const now = plusMs(END, minutes * 60_000);
        const known = facts({ objections: [{ ...objection, state }] }, tracks);
        const [verdict] = decideNotice({ ...known, notice: { ...known.notice, provenAt } }, now, now.slice(0, 10));
        if (verdict?.verdict !== "takes_effect") return;
        expect(tracks.every((track) => track === "I" || track === "N")).toBe(true);
        expect(provenAt).not.toBeNull();
        expect(state === "open" || (state === "unmatched" && tracks.includes("N"))).toBe(false);
        if (tracks.includes("N")) expect(now >= AFTER).toBe(true);
      }),
      { numRuns: 10_000 },
    );
  });
});
