import { aChangeItem, aController, aNotice, anActor, anEntry, aWindow, someTerms } from "@tests/support/builders";
import { describe, expect, it } from "vitest";
import type { ItemGate } from "../classification/track";
import { draftItems } from "./items";
import type { PlannedNotice } from "./plan-notices";
import {
  correctedInAll,
  correctedPlanner,
  correctionFor,
  correctionForFollowers,
  correctsIn,
  keptFacts,
  keptMark,
  keptNotice,
  type PlannedCorrection,
} from "./planned-correction";

const [told, fresh] = [aController(), aController()];
const item = aChangeItem({ id: "stored", entryId: "entry" });
const gate = (itemId: string): ItemGate => ({ itemId, tracks: ["N"], clauses: [], reasons: [], needsTool: false });
const moved = aWindow({ lastDay: "2026-04-08" });
const notice = aNotice({
  ...{ controllerId: told.id, gates: [gate("stored"), gate("unknown")], terms: someTerms({ profile: "own" }) },
  ...{ leftOut: [{ itemId: "stored", reason: "services_not_used" as const, services: ["Mail"] }], movedWindow: moved },
  provenAt: "2026-03-02T23:31:00.000Z",
});
const anew: PlannedNotice = {
  ...{ controllerId: fresh.id, terms: someTerms(), periods: null, window: null, gateWindow: null },
  ...{ gates: [], leftOut: [], fault: "terms.no_period" },
};
const correction = (over: Partial<PlannedCorrection> = {}): PlannedCorrection => ({
  told: { id: "c", ref: "2026-01", announcedAt: "2026-03-02T23:30:00.000Z", firstDay: "2026-04-15", emergency: null },
  ...{ emergency: null, items: [item], drafted: [], fault: null, kind: "wording" },
  ...over,
});
const planFor = ({ id }: { id: string }) => ({ ...anew, controllerId: id });

describe("the plan for a correction of words", () => {
  const plan = correctedPlanner(planFor, correction());

  it("D11 keeps terms, gates and windows of the notice that stands, with its items named as the draft names them", () => {
    expect(plan(told, notice)).toEqual({
      ...{ controllerId: told.id, terms: notice.terms, periods: notice.periods, fault: null },
      ...{ window: moved, gateWindow: notice.gateWindow, gates: [gate("entry"), gate("unknown")] },
      leftOut: [{ itemId: "entry", reason: "services_not_used", services: ["Mail"] }],
    });
  });

  it("tells everybody else afresh", () => {
    expect(plan(fresh, null)).toEqual({ ...anew, controllerId: fresh.id });
  });

  it("is the ordinary plan where nothing is corrected, where more than words are, or where no mail is proven to have arrived", () => {
    const ordinary = { ...anew, controllerId: told.id };
    expect(correctedPlanner(planFor, null)(told, notice)).toEqual(ordinary);
    expect(correctedPlanner(planFor, correction({ kind: "content" }))(told, notice)).toEqual(ordinary);
    expect(plan(told, { ...notice, provenAt: null })).toEqual(ordinary);
  });

  it("D11 a notice goes on only where it arrived and words alone are corrected", () => {
    expect(keptNotice(correction(), notice)).toBe(notice);
    expect(keptNotice(correction({ kind: "content" }), notice)).toBeNull();
    expect(keptNotice(correction(), { ...notice, provenAt: null })).toBeNull();
    expect([keptNotice(null, notice), keptNotice(correction(), null)]).toEqual([null, null]);
  });
});

