import { isUniqueViolation } from "@db/open.server";
import { makeStore } from "@db/store.server";
import { aChange, aChangeItem, anEntry, anId, anOutcome, NOW } from "@tests/support/builders";
import { describeEachEngine } from "@tests/support/stores";
import { aCustomer, anAnnouncedChange, aTenant, type Tenant } from "@tests/support/tenant";
import { beforeEach, describe, expect, test } from "vitest";
import type { Change } from "~/domain/change/change";
import { plusMs } from "~/domain/time";
import type { Store } from "~/ports/store";

describeEachEngine((open) => {
  let opened: Promise<Store> | null = null;
  let store: Store;
  let tenant: Tenant;
  beforeEach(async () => {
    opened ??= open().then(makeStore);
    store = await opened;
    tenant = await aTenant(store);
  });
  const stored = async (over: Partial<Change> = {}) => {
    const change = aChange({ processorId: tenant.processorId, createdBy: tenant.staff.id, ...over });
    await store.write((tx) => tx.changes.insert(change));
    return change;
  };

  describe("drafts", () => {
    test("a change comes back as it was written, with the whole list as proposed", async () => {
      const change = await stored({ proposed: [anEntry(), anEntry()], pairs: [{ removed: anId(), added: anId() }] });
      expect(await store.read.changes.find(tenant.processorId, change.id)).toEqual(change);
    });

    test("of two writes that read the same row, the second learns that it was second", async () => {
      const change = await stored();
      const mine = { ...change, rowVersion: 2, proposed: [anEntry({ name: "Mine" })] };
      const theirs = { ...change, rowVersion: 2, proposed: [anEntry({ name: "Theirs" })] };
      const both = await Promise.all([mine, theirs].map((row) => store.write((tx) => tx.changes.update(row))));
      expect(both.sort()).toEqual([false, true]);
      const after = await store.read.changes.find(tenant.processorId, change.id);
      expect([mine, theirs]).toContainEqual(after);
      expect(await store.write((tx) => tx.changes.update({ ...change, rowVersion: 3 }))).toBe(true);
    });

    test("who made a change, and when, stays whatever an update says", async () => {
      const change = await stored();
      const update = { ...change, rowVersion: 2, createdBy: anId(), createdAt: plusMs(NOW, 1) };
      await store.write((tx) => tx.changes.update(update));
      expect(await store.read.changes.find(tenant.processorId, change.id)).toEqual({ ...change, rowVersion: 2 });
    });

    test("a draft can be removed, a change that people were told of cannot", async () => {
      const draft = await stored();
      const { change } = await anAnnouncedChange(store, tenant);
      expect(await store.write((tx) => tx.changes.removeDraft(tenant.processorId, draft.id))).toBe(true);
      expect(await store.write((tx) => tx.changes.removeDraft(tenant.processorId, draft.id))).toBe(false);
      expect(await store.write((tx) => tx.changes.removeDraft(tenant.processorId, change.id))).toBe(false);
      expect(await store.read.changes.find(tenant.processorId, change.id)).toEqual(change);
    });
  });

  describe("lists", () => {
    test("changes are listed newest first, in the states asked for, without the entries", async () => {
      const first = await stored({ createdAt: "2026-01-01T00:00:00.000Z" });
      const second = await stored({ createdAt: "2026-02-01T00:00:00.000Z", state: "scheduled" });
      const { proposed: _second, imported: _secondImport, ...secondRow } = second;
      const { proposed: _first, imported: _firstImport, ...firstRow } = first;
      const { processorId } = tenant;
      expect(await store.read.changes.list(processorId, ["draft", "scheduled"])).toEqual([secondRow, firstRow]);
      expect(await store.read.changes.list(processorId, ["draft"])).toEqual([firstRow]);
      expect(await store.read.changes.list(processorId, [])).toEqual([]);
    });

    test("the numbers of a year are those of that year alone", async () => {
      for (const ref of ["2025-99", "2026-01", "2026-100", "2027-01", null]) await stored({ ref });
      expect((await store.read.changes.listRefs(tenant.processorId, "2026")).sort()).toEqual(["2026-01", "2026-100"]);
    });

    test("a number belongs to one change of a processor; drafts have none", async () => {
      await stored();
      await stored();
      await stored({ ref: "2026-01" });
      const error = await stored({ ref: "2026-01" }).catch((thrown: unknown) => thrown);
      expect(isUniqueViolation(error)).toBe(true);
    });

    test("what is due comes oldest first and never before its time", async () => {
      const early = "2020-01-01T00:00:00.000Z";
      const second = await stored({ dueAt: plusMs(early, 1) });
      const first = await stored({ dueAt: early });
      await stored({ dueAt: plusMs(early, 2) });
      const due = await store.read.changes.listDue(plusMs(early, 1), 10);
      expect(due).toEqual([first, second].map((one) => ({ processorId: tenant.processorId, changeId: one.id })));
      expect(await store.read.changes.listDue(plusMs(early, 1), 1)).toEqual(due.slice(0, 1));
      for (const one of [first, second])
        await store.write((tx) => tx.changes.update({ ...one, dueAt: null, rowVersion: 2 }));
    });
  });

  describe("items", () => {
    test("items come in their order, with both sides of an entry as written", async () => {
      const change = await stored({ state: "releasing" });
      const ids = { processorId: tenant.processorId, changeId: change.id };
      const removal = aChangeItem({
        ...ids,
        position: 2,
        kind: "REMOVAL",
        kinds: ["REMOVAL"],
        qualifiers: ["taken_over"],
        takenOverBy: { entryId: anEntry().id, name: "Havn Hosting" },
        before: anEntry(),
        after: null,
      });
      const addition = aChangeItem({ ...ids, position: 1 });
      await store.write((tx) => tx.changes.insertItems([removal, addition]));
      expect(await store.read.changes.listItems(tenant.processorId, change.id)).toEqual([addition, removal]);
    });

    test("staged items can be taken back, announced ones cannot", async () => {
      const change = await stored({ state: "releasing" });
      await store.write((tx) =>
        tx.changes.insertItems([aChangeItem({ processorId: tenant.processorId, changeId: change.id })]),
      );
      await store.write((tx) => tx.changes.removeItems(tenant.processorId, change.id));
      expect(await store.read.changes.listItems(tenant.processorId, change.id)).toEqual([]);
      const announced = await anAnnouncedChange(store, tenant);
      const removal = store.write((tx) => tx.changes.removeItems(tenant.processorId, announced.change.id));
      await expect(removal).rejects.toThrow("announced");
    });

    test("the version that first contains an item is set once", async () => {
      const { item, change } = await anAnnouncedChange(store, tenant);
      await store.write((tx) => tx.changes.setItemPublished(tenant.processorId, item.id, 2));
      await expect(store.write((tx) => tx.changes.setItemPublished(tenant.processorId, item.id, 3))).rejects.toThrow();
      expect(await store.read.changes.listItems(tenant.processorId, change.id)).toEqual([
        { ...item, publishedVersion: 2 },
      ]);
    });
  });

  describe("outcomes", () => {
    test("D10: an item has one outcome for each customer, which a later one replaces in place", async () => {
      const { change, item, controller } = await anAnnouncedChange(store, tenant);
      const ids = { processorId: tenant.processorId, changeId: change.id, itemId: item.id };
      const other = await aCustomer(store, tenant);
      const first = anOutcome({ ...ids, controllerId: controller.id, state: "in_effect" });
      const elsewhere = anOutcome({
        ...ids,
        controllerId: other.controller.id,
        state: "carved_out",
        effectiveDay: null,
      });
      await store.write((tx) => tx.changes.saveOutcomes([first, elsewhere]));
      const later = { state: "terminated" as const, effectiveDay: "2026-06-01", decidedAt: plusMs(NOW, 5) };
      // Once as a new row of the caller's, once as the row that was read.
      await store.write((tx) => tx.changes.saveOutcomes([{ ...first, ...later, id: anId(), state: "withdrawn" }]));
      await store.write((tx) => tx.changes.saveOutcomes([{ ...first, ...later }]));
      const { read } = store;
      expect(await read.changes.listOutcomes(tenant.processorId, change.id)).toEqual([
        { ...first, ...later },
        elsewhere,
      ]);
      const ofOne = await read.changes.listOutcomes(tenant.processorId, change.id, [other.controller.id]);
      expect(ofOne).toEqual([elsewhere]);
      expect(await read.changes.listOutcomes(tenant.processorId, change.id, [])).toEqual([]);
      expect(await read.changes.countOutcomes(tenant.processorId, change.id)).toEqual([
        { itemId: item.id, state: "carved_out", count: 1 },
        { itemId: item.id, state: "terminated", count: 1 },
      ]);
    });
  });
});
