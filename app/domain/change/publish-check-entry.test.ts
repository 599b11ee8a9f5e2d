import { anEntry } from "@tests/support/builders";
import {
  addingOne,
  aFullEntry,
  aPlace,
  aQuestion,
  aTool,
  checked,
  editing,
  linesOf,
  linesWith,
  TODAY,
} from "@tests/support/checking";
import { describe, expect, it } from "vitest";
import type { Reclassification } from "../register/reclassify";
import { computedClass } from "./items";
import { blockingLines } from "./publish-check";

describe("the transfer tool", () => {
  it("must hold on the first day, not today: a decision that falls in between blocks", () => {
    const asked = addingOne({
      locations: [aPlace("US")],
      transfer: aTool({ tool: "dpf", listedEntity: "Alfa Inc.", checkedOn: "2026-11-01" }),
    });
    expect(blockingLines(checked(asked))).toEqual([]);
    const ended = [{ decisionId: "US-DPF", endedOn: "2026-12-30", because: "C-1/26" }];
    expect(linesWith("entry.transfer_tool", { ...asked, ended })).toMatchObject([
      { level: "blocks", clause: "GDPR 44", fault: { code: "transfer.tool_void", country: "US" } },
    ]);
    expect(
      blockingLines(checked({ ...asked, ended: [{ decisionId: "US-DPF", endedOn: "2027-01-01", because: "" }] })),
    ).toEqual([]);
  });

  it("that was lost is told at once, and only warns: the gate stays closed", () => {
    const before = anEntry({ locations: [aPlace("US")], transfer: aTool() });
    expect(linesOf(editing(before, { transfer: null }))).toContain("warns entry.transfer_tool");
    expect(linesOf(editing(before, { transfer: null, activity: "Profiling" }))).toContain("blocks entry.transfer_tool");
  });

  it("is not asked for where data move nowhere: a contact, a phase-out, a removal", () => {
    const before = anEntry({ locations: [aPlace("US")], transfer: aTool({ tool: "privacy_shield" }) });
    for (const over of [{ contact: "DPO" }, { status: "phasing_out" as const, phaseOutEnd: "2027-01-31" }]) {
      expect(linesWith("entry.transfer_tool", editing(before, over))).toEqual([]);
    }
    expect(linesWith("entry.transfer_tool", { base: [before], proposed: [] })).toEqual([]);
  });

  it("is asked for whatever class a person gave the change", () => {
    const added = aFullEntry({ locations: [aPlace("US")] });
    const question = aQuestion({ proposed: [added] });
    const [item] = question.items;
    if (item === undefined) throw new Error("no item");
    const { kinds, content } = computedClass(item);
    const lowered: Reclassification = {
      ...{ entryId: added.id, added: ["TYPO"], removed: [...kinds], reason: "So.", computed: [...kinds], content },
      ...{ by: "ida", at: `${TODAY}T09:00:00.000Z`, confirmedBy: "bo", confirmedAt: `${TODAY}T10:00:00.000Z` },
    };
    const said = linesOf({ proposed: [added], reclassifications: [lowered] });
    expect(said).toEqual(expect.arrayContaining(["blocks entry.transfer_tool", "warns class.lowered"]));
  });

  it("what blocks it is not said again as a finding", () => {
    expect(
      linesOf(addingOne({ locations: [aPlace("US")] })).filter((line) => line.includes("TRANSFER_TOOL_MISSING")),
    ).toEqual([]);
  });
});
