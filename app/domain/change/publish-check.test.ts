import { anEntry, aPeriod } from "@tests/support/builders";
import {
  type Asked,
  aCheckedCustomer,
  addingOne,
  aFullEntry,
  aPlace,
  checked,
  editing,
  linesOf,
  linesWith,
} from "@tests/support/checking";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { blockingLines, openWarnings } from "./publish-check";

const LISTED = anEntry({ name: "Alfa", contact: "a@alfa.example" });

describe("what blocks", () => {
  it("nothing, where nothing is missing", () => {
    expect(checked()).toEqual({ lines: [], earliest: "2026-12-24", proposed: "2026-12-31" });
  });

  it.each([
    ["HL-11b.2 no first day", { firstDay: null }, "draft.first_day_missing"],
    ["HL-11b.2 a first day inside a gating period", { firstDay: "2026-12-23" }, "draft.first_day_inside_window"],
    ["a first day in the past", { firstDay: "2026-11-22", customers: [] }, "draft.first_day_past"],
    ["a draft that changes nothing", { base: [LISTED], proposed: [LISTED] }, "draft.no_change"],
    ["an import that waits for answers", { hasOpenImport: true }, "draft.import_open"],
    ["HL-11b.1 a new entry without the guarantee", addingOne({ guarantee: null }), "entry.guarantee_missing"],
    [
      "HL-11a a new entry without the contract of Art. 28(4)",
      addingOne({ contractDate: null }),
      "entry.contract_missing",
    ],
    [
      "GS-2 a contract after the first day",
      addingOne({ contractDate: "2027-01-01" }),
      "entry.contract_after_first_day",
    ],
    ["HL-4.1 a new entry without a country", addingOne({ locations: [] }), "entry.country_missing"],
    ["HL-B1.16 a new entry without an activity", addingOne({ activity: null }), "entry.activity_missing"],
    [
      "HL-B1.5 a new activity of one that is phased out",
      editing({ ...LISTED, status: "phasing_out", phaseOutEnd: "2027-06-30" }, { activity: "Profiling" }),
      "entry.phasing_out_activity",
    ],
    [
      "HL-B1.10 an edit of an open-ended entry",
      editing({ ...LISTED, name: "Alfa and underlying tools" }, { contact: "b@alfa.example" }),
      "entry.not_itemised",
    ],
    [
      "HL-B1.15 an external developer who needs a contract and has none",
      addingOne({
        role: "external_developer",
        contractDate: null,
        developer: { secrecyDay: "2026-11-01", needsContract: true, accessUntil: null },
      }),
      "entry.developer_contract_missing",
    ],
    [
      "HL-4.2 data outside the EEA without a transfer tool",
      addingOne({ locations: [aPlace("US")] }),
      "entry.transfer_tool",
    ],
    ["D1 no period", { customers: [aCheckedCustomer({ overrides: { notice: null } })] }, "customer.no_period"],
    ["D14 a customer whom nobody can reach", { hasContact: false }, "customer.no_contact"],
  ] satisfies [string, Asked, string][])("%s", (_, asked, code) => {
    const found = checked(asked);
    expect(blockingLines(found).map((line) => [line.level, line.code])).toContainEqual(["blocks", code]);
    expect(found.lines.filter((line) => line.code === code).length).toBe(1);
  });

  it("HL-11b.2 D11 names the earliest lawful day and proposes seven days more", () => {
    const inside = checked({ firstDay: "2026-12-23" });
    expect(inside.lines).toMatchObject([{ code: "draft.first_day_inside_window", earliest: "2026-12-24" }]);
    expect(inside.proposed).toBe("2026-12-31");
    expect(linesOf({ firstDay: "2026-12-24" })).toEqual([]);
    expect(checked({ customers: [] }).proposed).toBe("2026-11-24");
  });

  it("D8 waits for the customer whose calendar ends last", () => {
    const overrides = { notice: aPeriod({ count: 14 }) };
    const swede = aCheckedCustomer({ overrides, calendar: "SE", zone: "Europe/Stockholm" });
    expect(checked({ customers: [swede] }).earliest).toBe("2026-12-08");
    expect(checked({ customers: [swede, aCheckedCustomer()] }).earliest).toBe("2026-12-24");
  });

  it("D12 waits for every period that gates, and not for one that only lets the customer leave", () => {
    const objection = { ...aPeriod({ count: 60 }), effect: "right_to_terminate" as const };
    const leaves = aCheckedCustomer({ overrides: { objection } });
    const gated = aCheckedCustomer({ overrides: { objection: { ...objection, effect: "gates_start" } } });
    expect(checked({ customers: [leaves] }).earliest).toBe("2026-12-24");
    expect(checked({ customers: [gated] }).earliest).toBe("2027-01-23");
  });

  it("what only the customer's own act opens does not push the first day", () => {
    const asked = editing(LISTED, { activity: "Profiling" }, { firstDay: "2026-11-24" });
    expect(checked(asked)).toMatchObject({ earliest: null, proposed: "2026-11-24" });
    expect(blockingLines(checked(asked))).toEqual([]);
    const own = aCheckedCustomer({ overrides: { otherProcessing: "notice_and_objection" } });
    expect(checked({ ...asked, customers: [aCheckedCustomer(), own] }).earliest).toBe("2026-12-24");
  });

  it("D14 looks only at what the change touches: an old entry may lack what a new one may not", () => {
    const old = anEntry({
      guarantee: null,
      contractDate: null,
      activity: null,
      locations: [],
      printed: { name: "Old" },
    });
    expect(blockingLines(checked(editing(old, { contact: "DPO" })))).toEqual([]);
    const untouched = anEntry({
      name: "Beta and others",
      guarantee: null,
      contractDate: null,
      locations: [aPlace("US")],
    });
    expect(linesOf({ base: [untouched], proposed: [untouched, aFullEntry()] })).toEqual([]);
  });

  it("D14 asks nothing of customers whom the change does not concern", () => {
    const used = aFullEntry({ services: ["Heypush"] });
    const other = aCheckedCustomer({ overrides: { services: ["Newsletters"], notice: null } });
    expect(linesOf({ proposed: [used], customers: [other], hasContact: false })).toEqual(["warns customer.left_out"]);
  });

  it("one line names the first of many customers and counts the rest", () => {
    const many = Array.from({ length: 40 }, () => aCheckedCustomer());
    const [line] = linesWith("customer.no_contact", { customers: many, hasContact: false });
    expect(line).toMatchObject({
      count: 40,
      named: many.slice(0, 8).map(({ id, name }) => ({ controllerId: id, name })),
    });
  });

  it("an entry that another announced change moves, with that change's number, on either side of a replacement", () => {
    const added = aFullEntry();
    const pair = { base: [LISTED], proposed: [added], pairs: [{ removed: LISTED.id, added: added.id }] };
    const found = linesWith("entry.in_other_change", { ...pair, busyEntries: new Map([[LISTED.id, "2026-01"]]) });
    expect(found).toMatchObject([{ level: "blocks", entryId: LISTED.id, ref: "2026-01" }]);
    expect(linesOf({ base: [LISTED], proposed: [], busyEntries: new Map([[LISTED.id, "2026-01"]]) })).toEqual([
      "blocks entry.in_other_change",
    ]);
  });

  it("who needs no contract is asked for none: a developer under secrecy, the customer's own processor", () => {
    const bare = { contractDate: null, guarantee: null, thirdPartyClause: null };
    const secret = { secrecyDay: "2026-11-01", needsContract: false, accessUntil: null };
    expect(linesOf(addingOne({ ...bare, role: "external_developer", developer: secret }))).toEqual([]);
    expect(blockingLines(checked(addingOne({ ...bare, role: "direct_processor" })))).toEqual([]);
  });

  it("HL-B1.15 a listed developer who comes to need a contract needs it before the change", () => {
    const secret = { secrecyDay: "2026-11-01", needsContract: false, accessUntil: null };
    const before = anEntry({ role: "external_developer", developer: secret, contractDate: null });
    const after = { developer: { ...secret, needsContract: true } };
    expect(linesOf(editing(before, after))).toContain("blocks entry.developer_contract_missing");
    expect(linesOf(editing(before, { contact: "b@alfa.example" }))).not.toContain(
      "blocks entry.developer_contract_missing",
    );
  });

  it("HL-B1.5 who is phased out may end, and may come back as an addition", () => {
    const leaving = { ...LISTED, status: "phasing_out" as const, phaseOutEnd: "2027-06-30" };
    expect(blockingLines(checked(editing(leaving, { phaseOutEnd: "2027-03-31" })))).toEqual([]);
    expect(
      blockingLines(checked(editing(leaving, { status: "active", phaseOutEnd: null, activity: "Profiling" }))),
    ).toEqual([]);
  });
});

