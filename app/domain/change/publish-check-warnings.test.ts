import { anEntry } from "@tests/support/builders";
import {
  type Asked,
  aCheckedCustomer,
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
import { POLICY_CHECKS } from "../processor/processor";
import type { Entry } from "../register/entry";
import type { Reclassification } from "../register/reclassify";
import { computedClass } from "./items";
import { blockingLines } from "./publish-check";

describe("what the processor's policy blocks", () => {
  const missing: [string, Asked, (typeof POLICY_CHECKS)[number]][] = [
    ["GS-16 the administrator's approval", { isApproved: false }, "gdpa_approval"],
    ["HL-8.1 training within a year", { announcer: { staffId: "ida", name: "Ida", trainedOn: null } }, "training"],
    ["HL-9.1 the assessment of a new place", addingOne({ locationAssessment: null }), "location_assessment"],
    ["HL-B2.1 the risk class", addingOne({ riskClass: null }), "risk_class"],
    ["HL-11g.1 the third-party clause", addingOne({ thirdPartyClause: null }), "third_party_clause"],
  ];
  it.each(missing)("%s, where it says so; else it warns", (_, asked, one) => {
    expect(linesOf({ ...asked, policy: { blocks: [one] } })).toEqual([`policy policy.${one}`]);
    expect(linesOf({ ...asked, policy: { blocks: POLICY_CHECKS.filter((other) => other !== one) } })).toEqual([
      `warns policy.${one}`,
    ]);
    expect(blockingLines(checked({ ...asked, policy: { blocks: [one] } }))).toHaveLength(1);
  });

  it("HL-8.1 training counts for a year, that day included, and is asked of nobody unknown", () => {
    const trained = (trainedOn: string) => linesOf({ announcer: { staffId: "ida", name: "Ida", trainedOn } });
    expect(trained("2025-11-23")).toEqual([]);
    expect(trained("2025-11-22")).toEqual(["warns policy.training"]);
    expect(linesOf({ announcer: null })).toEqual([]);
  });

  it("HL-9.1 the assessment of the old places says nothing of a new one", () => {
    const before = aFullEntry();
    const moved = { locations: [...before.locations, aPlace("FR")] };
    expect(linesOf(editing(before, moved))).toEqual(["warns policy.location_assessment"]);
    const again = { ...moved, locationAssessment: { reference: "A-2", day: "2026-11-20" } };
    expect(linesOf(editing(before, again))).toEqual([]);
    expect(linesOf(editing({ ...before, locationAssessment: null }, { contact: "DPO" }))).toEqual([]);
  });
});

describe("what warns", () => {
  it.each([
    [
      "HL-3.1 a new entry that says nothing of retention",
      addingOne({ retention: null }),
      "entry.finding RETENTION_MISSING",
    ],
    [
      "HL-B1.15 a developer without a promise of secrecy",
      addingOne({
        role: "external_developer",
        developer: { secrecyDay: null, needsContract: true, accessUntil: null },
      }),
      "entry.finding SECRECY_MISSING",
    ],
    ["a finding that a touched entry newly brings in", addingOne({ contact: null }), "entry.finding CONTACT_MISSING"],
    [
      "D9 the Data Privacy Framework without anything to fall back on",
      addingOne({
        locations: [aPlace("US")],
        transfer: aTool({ tool: "dpf", listedEntity: "Alfa Inc.", checkedOn: "2026-11-01" }),
      }),
      "entry.finding DPF_NO_FALLBACK",
    ],
    [
      "HL-4.2 a place outside the EEA, which needs consent",
      addingOne({ locations: [aPlace("US")], transfer: aTool() }),
      "entry.finding OUTSIDE_EEA_NEEDS_WRITTEN_CONSENT",
    ],
    ["HL-2.3 specially protected data", editing(aFullEntry(), { sensitiveData: ["special"] }), "entry.sensitive_data"],
    ["an emergency that shortens nothing", { isEmergency: true }, "draft.emergency_shortens_nothing"],
    [
      "HL-2.4 customers who are left out",
      addingOne({ services: ["Heypush"] }, { customers: [aCheckedCustomer({ overrides: { services: ["Mail"] } })] }),
      "customer.left_out",
    ],
  ] satisfies [string, Asked, string][])("%s", (_, asked, line) => {
    expect(linesOf(asked)).toContain(`warns ${line}`);
    expect(blockingLines(checked(asked))).toEqual([]);
  });

  it.each([
    ["moves", (host: Entry) => [{ ...host, locations: [aPlace("FR")] }], "host.moved"],
    ["leaves", () => [], "host.removed"],
  ] satisfies [string, (host: Entry) => Entry[], string][])("HL-B1.13 an entry whose host %s", (_, next, why) => {
    const host = anEntry({ name: "Inventio" });
    const guest = anEntry({ name: "Bitrix24", hostedAt: host.id });
    const found = linesWith("entry.host", { base: [host, guest], proposed: [...next(host), guest] });
    expect(found).toMatchObject([{ level: "warns", why, name: "Bitrix24", host: "Inventio" }]);
  });

  it("a finding that the entry had before is not said again, but for one without a fallback (D9)", () => {
    const before = anEntry({ contact: null, registrationNumber: null });
    const found = linesOf(editing(before, { activity: "Hosting and backup" }));
    expect(found.filter((line) => line.includes("finding"))).toEqual([]);
    const dpf = anEntry({
      locations: [aPlace("US")],
      transfer: aTool({ tool: "dpf", listedEntity: "Alfa Inc.", checkedOn: "2026-11-01" }),
    });
    expect(linesOf(editing(dpf, { contact: "DPO" }))).toContain("warns entry.finding DPF_NO_FALLBACK");
  });

  it("a lower class that waits, and one that holds, are both said; one that lapsed is not", () => {
    const before = aFullEntry();
    const asked = editing(before, { activity: "Profiling" });
    const [item] = aQuestion(asked).items;
    if (item === undefined) throw new Error("no item");
    const { kinds, content } = computedClass(item);
    const said: Reclassification = {
      ...{ entryId: before.id, added: [], removed: ["OTHER_PROCESSING"], reason: "So.", computed: [...kinds], content },
      ...{ by: "ida", at: `${TODAY}T09:00:00.000Z`, confirmedBy: null, confirmedAt: null },
    };
    expect(linesOf({ ...asked, reclassifications: [said] })).toEqual(["warns class.waits"]);
    const instead = { ...said, added: ["TYPO" as const], confirmedBy: "bo" };
    expect(linesOf({ ...asked, reclassifications: [instead] })).toEqual(["warns class.lowered"]);
    expect(linesOf({ ...asked, reclassifications: [{ ...instead, content: "other" }] })).toEqual([]);
  });
});
