import { anEntry, aPeriod } from "@tests/support/builders";
import { type Asked, aCheckedCustomer, aFullEntry, aPlanContext, aQuestion, TODAY } from "@tests/support/checking";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { POLICY_CHECKS } from "../processor/processor";
import type { Entry, Location, Transfer } from "../register/entry";
import type { Reclassification } from "../register/reclassify";
import { computedClass } from "./items";
import { groupByOutcome, noticePlanner } from "./plan-notices";
import { blockingLines, checkPublish, openWarnings } from "./publish-check";

const check = (over: Asked = {}) => checkPublish(aQuestion(over));
/** Each line as its level and code; of a finding with the finding's. */
const lines = (over: Asked = {}) =>
  check(over).lines.map((line) => `${line.level} ${line.code}${"finding" in line ? ` ${line.finding.code}` : ""}`);
const of = (code: string, over: Asked) => check(over).lines.filter((line) => line.code === code);
/** A list of one entry that staff change. */
const edited = (before: Entry, over: Partial<Entry>, more: Asked = {}): Asked => ({
  base: [before],
  proposed: [{ ...before, ...over }],
  ...more,
});
const adding = (over: Partial<Entry>, more: Asked = {}): Asked => ({ proposed: [aFullEntry(over)], ...more });
const place = (country: string | null, over: Partial<Location> = {}): Location => ({
  ...{ role: "storage", country, region: null, address: null },
  ...over,
});
const tool = (over: Partial<Transfer> = {}): Transfer => ({
  ...{ tool: "scc", instrument: "2021/914", module: 3, checkedOn: null, listedEntity: null, fallback: null },
  ...over,
});
const listed = anEntry({ name: "Alfa", contact: "a@alfa.example" });

