import { anOutcome, aVersion, NOW } from "@tests/support/builders";
import { describe, expect, it } from "vitest";
import { snapshotRoot } from "../evidence/snapshot";
import { contentHash } from "./next-version";
import { outcomeRecords, versionRecord } from "./outcome-records";

const by = { kind: "system" } as const;
const rules = { classification: "c/1", periods: "p/1", holidays: "h/1", timeZones: "tzdata/2025b" };
const facts = { at: NOW, rules, by };

it("the leaf of a version says which list it is and what brought it", () => {
  const version = { ...aVersion({ id: "v", processorId: "p", n: 3, changeId: "change" }) };
  const stored = { ...version, contentHash: contentHash(version.entries) };
  const leaf = {
    ...{ v: 1, type: "list_version", processorId: "p", at: version.publishedAt, versionId: "v", n: 3, entryCount: 1 },
    ...{ contentHash: stored.contentHash, effectiveDay: "2026-03-02", origin: "change", changeId: "change", by },
  };
  expect(versionRecord(stored, by)).toEqual(leaf);
  expect(versionRecord(stored, by, "import")).toEqual({ ...leaf, origin: "import" });
});

describe("the leaves of outcomes", () => {
  const outcome = (id: string, itemId: string) =>
    anOutcome({ id, itemId, processorId: "p", changeId: "change", controllerId: `customer-${id}` });
  const row = (id: string) => ({
    ...({ v: 1, type: "customer_outcome", id, controllerId: `customer-${id}` } as const),
    ...({ state: "in_effect", effectiveDay: "2026-04-15" } as const),
  });

  it("are one for each item, over all customers of it in the order of their ids", () => {
    const outcomes = [outcome("3", "i1"), outcome("2", "i2"), outcome("1", "i1")];
    const [both, one] = [snapshotRoot([row("1"), row("3")]), snapshotRoot([row("2")])];
    const common = { v: 1, type: "item_outcome", processorId: "p", at: NOW, changeId: "change", rules, by };
    expect(outcomeRecords(outcomes, new Map([["i1", 7]]), facts)).toEqual([
      { ...common, itemId: "i1", outcomes: both.ok && both.snapshot, publishedVersion: 7 },
      { ...common, itemId: "i2", outcomes: one.ok && one.snapshot, publishedVersion: null },
    ]);
    expect(outcomeRecords([], new Map(), facts)).toEqual([]);
  });

  it("are none where one outcome would be counted twice", () => {
    expect(() => outcomeRecords([outcome("1", "i1"), outcome("1", "i1")], new Map(), facts)).toThrow("evidence");
  });
});
