import { aNotice } from "@tests/support/builders";
import { describe, expect, it } from "vitest";
import { decideEffect, decisionFault } from "./decide";
import { DECISION_OUTCOMES } from "./objection";

const notice = aNotice({
  gates: ["a", "b", "c"].map((itemId) => ({
    itemId,
    tracks: ["N" as const],
    clauses: [],
    reasons: [],
    needsTool: false,
  })),
});
const open = { state: "open", isChangeWithdrawn: false } as const;

describe("recording an outcome", () => {
  it("a rejection leaves the objection open: it releases nothing by itself", () => {
    expect(decideEffect("rejected", { itemIds: [] }, notice, [])).toEqual({
      state: "open",
      itemState: null,
      itemIds: [],
    });
  });

  it("D10 an exception and the end of the agreement settle the items objected to that are not settled yet", () => {
    expect(decideEffect("carved_out", { itemIds: ["a", "b"] }, notice, [{ itemId: "a" }])).toEqual({
      state: "decided",
      itemState: "carved_out",
      itemIds: ["b"],
    });
    expect(decideEffect("terminated", { itemIds: [] }, notice, [])).toEqual({
      state: "decided",
      itemState: "terminated",
      itemIds: ["a", "b", "c"],
    });
    expect(decideEffect("carved_out", { itemIds: [] }, null, []).itemIds).toEqual([]);
  });

  it("every other outcome closes the objection and leaves the items to the gates", () => {
    for (const outcome of ["withdrawn_by_controller", "safeguards_agreed", "change_withdrawn"] as const) {
      expect(decideEffect(outcome, { itemIds: [] }, notice, [])).toMatchObject({ state: "decided", itemIds: [] });
    }
  });

  it("needs an open objection and reasons, whatever the outcome", () => {
    for (const outcome of DECISION_OUTCOMES) {
      const withdrawn = { ...open, isChangeWithdrawn: true };
      expect(decisionFault({ outcome, reasons: " \n" }, withdrawn)).toBe("decision.reasons_missing");
      expect(decisionFault({ outcome, reasons: "So." }, { ...withdrawn, state: "decided" })).toBe("objection.not_open");
      expect(decisionFault({ outcome, reasons: "So." }, withdrawn)).toBeNull();
    }
  });

  it("says that the change is withdrawn only when it is", () => {
    for (const outcome of DECISION_OUTCOMES) {
      const fault = outcome === "change_withdrawn" ? "decision.change_not_withdrawn" : null;
      expect(decisionFault({ outcome, reasons: "So." }, open)).toBe(fault);
    }
  });
});