describe("what blocks", () => {
  it("nothing, where nothing is missing", () => {
    expect(check()).toEqual({ lines: [], earliest: "2026-12-24", proposed: "2026-12-31" });
  });

  it.each([
    ["HL-11b.2 no first day", { firstDay: null }, "draft.first_day_missing"],
    ["HL-11b.2 a first day inside a gating period", { firstDay: "2026-12-23" }, "draft.first_day_inside_window"],
    ["a first day in the past", { firstDay: "2026-11-22", customers: [] }, "draft.first_day_past"],
    ["a draft that changes nothing", { base: [listed], proposed: [listed] }, "draft.no_change"],
    ["an import that waits for answers", { hasOpenImport: true }, "draft.import_open"],
    ["HL-11b.1 a new entry without the guarantee", adding({ guarantee: null }), "entry.guarantee_missing"],
    ["HL-11a a new entry without the contract of Art. 28(4)", adding({ contractDate: null }), "entry.contract_missing"],
    ["GS-2 a contract after the first day", adding({ contractDate: "2027-01-01" }), "entry.contract_after_first_day"],
    ["HL-4.1 a new entry without a country", adding({ locations: [] }), "entry.country_missing"],
    ["HL-B1.16 a new entry without an activity", adding({ activity: null }), "entry.activity_missing"],
    [
      "HL-B1.5 a new activity of one that is phased out",
      edited({ ...listed, status: "phasing_out", phaseOutEnd: "2027-06-30" }, { activity: "Profiling" }),
      "entry.phasing_out_activity",
    ],
    [
      "HL-B1.10 an edit of an open-ended entry",
      edited({ ...listed, name: "Alfa and underlying tools" }, { contact: "b@alfa.example" }),
      "entry.not_itemised",
    ],
    [
      "HL-B1.15 an external developer who needs a contract and has none",
      adding({
        role: "external_developer",
        contractDate: null,
        developer: { secrecyDay: "2026-11-01", needsContract: true, accessUntil: null },
      }),
      "entry.developer_contract_missing",
    ],
    [
      "HL-4.2 data outside the EEA without a transfer tool",
      adding({ locations: [place("US")] }),
      "entry.transfer_tool",
    ],
    ["D1 no period", { customers: [aCheckedCustomer({ overrides: { notice: null } })] }, "customer.no_period"],
    ["D14 a customer whom nobody can reach", { hasContact: false }, "customer.no_contact"],
  ] satisfies [string, Asked, string][])("%s", (_, asked, code) => {
    const found = check(asked);
    expect(blockingLines(found).map((line) => [line.level, line.code])).toContainEqual(["blocks", code]);
    expect(found.lines.filter((line) => line.code === code).length).toBe(1);
  });

  it("HL-11b.2 D11 names the earliest lawful day and proposes seven days more", () => {
    const inside = check({ firstDay: "2026-12-23" });
    expect(inside.lines).toMatchObject([{ code: "draft.first_day_inside_window", earliest: "2026-12-24" }]);
    expect(inside.proposed).toBe("2026-12-31");
    expect(lines({ firstDay: "2026-12-24" })).toEqual([]);
    expect(check({ customers: [] }).proposed).toBe("2026-11-24");
  });

  it("D8 waits for the customer whose calendar ends last", () => {
    const overrides = { notice: aPeriod({ count: 14 }) };
    const swede = aCheckedCustomer({ overrides, calendar: "SE", zone: "Europe/Stockholm" });
    expect(check({ customers: [swede] }).earliest).toBe("2026-12-08");
    expect(check({ customers: [swede, aCheckedCustomer()] }).earliest).toBe("2026-12-24");
  });

  it("D12 waits for every period that gates, and not for one that only lets the customer leave", () => {
    const objection = { ...aPeriod({ count: 60 }), effect: "right_to_terminate" as const };
    const leaves = aCheckedCustomer({ overrides: { objection } });
    const gated = aCheckedCustomer({ overrides: { objection: { ...objection, effect: "gates_start" } } });
    expect(check({ customers: [leaves] }).earliest).toBe("2026-12-24");
    expect(check({ customers: [gated] }).earliest).toBe("2027-01-23");
  });

  it("what only the customer's own act opens does not push the first day", () => {
    const asked = edited(listed, { activity: "Profiling" }, { firstDay: "2026-11-24" });
    expect(check(asked)).toMatchObject({ earliest: null, proposed: "2026-11-24" });
    expect(blockingLines(check(asked))).toEqual([]);
    const own = aCheckedCustomer({ overrides: { otherProcessing: "notice_and_objection" } });
    expect(check({ ...asked, customers: [aCheckedCustomer(), own] }).earliest).toBe("2026-12-24");
  });

  it("D14 looks only at what the change touches: an old entry may lack what a new one may not", () => {
    const old = anEntry({
      guarantee: null,
      contractDate: null,
      activity: null,
      locations: [],
      printed: { name: "Old" },
    });
    expect(blockingLines(check(edited(old, { contact: "DPO" })))).toEqual([]);
    const untouched = anEntry({
      name: "Beta and others",
      guarantee: null,
      contractDate: null,
      locations: [place("US")],
    });
    expect(lines({ base: [untouched], proposed: [untouched, aFullEntry()] })).toEqual([]);
  });

  it("D14 asks nothing of customers whom the change does not concern", () => {
    const used = aFullEntry({ services: ["Heypush"] });
    const other = aCheckedCustomer({ overrides: { services: ["Newsletters"], notice: null } });
    expect(lines({ proposed: [used], customers: [other], hasContact: false })).toEqual(["warns customer.left_out"]);
  });

  it("one line names the first of many customers and counts the rest", () => {
    const many = Array.from({ length: 40 }, () => aCheckedCustomer());
    const [line] = of("customer.no_contact", { customers: many, hasContact: false });
    expect(line).toMatchObject({
      count: 40,
      named: many.slice(0, 8).map(({ id, name }) => ({ controllerId: id, name })),
    });
  });

  it("an entry that another announced change moves, with that change's number, on either side of a replacement", () => {
    const added = aFullEntry();
    const pair = { base: [listed], proposed: [added], pairs: [{ removed: listed.id, added: added.id }] };
    const found = of("entry.in_other_change", { ...pair, busyEntries: new Map([[listed.id, "2026-01"]]) });
    expect(found).toMatchObject([{ level: "blocks", entryId: listed.id, ref: "2026-01" }]);
    expect(lines({ base: [listed], proposed: [], busyEntries: new Map([[listed.id, "2026-01"]]) })).toEqual([
      "blocks entry.in_other_change",
    ]);
  });

  it("who needs no contract is asked for none: a developer under secrecy, the customer's own processor", () => {
    const bare = { contractDate: null, guarantee: null, thirdPartyClause: null };
    const secret = { secrecyDay: "2026-11-01", needsContract: false, accessUntil: null };
    expect(lines(adding({ ...bare, role: "external_developer", developer: secret }))).toEqual([]);
    expect(blockingLines(check(adding({ ...bare, role: "direct_processor" })))).toEqual([]);
  });

  it("HL-B1.15 a listed developer who comes to need a contract needs it before the change", () => {
    const secret = { secrecyDay: "2026-11-01", needsContract: false, accessUntil: null };
    const before = anEntry({ role: "external_developer", developer: secret, contractDate: null });
    const after = { developer: { ...secret, needsContract: true } };
    expect(lines(edited(before, after))).toContain("blocks entry.developer_contract_missing");
    expect(lines(edited(before, { contact: "b@alfa.example" }))).not.toContain(
      "blocks entry.developer_contract_missing",
    );
  });

  it("HL-B1.5 who is phased out may end, and may come back as an addition", () => {
    const leaving = { ...listed, status: "phasing_out" as const, phaseOutEnd: "2027-06-30" };
    expect(blockingLines(check(edited(leaving, { phaseOutEnd: "2027-03-31" })))).toEqual([]);
    expect(
      blockingLines(check(edited(leaving, { status: "active", phaseOutEnd: null, activity: "Profiling" }))),
    ).toEqual([]);
  });
});

