import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { blankEntry, type Entry, type Location, type Transfer } from "../register/entry";
import { addDays } from "../time";
import type { EndedDecision } from "./transfer-decisions";
import { judgeTransfers, transferGate } from "./transfer-gate";

const TODAY = "2026-11-21";
const place = (country: string | null, role: Location["role"] = "processing"): Location => ({
  role,
  country,
  region: null,
  address: null,
});
const transfer = (more: Partial<Transfer> & Pick<Transfer, "tool">): Transfer => ({
  instrument: null,
  module: null,
  checkedOn: null,
  listedEntity: null,
  fallback: null,
  ...more,
});
const entry = (country: string, more: Partial<Entry> = {}): Entry => ({
  ...blankEntry("a", "Alfa, Inc."),
  locations: [place(country)],
  ...more,
});
const SCC = { tool: "scc", instrument: "(EU) 2021/914", module: 3 } as const;
const LISTED = { tool: "dpf", listedEntity: "Alfa, Inc.", checkedOn: "2026-11-01" } as const;
const fell = (decisionId: string, endedOn = TODAY): EndedDecision => ({ decisionId, endedOn, because: "C-1/27" });
const gate = (of: Entry, day = TODAY, ended: EndedDecision[] = []) => transferGate(of, day, { ended });
const us = (more: Partial<Transfer> & Pick<Transfer, "tool">) => entry("US", { transfer: transfer(more) });

