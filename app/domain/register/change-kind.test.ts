import { describe, expect, it } from "vitest";
import { type ChangeKind, QUALIFIED, type Qualifier } from "./change-kind";

describe("what narrows a kind of change", () => {
  it.each<[Qualifier, ChangeKind[]]>([
    ["taken_over", ["REMOVAL"]],
    ["tool_weaker", ["TRANSFER_TOOL_CHANGE"]],
    ["universal_succession", ["LEGAL_ENTITY"]],
    ["sensitive_data", ["ADDITION", "DATA_WIDENED", "OTHER_PROCESSING", "REPLACEMENT"]],
    ["outside_eea", ["SUB_SUB_PROCESSOR"]],
    ["parent_outside_eea", ["OWNERSHIP"]],
    ["postponed", ["PHASE_OUT"]],
    ["contract_needed", ["EXTERNAL_DEVELOPER"]],
  ])("is said of those kinds alone that the law tells apart by it: %s of %j", (qualifier, kinds) => {
    expect([...QUALIFIED[qualifier]].sort()).toEqual(kinds);
  });
});