describe("the transfer tool", () => {
  it("must hold on the first day, not today: a decision that falls in between blocks", () => {
    const asked = adding({
      locations: [place("US")],
      transfer: tool({ tool: "dpf", listedEntity: "Alfa Inc.", checkedOn: "2026-11-01" }),
    });
    expect(blockingLines(check(asked))).toEqual([]);
    const ended = [{ decisionId: "US-DPF", endedOn: "2026-12-30", because: "C-1/26" }];
    expect(of("entry.transfer_tool", { ...asked, ended })).toMatchObject([
      { level: "blocks", clause: "GDPR 44", fault: { code: "transfer.tool_void", country: "US" } },
    ]);
    expect(
      blockingLines(check({ ...asked, ended: [{ decisionId: "US-DPF", endedOn: "2027-01-01", because: "" }] })),
    ).toEqual([]);
  });

  it("that was lost is told at once, and only warns: the gate stays closed", () => {
    const before = anEntry({ locations: [place("US")], transfer: tool() });
    expect(lines(edited(before, { transfer: null }))).toContain("warns entry.transfer_tool");
    expect(lines(edited(before, { transfer: null, activity: "Profiling" }))).toContain("blocks entry.transfer_tool");
  });

  it("is not asked for where data move nowhere: a contact, a phase-out, a removal", () => {
    const before = anEntry({ locations: [place("US")], transfer: tool({ tool: "privacy_shield" }) });
    for (const over of [{ contact: "DPO" }, { status: "phasing_out" as const, phaseOutEnd: "2027-01-31" }]) {
      expect(of("entry.transfer_tool", edited(before, over))).toEqual([]);
    }
    expect(of("entry.transfer_tool", { base: [before], proposed: [] })).toEqual([]);
  });

  it("is asked for whatever class a person gave the change", () => {
    const added = aFullEntry({ locations: [place("US")] });
    const question = aQuestion({ proposed: [added] });
    const [item] = question.items;
    if (item === undefined) throw new Error("no item");
    const { kinds, content } = computedClass(item);
    const lowered: Reclassification = {
      ...{ entryId: added.id, added: ["TYPO"], removed: [...kinds], reason: "So.", computed: [...kinds], content },
      ...{ by: "ida", at: `${TODAY}T09:00:00.000Z`, confirmedBy: "bo", confirmedAt: `${TODAY}T10:00:00.000Z` },
    };
    const said = lines({ proposed: [added], reclassifications: [lowered] });
    expect(said).toEqual(expect.arrayContaining(["blocks entry.transfer_tool", "warns class.lowered"]));
  });

  it("what blocks it is not said again as a finding", () => {
    expect(
      lines(adding({ locations: [place("US")] })).filter((line) => line.includes("TRANSFER_TOOL_MISSING")),
    ).toEqual([]);
  });
});