describe("a line", () => {
  it("stands by its level: what blocks, what the policy blocks, what warns", () => {
    const asked = addingOne(
      { guarantee: null, riskClass: null, contact: null },
      { policy: { blocks: ["risk_class"] } },
    );
    expect(linesOf(asked)).toEqual([
      "blocks entry.guarantee_missing",
      "policy policy.risk_class",
      "warns entry.finding CONTACT_MISSING",
    ]);
  });

  it("cites what the agreement of most customers says, and leads to what mends it", () => {
    const asked = addingOne({ guarantee: null });
    expect(checked(asked).lines).toMatchObject([
      { clause: "11(b)", fix: { to: "entry", field: "guarantee" }, name: "Havn Hosting" },
    ]);
    const own = aCheckedCustomer({ overrides: { profile: "eu_2021_915" } });
    const both = [own, aCheckedCustomer({ overrides: { profile: "eu_2021_915" } }), aCheckedCustomer()];
    expect(checked({ ...asked, customers: both }).lines).toMatchObject([{ clause: "7.7(a)" }]);
    expect(checked({ ...asked, customers: [] }).lines).toMatchObject([{ clause: "GDPR 28(1)" }]);
  });

  it("that somebody noted stays noted until it says something else", () => {
    const asked = { announcer: { staffId: "ida", name: "Ida", trainedOn: "2024-01-01" } };
    const [line] = checked(asked).lines;
    const noted = [{ key: line?.key ?? "" }];
    expect(openWarnings(checked(asked), [])).toHaveLength(1);
    expect(openWarnings(checked(asked), noted)).toEqual([]);
    expect(openWarnings(checked({ announcer: { ...asked.announcer, name: "Ida F." } }), noted)).toEqual([]);
    expect(openWarnings(checked({ announcer: { ...asked.announcer, staffId: "bo" } }), noted)).toHaveLength(1);
    expect(openWarnings(checked({ announcer: { ...asked.announcer, trainedOn: null } }), noted)).toHaveLength(1);
  });

  it("no two have the same key", () => {
    const asked = addingOne({
      guarantee: null,
      contact: null,
      registrationNumber: null,
      riskClass: null,
      retention: null,
    });
    const keys = checked({ ...asked, isApproved: false }).lines.map(({ key }) => key);
    expect(new Set(keys).size).toBe(keys.length);
  });
});

