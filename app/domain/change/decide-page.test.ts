import { aChangeItem, aNotice, anObjection, anOutcome, aWindow } from "@tests/support/builders";
import { describe, expect, it } from "vitest";
import type { Track } from "../classification/track";
import { CLOSING_GRACE_MS } from "../periods/deadline";
import { plusMs } from "../time";
import type { ItemVerdict } from "./decide-notice";
import { type DecisionFacts, decidePage, isSettled } from "./decide-page";

const END = "2026-04-01T22:00:00.000Z";
const OPEN = plusMs(END, CLOSING_GRACE_MS);
const DAY = "2026-04-15";
const gate = (itemId: string, ...tracks: Track[]) => ({ itemId, tracks, clauses: [], reasons: [], needsTool: false });
const notice = (over: Parameters<typeof aNotice>[0] = {}) =>
  aNotice({ controllerId: "c1", provenAt: "2026-03-02T09:00:00.000Z", gates: [gate("i1", "N")], ...over });
const facts = (over: Partial<DecisionFacts> = {}): DecisionFacts => ({
  notices: [notice()],
  items: [aChangeItem({ id: "i1" })],
  objections: [],
  unsorted: [],
  authorisations: [],
  withoutTool: new Set(),
  outcomes: [],
  firstDay: DAY,
  now: OPEN,
  today: DAY,
  publishes: true,
  ...over,
});
const decide = (over: Partial<DecisionFacts> = {}) =>
  decidePage(facts(over)).map(({ verdicts, isToTell }) => [verdicts[0]?.verdict, isToTell]);

describe("a page of notices", () => {
  it("tells a customer for whom something takes effect", () => {
    expect(decidePage(facts())).toEqual([
      {
        notice: expect.objectContaining({ controllerId: "c1" }),
        verdicts: [{ itemId: "i1", verdict: "takes_effect", effectiveDay: DAY }],
        isToTell: true,
      },
    ]);
    expect(decide({ notices: [notice({ outcomeCount: 1 })] })).toEqual([["takes_effect", true]]);
  });

  it("tells a customer for whom one item takes effect and another waits", () => {
    const two = notice({ gates: [gate("i1", "N"), gate("i2", "S")], outcomeCount: 1 });
    const items = [aChangeItem({ id: "i1" }), aChangeItem({ id: "i2" })];
    expect(decide({ notices: [two], items })).toEqual([["takes_effect", true]]);
  });

  it("leaves everything open ready where staff publish by hand, and tells nobody", () => {
    expect(decidePage(facts({ publishes: false }))[0]).toMatchObject({
      verdicts: [{ itemId: "i1", verdict: "ready", from: DAY }],
      isToTell: false,
    });
    expect(decide({ publishes: false, objections: [anObjection({ controllerId: "c1", state: "open" })] })).toEqual([
      ["closed", true],
    ]);
  });

  it("holds each customer's outcomes against that customer alone", () => {
    const outcomes = [anOutcome({ itemId: "i1", controllerId: "c2", state: "carved_out", effectiveDay: null })];
    const notices = [notice(), notice({ controllerId: "c2" })];
    expect(decide({ notices, outcomes })).toEqual([
      ["takes_effect", true],
      ["decided", true],
    ]);
  });

  it("tells once, from the first day on, that all is held or waits for the customer", () => {
    const held = { objections: [anObjection({ controllerId: "c1", state: "open" as const })] };
    expect(decide(held)).toEqual([["closed", true]]);
    expect(decide({ ...held, today: "2026-04-14" })).toEqual([["closed", false]]);
    expect(decide({ ...held, notices: [notice({ outcomeCount: 1 })] })).toEqual([["closed", false]]);
    expect(decide({ notices: [notice({ gates: [gate("i1", "S")] })] })).toEqual([["closed", true]]);
    const left = [{ itemId: "i1", reason: "services_not_used" as const, services: ["Mail"] }];
    expect(decide({ notices: [notice({ gates: [], leftOut: left })] })).toEqual([["not_concerned", true]]);
  });

  it("tells nothing while time alone still moves something", () => {
    expect(decide({ now: plusMs(OPEN, -1) })).toEqual([["closed", false]]);
    expect(decide({ notices: [notice({ provenAt: null })] })).toEqual([["closed", false]]);
    const two = notice({ gates: [gate("i1", "S"), gate("i2", "N")] });
    const items = [aChangeItem({ id: "i1" }), aChangeItem({ id: "i2" })];
    expect(decide({ notices: [two], items, now: plusMs(OPEN, -1) })).toEqual([["closed", false]]);
  });

  it("D12 waits for the window that gates this customer, moved by late proof", () => {
    const window = (earliestEffectiveDay: string) => aWindow({ earliestEffectiveDay });
    const from = (over: Parameters<typeof aNotice>[0]) => decidePage(facts({ notices: [notice(over)] }))[0]?.verdicts;
    expect(from({ gateWindow: window("2026-04-20") })).toEqual([
      { itemId: "i1", verdict: "ready", from: "2026-04-20" },
    ]);
    expect(from({ movedGateWindow: window("2026-04-22") })).toEqual([
      { itemId: "i1", verdict: "ready", from: "2026-04-22" },
    ]);
  });
});

it("what is decided or concerns nobody is settled; what is open, ready or closed is not", () => {
  const verdicts: ItemVerdict[] = [
    { itemId: "i", verdict: "decided", outcome: { state: "in_effect", effectiveDay: DAY } },
    { itemId: "i", verdict: "not_concerned" },
    { itemId: "i", verdict: "takes_effect", effectiveDay: DAY },
    { itemId: "i", verdict: "ready", from: DAY },
    { itemId: "i", verdict: "closed", gate: { state: "not_told" } },
  ];
  expect(verdicts.map(isSettled)).toEqual([true, true, false, false, false]);
});
