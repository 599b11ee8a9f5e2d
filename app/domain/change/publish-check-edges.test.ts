import { aNotice, anEntry } from "@tests/support/builders";
import {
  type Asked,
  aCheckedCustomer,
  addingOne,
  aFullEntry,
  aPlace,
  aPlanContext,
  aQuestion,
  aTool,
  checked,
  editing,
  linesOf,
  linesWith,
  TODAY,
} from "@tests/support/checking";
import { tallied } from "@tests/support/tallied";
import { describe, expect, it, test } from "vitest";
import type { ItemGate, Track } from "../classification/track";
import type { Reclassification } from "../register/reclassify";
import { computedClass } from "./items";
import { gatingWindow, planNotice } from "./plan-notices";
import { blockingLines, checkPublish, openWarnings } from "./publish-check";
import { toldTally } from "./told-customers";

const LISTED = aFullEntry({ name: "Alfa" });
const US_TOOL = { locations: [aPlace("US")], transfer: aTool() };

describe("a new entry", () => {
  it("says where by a region alone (SU-10), and not by a place of which nothing is known", () => {
    const at = (...locations: ReturnType<typeof aPlace>[]) =>
      linesWith("entry.country_missing", addingOne({ locations }));
    expect(at(aPlace(null, { region: "EEA" }))).toEqual([]);
    expect(at(aPlace(null), aPlace("DK"))).toEqual([]);
    expect(at(aPlace(null))).toMatchObject([{ level: "blocks", name: "Havn Hosting" }]);
  });

  it("GS-2 may have its contract on the first day itself, and any day before", () => {
    const found = (contractDate: string | null, firstDay: string | null = "2026-12-31") =>
      linesWith("entry.contract_after_first_day", addingOne({ contractDate }, { firstDay })).length;
    expect([found("2026-12-31"), found("2026-01-01"), found(null), found("2027-01-01", null)]).toEqual([0, 0, 0, 0]);
    expect(found("2027-01-01")).toBe(1);
  });

  it("asks of who comes instead of another what it asks of any new one: that one's answers are its own", () => {
    const added = aFullEntry({ name: "Beta", locationAssessment: null, thirdPartyClause: null, contractDate: null });
    const pairs = [{ removed: LISTED.id, added: added.id }];
    expect(linesOf({ base: [LISTED], proposed: [added], pairs })).toEqual([
      ...["blocks entry.contract_missing", "warns policy.location_assessment", "warns policy.third_party_clause"],
    ]);
  });
});

describe("an edit of a listed entry", () => {
  it("is asked for no third-party clause that it lacked before", () => {
    expect(linesOf(editing({ ...LISTED, thirdPartyClause: null }, { contact: "DPO" }))).toEqual([]);
  });

  it("HL-B1.15 of a developer with a contract blocks nothing", () => {
    const developer = { secrecyDay: "2026-11-01", needsContract: true, accessUntil: null };
    const before = aFullEntry({ role: "external_developer", developer });
    expect(blockingLines(checked(editing(before, { contact: "DPO" })))).toEqual([]);
  });

  it("HL-B1.5 names whom it is about", () => {
    const leaving = { ...LISTED, status: "phasing_out" as const, phaseOutEnd: "2027-06-30" };
    expect(linesWith("entry.phasing_out_activity", editing(leaving, { activity: "Profiling" }))).toMatchObject([
      { entryId: LISTED.id, name: "Alfa", fix: { to: "entry" } },
    ]);
  });

  it("HL-9.1 needs the assessment of a place where data are, not of an office; one taken away assesses nothing", () => {
    const office = [...LISTED.locations, aPlace("FR", { role: "office" })];
    expect(linesOf(editing(LISTED, { locations: office }))).not.toContain("warns policy.location_assessment");
    const moved = { locations: [...LISTED.locations, aPlace("FR")], locationAssessment: null };
    expect(linesWith("policy.location_assessment", editing(LISTED, moved))).toMatchObject([
      { level: "warns", entryId: LISTED.id, name: "Alfa" },
    ]);
  });

  it("HL-2.3 names who gets specially protected data", () => {
    expect(linesWith("entry.sensitive_data", editing(LISTED, { sensitiveData: ["special"] }))).toMatchObject([
      { entryId: LISTED.id, name: "Alfa" },
    ]);
  });
});