describe("the earliest day", () => {
  const overrides = fc.record(
    {
      notice: fc.integer({ min: 1, max: 90 }).map((count) => aPeriod({ count })),
      objection: fc
        .tuple(fc.integer({ min: 1, max: 90 }), fc.constantFrom("gates_start" as const, "right_to_terminate" as const))
        .map(([count, effect]) => ({ ...aPeriod({ count }), effect })),
      otherProcessing: fc.constantFrom("specific_approval" as const, "notice_and_objection" as const),
      services: fc.constantFrom<string[]>([], ["Mail"], ["Heypush"]),
    },
    { requiredKeys: [] },
  );
  const customers = fc.array(overrides, { maxLength: 4 });
  const drafts: Asked[] = [{}, editing(LISTED, { activity: "Profiling" }), addingOne({ services: ["Heypush"] })];

  it("never comes earlier by one customer more", () => {
    fc.assert(
      fc.property(customers, overrides, fc.constantFrom(...drafts), (some, one, draft) => {
        const all = some.map((own) => aCheckedCustomer({ overrides: own }));
        const before = checked({ ...draft, customers: all }).earliest ?? "";
        const after = checked({ ...draft, customers: [...all, aCheckedCustomer({ overrides: one })] }).earliest ?? "";
        expect(after >= before).toBe(true);
      }),
      { numRuns: 60 },
    );
  });

  it("is the first day that does not block, and each later one does not either", () => {
    fc.assert(
      fc.property(customers, fc.integer({ min: -3, max: 5 }), (some, days) => {
        const all = some.map((own) => aCheckedCustomer({ overrides: own }));
        const { earliest } = checked({ customers: all });
        if (earliest === null) return;
        const firstDay = new Date(Date.parse(earliest) + days * 86_400_000).toISOString().slice(0, 10);
        const isBlocked = linesWith("draft.first_day_inside_window", { customers: all, firstDay }).length > 0;
        expect(isBlocked).toBe(days < 0);
      }),
      { numRuns: 60 },
    );
  });
});
