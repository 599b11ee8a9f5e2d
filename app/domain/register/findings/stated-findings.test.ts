import { describe, expect, it } from "vitest";
import { blankEntry, type Entry } from "../entry";
import { findEntryFindings } from "./entry-findings";
import type { FindingCode } from "./finding";

const TODAY = "2026-11-21";
const OWN: readonly FindingCode[] = [
  "CERTIFICATE_EXPIRED",
  "FLOW_DOWN_MISSING",
  "CONTRACT_MISSING",
  "SECRECY_MISSING",
  "ACCESS_OVER",
  "THIRD_PARTY_CLAUSE_MISSING",
  "RETENTION_MISSING",
];
const find = (more: Partial<Entry>) =>
  findEntryFindings({ ...blankEntry("a", "Alfa"), ...more }, { today: TODAY, processorName: "Forge", others: [] });
const codes = (more: Partial<Entry>) => find(more).flatMap(({ code }) => (OWN.includes(code) ? [code] : []));

const whole = { contractDate: "2026-01-01", thirdPartyClause: "11.4", retention: "1 år" };
const printed = { printed: { name: "Alfa" } };
const developer = (more: Partial<NonNullable<Entry["developer"]>> = {}): Partial<Entry> => ({
  role: "external_developer",
  developer: { secrecyDay: "2026-01-01", needsContract: false, accessUntil: null, ...more },
});

describe("findings about what an entry states", () => {
  it("HL-11e.1 HL-11g.1 HL-3.1 misses contract, clause and retention of an entry that staff typed in", () => {
    expect(codes({})).toEqual(["FLOW_DOWN_MISSING", "THIRD_PARTY_CLAUSE_MISSING", "RETENTION_MISSING"]);
    expect(codes(whole)).toEqual([]);
  });

  it("misses nothing of the kind in a list read from a document, until staff note something of it", () => {
    expect(codes(printed)).toEqual([]);
    expect(codes({ ...printed, contractDate: "2026-01-01" })).toEqual([
      "THIRD_PARTY_CLAUSE_MISSING",
      "RETENTION_MISSING",
    ]);
  });

  it("HL-B1.14 TF-2 HL-11k misses none of what does not reach customers' data, or has the customer's own contract", () => {
    expect(codes({ touchesControllerData: "no" })).toEqual([]);
    expect(codes({ role: "direct_processor" })).toEqual([]);
    expect(codes({ role: "controller" })).toEqual([]);
  });

  it("HL-11j names the certificates that are over, from the day after their last", () => {
    const certificates = [
      { name: "ISO 27018", validUntil: "2026-11-20" },
      { name: "ISO 27001", validUntil: TODAY },
      { name: "SOC 2", validUntil: null },
    ];
    const found = find({ ...whole, certificates }).find(({ code }) => code === "CERTIFICATE_EXPIRED");
    expect(found).toMatchObject({ level: "warn", params: { names: ["ISO 27018"] } });
    expect(codes({ ...printed, certificates })).toEqual(["CERTIFICATE_EXPIRED"]);
  });

  it("HL-B1.15 finds access without a promise of secrecy, without the contract it needs, and past its end", () => {
    expect(codes(developer())).toEqual([]);
    expect(codes(developer({ secrecyDay: null }))).toEqual(["SECRECY_MISSING"]);
    expect(codes({ ...developer(), developer: null })).toContain("SECRECY_MISSING");
    expect(codes({ ...whole, ...developer({ needsContract: true }), contractDate: null })).toEqual([
      "CONTRACT_MISSING",
    ]);
    expect(codes(developer({ accessUntil: "2026-11-20" }))).toEqual(["ACCESS_OVER"]);
    expect(codes(developer({ accessUntil: TODAY }))).toEqual([]);
    const over = find({ ...printed, ...developer({ accessUntil: "2026-11-20" }) });
    expect(over.find(({ code }) => code === "ACCESS_OVER")?.params).toEqual({ until: "2026-11-20" });
  });
});
