import { describe, expect, it, test } from "vitest";
import { entryFinding, type FindingCode } from "../register/findings/finding";
import { checkLine } from "./publish-check-line";
import type { CheckSays } from "./publish-check-says";

const about = { entryId: "e", name: "Alfa" };
const customers = { count: 2, named: [{ controllerId: "c", name: "Skov" }] };
const finding = (code: FindingCode): CheckSays => ({
  ...{ code: "entry.finding", ...about, finding: entryFinding(code, about.entryId) },
});
const entry = (field: string | null) => ({ to: "entry", entryId: "e", field });
const inClass = { to: "class", entryId: "e" };

/** Each line with what it rests on under the Heyloyalty agreement and under the law alone, and where it is mended. */
test.each<[CheckSays, string | null, string | null, object]>([
  [{ code: "draft.no_change" }, null, null, { to: "add" }],
  [{ code: "draft.import_open" }, null, null, { to: "questions" }],
  [{ code: "draft.first_day_missing" }, "11(b)", "GDPR 28(2)", { to: "first_day" }],
  [{ code: "draft.first_day_past" }, "11(b)", "GDPR 28(2)", { to: "first_day" }],
  [{ code: "draft.first_day_inside_window", earliest: "2026-12-24" }, "11(b)", "GDPR 28(2)", { to: "first_day" }],
  [{ code: "draft.emergency_shortens_nothing" }, "11(b)", "GDPR 28(2)", { to: "emergency" }],
  [{ code: "entry.in_other_change", ...about, ref: "2026-01" }, "GDPR 28(2)", "GDPR 28(2)", entry(null)],
  [{ code: "entry.guarantee_missing", ...about }, "11(b)", "GDPR 28(1)", entry("guarantee")],
  [{ code: "entry.contract_missing", ...about }, "11(e)", "GDPR 28(4)", entry("contractDate")],
  [{ code: "entry.contract_after_first_day", ...about }, "11(e)", "GDPR 28(4)", entry("contractDate")],
  [{ code: "entry.developer_contract_missing", ...about }, "11(e)", "GDPR 28(4)", entry("contractDate")],
  [{ code: "entry.country_missing", ...about }, "9", "GDPR 28(3)(a)", entry("storage")],
  [{ code: "entry.activity_missing", ...about }, "Annex 1", "GDPR 28(2)", entry("activity")],
  [{ code: "entry.phasing_out_activity", ...about }, "Annex 1", "GDPR 28(2)", entry("activity")],
  [{ code: "entry.not_itemised", ...about }, "Annex 1", "GDPR 28(2)", entry("name")],
  [{ code: "entry.sensitive_data", ...about }, "GDPR 35", "GDPR 35", entry("dataCategories")],
  [{ code: "entry.host", ...about, why: "host.moved", host: "Beta" }, "Annex 1", "GDPR 28(2)", entry("storage")],
  [{ code: "class.lowered", ...about, removed: ["CONTACT"] }, "GDPR 28(2)", "GDPR 28(2)", inClass],
  [{ code: "class.waits", ...about, removed: ["CONTACT"] }, "GDPR 28(2)", "GDPR 28(2)", inClass],
  [{ code: "customer.no_period", ...customers }, "11(c)", "GDPR 28(2)", { to: "customers" }],
  [{ code: "customer.period_not_computable", ...customers }, "11(c)", "GDPR 28(2)", { to: "customers" }],
  [{ code: "customer.no_contact", ...customers }, "11(c)", "GDPR 28(2)", { to: "customers" }],
  [{ code: "customer.left_out", count: 3 }, "11(c)", "GDPR 28(2)", { to: "left_out" }],
  [{ code: "policy.gdpa_approval" }, null, null, { to: "approval" }],
  [
    { code: "policy.training", staffId: "ida", name: "Ida", trainedOn: null },
    ...(["8", "GDPR 28(3)(b)", { to: "policy" }] as const),
  ],
  [{ code: "policy.location_assessment", ...about }, "9", "GDPR 32(2)", entry("assessmentReference")],
  [{ code: "policy.risk_class", ...about }, "Annex 2", "GDPR 32(2)", entry("riskClass")],
  [{ code: "policy.third_party_clause", ...about }, "11(g)", null, entry("thirdPartyClause")],
  [finding("CONTACT_MISSING"), "5", "GDPR 28(3)(h)", entry("contact")],
  [finding("REGISTRATION_NUMBER_MISSING"), "5", "GDPR 28(3)(h)", entry("registrationNumber")],
  [finding("LEGAL_ENTITY_MISSING"), "5", "GDPR 28(3)(h)", entry("legalName")],
  [finding("ADDRESS_MISSING"), "5", "GDPR 28(3)(h)", entry("address")],
  [finding("COUNTRY_MISSING"), "5", "GDPR 28(3)(h)", entry("storage")],
  [finding("BASIS_MISSING"), "5", "GDPR 28(3)(h)", entry("legalBasis")],
  [finding("PHASE_OUT_NO_END_DATE"), "5", "GDPR 28(3)(h)", entry("phaseOutEnd")],
  [finding("TRANSFER_TOOL_MISSING"), "GDPR 44", "GDPR 44", entry("tool")],
  [finding("BASIS_INVALID"), "GDPR 44", "GDPR 44", entry("tool")],
  [finding("OLD_CLAUSES"), "GDPR 44", "GDPR 44", entry("tool")],
  [finding("DPF_UNLISTED"), "GDPR 44", "GDPR 44", entry("listedEntity")],
  [finding("DPF_NO_FALLBACK"), "GDPR 44", "GDPR 44", entry("fallbackTool")],
  [finding("DPF_CHECK_STALE"), "GDPR 44", "GDPR 44", entry("checkedOn")],
  [finding("SECRECY_MISSING"), "Annex 1", "GDPR 28(3)(b)", entry("secrecyDay")],
  [finding("ACCESS_OVER"), "Annex 1", "GDPR 28(3)(b)", entry("accessUntil")],
  [finding("RETENTION_MISSING"), "3", "GDPR 28(3)", entry("retention")],
  [finding("CERTIFICATE_EXPIRED"), "5", "GDPR 28(3)(h)", entry("certificates")],
  [finding("OUTSIDE_EEA_NEEDS_WRITTEN_CONSENT"), "4", "GDPR 28(3)(a)", entry(null)],
])("D14 $code rests on its clause and is mended at its place", (says, ours, law, fix) => {
  expect(checkLine("warns", says, "heyloyalty").clause).toBe(ours);
  expect(checkLine("blocks", says, "own")).toMatchObject({ ...says, level: "blocks", clause: law, fix });
});

describe("the key of a line", () => {
  const key = (says: CheckSays) => checkLine("warns", says, "own").key;

  it("D14 stays while the same is said of the same, under whatever name and of however many", () => {
    const line = { code: "entry.in_other_change", ...about, ref: "2026-01" } as const;
    expect(key({ ...line, name: "Alfa A/S" })).toBe(key(line));
    expect(key({ code: "customer.no_contact", ...customers, named: [] })).toBe(
      key({ code: "customer.no_contact", ...customers }),
    );
  });

  it("D14 is another where anything else is said", () => {
    const line = { code: "entry.in_other_change", ...about, ref: "2026-01" } as const;
    expect(key(line)).toBe("entry.in_other_change e 2026-01");
    expect(key({ ...line, ref: "2026-02" })).not.toBe(key(line));
    expect(key({ ...line, entryId: "f" })).not.toBe(key(line));
    expect(key({ code: "entry.host", ...about, why: "host.moved", host: "Beta" })).toBe("entry.host e Beta host.moved");
    expect(key({ code: "customer.left_out", count: 3 })).toBe("customer.left_out 3");
  });
});
