import { someTerms } from "@tests/support/builders";
import { describe, expect, it, test } from "vitest";
import type { Terms } from "../agreement/terms";
import { CHANGE_KINDS, type ChangeKind, type Qualifier } from "../register/change-kind";
import { CLASSIFICATION_RULE, type Demand, RULES } from "./table";

const says = (demands: readonly Demand[]) => demands.map(({ track, clause }) => `${track} ${clause}`);
const ask = (kind: ChangeKind, over: Partial<Terms>, ...qualifiers: Qualifier[]) =>
  says(RULES[kind](someTerms({ geography: { kind: "none" }, ...over }), (one) => qualifiers.includes(one)));

const information = ["I information"];
const added = ["N addition"];
const replaced = ["N replacement"];
const content = ["S contract_content", "K contract_content"];
const eea = { geography: { kind: "EEA" } } as const;
const specific = { authorisation: "specific" } as const;

/** Every row of the classification table, under general authorisation with no geography agreed. */
test.each<[ChangeKind, Qualifier[], string[]]>([
  ["ADDITION", [], added],
  ["REPLACEMENT", [], replaced],
  ["REMOVAL", [], information],
  ["REMOVAL", ["taken_over"], ["N addition", "S annex_other_processing"]],
  ["OTHER_PROCESSING", [], ["S annex_other_processing"]],
  ["LOCATION_EEA", [], ["N location"]],
  ["LOCATION_OUTSIDE_EEA", [], ["N location"]],
  ["TRANSFER_TOOL_CHANGE", [], ["N transfer"]],
  ["TRANSFER_TOOL_CHANGE", ["tool_weaker"], ["N transfer"]],
  ["LEGAL_ENTITY", [], replaced],
  ["LEGAL_ENTITY", ["universal_succession"], replaced],
  ["NAME_ONLY", [], information],
  ["ADDRESS_ONLY", [], information],
  ["CONTACT", [], information],
  ["OWNERSHIP", [], information],
  ["OWNERSHIP", ["parent_outside_eea"], ["N guarantee"]],
  ["DATA_WIDENED", [], content],
  ["DATA_WIDENED", ["sensitive_data"], content],
  ["PURPOSE_DURATION", [], content],
  ["SUB_SUB_PROCESSOR", [], ["N chain"]],
  ["SUB_SUB_PROCESSOR", ["outside_eea"], ["N chain"]],
  ["PHASE_OUT", [], information],
  ["PHASE_OUT", ["postponed"], added],
  ["SELF_HOST", [], replaced],
  ["SECURITY_CHANGE", [], ["S security", "K security"]],
  ["CERTIFICATE", [], information],
  ["EXTERNAL_DEVELOPER", [], information],
  ["EXTERNAL_DEVELOPER", ["contract_needed"], added],
  ["DIRECT_PROCESSOR", [], information],
  ["ROLE_CHANGE", [], ["S role", "K role"]],
  ["TYPO", [], information],
])("HL-11a HL-11c.1 %s %j asks what the table says", (kind, qualifiers, expected) => {
  expect(ask(kind, {}, ...qualifiers)).toEqual(expected);
});

describe("what an agreement makes of it", () => {
  it("D2 reads a replacement by the annex where the agreement does, and a succession by law never so", () => {
    const annex = { replacement: "specific_approval" } as const;
    const both = ["N replacement", "S annex_other_processor"];
    for (const kind of ["REPLACEMENT", "LEGAL_ENTITY", "SELF_HOST"] as const) expect(ask(kind, annex)).toEqual(both);
    expect(ask("LEGAL_ENTITY", annex, "universal_succession")).toEqual(replaced);
    expect(ask("ADDITION", annex)).toEqual(added);
  });

  it("HL-B1.1 asks approval beside notice where authorisation is specific", () => {
    const asked = "S specific_authorisation";
    expect(ask("ADDITION", specific)).toEqual([...added, asked]);
    expect(ask("REPLACEMENT", specific)).toEqual([...replaced, asked]);
    expect(ask("LEGAL_ENTITY", specific, "universal_succession")).toEqual([...replaced, asked]);
    expect(ask("EXTERNAL_DEVELOPER", specific, "contract_needed")).toEqual([...added, asked]);
    expect(ask("CONTACT", specific)).toEqual(information);
  });

  it("HL-B1.17 asks approval for different processing, also by who takes a removal over, unless read otherwise", () => {
    const notice = { otherProcessing: "notice_and_objection" } as const;
    expect(ask("OTHER_PROCESSING", notice)).toEqual(added);
    expect(ask("OTHER_PROCESSING", { ...notice, ...specific })).toEqual([...added, "S specific_authorisation"]);
    expect(ask("REMOVAL", notice, "taken_over")).toEqual(added);
  });

  it("D13 takes a move inside the EEA for information where the agreement does", () => {
    expect(ask("LOCATION_EEA", { locationInEea: "information" })).toEqual(information);
    expect(ask("LOCATION_OUTSIDE_EEA", { locationInEea: "information" })).toEqual(["N location"]);
  });

  it("HL-4.2 renews consent for a weaker tool, and asks it for a further processor outside, where places are agreed", () => {
    expect(ask("TRANSFER_TOOL_CHANGE", eea, "tool_weaker")).toEqual(["N transfer", "C transfer"]);
    expect(ask("TRANSFER_TOOL_CHANGE", eea)).toEqual(["N transfer"]);
    expect(ask("SUB_SUB_PROCESSOR", eea, "outside_eea")).toEqual(["N chain", "C geography"]);
    expect(ask("SUB_SUB_PROCESSOR", eea)).toEqual(["N chain"]);
  });

  it("has a name and a version, by which a kept verdict is read again", () => {
    expect(CLASSIFICATION_RULE).toBe("varsel-tracks/v1");
  });

  it("has a rule for every kind, and every rule asks something", () => {
    expect(Object.keys(RULES).sort()).toEqual([...CHANGE_KINDS].sort());
    for (const kind of CHANGE_KINDS) expect(ask(kind, {}), kind).not.toEqual([]);
  });
});