describe("what the processor's policy blocks", () => {
  const missing: [string, Asked, (typeof POLICY_CHECKS)[number]][] = [
    ["GS-16 the administrator's approval", { isApproved: false }, "gdpa_approval"],
    ["HL-8.1 training within a year", { announcer: { staffId: "ida", name: "Ida", trainedOn: null } }, "training"],
    ["HL-9.1 the assessment of a new place", adding({ locationAssessment: null }), "location_assessment"],
    ["HL-B2.1 the risk class", adding({ riskClass: null }), "risk_class"],
    ["HL-11g.1 the third-party clause", adding({ thirdPartyClause: null }), "third_party_clause"],
  ];
  it.each(missing)("%s, where it says so; else it warns", (_, asked, one) => {
    expect(lines({ ...asked, policy: { blocks: [one] } })).toEqual([`policy policy.${one}`]);
    expect(lines({ ...asked, policy: { blocks: POLICY_CHECKS.filter((other) => other !== one) } })).toEqual([
      `warns policy.${one}`,
    ]);
    expect(blockingLines(check({ ...asked, policy: { blocks: [one] } }))).toHaveLength(1);
  });

  it("HL-8.1 training counts for a year, that day included, and is asked of nobody unknown", () => {
    const trained = (trainedOn: string) => lines({ announcer: { staffId: "ida", name: "Ida", trainedOn } });
    expect(trained("2025-11-23")).toEqual([]);
    expect(trained("2025-11-22")).toEqual(["warns policy.training"]);
    expect(lines({ announcer: null })).toEqual([]);
  });

  it("HL-9.1 the assessment of the old places says nothing of a new one", () => {
    const before = aFullEntry();
    const moved = { locations: [...before.locations, place("FR")] };
    expect(lines(edited(before, moved))).toEqual(["warns policy.location_assessment"]);
    const again = { ...moved, locationAssessment: { reference: "A-2", day: "2026-11-20" } };
    expect(lines(edited(before, again))).toEqual([]);
    expect(lines(edited({ ...before, locationAssessment: null }, { contact: "DPO" }))).toEqual([]);
  });
});

describe("what warns", () => {
  it.each([
    [
      "HL-3.1 a new entry that says nothing of retention",
      adding({ retention: null }),
      "entry.finding RETENTION_MISSING",
    ],
    [
      "HL-B1.15 a developer without a promise of secrecy",
      adding({ role: "external_developer", developer: { secrecyDay: null, needsContract: true, accessUntil: null } }),
      "entry.finding SECRECY_MISSING",
    ],
    ["a finding that a touched entry newly brings in", adding({ contact: null }), "entry.finding CONTACT_MISSING"],
    [
      "D9 the Data Privacy Framework without anything to fall back on",
      adding({
        locations: [place("US")],
        transfer: tool({ tool: "dpf", listedEntity: "Alfa Inc.", checkedOn: "2026-11-01" }),
      }),
      "entry.finding DPF_NO_FALLBACK",
    ],
    [
      "HL-4.2 a place outside the EEA, which needs consent",
      adding({ locations: [place("US")], transfer: tool() }),
      "entry.finding OUTSIDE_EEA_NEEDS_WRITTEN_CONSENT",
    ],
    ["HL-2.3 specially protected data", edited(aFullEntry(), { sensitiveData: ["special"] }), "entry.sensitive_data"],
    ["an emergency that shortens nothing", { isEmergency: true }, "draft.emergency_shortens_nothing"],
    [
      "HL-2.4 customers who are left out",
      adding({ services: ["Heypush"] }, { customers: [aCheckedCustomer({ overrides: { services: ["Mail"] } })] }),
      "customer.left_out",
    ],
  ] satisfies [string, Asked, string][])("%s", (_, asked, line) => {
    expect(lines(asked)).toContain(`warns ${line}`);
    expect(blockingLines(check(asked))).toEqual([]);
  });

  it.each([
    ["moves", (host: Entry) => [{ ...host, locations: [place("FR")] }], "host.moved"],
    ["leaves", () => [], "host.removed"],
  ] satisfies [string, (host: Entry) => Entry[], string][])("HL-B1.13 an entry whose host %s", (_, next, why) => {
    const host = anEntry({ name: "Inventio" });
    const guest = anEntry({ name: "Bitrix24", hostedAt: host.id });
    const found = of("entry.host", { base: [host, guest], proposed: [...next(host), guest] });
    expect(found).toMatchObject([{ level: "warns", why, name: "Bitrix24", host: "Inventio" }]);
  });

  it("a finding that the entry had before is not said again, but for one without a fallback (D9)", () => {
    const before = anEntry({ contact: null, registrationNumber: null });
    const found = lines(edited(before, { activity: "Hosting and backup" }));
    expect(found.filter((line) => line.includes("finding"))).toEqual([]);
    const dpf = anEntry({
      locations: [place("US")],
      transfer: tool({ tool: "dpf", listedEntity: "Alfa Inc.", checkedOn: "2026-11-01" }),
    });
    expect(lines(edited(dpf, { contact: "DPO" }))).toContain("warns entry.finding DPF_NO_FALLBACK");
  });

  it("a lower class that waits, and one that holds, are both said; one that lapsed is not", () => {
    const before = aFullEntry();
    const asked = edited(before, { activity: "Profiling" });
    const [item] = aQuestion(asked).items;
    if (item === undefined) throw new Error("no item");
    const { kinds, content } = computedClass(item);
    const said: Reclassification = {
      ...{ entryId: before.id, added: [], removed: ["OTHER_PROCESSING"], reason: "So.", computed: [...kinds], content },
      ...{ by: "ida", at: `${TODAY}T09:00:00.000Z`, confirmedBy: null, confirmedAt: null },
    };
    expect(lines({ ...asked, reclassifications: [said] })).toEqual(["warns class.waits"]);
    const instead = { ...said, added: ["TYPO" as const], confirmedBy: "bo" };
    expect(lines({ ...asked, reclassifications: [instead] })).toEqual(["warns class.lowered"]);
    expect(lines({ ...asked, reclassifications: [{ ...instead, content: "other" }] })).toEqual([]);
  });
});

