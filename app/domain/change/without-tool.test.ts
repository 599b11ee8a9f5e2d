import { anEntry } from "@tests/support/builders";
import { describe, expect, it } from "vitest";
import type { Entry, Transfer } from "../register/entry";
import { itemsWithoutTool } from "./without-tool";

const DAY = "2026-11-21";
const CLAUSES = { tool: "scc", instrument: "(EU) 2021/914", module: 3 } as const;
const listed: Transfer = {
  tool: "dpf",
  instrument: null,
  module: null,
  checkedOn: DAY,
  listedEntity: "Alfa, Inc.",
  fallback: null,
};
const to = (country: string, transfer: Transfer | null): Entry =>
  anEntry({ legalBasis: "DPA", transfer, locations: [{ role: "processing", country, region: null, address: null }] });
const held = (after: Entry | null, endedOn?: string) => {
  const ended = endedOn === undefined ? [] : [{ decisionId: "US-DPF", endedOn, because: null }];
  return itemsWithoutTool([{ id: "i", after }], DAY, ended).has("i");
};

describe("itemsWithoutTool", () => {
  it("holds what goes outside the EEA with no valid tool, and nothing else", () => {
    expect(held(to("US", null))).toBe(true);
    expect(held(to("US", { ...listed, ...CLAUSES }))).toBe(false);
    expect(held(to("CH", null))).toBe(false);
    expect(held(to("DK", null))).toBe(false);
    expect(held(null)).toBe(false);
  });

  it("D9 holds what rests on a decision from the day on which it fell, unless the fallback carries", () => {
    expect(held(to("US", listed))).toBe(false);
    expect(held(to("US", listed), "2026-11-22")).toBe(false);
    expect(held(to("US", listed), DAY)).toBe(true);
    expect(held(to("US", { ...listed, fallback: CLAUSES }), DAY)).toBe(false);
  });
});
