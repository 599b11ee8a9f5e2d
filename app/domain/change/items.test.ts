import { anEntry } from "@tests/support/builders";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Entry } from "../register/entry";
import type { Reclassification } from "../register/reclassify";
import { applyItem, computedClass, draftItems, ownList, revertItem } from "./items";

const DAY = "2026-11-23";
const plan = (proposed: Entry[], pairs: { removed: string; added: string }[] = []) => ({
  proposed,
  pairs,
  firstDay: "2026-12-31",
});
const effect = (item: ReturnType<typeof draftItems>[number]) => ({
  entryId: item.change.entryId,
  replacedEntryId: item.change.replaces?.entryId ?? null,
  before: item.before,
  after: item.after,
});
const said = (entryId: string): Reclassification => ({
  ...{ entryId, added: ["OWNERSHIP"], removed: [], reason: "Sold.", computed: ["CONTACT"], content: "" },
  ...{ by: "ida", at: "2026-11-23T09:00:00.000Z", confirmedBy: null, confirmedAt: null },
});
const [a, b, c] = [anEntry({ name: "A" }), anEntry({ name: "B" }), anEntry({ name: "C", since: null })];

describe("draftItems", () => {
  it("names both companies of a replacement in one item", () => {
    const [item, ...others] = draftItems([a, b], plan([a, c], [{ removed: b.id, added: c.id }]), DAY);
    expect(others).toEqual([]);
    expect(item?.change).toMatchObject({ kind: "REPLACEMENT", name: "C", replaces: { name: "B" } });
    expect([item?.before?.name, item?.after?.name]).toEqual(["B", "C"]);
  });

  it("gives a new entry the change's first day, and leaves one that names its own", () => {
    const own = anEntry({ since: "2027-02-01" });
    const items = draftItems([a], plan([a, c, own]), DAY);
    expect(items.map(({ after }) => after?.since)).toEqual(["2026-12-31", "2027-02-01"]);
  });

  it("has the class that a person said of its own entry, and no other's", () => {
    const edited = [a, b].map((entry) => ({ ...entry, contact: "DPO" }));
    const kinds = (reclassifications: Reclassification[]) =>
      draftItems([a, b], { ...plan(edited), reclassifications }, DAY).map(({ kinds: counting }) => counting);
    expect(kinds([])).toEqual([["CONTACT"], ["CONTACT"]]);
    expect(kinds([said(b.id)])).toEqual([["CONTACT"], ["OWNERSHIP", "CONTACT"]]);
    const [item] = draftItems([a], plan(edited.slice(0, 1)), DAY);
    if (item === undefined) throw new Error("no item");
    const { content } = computedClass(item);
    const lowered = {
      ...said(a.id),
      added: ["TYPO" as const],
      removed: ["CONTACT" as const],
      confirmedBy: "bo",
      content,
    };
    expect(kinds([lowered])).toEqual([["TYPO"], ["CONTACT"]]);
    expect(content).not.toBe(computedClass({ ...item, after: b }).content);
  });
});

describe("a list and its items", () => {
  const lists = fc
    .tuple(fc.subarray([a, b, c]), fc.subarray([a, b, c]), fc.boolean())
    .map(
      ([before, after, rename]) =>
        [before, rename ? after.map((entry) => ({ ...entry, contact: "DPO" })) : after] as const,
    );

  it("applied to the old list give the new one, whatever order they are applied in", () => {
    fc.assert(
      fc.property(lists, fc.boolean(), ([before, after], backwards) => {
        const items = draftItems(before, { ...plan([...after]), firstDay: null }, DAY).map(effect);
        const applied = (backwards ? [...items].reverse() : items).reduce<Entry[]>(applyItem, [...before]);
        const byId = (entries: readonly Entry[]) => [...entries].sort((x, y) => (x.id < y.id ? -1 : 1));
        expect(byId(applied)).toEqual(byId(after));
      }),
    );
  });

  it("D16 taken back give the old list: a customer whose gate is closed keeps what it had", () => {
    fc.assert(
      fc.property(lists, ([before, after]) => {
        const items = draftItems(before, { ...plan([...after]), firstDay: null }, DAY).map(effect);
        const current = items.reduce<Entry[]>(applyItem, [...before]);
        const names = (entries: readonly Entry[]) => entries.map(({ id, contact }) => `${id} ${contact}`).sort();
        expect(names(ownList(current, items))).toEqual(names(before));
      }),
    );
  });

  it("taking a removal back twice is the same as once, and leaves the other entries where they are", () => {
    const gone = { entryId: a.id, replacedEntryId: null, before: a, after: null };
    expect(revertItem([b], gone)).toEqual([b, a]);
    expect(revertItem([a, b], gone)).toEqual([a, b]);
  });

  it("D16 items are taken back last first, so that one that builds on another gives the older state", () => {
    const [one, two] = [
      { ...a, contact: "one" },
      { ...a, contact: "two" },
    ];
    const first = { entryId: a.id, replacedEntryId: null, before: a, after: one };
    const second = { entryId: a.id, replacedEntryId: null, before: one, after: two };
    expect(ownList([two], [first, second])).toEqual([a]);
  });

  it("a replacement takes the place of the entry that goes, and is taken back to it", () => {
    const item = { entryId: c.id, replacedEntryId: a.id, before: a, after: c };
    const applied = applyItem([a, b], item);
    expect(applied.map(({ name }) => name)).toEqual(["C", "B"]);
    expect(applyItem(applied, item)).toEqual(applied);
    expect(revertItem(applied, item).map(({ name }) => name)).toEqual(["A", "B"]);
  });
});
