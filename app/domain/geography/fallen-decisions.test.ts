import { describe, expect, it } from "vitest";
import { blankEntry, type Entry, type Transfer } from "../register/entry";
import { fallenDecisions, restingOn } from "./fallen-decisions";
import { findDecision } from "./transfer-decisions";

const TODAY = "2026-11-21";
const CLAUSES = { tool: "scc", instrument: "(EU) 2021/914", module: 3 } as const;
const entry = (id: string, country: string, more: Partial<Entry> = {}): Entry => ({
  ...blankEntry(id, `Alfa ${id}`),
  locations: [{ role: "processing", country, region: null, address: null }],
  ...more,
});
const listed: Transfer = {
  tool: "dpf",
  instrument: null,
  module: null,
  checkedOn: "2026-11-01",
  listedEntity: "Alfa, Inc.",
  fallback: null,
};
const ended = [{ decisionId: "US-DPF", endedOn: "2026-11-20", because: "C-703/25 P" }];

describe("fallenDecisions", () => {
  it("D9 groups entries by the decision that fell, each with the number of its customers", () => {
    const counts = [
      { decisionId: "GB", entryId: "c", count: 2 },
      { decisionId: "US-DPF", entryId: "a", count: 5 },
      { decisionId: "US-DPF", entryId: "gone", count: 1 },
    ];
    expect(fallenDecisions(counts, ended, [entry("a", "US"), entry("c", "GB")])).toEqual([
      {
        decisionId: "GB",
        instrument: "(EU) 2021/1772",
        endedOn: null,
        because: null,
        entries: [{ id: "c", name: "Alfa c", count: 2 }],
      },
      {
        decisionId: "US-DPF",
        instrument: "(EU) 2023/1795",
        endedOn: "2026-11-20",
        because: "C-703/25 P",
        entries: [
          { id: "a", name: "Alfa a", count: 5 },
          { id: "gone", name: null, count: 1 },
        ],
      },
    ]);
    expect(fallenDecisions([], ended, [])).toEqual([]);
    expect(fallenDecisions([{ decisionId: "ZZ", entryId: "a", count: 1 }], ended, [])[0]?.instrument).toBe("ZZ");
  });
});

describe("restingOn", () => {
  const list = [
    entry("dpf", "US", { transfer: listed }),
    entry("both", "US", { transfer: { ...listed, fallback: CLAUSES } }),
    entry("scc", "US", { legalBasis: "SCC" }),
    entry("shield", "US", { legalBasis: "EU-US Privacy Shield" }),
    entry("mended", "US", { legalBasis: "EU-US Privacy Shield, SCC" }),
    entry("inside", "IE", { legalBasis: "EU-US Privacy Shield" }),
    entry("british", "GB"),
  ];
  const rests = (id: string, of = ended.slice(1)) => {
    const decision = findDecision(id);
    if (decision === null) throw new Error(id);
    return restingOn(list, decision, TODAY, of).map(({ id: which, effect }) => [which, effect]);
  };

  it("D9 says of a decision that stands what would carry each entry without it, and of one that fell what does", () => {
    const expected = [
      ["dpf", "lost"],
      ["both", "carried"],
    ];
    expect(rests("US-DPF")).toEqual(expected);
    expect(rests("US-DPF", ended)).toEqual(expected);
    expect(rests("GB")).toEqual([["british", "lost"]]);
  });

  it("counts clauses only where they carry now", () => {
    expect(rests("SCC-2021")).toEqual([
      ["scc", "lost"],
      ["mended", "lost"],
    ]);
    expect(rests("SCC-2021", ended)).toEqual([
      ["both", "lost"],
      ["scc", "lost"],
      ["mended", "lost"],
    ]);
  });

  it("HL-B1.9 names what states a decision that ended by the tables, where data go outside", () => {
    expect(rests("US-PS")).toEqual([
      ["shield", "lost"],
      ["mended", "carried"],
    ]);
    expect(rests("US-SH")).toEqual([]);
  });

  it("HL-B1.9 counts a decision as ended from the day after its last, and one that was never ended as standing", () => {
    const shield = findDecision("US-PS");
    const swiss = findDecision("CH");
    if (shield === null || swiss === null) throw new Error("no decision");
    const named = [entry("shield", "IN", { legalBasis: "EU-US Privacy Shield" })];
    expect(restingOn(named, shield, "2020-07-16", [])).toEqual([{ id: "shield", name: "Alfa shield", effect: "lost" }]);
    expect(restingOn(named, shield, "2020-07-15", [])).toEqual([]);
    const tool = { ...listed, tool: "adequacy" as const, instrument: swiss.instrument };
    expect(restingOn([entry("swiss", "IN", { transfer: tool })], swiss, TODAY, [])).toEqual([]);
    const rules = { ...listed, tool: "bcr" as const };
    expect(restingOn([entry("rules", "US", { transfer: rules })], shield, TODAY, [])).toEqual([]);
  });
});
