import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { EndedDecision } from "../../geography/transfer-decisions";
import { transferGate } from "../../geography/transfer-gate";
import { blankEntry, type Entry, type Location, type Transfer, type TransferTool } from "../entry";
import { FINDING_LEVELS, type FindingCode, type FindingParams } from "./finding";
import { transferFindings } from "./transfer-findings";

const TODAY = "2026-11-21";
const place = (country: string | null, role: Location["role"] = "processing"): Location => ({
  role,
  country,
  region: null,
  address: null,
});
const transfer = (tool: TransferTool, more: Partial<Transfer> = {}): Transfer => ({
  tool,
  instrument: null,
  module: null,
  checkedOn: null,
  listedEntity: null,
  fallback: null,
  ...more,
});
const at = (country: string | null, more: Partial<Entry> = {}): Entry => ({
  ...blankEntry("a", "Alfa, Inc."),
  locations: [place(country)],
  ...more,
});
const CLAUSES = { tool: "scc", instrument: "(EU) 2021/914", module: 3 } as const;
const listed = (more: Partial<Transfer> = {}) =>
  transfer("dpf", { listedEntity: "Alfa, Inc.", checkedOn: "2026-11-01", fallback: CLAUSES, ...more });
const fell = (decisionId: string): EndedDecision => ({ decisionId, endedOn: TODAY, because: "C-1/27" });

function find(entry: Entry, today = TODAY, ended?: EndedDecision[]): [FindingCode, FindingParams][] {
  const found: [FindingCode, FindingParams][] = [];
  transferFindings(entry, { today, ...(ended && { ended }) }, (code, when, params = {}) => {
    if (when && !found.some(([known]) => known === code)) found.push([code, params]);
  });
  return found;
}
const codes = (...args: Parameters<typeof find>) => find(...args).map(([code]) => code);

