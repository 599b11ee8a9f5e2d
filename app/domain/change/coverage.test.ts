import { aNotice, anId, anObjection, anOutcome } from "@tests/support/builders";
import { expect, test } from "vitest";
import { addToCoverage, emptyCoverage } from "./coverage";

const [told, silent, objecting, unreached] = [anId(), anId(), anId(), anId()];
const item = { id: anId() };
const gates = [{ itemId: item.id, tracks: ["N" as const], clauses: [], reasons: [], needsTool: false }];
const now = "2026-03-10T08:00:00.000Z";
const open = { windowEnd: "2026-04-02T22:00:00.000Z", provenAt: "2026-03-02T09:00:00.000Z", gates };

test("each customer counts once, by the strongest thing that came back", () => {
  const coverage = emptyCoverage();
  const notices = [
    aNotice({ ...open, controllerId: told, acknowledgedAt: now }),
    aNotice({ ...open, controllerId: silent }),
    aNotice({ ...open, controllerId: objecting, acknowledgedAt: now }),
    aNotice({ ...open, controllerId: unreached, provenAt: null }),
  ];
  const objections = [anObjection({ controllerId: objecting, state: "open", timing: "in_time", itemIds: [] })];
  const facts = {
    items: [item],
    objections,
    unsorted: [],
    authorisations: [],
    withoutTool: new Set<string>(),
    firstDay: "2026-04-15",
    now,
    today: "2026-03-10",
  };
  addToCoverage(coverage, notices, [], facts);
  expect(coverage).toMatchObject({
    customers: 4,
    told: 3,
    replies: { objected: 1, acknowledged: 1, silent: 1, notReached: 1 },
  });
  expect(Object.fromEntries(coverage.standing.get(item.id) ?? [])).toEqual({
    waiting: 2,
    "held.objection": 1,
    not_told: 1,
  });
});

test("an item that needs two acts is counted under each, and a recorded outcome is final", () => {
  const coverage = emptyCoverage();
  const both = [{ itemId: item.id, tracks: ["S" as const, "K" as const], clauses: [], reasons: [], needsTool: false }];
  const notices = [aNotice({ ...open, controllerId: told, gates: both }), aNotice({ ...open, controllerId: silent })];
  const outcomes = [anOutcome({ controllerId: silent, itemId: item.id, state: "carved_out" })];
  addToCoverage(coverage, notices, outcomes, {
    items: [item],
    objections: [],
    unsorted: [],
    authorisations: [],
    withoutTool: new Set(),
    firstDay: "2026-04-15",
    now,
    today: "2026-03-10",
  });
  expect(Object.fromEntries(coverage.standing.get(item.id) ?? [])).toEqual({
    "pending.approval": 1,
    "pending.amendment": 1,
    carved_out: 1,
  });
});

test("HL-4.2 HL-B1.17 who waits is told from who let the time pass, each customer once, and the first are named", () => {
  const coverage = emptyCoverage();
  const both = gates.map((gate) => ({ ...gate, tracks: ["N" as const, "C" as const] }));
  const notices = Array.from({ length: 23 }, (_, n) =>
    aNotice({
      ...open,
      gates: both,
      controllerId: anId(),
      windowEnd: n < 2 ? "2026-03-09T22:00:00.000Z" : open.windowEnd,
    }),
  );
  const others = [aNotice({ ...open, controllerId: told })];
  addToCoverage(coverage, [...notices, ...others], [], {
    items: [item],
    objections: [],
    unsorted: [],
    authorisations: [],
    withoutTool: new Set(),
    firstDay: "2026-04-15",
    now,
    today: "2026-03-10",
  });
  expect(coverage.awaited).toEqual({ waiting: 21, silent: 2 });
  expect(coverage.firstAwaited).toHaveLength(20);
  expect(coverage.firstAwaited[0]).toEqual({
    controllerId: notices[0]?.controllerId,
    items: [{ itemId: item.id, states: ["blocked_consent_missing"] }],
  });
  expect(Object.fromEntries(coverage.standing.get(item.id) ?? [])).toEqual({
    "pending.consent": 21,
    blocked_consent_missing: 2,
    waiting: 1,
  });
});

test("what is open stands ready, and what a customer does not use concerns it not", () => {
  const coverage = emptyCoverage();
  const [closed, other] = [
    { ...open, windowEnd: "2026-03-09T22:00:00.000Z", gateEnd: "2026-03-09T22:00:00.000Z" },
    anId(),
  ];
  const leftOut = [{ itemId: item.id, reason: "services_not_used" as const, services: ["Mail"] }];
  const notices = [
    aNotice({ ...closed, controllerId: told }),
    aNotice({ ...closed, controllerId: silent, gates: [], leftOut }),
    aNotice({ ...closed, controllerId: other }),
  ];
  const facts = {
    ...{ items: [item], unsorted: [], authorisations: [], withoutTool: new Set<string>(), now, today: "2026-03-10" },
    objections: [anObjection({ controllerId: told, state: "dismissed", timing: "in_time", itemIds: [] })],
  };
  addToCoverage(coverage, notices, [], { ...facts, firstDay: "2026-04-15" });
  expect(Object.fromEntries(coverage.standing.get(item.id) ?? [])).toEqual({ ready: 2, not_concerned: 1 });
  // An objection that was dismissed is no answer that stands.
  expect(coverage.replies).toEqual({ objected: 0, acknowledged: 0, silent: 3, notReached: 0 });
  const begun = emptyCoverage();
  addToCoverage(begun, notices.slice(0, 1), [], { ...facts, firstDay: "2026-03-10" });
  expect(Object.fromEntries(begun.standing.get(item.id) ?? [])).toEqual({ ready: 1 });
});

test("a customer objected where one of several objections is its own", () => {
  const coverage = emptyCoverage();
  const objections = [objecting, anId()].map((controllerId) =>
    anObjection({ controllerId, state: "open", timing: "in_time", itemIds: [] }),
  );
  const facts = { items: [item], objections, unsorted: [], authorisations: [], withoutTool: new Set<string>() };
  addToCoverage(coverage, [aNotice({ ...open, controllerId: objecting })], [], {
    ...facts,
    firstDay: "2026-04-15",
    now,
    today: "2026-03-10",
  });
  expect(coverage.replies.objected).toBe(1);
});