describe("the day on which a transfer tool must hold", () => {
  const ended = (endedOn: string) => [{ decisionId: "US-DPF", endedOn, because: "C-1/26" }];
  const dpf = aTool({ tool: "dpf", listedEntity: "Alfa Inc.", checkedOn: "2026-10-01" });
  const asked = (more: Asked) =>
    linesWith("entry.transfer_tool", addingOne({ locations: [aPlace("US")], transfer: dpf }, more));

  it("is today where the first day is past or not said: what has ended by today holds no more", () => {
    for (const firstDay of ["2026-11-01", null]) {
      expect(asked({ firstDay, ended: ended("2026-11-10") })).toHaveLength(1);
      expect(asked({ firstDay, ended: ended("2026-12-01") })).toEqual([]);
    }
  });

  it("is the first day where that is ahead", () => {
    expect(asked({ ended: ended("2026-12-01") })).toHaveLength(1);
  });
});

describe("a loss of the transfer tool", () => {
  const before = anEntry(US_TOOL);

  it("only warns with mere information beside it, and blocks with anything that asks a customer", () => {
    const level = (over: Parameters<typeof editing>[1]) =>
      linesWith("entry.transfer_tool", editing(before, { transfer: null, ...over })).map((line) => line.level);
    expect(level({ contact: "DPO" })).toEqual(["warns"]);
    expect(level({ locations: [aPlace("US"), aPlace("IN")] })).toEqual(["blocks"]);
  });

  it("blocks of one who was not on the list, whoever goes for it", () => {
    const added = aFullEntry({ name: "Beta", locations: [aPlace("US")] });
    const pairs = [{ removed: before.id, added: added.id }];
    expect(linesOf({ base: [before], proposed: [added], pairs })).toContain("blocks entry.transfer_tool");
  });
});

describe("findings", () => {
  it("are said where an edit brings in another beside one that was there", () => {
    const before = { ...LISTED, contact: null };
    expect(linesOf(editing(before, { activity: "Hosting and backup" }))).toEqual([]);
    expect(linesOf(editing(before, { registrationNumber: null, legalName: "Alfa ApS" }))).toEqual([
      "warns entry.finding REGISTRATION_NUMBER_MISSING",
    ]);
  });

  it("are said again where the same finding is about something else: one more country outside the EEA", () => {
    const eea = aCheckedCustomer({ overrides: { geography: { kind: "EEA" } } });
    const before = anEntry({ ...US_TOOL, locations: [aPlace("US"), aPlace("US", { role: "access" })] });
    const outside = (over: Parameters<typeof editing>[1]) =>
      linesWith("entry.finding", editing(before, over, { customers: [eea] })).filter(
        (line) => "finding" in line && line.finding.code === "OUTSIDE_EEA_NEEDS_WRITTEN_CONSENT",
      );
    expect(outside({ locations: [...before.locations, aPlace("IN")] })).toHaveLength(1);
    expect(outside({ contact: "DPO" })).toEqual([]);
  });

  it("take into account who is hosted: a contract that its guest states names the company", () => {
    const host = aFullEntry({ name: "Skyhost", registrationNumber: null, legalName: null });
    const guest = anEntry({ name: "Widgets", hostedAt: host.id, legalBasis: "Databehandleraftale" });
    const stranger = { ...guest, hostedAt: null };
    const missing = (other: typeof guest) =>
      linesOf({ base: [other], proposed: [other, host] }).filter((line) => line.includes("LEGAL_ENTITY_MISSING"))
        .length;
    expect([missing(guest), missing(stranger)]).toEqual([0, 1]);
  });

  it("of another entry stay, where one is blocked for the same matter", () => {
    const asked = {
      base: [LISTED],
      proposed: [{ ...LISTED, locations: [] }, aFullEntry({ name: "Beta", locations: [] })],
    };
    expect(linesOf(asked)).toEqual(["blocks entry.country_missing", "warns entry.finding COUNTRY_MISSING"]);
  });

  it("of other matters stay beside what blocks: only the same one is not said twice", () => {
    const codes = (over: Parameters<typeof addingOne>[0]) => linesOf(addingOne({ contact: null, ...over }));
    expect(codes({ locations: [] })).toContain("warns entry.finding CONTACT_MISSING");
    expect(codes({ locations: [] })).not.toContain("warns entry.finding COUNTRY_MISSING");
    expect(codes({ guarantee: null, locations: [aPlace(null), aPlace("DK")] })).toContain(
      "warns entry.finding COUNTRY_MISSING",
    );
    const untooled = codes({ locations: [aPlace("US"), aPlace(null)] });
    expect(untooled).toEqual(
      expect.arrayContaining(["blocks entry.transfer_tool", "warns entry.finding CONTACT_MISSING"]),
    );
    expect(untooled).toContain("warns entry.finding COUNTRY_MISSING");
  });
});