describe("transferFindings", () => {
  it("finds nothing where every country has a tool that holds", () => {
    for (const entry of [
      at("DK"),
      at(null),
      at("GB"),
      at("US", { transfer: transfer("scc") }),
      at("US", { transfer: listed() }),
      at("IL", { transfer: transfer("adequacy", { instrument: "2011/61/EU" }) }),
    ]) {
      expect(find(entry), JSON.stringify(entry.transfer)).toEqual([]);
    }
  });

  it("HL-B1.8 names the countries for which no tool is stated, once", () => {
    const entry = at("US", {
      legalBasis: "DPA",
      locations: [place("US"), place("IN", "access"), place("US", "access")],
    });
    expect(find(entry)).toEqual([
      ["TRANSFER_TOOL_MISSING", { countries: ["US", "IN"], question: "listed_for_data", instrument: "(EU) 2023/1795" }],
    ]);
    expect(find(at("GL"))).toEqual([["TRANSFER_TOOL_MISSING", { countries: ["GL"] }]]);
  });

  it("HL-B1.9 says of a basis that has ended since when and why, also where the data are inside", () => {
    const shield = { tool: "privacy_shield", instrument: "(EU) 2016/1250", source: "C-311/18", lastDay: "2020-07-15" };
    expect(find(at("US", { legalBasis: "EU-US Privacy Shield" }))).toEqual([["BASIS_INVALID", shield]]);
    expect(codes(at("US", { legalBasis: "EU-US Privacy Shield" }), "2020-07-15")).toEqual([]);
    expect(codes(at("IE", { legalBasis: "EU-US Privacy Shield" }))).toEqual([
      "BASIS_INVALID",
      "BASIS_CONTRADICTS_LOCATION",
    ]);
    expect(find(at("US", { transfer: listed() }), "2023-07-09")).toEqual([
      ["BASIS_INVALID", { tool: "dpf", instrument: "(EU) 2023/1795", source: "32023D1795", from: "2023-07-10" }],
    ]);
  });

  it("HL-B1.11 sees a tool made for the United States only where all places are known to be inside", () => {
    expect(codes(at("DK", { locations: [place("DK"), place(null)], transfer: listed() }))).toEqual([]);
    expect(codes(at("DK", { locations: [], transfer: listed() }))).toEqual([]);
    expect(codes(at("DK", { locations: [place("DK"), place("US", "office")], transfer: listed() }))).toEqual([
      "BASIS_CONTRADICTS_LOCATION",
    ]);
    expect(codes(at("DK", { transfer: transfer("scc") }))).toEqual([]);
  });

  it("tells clauses that a new set replaced from a set that was ended", () => {
    const old = at("US", { transfer: transfer("scc", { instrument: "2010/87/EU" }) });
    expect(find(old)).toEqual([
      [
        "OLD_CLAUSES",
        { tool: "scc", instrument: "2010/87/EU", source: "(EU) 2021/914, Art. 4(4)", lastDay: "2022-12-27" },
      ],
    ]);
    expect(find({ ...old, contractDate: "2021-09-27" }, "2022-01-01")).toMatchObject([
      ["OLD_CLAUSES", { lastDay: "2021-09-26" }],
    ]);
    expect(codes({ ...old, contractDate: "2021-09-26" }, "2022-01-01")).toEqual([]);
    const current = at("US", { transfer: transfer("scc") });
    expect(find(current, TODAY, [fell("SCC-2021")])).toEqual([
      ["BASIS_INVALID", { tool: "scc", instrument: "(EU) 2021/914", source: "C-1/27", lastDay: "2026-11-20" }],
    ]);
  });

  it("D9 asks of the framework a listed entity, a check within twelve months, and a fallback", () => {
    const us = (more: Partial<Transfer>) => codes(at("US", { transfer: listed(more) }));
    expect(us({ fallback: null })).toEqual(["DPF_NO_FALLBACK"]);
    expect(us({ fallback: { ...CLAUSES, instrument: "2010/87/EU" } })).toEqual(["DPF_NO_FALLBACK"]);
    expect(us({ listedEntity: null, fallback: null })).toEqual(["DPF_UNLISTED", "DPF_NO_FALLBACK"]);
    expect(us({ checkedOn: null, fallback: null })).toEqual(["DPF_UNLISTED", "DPF_NO_FALLBACK"]);
    expect(us({ listedEntity: null })).toEqual([]);
    expect(us({ checkedOn: "2025-11-21" })).toEqual([]);
    expect(find(at("US", { transfer: listed({ checkedOn: "2025-11-20" }) }))).toEqual([
      ["DPF_CHECK_STALE", { checkedOn: "2025-11-20" }],
    ]);
    expect(codes(at("US", { legalBasis: "DPF" }))).toEqual(["DPF_UNLISTED", "DPF_NO_FALLBACK"]);
    expect(codes(at("US", { legalBasis: "SCC", transfer: listed({ fallback: null }) }))).toEqual([]);
    expect(codes(at("US", { legalBasis: "adequacy decision (EU) 2023/1795" }))).toContain("DPF_UNLISTED");
    expect(us({ listedEntity: null, checkedOn: "2024-01-01" })).toEqual([]);
  });

  it("asks no fallback of one who names no framework, whatever decision would cover the country", () => {
    expect(codes(at("US", { transfer: transfer("adequacy") }))).toEqual(["DPF_UNLISTED"]);
  });

  it("names with each fault the countries it is about", () => {
    const entry = at(null, { transfer: transfer("adequacy"), locations: [place("IL"), place("IN"), place("VN")] });
    expect(find(entry)).toEqual([
      ["ADEQUACY_QUESTION", { countries: ["IL"], question: "processed_by_automation", instrument: "2011/61/EU" }],
      ["ADEQUACY_NONE", { countries: ["IN", "VN"] }],
    ]);
  });

  it("D9 says of the framework's fall once, and asks for no fallback any more", () => {
    const ended = [fell("US-DPF")];
    const fallen = { tool: "dpf", instrument: "(EU) 2023/1795", source: "C-1/27", lastDay: "2026-11-20" };
    expect(find(at("US", { transfer: listed({ fallback: null }) }), TODAY, ended)).toEqual([["BASIS_INVALID", fallen]]);
    expect(find(at("US", { transfer: listed({ checkedOn: "2024-01-01" }) }), TODAY, ended)).toEqual([
      ["BASIS_INVALID", fallen],
    ]);
    expect(codes(at("US", { transfer: listed({ fallback: null }) }), "2026-11-20", ended)).toEqual(["DPF_NO_FALLBACK"]);
  });

  it("asks what a decision on a part of a country leaves open", () => {
    const israel = at("IL", { transfer: transfer("adequacy", { instrument: "adequacy decision" }) });
    expect(find(israel)).toEqual([
      ["ADEQUACY_QUESTION", { countries: ["IL"], question: "processed_by_automation", instrument: "2011/61/EU" }],
    ]);
    expect(find(at("IN", { transfer: transfer("adequacy") }))).toEqual([["ADEQUACY_NONE", { countries: ["IN"] }]]);
  });

  it("says of a country that was covered unstated when that ended, and of a stated decision once", () => {
    expect(find(at("GB"), "2031-12-28")).toEqual([
      ["ADEQUACY_ENDED", { countries: ["GB"], instrument: "(EU) 2021/1772", lastDay: "2031-12-27" }],
    ]);
    const stated = at("IL", { transfer: transfer("adequacy", { instrument: "2011/61/EU" }) });
    expect(codes(stated, TODAY, [fell("IL")])).toEqual(["BASIS_INVALID"]);
    const vague = at("IL", { transfer: transfer("adequacy") });
    expect(codes(vague, TODAY, [fell("IL")])).toEqual(["ADEQUACY_ENDED"]);
  });

  it("takes no derogation for a tool of standing use", () => {
    expect(find(at("US", { transfer: transfer("derogation") }))).toEqual([["DEROGATION_ONLY", { countries: ["US"] }]]);
  });

  it("has something red wherever the gate refuses, and nothing red where it lets through a basis that stands", () => {
    const tools = ["adequacy", "dpf", "scc", "bcr", "derogation", "privacy_shield", "code_of_conduct"] as const;
    const instruments = [null, "2010/87/EU", "(EU) 2021/914", "2011/61/EU", "(EU) 2023/1795"];
    const stated = fc.option(
      fc.record({
        tool: fc.constantFrom(...tools),
        instrument: fc.constantFrom(...instruments),
        module: fc.constant(null),
        checkedOn: fc.constantFrom(null, "2024-01-01", "2026-11-01"),
        listedEntity: fc.constantFrom(null, "Alfa, Inc."),
        fallback: fc.constantFrom(null, CLAUSES),
      }),
    );
    const printed = fc.constantFrom(null, "DPA", "EU-US Privacy Shield", "SCC", "DPF");
    const countries = fc.array(fc.constantFrom("US", "GB", "IL", "IN", "DK", null), { maxLength: 3 });
    const ended = fc.subarray(["US-DPF", "SCC-2021", "GB"].map(fell));
    fc.assert(
      fc.property(stated, printed, countries, ended, (one, legalBasis, where, endings) => {
        const entry = at(null, { transfer: one, legalBasis, locations: where.map((country) => place(country)) });
        const red = codes(entry, TODAY, endings).filter((code) => FINDING_LEVELS[code] === "red");
        const gate = transferGate(entry, TODAY, { ended: endings });
        if (!gate.ok) expect(red).not.toEqual([]);
        else expect(red.filter((code) => code !== "BASIS_INVALID" && code !== "OLD_CLAUSES")).toEqual([]);
      }),
      { numRuns: 5_000 },
    );
  });
});