describe("a line", () => {
  it("stands by its level: what blocks, what the policy blocks, what warns", () => {
    const asked = adding({ guarantee: null, riskClass: null, contact: null }, { policy: { blocks: ["risk_class"] } });
    expect(lines(asked)).toEqual([
      "blocks entry.guarantee_missing",
      "policy policy.risk_class",
      "warns entry.finding CONTACT_MISSING",
    ]);
  });

  it("cites what the agreement of most customers says, and leads to what mends it", () => {
    const asked = adding({ guarantee: null });
    expect(check(asked).lines).toMatchObject([
      { clause: "11(b)", fix: { to: "entry", field: "guarantee" }, name: "Havn Hosting" },
    ]);
    const own = aCheckedCustomer({ overrides: { profile: "eu_2021_915" } });
    const both = [own, aCheckedCustomer({ overrides: { profile: "eu_2021_915" } }), aCheckedCustomer()];
    expect(check({ ...asked, customers: both }).lines).toMatchObject([{ clause: "7.7(a)" }]);
    expect(check({ ...asked, customers: [] }).lines).toMatchObject([{ clause: "GDPR 28(1)" }]);
  });

  it("that somebody noted stays noted until it says something else", () => {
    const asked = { announcer: { staffId: "ida", name: "Ida", trainedOn: "2024-01-01" } };
    const [line] = check(asked).lines;
    const noted = [{ key: line?.key ?? "" }];
    expect(openWarnings(check(asked), [])).toHaveLength(1);
    expect(openWarnings(check(asked), noted)).toEqual([]);
    expect(openWarnings(check({ announcer: { ...asked.announcer, name: "Ida F." } }), noted)).toEqual([]);
    expect(openWarnings(check({ announcer: { ...asked.announcer, staffId: "bo" } }), noted)).toHaveLength(1);
    expect(openWarnings(check({ announcer: { ...asked.announcer, trainedOn: null } }), noted)).toHaveLength(1);
  });

  it("no two have the same key", () => {
    const asked = adding({
      guarantee: null,
      contact: null,
      registrationNumber: null,
      riskClass: null,
      retention: null,
    });
    const keys = check({ ...asked, isApproved: false }).lines.map(({ key }) => key);
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
  const drafts: Asked[] = [{}, edited(listed, { activity: "Profiling" }), adding({ services: ["Heypush"] })];

  it("never comes earlier by one customer more", () => {
    fc.assert(
      fc.property(customers, overrides, fc.constantFrom(...drafts), (some, one, draft) => {
        const all = some.map((own) => aCheckedCustomer({ overrides: own }));
        const before = check({ ...draft, customers: all }).earliest ?? "";
        const after = check({ ...draft, customers: [...all, aCheckedCustomer({ overrides: one })] }).earliest ?? "";
        expect(after >= before).toBe(true);
      }),
      { numRuns: 60 },
    );
  });

  it("is the first day that does not block, and each later one does not either", () => {
    fc.assert(
      fc.property(customers, fc.integer({ min: -3, max: 5 }), (some, days) => {
        const all = some.map((own) => aCheckedCustomer({ overrides: own }));
        const { earliest } = check({ customers: all });
        if (earliest === null) return;
        const firstDay = new Date(Date.parse(earliest) + days * 86_400_000).toISOString().slice(0, 10);
        const isBlocked = of("draft.first_day_inside_window", { customers: all, firstDay }).length > 0;
        expect(isBlocked).toBe(days < 0);
      }),
      { numRuns: 60 },
    );
  });
});

describe("groupByOutcome", () => {
  it("puts customers together to whom the change means exactly the same", () => {
    const { items } = aQuestion();
    const plan = noticePlanner(aPlanContext(items));
    const own = aCheckedCustomer({ overrides: { notice: aPeriod({ count: 14 }) } });
    const groups = groupByOutcome([aCheckedCustomer(), aCheckedCustomer(), own].map(plan));
    expect(groups.map(({ controllerIds }) => controllerIds.length)).toEqual([2, 1]);
  });
});
