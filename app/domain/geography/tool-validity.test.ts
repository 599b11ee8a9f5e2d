import { describe, expect, it } from "vitest";
import { decisionOf, toolValidOn } from "./tool-validity";

const shield = { tool: "privacy_shield", instrument: "EU-US Privacy Shield" } as const;
const scc = (instrument: string | null) => ({ tool: "scc", instrument }) as const;

describe("toolValidOn", () => {
  it("HL-B1.9 has Privacy Shield from 12 July 2016 until the day before the judgment, without grace", () => {
    expect(toolValidOn(shield, "2016-07-11")).toMatchObject({
      ok: false,
      code: "transferTool.notYetValid",
      from: "2016-07-12",
    });
    expect(toolValidOn(shield, "2016-07-12")).toEqual({ ok: true });
    expect(toolValidOn(shield, "2020-07-15")).toEqual({ ok: true });
    expect(toolValidOn(shield, "2020-07-16")).toMatchObject({
      ok: false,
      code: "transferTool.ended",
      lastDay: "2020-07-15",
      source: "C-311/18",
    });
  });

  it("has Safe Harbour until 5 October 2015", () => {
    const harbour = { tool: "safe_harbour", instrument: null } as const;
    expect(toolValidOn(harbour, "2015-10-05")).toEqual({ ok: true });
    expect(toolValidOn(harbour, "2015-10-06")).toMatchObject({ ok: false, source: "C-362/14" });
  });

  it("has the clauses of 2001, 2004 and 2010 until 27 December 2022, those of 2021 still", () => {
    for (const old of ["2010/87/EU", "2001/497/EC", "2004/915/EC"]) {
      expect(toolValidOn(scc(old), "2022-12-27")).toEqual({ ok: true });
      expect(toolValidOn(scc(old), "2022-12-28")).toMatchObject({ ok: false, lastDay: "2022-12-27" });
    }
    expect(toolValidOn(scc("(EU) 2021/914"), "2026-11-21")).toEqual({ ok: true });
    expect(toolValidOn(scc(null), "2026-11-21")).toEqual({ ok: true });
  });

  it("has the Data Privacy Framework from 10 July 2023", () => {
    const dpf = { tool: "dpf", instrument: null } as const;
    expect(toolValidOn(dpf, "2023-07-09")).toMatchObject({ ok: false });
    expect(toolValidOn(dpf, "2023-07-10")).toEqual({ ok: true });
  });

  it("judges clauses without a number as the newest set of that day", () => {
    expect(decisionOf(scc(null), "2021-06-26")?.id).toBe("SCC-2010");
    expect(decisionOf(scc("EU Standard Contractual Clauses"), "2021-06-27")?.id).toBe("SCC-2021");
    expect(decisionOf(scc(null), "2001-09-02")).toBeNull();
    expect(toolValidOn(scc(null), "2001-09-02")).toEqual({ ok: true });
    expect(decisionOf(scc("Decision 2010/87/EU"), "2026-11-21")?.id).toBe("SCC-2010");
  });

  it.each(["bcr", "code_of_conduct", "certification", "ad_hoc_clauses", "derogation"] as const)(
    "knows no decision that %s rests on, whatever it names",
    (tool) => {
      expect(decisionOf({ tool, instrument: "(EU) 2021/914" }, "2026-11-21")).toBeNull();
    },
  );

  it("refuses the old clauses in contracts concluded from 27 September 2021", () => {
    const on = (contractDate: string, instrument: string) =>
      toolValidOn(scc(instrument), "2022-06-01", { contractDate });
    expect(on("2021-09-26", "2010/87/EU")).toEqual({ ok: true });
    expect(on("2021-09-27", "2010/87/EU")).toMatchObject({
      ok: false,
      code: "transferTool.closed",
      decision: "SCC-2010",
      lastDay: "2021-09-26",
      source: "(EU) 2021/914, Art. 4",
    });
    expect(on("2026-01-01", "(EU) 2021/914")).toEqual({ ok: true });
    expect(toolValidOn(shield, "2020-01-01", { contractDate: "2026-01-01" })).toEqual({ ok: true });
  });

  it("judges an adequacy decision that is named by its number, and no other", () => {
    const adequacy = (instrument: string | null) => ({ tool: "adequacy", instrument }) as const;
    expect(toolValidOn(adequacy("Decision 2011/61/EU"), "2011-01-30")).toMatchObject({
      ok: false,
      decision: "IL",
      source: "32011D0061",
    });
    expect(toolValidOn(adequacy("(EU) 2016/1250"), "2020-07-16")).toMatchObject({ ok: false, decision: "US-PS" });
    expect(toolValidOn(adequacy("adequacy decision"), "1999-01-01")).toEqual({ ok: true });
    expect(toolValidOn(adequacy(null), "1999-01-01")).toEqual({ ok: true });
  });

  it("D9 ends any tool that rests on a decision that fell, and no other", () => {
    const ended = [{ decisionId: "SCC-2021", endedOn: "2027-01-10", because: "T-1/27" }];
    expect(toolValidOn(scc(null), "2027-01-09", { ended })).toEqual({ ok: true });
    expect(toolValidOn(scc("2021/914"), "2027-01-10", { ended })).toEqual({
      ok: false,
      code: "transferTool.ended",
      decision: "SCC-2021",
      instrument: "(EU) 2021/914",
      lastDay: "2027-01-09",
      source: "T-1/27",
    });
    for (const tool of ["bcr", "code_of_conduct", "certification", "ad_hoc_clauses", "derogation", "dpf"] as const) {
      expect(toolValidOn({ tool, instrument: null }, "2027-01-10", { ended }), tool).toEqual({ ok: true });
    }
  });
});