describe("what a mail says it corrects", () => {
  const now = { items: [], firstDay: "2026-04-15", zone: "Europe/Copenhagen" };
  const told = new Set(["stored"]);
  const says = (over: Partial<PlannedCorrection> = {}, to = told) =>
    correctsIn({ correction: correction(over), told: to }, now, "customer");

  it("is the number and the day of the notice it replaces, in the processor's zone, and what reads otherwise", () => {
    expect(says()).toEqual({
      ...{ ref: "2026-01", announcedOn: "2026-03-03", correction: "wording" },
      what: { items: [expect.objectContaining({ how: "taken_out" })], firstDay: null, urgency: null },
    });
    expect(says({ kind: "content", told: { ...correction().told, ref: null } })).toMatchObject({
      ...{ ref: "", announcedOn: "2026-03-03", correction: "content" },
    });
  });

  it("is nothing where it corrects nothing, nothing was announced, or whoever reads was told of nothing", () => {
    expect(correctionFor(null, notice)).toBeNull();
    expect(correctionFor(correction(), null)).toBeNull();
    expect(correctionFor(correction(), notice)?.told).toEqual(new Set(["stored", "unknown"]));
    expect(says({ kind: null })).toBeNull();
    expect(says({ told: { ...correction().told, announcedAt: null } })).toBeNull();
    expect(says({}, new Set())).toBeNull();
  });

  it("is to a follower what anyone may know of the services it chose, if it followed then", () => {
    const mine = aChangeItem({ id: "mine", after: anEntry({ services: ["Mail"] }) });
    const others = aChangeItem({ id: "others", after: anEntry({ services: ["Chat"] }) });
    const secret = anEntry({ services: ["Mail"] });
    const kept = aChangeItem({ id: "kept", before: secret, after: { ...secret, contractDate: "2026-01-01" } });
    const toldOf = correctionForFollowers(correction({ items: [mine, others, kept] }));
    const confirmedAt = "2026-03-01T09:00:00.000Z";
    expect(toldOf({ services: ["Mail"], confirmedAt })?.told).toEqual(new Set(["mine"]));
    expect(toldOf({ services: [], confirmedAt })?.told).toEqual(new Set(["mine", "others"]));
    expect(toldOf({ services: [], confirmedAt: "2026-03-04T09:00:00.000Z" })).toBeNull();
    expect(correctionForFollowers(null)({ services: [], confirmedAt })).toBeNull();
  });
});

it("what whoever announces it is shown is all that reads otherwise than customers were told, the first day with it", () => {
  const after = anEntry({ id: "entry", name: "Lagerhaus", services: ["Mail"], since: null });
  const first = aChangeItem({ id: "stored", entryId: "entry", before: null, after });
  const drafted = draftItems(
    [],
    { firstDay: null, proposed: [{ ...after, services: ["Chat"] }], pairs: [] },
    "2026-03-04",
  );
  const what = correctedInAll(correction({ items: [first], drafted }), "2026-05-01");
  expect(what.firstDay).toEqual({ before: "2026-04-15", after: "2026-05-01" });
  expect(what.items).toMatchObject([
    { how: "changed", fields: [{ path: "services", before: ["Mail"], after: ["Chat"] }] },
  ]);
});

it("what stays true of a customer whose notice goes on is when it was reached, and what it said", () => {
  const answered = aNotice({
    ...{ provenAt: "2026-03-02T09:00:00.000Z", countedFrom: "2026-03-02T09:00:00.000Z" },
    ...{ acknowledgedAt: "2026-03-03T09:00:00.000Z", acknowledgedBy: anActor() },
  });
  const { provenAt, countedFrom, acknowledgedAt, acknowledgedBy, moves } = answered;
  expect(keptFacts(answered)).toEqual({ provenAt, countedFrom, acknowledgedAt, acknowledgedBy, moves });
});

it("D11 a notice may be gone on from as it was read while what proves it and where it ends are the same", () => {
  const later = "2026-04-09T22:00:00.000Z";
  const mark = keptMark(notice);
  expect(keptMark({ ...notice, outcomeCount: notice.outcomeCount + 1 })).toBe(mark);
  for (const now of [{ provenAt: null }, { countedFrom: later }, { windowEnd: later }, { gateEnd: later }]) {
    expect(keptMark({ ...notice, ...now })).not.toBe(mark);
  }
});