describe("a class that a person gave", () => {
  const other = aFullEntry({ name: "Beta" });
  const asked = {
    base: [LISTED, other],
    proposed: [
      { ...LISTED, activity: "Profiling" },
      { ...other, activity: "Profiling" },
    ],
  };
  const given = (over: Partial<Reclassification>): Reclassification => {
    const item = aQuestion(asked).items.find(({ id }) => id === other.id) ?? expect.fail("no item");
    const { kinds, content } = computedClass(item);
    return {
      ...{ entryId: other.id, added: ["TYPO"], removed: [...kinds], reason: "So.", computed: [...kinds], content },
      ...{ by: "ida", at: `${TODAY}T09:00:00.000Z`, confirmedBy: "bo", confirmedAt: `${TODAY}T10:00:00.000Z` },
      ...over,
    };
  };

  it("is said of its own entry, with what was taken away", () => {
    const reclassifications = [given({})];
    expect(linesWith("class.lowered", { ...asked, reclassifications })).toMatchObject([
      { entryId: other.id, name: "Beta", removed: ["OTHER_PROCESSING"] },
    ]);
  });

  it("is not said where it only adds: that lowers nothing", () => {
    const reclassifications = [given({ removed: [], added: ["CONTACT"] })];
    expect(linesOf({ ...asked, reclassifications })).toEqual([]);
  });
});

describe("the draft", () => {
  it("that changes nothing is told nothing else, of customers neither", () => {
    expect(linesOf({ base: [LISTED], proposed: [LISTED] })).toEqual(["blocks draft.no_change"]);
  });

  it("may begin today where nobody has a time to object", () => {
    expect(linesOf({ customers: [], firstDay: TODAY })).toEqual([]);
  });

  it("is blocked by customers whose period cannot be computed, who are named", () => {
    const question = aQuestion();
    const customer = aCheckedCustomer();
    const plan = { ...planNotice(customer, aPlanContext(question.items)), fault: "period.not_computable" as const };
    const customers = tallied(toldTally(), [{ plan, name: customer.name, contacts: 1 }]);
    const [line] = checkPublish({ ...question, customers }).lines;
    expect(line).toMatchObject({
      ...{ level: "blocks", code: "customer.period_not_computable", count: 1 },
      named: [{ name: customer.name, controllerId: customer.id }],
    });
  });

  it("cites the agreement that most customers have, in whatever order they come", () => {
    const asked = addingOne({ guarantee: null });
    const eu = () => aCheckedCustomer({ overrides: { profile: "eu_2021_915" } });
    const clause = (customers: Asked["customers"] & object) =>
      checked({ ...asked, customers }).lines.map((line) => line.clause);
    expect(clause([aCheckedCustomer(), eu(), eu()])).toEqual(["7.7(a)"]);
    expect(clause([eu(), aCheckedCustomer(), aCheckedCustomer()])).toEqual(["11(b)"]);
  });

  it("HL-4.2 asks for consent outside the EEA as soon as one agreement limits the places, and else not", () => {
    const [free, eea] = (["none", "EEA"] as const).map((kind) =>
      aCheckedCustomer({ overrides: { geography: { kind } } }),
    );
    if (free === undefined || eea === undefined) throw new Error("no customer");
    const consent = (...customers: (typeof free)[]) =>
      linesOf({ ...addingOne(US_TOOL), customers }).filter((line) => line.includes("OUTSIDE_EEA")).length;
    expect([consent(free), consent(free, eea), consent(eea)]).toEqual([0, 1, 1]);
  });
});

test("what blocks is nothing that one could acknowledge", () => {
  const asked = addingOne({ guarantee: null, contact: null });
  expect(openWarnings(checked(asked), []).map((line) => line.level)).toEqual(["warns"]);
});

test("D12 a window gates as soon as silence authorises one item, whatever becomes of the others", () => {
  const gate = (...tracks: Track[]): ItemGate => ({ itemId: "a", tracks, clauses: [], reasons: [], needsTool: false });
  const { window: gateWindow } = aNotice();
  expect(gatingWindow({ gates: [gate("I"), gate("N")], gateWindow })).toBe(gateWindow);
  expect(gatingWindow({ gates: [gate("I"), gate("S")], gateWindow })).toBeNull();
  expect(gatingWindow({ gates: [], gateWindow })).toBeNull();
});
