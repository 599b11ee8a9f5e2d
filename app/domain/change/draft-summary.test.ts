import { aChange, anEntry } from "@tests/support/builders";
import { describe, expect, it } from "vitest";
import type { PolicyCheck } from "../processor/processor";
import { awaitsApproval, shortItem, summariseDraft, summariseItems } from "./draft-summary";
import { approvedContent } from "./item-content";
import { draftItems } from "./items";

const DAY = "2026-11-23";
const many = ["A", "B", "C", "D", "E", "F", "G"].map((name) => anEntry({ name }));

describe("a change in short", () => {
  it("shows six items and counts all", () => {
    const { items, itemCount } = summariseDraft(aChange({ proposed: many }), [], { n: 1, entries: [] }, DAY);
    expect([items.map(({ name }) => name).join(""), itemCount]).toEqual(["ABCDEF", 7]);
    expect(items[0]).toEqual({ kind: "ADDITION", name: "A" });
    const announced = many.map(({ name }) => ({
      kind: "ADDITION" as const,
      name,
      before: null,
      replacedEntryId: null,
    }));
    expect(summariseItems(announced)).toEqual({ items, itemCount: 7 });
  });

  it("says of a replacement who goes", () => {
    const [gone, fresh] = [anEntry({ id: "gone", name: "Gone" }), anEntry({ id: "fresh", name: "Fresh" })];
    const change = aChange({ proposed: [fresh], pairs: [{ removed: "gone", added: "fresh" }] });
    const replaced = { kind: "REPLACEMENT" as const, name: "Fresh", replaces: { entryId: "gone", name: "Gone" } };
    expect(summariseDraft(change, [gone], { n: 1, entries: [gone] }, DAY).items).toEqual([replaced]);
    const stored = { kind: "REPLACEMENT" as const, name: "Fresh", before: gone, replacedEntryId: "gone" };
    expect(summariseItems([stored]).items).toEqual([replaced]);
    expect(summariseItems([{ ...stored, before: null }]).items[0]?.replaces).toEqual({ entryId: "gone", name: "" });
  });

  it("names an item by the weightiest class that counts, else by the one computed, and who goes by it", () => {
    const change = {
      op: "change",
      kind: "CONTACT",
      kinds: ["CONTACT"],
      entryId: "a",
      name: "Alfa",
      fields: [],
    } as const;
    const item = { change: { ...change, kinds: [...change.kinds], qualifiers: [], fields: [] }, kinds: [] };
    expect(shortItem(item)).toEqual({ kind: "CONTACT", name: "Alfa", replacedName: null });
    const replaces = { entryId: "gone", name: "Gone" };
    expect(shortItem({ change: { ...item.change, replaces }, kinds: ["DATA_WIDENED", "CONTACT"] })).toEqual({
      ...{ kind: "DATA_WIDENED", name: "Alfa", replacedName: "Gone" },
    });
  });

  it("is held against the current list, with what came into it since the draft was written", () => {
    const [listed, since, fresh] = [
      anEntry({ name: "Listed" }),
      anEntry({ name: "Since" }),
      anEntry({ name: "Fresh" }),
    ];
    const change = aChange({ baseVersion: 1, proposed: [listed, fresh] });
    const current = { n: 2, entries: [listed, since] };
    expect(summariseDraft(change, [listed], current, DAY).items.map(({ name }) => name)).toEqual(["Fresh"]);
  });

  it("GS-16 waits for the data-protection administrator where the policy says so, there is a change, and none was agreed to", () => {
    const list = { n: 1, entries: [] };
    const draft = aChange({ proposed: [anEntry({ name: "A" })] });
    const awaits = (change: typeof draft, blocks: PolicyCheck[]) =>
      awaitsApproval(change, [], list, { policy: { blocks }, today: DAY });
    expect(awaits(draft, ["gdpa_approval"])).toBe(true);
    expect(awaits(draft, ["training"])).toBe(false);
    expect(awaits(aChange({ proposed: [] }), ["gdpa_approval"])).toBe(false);
    const by = { by: "g", at: "2026-11-23T09:00:00.000Z" };
    const agreed = { ...by, ...approvedContent(draftItems([], draft, DAY), draft) };
    expect(awaits({ ...draft, gdpaApproval: agreed }, ["gdpa_approval"])).toBe(false);
    expect(awaits({ ...draft, gdpaApproval: { ...agreed, firstDay: "2030-01-01" } }, ["gdpa_approval"])).toBe(true);
  });
});
