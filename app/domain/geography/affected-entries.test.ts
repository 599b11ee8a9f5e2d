import { anEntry } from "@tests/support/builders";
import { describe, expect, it } from "vitest";
import type { Entry, Transfer } from "../register/entry";
import { affectedBy } from "./affected-entries";

const TODAY = "2026-11-21";
const ended = [{ decisionId: "US-DPF", endedOn: TODAY, because: null }];
const tool = (of: Transfer["tool"]): Transfer => ({
  tool: of,
  instrument: null,
  module: null,
  checkedOn: "2026-11-01",
  listedEntity: "Alfa, Inc.",
  fallback: null,
});
const entry = (id: string, of: Transfer["tool"], more: Partial<Entry> = {}) =>
  anEntry({
    id,
    transfer: tool(of),
    legalBasis: null,
    locations: [{ role: "processing", country: "US", region: null, address: null }],
    ...more,
  });
const all = { services: [] };

describe("affectedBy", () => {
  const list = [entry("a", "dpf"), entry("b", "scc"), entry("c", "dpf", { services: ["Mail"] })];
  const affected = affectedBy(list, "US-DPF", TODAY, ended);

  it("D9 finds the entries that rest on a decision that fell", () => {
    expect(affected.current).toEqual(["a", "c"]);
    expect(affected.ofCustomer(all, [])).toEqual(["a", "c"]);
  });

  it("HL-2.4 leaves out what a customer does not use", () => {
    expect(affected.ofCustomer({ services: ["Mail"] }, [])).toEqual(["a", "c"]);
    expect(affected.ofCustomer({ services: ["Sms"] }, [])).toEqual(["a"]);
  });

  it("D16 judges the customer's own list: what is not in effect for it does not count, what still is does", () => {
    const added = { entryId: "a", replacedEntryId: null, before: null, after: entry("a", "dpf") };
    const mended = { entryId: "b", replacedEntryId: null, before: entry("b", "dpf"), after: entry("b", "scc") };
    expect(affected.ofCustomer(all, [added])).toEqual(["c"]);
    expect(affected.ofCustomer(all, [mended])).toEqual(["a", "b", "c"]);
  });

  it("knows an item that touches what rests on the decision, in the list or on either side", () => {
    const item = (before: Entry | null, after: Entry | null) => ({
      entryId: "x",
      replacedEntryId: null,
      before,
      after,
    });
    expect(affected.concerns(item(null, entry("x", "dpf")))).toBe(true);
    expect(affected.concerns(item(entry("x", "dpf"), null))).toBe(true);
    expect(affected.concerns(item(entry("x", "scc"), entry("x", "bcr")))).toBe(false);
    expect(affected.concerns(item(null, null))).toBe(false);
    expect(affected.concerns({ ...item(null, entry("a", "scc")), entryId: "a" })).toBe(true);
    expect(affected.concerns({ ...item(null, entry("b", "scc")), entryId: "b" })).toBe(false);
  });
});
