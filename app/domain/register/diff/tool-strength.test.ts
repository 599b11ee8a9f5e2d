import { describe, expect, it } from "vitest";
import { blankEntry, type Entry, type Transfer } from "../entry";
import { isToolWeaker, TOOL_STEPS } from "./tool-strength";

const DAY = "2026-11-21";
const tool = (name: Transfer["tool"], more: Partial<Transfer> = {}): Transfer => ({
  tool: name,
  instrument: null,
  module: null,
  checkedOn: null,
  listedEntity: null,
  fallback: null,
  ...more,
});
const reserve = { tool: "scc", instrument: null, module: 3 } as const;
const inUs = (transfer: Transfer | null, more: Partial<Entry> = {}): Entry => ({
  ...blankEntry("a", "Alfa"),
  locations: [{ role: "processing", country: "US", region: null, address: null }],
  transfer,
  ...more,
});

/** From the best to none at all. */
const ORDER: (Transfer | null)[] = [
  tool("adequacy"),
  tool("dpf", { fallback: reserve }),
  tool("scc"),
  tool("dpf"),
  tool("derogation"),
  null,
];

describe("isToolWeaker", () => {
  it("names every tool once, each step with its reason", () => {
    const named = TOOL_STEPS.flatMap(({ tools }) => tools);
    expect(new Set(named).size).toBe(named.length);
    expect(named).toHaveLength(10);
    for (const { reason } of TOOL_STEPS) expect(reason).toMatch(/^Art\. 4[569]/);
  });

  it("is so for every step down, and for none up or aside", () => {
    ORDER.forEach((was, from) => {
      ORDER.forEach((is, to) => {
        expect([from, to, isToolWeaker(inUs(was), inUs(is), DAY)]).toEqual([from, to, to > from]);
      });
    });
    for (const other of ["bcr", "code_of_conduct", "certification", "ad_hoc_clauses"] as const) {
      expect(isToolWeaker(inUs(tool("scc")), inUs(tool(other)), DAY)).toBe(false);
    }
  });

  it("HL-B1.9 counts a tool that does not hold as none, and what was agreed as what it was taken for", () => {
    const shield = inUs(tool("privacy_shield"));
    expect(isToolWeaker(inUs(null), shield, DAY)).toBe(true);
    expect(isToolWeaker(shield, inUs(tool("scc")), DAY)).toBe(false);
    expect(isToolWeaker(shield, inUs(tool("dpf")), DAY)).toBe(false);
    expect(isToolWeaker(shield, inUs(null), DAY)).toBe(true);
    expect(isToolWeaker(inUs(null), inUs(tool("privacy_shield")), "2020-07-15")).toBe(false);
  });

  it("counts what a void tool falls back on", () => {
    const carried = inUs(tool("privacy_shield", { fallback: reserve }));
    expect(isToolWeaker(inUs(tool("scc")), carried, DAY)).toBe(false);
    expect(isToolWeaker(inUs(tool("dpf", { fallback: reserve })), carried, DAY)).toBe(true);
  });

  it("reads the tools of a printed basis too", () => {
    const printed = (legalBasis: string) => inUs(null, { legalBasis });
    expect(isToolWeaker(printed("SCC"), printed("DPA"), DAY)).toBe(true);
    expect(isToolWeaker(printed("DPA"), printed("SCC"), DAY)).toBe(false);
    expect(isToolWeaker(printed("DPA"), printed("Another agreement"), DAY)).toBe(false);
  });

  it("is not so where every place is shown to be inside the EEA, which needs no tool", () => {
    const home = { locations: [{ role: "processing", country: "DE", region: null, address: null }] } as const;
    expect(isToolWeaker(inUs(tool("scc")), { ...inUs(null), locations: [...home.locations] }, DAY)).toBe(false);
    expect(isToolWeaker(inUs(tool("scc")), { ...inUs(null), locations: [] }, DAY)).toBe(true);
  });

  it("is so where one of several places of data is outside; a registered office there sends nothing", () => {
    const at = (country: string, role: "processing" | "office" = "processing") => ({
      role,
      country,
      region: null,
      address: null,
    });
    const lost = (...locations: Entry["locations"]) =>
      isToolWeaker(inUs(tool("scc")), { ...inUs(null), locations }, DAY);
    expect(lost(at("DE"), at("US"))).toBe(true);
    expect(lost(at("DE"), at("US", "office"))).toBe(false);
    expect(lost(at("US"), at("DE", "office"))).toBe(true);
  });

  it("counts the old clauses as long as contracts under them held, by the contract's own day (2021/914, Art. 4)", () => {
    const old = (contractDate: string | null) => inUs(tool("scc", { instrument: "2010/87/EU" }), { contractDate });
    expect(isToolWeaker(inUs(tool("bcr")), old("2020-01-01"), "2022-06-01")).toBe(false);
    expect(isToolWeaker(inUs(tool("bcr")), old("2021-10-01"), "2022-06-01")).toBe(true);
    expect(isToolWeaker(inUs(tool("bcr")), old("2020-01-01"), DAY)).toBe(true);
  });

  it("takes nothing from what protects by itself that it has a reserve", () => {
    const reserved = inUs(tool("adequacy", { fallback: reserve }));
    expect(isToolWeaker(inUs(tool("adequacy")), reserved, DAY)).toBe(false);
    expect(isToolWeaker(reserved, inUs(tool("adequacy")), DAY)).toBe(false);
  });
});
