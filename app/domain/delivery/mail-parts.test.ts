import { anEntry, aPeriod, aWindow, someTerms } from "@tests/support/builders";
import { aFullEntry, aQuestion } from "@tests/support/checking";
import { describe, expect, it } from "vitest";
import type { DraftItem } from "../change/items";
import { mailItem, mailPeriod, mailWindow } from "./mail-parts";

const [gone, fresh, other] = [
  anEntry({ id: "gone", name: "Gone" }),
  aFullEntry({ name: "Fresh" }),
  anEntry({ name: "Other" }),
];
const pairs = [{ removed: "gone", added: fresh.id }];
const [replacing] = aQuestion({ base: [gone], proposed: [fresh], pairs }).items;
const [taken] = aQuestion({
  base: [gone, other],
  proposed: [other],
  pairs: [{ removed: "gone", added: other.id }],
}).items;
const gate = (itemId: string) => ({ itemId, tracks: ["N" as const], clauses: [], reasons: [], needsTool: false });
const customer = (...ids: string[]) => ({
  ...{ gates: ids.map(gate), terms: someTerms(), window: aWindow(), firstDay: "2026-12-31" },
});
const must = (item: DraftItem | undefined) => {
  if (item === undefined) throw new Error("no item");
  return item;
};

describe("an item as mails tell it", () => {
  it("names who goes and who comes, and explains it to a customer by its own gate", () => {
    const item = must(replacing);
    const told = mailItem(item, customer("other", item.id));
    expect(told).toMatchObject({ kind: "REPLACEMENT", name: "Fresh", replacedName: "Gone", successorName: null });
    expect(told.explanation).toMatchObject({
      ...{ may: ["object"], until: { lastDay: aWindow().lastDay }, firstDay: "2026-12-31" },
      what: { name: "Fresh", replacedName: "Gone", takenOverBy: null },
    });
    expect([told.before?.name, told.after?.name]).toEqual(["Gone", "Fresh"]);
  });

  it("explains nothing to a follower, nor to a customer whom it does not concern", () => {
    expect(mailItem(must(replacing), null).explanation).toBeNull();
    expect(mailItem(must(replacing), customer("other")).explanation).toBeNull();
  });

  it("names the company that takes a removal over", () => {
    const item = must(taken);
    const told = mailItem(item, customer(item.id));
    expect(told).toMatchObject({ kind: "REMOVAL", name: "Gone", successorName: "Other", after: null });
    expect(told.qualifiers).toEqual(["taken_over"]);
    expect(told.explanation?.what.takenOverBy).toBe("Other");
  });

  it("shows a customer more of an edit than a follower, and neither of them the processor's notes", () => {
    const before = aFullEntry({ name: "Alfa" });
    const after = { ...before, contact: "dpo@alfa.example", riskClass: "high" as const };
    const item = must(aQuestion({ base: [before], proposed: [after] }).items[0]);
    const paths = (reader: ReturnType<typeof customer> | null) => mailItem(item, reader).fields.map(({ path }) => path);
    expect(paths(customer(item.id))).toContain("contact");
    for (const reader of [customer(item.id), null]) {
      expect(paths(reader)).not.toContain("riskClass");
      expect(mailItem(item, reader).after?.riskClass ?? null).toBeNull();
    }
  });
});

describe("of an edit with contract and contact in it", () => {
  const before = aFullEntry({ name: "Alfa", guarantee: "ISO 27001", contractDate: "2025-01-01" });
  const after = { ...before, contact: "dpo@alfa.example", contractDate: "2026-10-01" };
  const told = (reader: "customer" | "follower") => {
    const item = must(aQuestion({ base: [before], proposed: [after] }).items[0]);
    const { fields, ...sides } = mailItem(item, reader === "customer" ? customer(item.id) : null);
    return { paths: fields.map(({ path }) => path), before: sides.before, after: sides.after };
  };

  it("a customer is told both (Art. 28(4) GDPR), with the contract's day and the guarantee on both sides", () => {
    expect(told("customer")).toMatchObject({
      paths: ["contact", "contractDate"],
      before: { guarantee: "ISO 27001", contractDate: "2025-01-01" },
      after: { guarantee: "ISO 27001", contractDate: "2026-10-01" },
    });
  });

  it("a follower is told the contact alone, and neither contract nor guarantee on either side", () => {
    const none = { guarantee: null, contractDate: null };
    expect(told("follower")).toMatchObject({ paths: ["contact"], before: none, after: none });
  });

  it("a follower of what only the processor keeps is told no field", () => {
    const item = must(aQuestion({ base: [before], proposed: [{ ...before, contractDate: "2026-10-01" }] }).items[0]);
    expect(mailItem(item, null).fields).toEqual([]);
  });
});

describe("times in mails", () => {
  it("D1 are the period as it is stated, with where it is from, and the last day in its zone", () => {
    expect(mailPeriod(aPeriod({ count: 10, source: "house" }))).toEqual({ count: 10, unit: "days", source: "house" });
    expect(mailWindow(aWindow())).toEqual({ lastDay: aWindow().lastDay, zone: "Europe/Copenhagen" });
    expect([mailPeriod(null), mailWindow(null)]).toEqual([null, null]);
  });
});
