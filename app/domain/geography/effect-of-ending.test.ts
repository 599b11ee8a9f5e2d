import { describe, expect, it } from "vitest";
import { blankEntry, type Entry, type Location, type Transfer } from "../register/entry";
import { effectOfEnding } from "./effect-of-ending";
import type { EndedDecision } from "./transfer-decisions";

const TODAY = "2026-11-21";
const place = (country: string): Location => ({ role: "processing", country, region: null, address: null });
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
const us = (more: Partial<Transfer> & Pick<Transfer, "tool">) => entry("US", { transfer: transfer(more) });
const SCC = { tool: "scc", instrument: "(EU) 2021/914", module: 3 } as const;
const LISTED = { tool: "dpf", listedEntity: "Alfa, Inc.", checkedOn: "2026-11-01" } as const;
const fell = (decisionId: string): EndedDecision => ({ decisionId, endedOn: TODAY, because: "C-1/27" });

describe("effectOfEnding", () => {
  const effect = (of: Entry, decision = "US-DPF") => effectOfEnding(of, decision, TODAY, { ended: [fell(decision)] });
  const fallback = { tool: "scc", instrument: "(EU) 2021/914", module: 3 } as const;

  it("D9 tells what lost its tool from what another tool carries", () => {
    expect(effect(us(LISTED))).toBe("lost");
    expect(effect(us({ ...LISTED, fallback }))).toBe("carried");
    expect(effect({ ...us(LISTED), legalBasis: "SCC" })).toBe("carried");
    expect(effect(us({ tool: "dpf" }))).toBe("lost");
    expect(effect(us({ tool: "dpf", fallback }))).toBe("carried");
    expect(effect(us({ tool: "bcr", fallback }))).toBe("none");
  });

  it("leaves alone what rests on something else, and what named no tool", () => {
    expect(effect(us(SCC))).toBe("none");
    expect(effect({ ...us(SCC), legalBasis: "DPF" })).toBe("none");
    expect(effect(entry("US", { legalBasis: "DPA" }))).toBe("none");
    expect(effect({ ...us(LISTED), locations: [place("DE")] })).toBe("none");
    expect(effect(us(LISTED), "CH")).toBe("none");
  });

  it("counts a country that was covered without being stated", () => {
    expect(effect(entry("GB"), "GB")).toBe("lost");
    expect(effect(entry("GB", { transfer: transfer(SCC) }), "GB")).toBe("none");
    expect(effect(entry("GB", { transfer: transfer(SCC) }), "SCC-2021")).toBe("carried");
  });

  it("judges with all other decisions that fell as fallen", () => {
    const of = us({ ...LISTED, fallback });
    const context = { ended: [fell("US-DPF"), fell("SCC-2021")] };
    expect(effectOfEnding(of, "US-DPF", TODAY, context)).toBe("lost");
    expect(effectOfEnding(of, "SCC-2021", TODAY, context)).toBe("lost");
  });

  it("is lost where one of two countries is, and carried where only others have nothing", () => {
    const both = entry("US", { locations: [place("US"), place("GB")], transfer: transfer({ ...LISTED, fallback }) });
    const context = { ended: [fell("US-DPF"), fell("GB")] };
    expect(effectOfEnding(both, "US-DPF", TODAY, context)).toBe("carried");
    const british = { ...both, transfer: transfer(LISTED) };
    expect(effectOfEnding(british, "GB", TODAY, { ended: [fell("GB")] })).toBe("lost");
    const two = entry("US", { locations: [place("US"), place("IN")], transfer: transfer(LISTED) });
    expect(effect({ ...two, legalBasis: "SCC", locations: [place("IN"), place("US")] })).toBe("carried");
    const clauses = entry("US", { locations: [place("IN"), place("US")], transfer: transfer(SCC) });
    expect(effectOfEnding({ ...clauses, legalBasis: "DPF" }, "SCC-2021", TODAY, { ended: [fell("SCC-2021")] })).toBe(
      "lost",
    );
    const listed = { ...clauses, transfer: transfer({ ...LISTED, fallback }) };
    expect(effectOfEnding(listed, "SCC-2021", TODAY, { ended: [fell("SCC-2021")] })).toBe("lost");
  });

  it("leaves alone a reserve that was not for the decision that fell", () => {
    const reserve = us({ tool: "privacy_shield", fallback });
    expect(effect(reserve, "US-PS")).toBe("carried");
    expect(effect(reserve, "US-DPF")).toBe("none");
    expect(effect(reserve, "SCC-2021")).toBe("lost");
  });

  it("sees one of several countries", () => {
    const of = { ...us(LISTED), locations: [place("CH"), place("US")] };
    expect(effect(of)).toBe("lost");
    expect(effect(of, "CH")).toBe("lost");
    expect(effect({ ...of, locations: [place("US"), place("IN")], transfer: transfer({ ...LISTED, fallback }) })).toBe(
      "carried",
    );
  });
});
