import { describe, expect, it } from "vitest";
import { toolValidOn } from "./tool-validity";

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
});
