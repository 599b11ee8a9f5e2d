import { aChangeItem, aController, aNotice, anActor, aWindow, someTerms } from "@tests/support/builders";
import { describe, expect, it } from "vitest";
import type { ItemGate } from "../classification/track";
import type { PlannedNotice } from "./plan-notices";
import { correctedPlanner, correctsIn, keptFacts, type PlannedCorrection } from "./planned-correction";

const [told, fresh] = [aController(), aController()];
const item = aChangeItem({ id: "stored", entryId: "entry" });
const gate = (itemId: string): ItemGate => ({ itemId, tracks: ["N"], clauses: [], reasons: [], needsTool: false });
const moved = aWindow({ lastDay: "2026-04-08" });
const notice = aNotice({
  ...{ controllerId: told.id, gates: [gate("stored"), gate("unknown")], terms: someTerms({ profile: "own" }) },
  ...{ leftOut: [{ itemId: "stored", reason: "services_not_used" as const, services: ["Mail"] }], movedWindow: moved },
});
const anew: PlannedNotice = {
  ...{ controllerId: fresh.id, terms: someTerms(), periods: null, window: null, gateWindow: null },
  ...{ gates: [], leftOut: [], fault: "terms.no_period" },
};
const correction = (over: Partial<PlannedCorrection> = {}): PlannedCorrection => ({
  told: { id: "c", ref: "2026-01", announcedAt: "2026-03-02T23:30:00.000Z", firstDay: "2026-04-15" },
  ...{ items: [item], fault: null, kind: "wording", kept: new Map([[told.id, notice]]) },
  ...over,
});
const planFor = ({ id }: { id: string }) => ({ ...anew, controllerId: id });

describe("the plan for a correction of words", () => {
  const plan = correctedPlanner(planFor, correction());

  it("D11 keeps terms, gates and windows of the notice that stands, with its items named as the draft names them", () => {
    expect(correctedPlanner(planFor, correction())(told)).toEqual({
      ...{ controllerId: told.id, terms: notice.terms, periods: notice.periods, fault: null },
      ...{ window: moved, gateWindow: notice.gateWindow, gates: [gate("entry"), gate("unknown")] },
      leftOut: [{ itemId: "entry", reason: "services_not_used", services: ["Mail"] }],
    });
  });

  it("tells everybody else afresh", () => {
    expect(plan(fresh)).toEqual({ ...anew, controllerId: fresh.id });
  });

  it("is the ordinary plan where nothing is corrected, or nobody was reached yet", () => {
    expect(correctedPlanner(planFor, null)).toBe(planFor);
    expect(correctedPlanner(planFor, correction({ kept: new Map() }))).toBe(planFor);
  });
});

describe("what a mail says it corrects", () => {
  const zone = "Europe/Copenhagen";

  it("is the number and the day of the notice it replaces, in the processor's zone", () => {
    expect(correctsIn(correction(), zone)).toEqual({
      ref: "2026-01",
      announcedOn: "2026-03-03",
      correction: "wording",
    });
    expect(correctsIn(correction({ kind: "content", told: { ...correction().told, ref: null } }), zone)).toEqual({
      ...{ ref: "", announcedOn: "2026-03-03", correction: "content" },
    });
  });

  it("is nothing where it corrects nothing, or nothing was announced", () => {
    expect(correctsIn(null, zone)).toBeNull();
    expect(correctsIn(correction({ kind: null }), zone)).toBeNull();
    expect(correctsIn(correction({ told: { ...correction().told, announcedAt: null } }), zone)).toBeNull();
  });
});

it("what stays true of a customer whose notice goes on is when it was reached, and what it said", () => {
  const answered = aNotice({
    ...{ provenAt: "2026-03-02T09:00:00.000Z", countedFrom: "2026-03-02T09:00:00.000Z" },
    ...{ acknowledgedAt: "2026-03-03T09:00:00.000Z", acknowledgedBy: anActor() },
  });
  const { provenAt, countedFrom, acknowledgedAt, acknowledgedBy, moves } = answered;
  expect(keptFacts(answered)).toEqual({ provenAt, countedFrom, acknowledgedAt, acknowledgedBy, moves });
});