describe("transferGate", () => {
  it("HL-4.1 asks for nothing inside the EEA, of an office, or of a place without a country", () => {
    const open = { ok: true, outside: [], rests: [] };
    expect(gate(entry("NO"))).toEqual(open);
    expect(gate(entry("DK", { locations: [place("DK"), place("US", "office"), place(null)] }))).toEqual(open);
  });

  it("HL-4.3 judges each country of storage, processing and access once", () => {
    const locations = [place("DE", "storage"), place("IN", "access"), place("IN"), place("CH")];
    const of = entry("DE", { locations, transfer: transfer(SCC) });
    expect(gate(of)).toEqual({
      ok: true,
      outside: ["IN", "CH"],
      rests: [
        { country: "IN", tool: "scc", decision: "SCC-2021", isFallback: false },
        { country: "CH", tool: "scc", decision: "SCC-2021", isFallback: false },
      ],
    });
    expect(gate({ ...of, transfer: null })).toMatchObject({
      ok: false,
      code: "transfer.tool_missing",
      country: "IN",
      outside: ["IN", "CH"],
    });
  });

  it("HL-B1.8 takes a data processing agreement for no transfer tool", () => {
    expect(gate(entry("US", { legalBasis: "DPA" }))).toEqual({
      ok: false,
      outside: ["US"],
      code: "transfer.tool_missing",
      country: "US",
      tool: null,
      decision: "US-DPF",
      lastDay: null,
      question: "listed_for_data",
    });
    expect(gate(entry("US", { legalBasis: "DPA, SCC 2021/914" }))).toMatchObject({ ok: true });
  });

  it("HL-B1.9 lets Privacy Shield carry until 15 July 2020, and not on the 16th", () => {
    const of = entry("US", { legalBasis: "EU-US Privacy Shield" });
    expect(gate(of, "2020-07-15")).toMatchObject({ ok: true, rests: [{ decision: "US-PS" }] });
    expect(gate(of, "2020-07-16")).toMatchObject({
      ok: false,
      code: "transfer.tool_void",
      tool: "privacy_shield",
      decision: "US-PS",
      lastDay: "2020-07-15",
    });
    const harbour = us({ tool: "safe_harbour" });
    expect([gate(harbour, "2015-10-05").ok, gate(harbour, "2015-10-06").ok]).toEqual([true, false]);
  });

  it("takes tools made for the United States for no tool elsewhere", () => {
    for (const tool of ["privacy_shield", "safe_harbour", "dpf"] as const) {
      const of = { ...us({ ...LISTED, tool }), locations: [place("IN")] };
      expect(gate(of, "2014-01-01")).toMatchObject({ ok: false, code: "transfer.tool_missing", tool: null });
      expect(gate(of)).toMatchObject({ ok: false, code: "transfer.tool_missing", decision: null });
    }
  });

  it("ends the old clauses on 27 December 2022, and for contracts from 27 September 2021 at once", () => {
    const old = us({ tool: "scc", instrument: "2010/87/EU" });
    expect([gate(old, "2022-12-27").ok, gate(old, "2022-12-28").ok]).toEqual([true, false]);
    const late = { ...old, contractDate: "2021-09-27" };
    expect(gate(late, "2022-01-01")).toMatchObject({ code: "transfer.tool_void", lastDay: "2021-09-26" });
    expect(gate({ ...old, contractDate: "2021-09-26" }, "2022-01-01").ok).toBe(true);
  });

  it("D9 asks of the Data Privacy Framework whom the list names and when it was looked at", () => {
    expect(gate(us(LISTED))).toMatchObject({ ok: true, rests: [{ tool: "dpf", decision: "US-DPF" }] });
    const unlisted = [
      { ...LISTED, listedEntity: null },
      { ...LISTED, checkedOn: null },
      { ...LISTED, checkedOn: "2026-11-22" },
    ];
    for (const one of unlisted) {
      expect(gate(us(one))).toMatchObject({ ok: false, code: "transfer.dpf_unlisted", question: "listed_for_data" });
    }
    expect(gate(us({ ...LISTED, checkedOn: TODAY })).ok).toBe(true);
    expect(gate(us(LISTED), "2023-07-09")).toMatchObject({ ok: false, code: "transfer.tool_void", lastDay: null });
    expect(gate(us({ ...LISTED, tool: "adequacy" }))).toMatchObject({ ok: true, rests: [{ decision: "US-DPF" }] });
    expect(gate(us({ tool: "adequacy" }))).toMatchObject({ code: "transfer.dpf_unlisted" });
  });

  it("D9 lets the clauses that stand behind it carry where the framework does not", () => {
    const fallback = { tool: "scc", instrument: "(EU) 2021/914", module: 3 } as const;
    const rest = { country: "US", tool: "scc", decision: "SCC-2021", isFallback: true };
    const ended = [fell("US-DPF")];
    expect(gate(us({ ...LISTED, fallback }), TODAY, ended)).toMatchObject({ ok: true, rests: [rest] });
    expect(gate(us({ ...LISTED, fallback }), addDays(TODAY, -1), ended)).toMatchObject({
      rests: [{ tool: "dpf", isFallback: false }],
    });
    expect(gate(us(LISTED), TODAY, ended)).toMatchObject({
      ok: false,
      code: "transfer.tool_void",
      decision: "US-DPF",
      lastDay: "2026-11-20",
    });
    expect(gate(us({ tool: "dpf", fallback }))).toMatchObject({ ok: true, rests: [rest] });
    for (const none of [
      { ...fallback, instrument: "2010/87/EU" },
      { ...fallback, tool: "derogation" as const },
    ]) {
      expect(gate(us({ ...LISTED, fallback: none }), TODAY, ended).ok).toBe(false);
    }
  });

  it("never lets a derogation carry what is in standing use", () => {
    expect(gate(us({ tool: "derogation" }))).toMatchObject({ ok: false, code: "transfer.derogation_only" });
    expect(gate(entry("IN", { legalBasis: "Art. 49" }))).toMatchObject({ code: "transfer.derogation_only" });
  });

  it.each(["bcr", "code_of_conduct", "certification", "ad_hoc_clauses"] as const)(
    "lets %s carry, which has no end",
    (tool) => {
      const rests = [{ country: "US", tool, decision: null, isFallback: false }];
      expect(gate(us({ tool }))).toEqual({ ok: true, outside: ["US"], rests });
    },
  );

  it("lets a decision on the whole country carry unstated, until it ends", () => {
    expect(gate(entry("GB"))).toEqual({
      ...{ ok: true, outside: ["GB"], rests: [{ country: "GB", tool: "adequacy", decision: "GB", isFallback: false }] },
    });
    const stated = transfer({ tool: "adequacy" });
    expect(gate(entry("GB", { transfer: stated }))).toMatchObject({ ok: true, rests: [{ decision: "GB" }] });
    expect(gate(entry("GB"), "2031-12-28")).toMatchObject({
      ok: false,
      code: "transfer.tool_void",
      tool: "adequacy",
      decision: "GB",
      lastDay: "2031-12-27",
    });
    expect(gate(entry("CH"), TODAY, [fell("CH")])).toMatchObject({ code: "transfer.tool_void", decision: "CH" });
    expect(gate(entry("GL"))).toMatchObject({ ok: false, code: "transfer.tool_missing", decision: null });
  });

  it.each([
    ["IL", "Decision 2011/61/EU"],
    ["CA", "2002/2/EC"],
    ["FO", "2010/146/EU"],
    ["JP", "(EU) 2019/419"],
    ["KR", "(EU) 2022/254"],
    ["BR", "(EU) 2026/179"],
  ])("asks of %s that the decision be named by its number, as by somebody who looked at it", (country, instrument) => {
    const stated = (words: string | null) =>
      gate(entry(country, { transfer: transfer({ tool: "adequacy", instrument: words }) }));
    expect(stated(instrument)).toMatchObject({ ok: true, rests: [{ decision: country }] });
    for (const words of [null, "adequacy decision", "2000/518/EC"]) {
      expect(stated(words)).toMatchObject({ ok: false, code: "transfer.question_open", decision: country });
    }
    expect(gate(entry(country))).toMatchObject({ code: "transfer.tool_missing" });
  });

  it("asks of Brazil for a Norwegian controller, whatever is named", () => {
    const of = entry("BR", { transfer: transfer({ tool: "adequacy", instrument: "(EU) 2026/179" }) });
    expect(transferGate(of, TODAY, { ended: [], controllerCountry: "NO" })).toMatchObject({
      ok: false,
      question: "incorporated_in_eea",
    });
    expect(transferGate(of, TODAY, { ended: [], controllerCountry: "DK" }).ok).toBe(true);
  });

  it("refuses a stated adequacy decision that there is not, or not any more", () => {
    const stated = entry("IN", { transfer: transfer({ tool: "adequacy" }) });
    expect(gate(stated)).toMatchObject({ ok: false, code: "transfer.no_decision", tool: "adequacy" });
    const israel = entry("IL", { transfer: transfer({ tool: "adequacy", instrument: null }) });
    expect(gate(israel, TODAY, [fell("IL")])).toMatchObject({ code: "transfer.tool_void", decision: "IL" });
    expect(gate(israel, "2011-01-30")).toMatchObject({ code: "transfer.no_decision" });
  });

  it("lets any of several stated tools carry, and else gives the reason that is mended with the least", () => {
    const shield = entry("US", { legalBasis: "EU-US Privacy Shield" });
    expect(gate({ ...shield, transfer: transfer(SCC) })).toMatchObject({ ok: true, rests: [{ tool: "scc" }] });
    expect(gate({ ...shield, legalBasis: "EU-US Privacy Shield, SCC" })).toMatchObject({ rests: [{ tool: "scc" }] });
    expect(gate({ ...shield, transfer: transfer({ tool: "dpf" }) })).toMatchObject({ code: "transfer.dpf_unlisted" });
    expect(gate({ ...shield, transfer: transfer({ tool: "derogation" }) })).toMatchObject({
      code: "transfer.tool_void",
    });
  });

  it("HL-B1.9 never lets an instrument carry before its first day or after its last, whatever is stated", () => {
    const tools = ["adequacy", "dpf", "scc", "bcr", "derogation", "privacy_shield", "safe_harbour"] as const;
    const instruments = [null, "2010/87/EU", "2001/497/EC", "(EU) 2021/914", "2011/61/EU", "(EU) 2023/1795"];
    const day = fc.integer({ min: 0, max: 12_000 }).map((days) => addDays("1999-01-01", days));
    const stated = fc.record({
      tool: fc.constantFrom(...tools),
      instrument: fc.constantFrom(...instruments),
      module: fc.constant(null),
      checkedOn: fc.option(day),
      listedEntity: fc.constantFrom(null, "Alfa, Inc."),
      fallback: fc.option(
        fc.record({
          tool: fc.constantFrom(...tools),
          instrument: fc.constantFrom(...instruments),
          module: fc.constant(null),
        }),
      ),
    });
    const country = fc.constantFrom("US", "GB", "IL", "IN", "GL", "CH");
    const ended = fc.array(fc.record({ decisionId: fc.constantFrom("US-DPF", "SCC-2021", "GB"), endedOn: day }));
    fc.assert(
      fc.property(country, stated, day, ended, (where, one, on, endings) => {
        const fallen = endings.map((ending) => ({ ...ending, because: null }));
        for (const verdict of judgeTransfers(entry(where, { transfer: one }), on, { ended: fallen })) {
          if (!verdict.ok) continue;
          expect(verdict.tool).not.toBe("derogation");
          const from = { "US-PS": "2016-07-12", "US-SH": "2000-07-26", "US-DPF": "2023-07-10" }[verdict.decision ?? ""];
          const to = {
            "US-PS": "2020-07-15",
            "US-SH": "2015-10-05",
            "SCC-2010": "2022-12-27",
            "SCC-2001": "2022-12-27",
          }[verdict.decision ?? ""];
          expect(from === undefined || from <= on).toBe(true);
          expect(to === undefined || on <= to).toBe(true);
          const fall = fallen.find(({ decisionId }) => decisionId === verdict.decision);
          expect(fall === undefined || on < fall.endedOn).toBe(true);
          if (verdict.tool === "dpf") expect(one.listedEntity !== null && one.checkedOn !== null).toBe(true);
        }
      }),
      { numRuns: 5_000 },
    );
  });
});
