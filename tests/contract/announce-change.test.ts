import { makeStore } from "@db/store.server";
import { describe, expect, it } from "vitest";
import { inChunks } from "~/domain/chunks";
import type { Store } from "~/ports/store";
import { advanceChange } from "~/usecases/advance-change";
import { proveNotice } from "~/usecases/prove-notice";
import { publishChange } from "~/usecases/publish-change";
import { releaseChange } from "~/usecases/release-change";
import { undoAnnouncement } from "~/usecases/undo-announcement";
import { announceKnowingly } from "../support/announcing";
import { aChange, aContact, aController, aFollower, anEntry, anObjection, someTerms } from "../support/builders";
import { describeEachEngine } from "../support/stores";
import { aCustomer, aTenant, type Tenant } from "../support/tenant";
import { testDeps } from "../support/test-deps";
import { as } from "../support/told-change";

const NOW = "2026-11-23T09:00:00.000Z";
const RELEASE = "2026-11-23T09:20:00.000Z";
const FIRST_DAY = "2026-12-31";
const ON_FIRST_DAY = "2026-12-31T08:00:00.000Z";

/** A draft that adds a German entry and gives the listed one another activity, which asks for approval. */
async function aDraft(store: Store, tenant: Tenant) {
  const [listed] = tenant.version.entries;
  const other = { ...listed, ...anEntry({ id: listed?.id ?? "" }), activity: "Something else entirely" };
  const added = anEntry({ name: "Lagerhaus GmbH", activity: "Backup", since: null });
  const draft = aChange({
    processorId: tenant.processorId,
    createdBy: tenant.staff.id,
    proposed: [other, added],
    firstDay: FIRST_DAY,
    publishAutomatically: false,
  });
  await store.write((tx) => tx.changes.insert(draft));
  return { draft, added, listed };
}

async function prove(store: Store, tenant: Tenant, changeId: string, at: string) {
  const sent = await store.read.deliveries.listForChange(tenant.processorId, changeId, { after: null, limit: 100 });
  await store.write(async (tx) => {
    for (const delivery of sent) await proveNotice(tx, delivery, at);
  });
}

describeEachEngine((open) => {
  async function announced(automatic = true) {
    const store = makeStore(await open());
    const tenant = await aTenant(store);
    const customer = await aCustomer(store, tenant);
    await store.write((tx) =>
      tx.customers.insertFollower(aFollower({ processorId: tenant.processorId, state: "following" })),
    );
    const made = await aDraft(store, tenant);
    const deps = testDeps(store, NOW);
    const ids = { processorId: tenant.processorId, changeId: made.draft.id };
    const order = { authorized: as(tenant, "change.announce"), changeId: made.draft.id, sendAt: null };
    const result = await announceKnowingly(deps, { ...order, publishAutomatically: automatic });
    expect(result.ok).toBe(true);
    deps.clock.set(RELEASE);
    expect(await releaseChange(deps, ids)).toBe("announced");
    return { store, tenant, customer, deps, ids, ...made };
  }

  describe("announcing", () => {
    it("HL-11b.2 refuses a first day inside the window and names the earliest lawful day", async () => {
      const store = makeStore(await open());
      const tenant = await aTenant(store);
      await aCustomer(store, tenant);
      const { draft } = await aDraft(store, tenant);
      await store.write((tx) => tx.changes.update({ ...draft, firstDay: "2026-12-23", rowVersion: 2 }));
      const order = {
        authorized: as(tenant, "change.announce"),
        changeId: draft.id,
        sendAt: null,
        publishAutomatically: true,
      };
      expect(await announceKnowingly(testDeps(store, NOW), order)).toMatchObject({
        ok: false,
        code: "change.blocked",
        lines: [{ code: "draft.first_day_inside_window", earliest: "2026-12-24" }],
      });
    });

    it("D1 announces nothing while a customer's agreement has no period", async () => {
      const store = makeStore(await open());
      const tenant = await aTenant(store);
      const controller = aController({
        processorId: tenant.processorId,
        standardTermsId: tenant.terms.id,
        overrides: { notice: null },
      });
      await store.write((tx) => tx.customers.insertControllers([controller]));
      await store.write((tx) =>
        tx.customers.insertContacts([aContact({ processorId: tenant.processorId, controllerId: controller.id })]),
      );
      const { draft } = await aDraft(store, tenant);
      const order = {
        authorized: as(tenant, "change.announce"),
        changeId: draft.id,
        sendAt: null,
        publishAutomatically: true,
      };
      expect(await announceKnowingly(testDeps(store, NOW), order)).toMatchObject({
        ok: false,
        lines: [{ code: "customer.no_period", named: [{ controllerId: controller.id }] }],
      });
    });

    it("can be undone until it is released, and not after", async () => {
      const { store, tenant, deps, ids } = await announced();
      const undo = { authorized: as(tenant, "change.undo"), changeId: ids.changeId };
      expect(await undoAnnouncement(deps, undo)).toEqual({ ok: false, code: "change.already_released" });
      const { draft } = await aDraft(store, tenant);
      await store.write((tx) =>
        tx.changes.update({ ...draft, state: "scheduled", dueAt: "2099-01-01T00:00:00.000Z", rowVersion: 2 }),
      );
      expect(await undoAnnouncement(deps, { ...undo, changeId: draft.id })).toEqual({ ok: true });
      expect((await store.read.changes.find(ids.processorId, draft.id))?.state).toBe("draft");
    });

    it("freezes items, notices and recipients with their evidence, and numbers the change", async () => {
      const { store, ids, customer } = await announced();
      const change = await store.read.changes.find(ids.processorId, ids.changeId);
      expect(change).toMatchObject({ state: "announced", ref: "2026-01", announcedAt: RELEASE });
      expect(
        (await store.read.changes.listItems(ids.processorId, ids.changeId)).map(({ kind }) => kind).sort(),
      ).toEqual(["ADDITION", "OTHER_PROCESSING"]);
      const notice = await store.read.notices.findForController(ids.processorId, ids.changeId, customer.controller.id);
      expect(notice?.window?.lastDay).toBe("2026-12-23");
      expect(notice?.windowEnd).toBe("2026-12-23T23:00:00.000Z");
      const leaves = await store.read.log.listLeaves(ids.processorId, 0, 10);
      expect(leaves.map(({ type }) => type)).toEqual(["change_announced", "notice_issued", "notice_issued"]);
      expect(leaves.some(({ text }) => text.includes(customer.contact.address))).toBe(false);
    });

    it("tells customers with any number of contacts", async () => {
      const store = makeStore(await open());
      const tenant = await aTenant(store);
      const { processorId } = tenant;
      const { controller } = await aCustomer(store, tenant);
      const contacts = Array.from({ length: 1_200 }, () => aContact({ processorId, controllerId: controller.id }));
      for (const some of inChunks(contacts, 600)) await store.write((tx) => tx.customers.insertContacts(some));
      const { draft } = await aDraft(store, tenant);
      const deps = testDeps(store, NOW);
      const order = { authorized: as(tenant, "change.announce"), changeId: draft.id, sendAt: null };
      expect((await announceKnowingly(deps, { ...order, publishAutomatically: true })).ok).toBe(true);
      deps.clock.set(RELEASE);
      expect(await releaseChange(deps, { processorId, changeId: draft.id })).toBe("announced");
      expect(await store.read.notices.countRecipients(processorId, draft.id)).toBeGreaterThan(1_200);
    });

    it("begins a release anew that a dead process left half done, without a second mail", async () => {
      const { store, tenant, deps, ids } = await announced();
      const { draft } = await aDraft(store, tenant);
      const staged = {
        ...draft,
        proposed: [...tenant.version.entries, anEntry({ name: "Anden ApS", activity: "Other" })],
        state: "scheduled" as const,
        dueAt: RELEASE,
        rowVersion: 2,
      };
      await store.write((tx) => tx.changes.update(staged));
      const dying = { ...deps, store: { ...store, tx: dieAfter(store, 2) } };
      await expect(releaseChange(dying, { ...ids, changeId: draft.id })).rejects.toThrow("dead");
      expect(await releaseChange(deps, { ...ids, changeId: draft.id })).toBe("announced");
      expect(await store.read.notices.countRecipients(ids.processorId, draft.id)).toBe(1);
    });
  });

  describe("advancing", () => {
    it("HL-11b.2 HL-B1.17 publishes what silence authorises on its first day, and leaves what needs approval pending", async () => {
      const { store, tenant, deps, ids, added, listed } = await announced();
      await advanceChange(deps, ids);
      await prove(store, tenant, ids.changeId, RELEASE);
      deps.clock.set("2026-12-30T22:59:59.000Z");
      await advanceChange(deps, ids);
      expect((await store.read.lists.current(ids.processorId))?.n).toBe(1);
      deps.clock.set(ON_FIRST_DAY);
      await advanceChange(deps, ids);
      const current = await store.read.lists.current(ids.processorId);
      expect(current).toMatchObject({ n: 2, effectiveDay: FIRST_DAY, changeId: ids.changeId });
      expect(current?.entries.map(({ name }) => name)).toEqual([listed?.name, added.name]);
      expect(current?.entries[0]?.activity).toBe(listed?.activity);
      expect((await store.read.changes.listOutcomes(ids.processorId, ids.changeId)).map(({ state }) => state)).toEqual([
        "in_effect",
      ]);
      expect((await store.read.changes.find(ids.processorId, ids.changeId))?.state).toBe("announced");
      const kinds = (
        await store.read.deliveries.listForChange(ids.processorId, ids.changeId, { after: null, limit: 20 })
      ).map(({ kind }) => kind);
      expect(kinds.sort()).toEqual(["follower_notice", "follower_outcome", "notice", "outcome"]);
    });

    it("does nothing twice, however often it is called", async () => {
      const { store, tenant, deps, ids } = await announced();
      await prove(store, tenant, ids.changeId, RELEASE);
      deps.clock.set(ON_FIRST_DAY);
      await Promise.all([advanceChange(deps, ids), advanceChange(deps, ids), advanceChange(deps, ids)]);
      await advanceChange(deps, ids);
      expect((await store.read.lists.current(ids.processorId))?.n).toBe(2);
      expect(
        await store.read.deliveries.listForChange(ids.processorId, ids.changeId, { after: null, limit: 20 }),
      ).toHaveLength(4);
      const leaves = await store.read.log.listLeaves(ids.processorId, 0, 20);
      expect(leaves.map(({ type }) => type)).toEqual([
        "change_announced",
        "notice_issued",
        "notice_issued",
        "list_version",
        "item_outcome",
      ]);
    });

    it("D10 an open objection holds the item until it is decided", async () => {
      const { store, tenant, customer, deps, ids } = await announced();
      await prove(store, tenant, ids.changeId, RELEASE);
      const lodged = anObjection({ ...ids, controllerId: customer.controller.id, state: "open", timing: "in_time" });
      await store.write((tx) => tx.objections.insert(lodged));
      deps.clock.set(ON_FIRST_DAY);
      await advanceChange(deps, ids);
      expect((await store.read.lists.current(ids.processorId))?.n).toBe(1);
      await store.write((tx) => tx.objections.update({ ...lodged, state: "decided" }, "open"));
      await advanceChange(deps, ids);
      expect((await store.read.lists.current(ids.processorId))?.n).toBe(2);
    });

    it("D11 opens nothing for a customer whose notice was never proven", async () => {
      const { store, deps, ids } = await announced();
      deps.clock.set("2027-06-01T08:00:00.000Z");
      await advanceChange(deps, ids);
      expect((await store.read.lists.current(ids.processorId))?.n).toBe(1);
    });

    it("waits for staff where they did not let it publish by itself", async () => {
      const { store, tenant, deps, ids } = await announced(false);
      await prove(store, tenant, ids.changeId, RELEASE);
      deps.clock.set(ON_FIRST_DAY);
      await advanceChange(deps, ids);
      expect((await store.read.lists.current(ids.processorId))?.n).toBe(1);
      expect(await publishChange(deps, { authorized: as(tenant, "change.publish"), changeId: ids.changeId })).toEqual({
        ok: true,
      });
      await advanceChange(deps, ids);
      expect((await store.read.lists.current(ids.processorId))?.n).toBe(2);
    });

    it("closes a change when every item is in effect for everybody", async () => {
      const { store, tenant, deps, ids } = await announced();
      await store.write((tx) =>
        tx.customers.saveTerms({ ...tenant.terms, terms: someTerms({ otherProcessing: "notice_and_objection" }) }),
      );
      const { draft } = await aDraft(store, tenant);
      const proposed = [...tenant.version.entries, anEntry({ name: "Tredje ApS", activity: "Third" })];
      await store.write((tx) =>
        tx.changes.update({
          ...draft,
          proposed,
          state: "scheduled",
          publishAutomatically: true,
          dueAt: RELEASE,
          rowVersion: 2,
        }),
      );
      const second = { ...ids, changeId: draft.id };
      expect(await releaseChange(deps, second)).toBe("announced");
      await prove(store, tenant, draft.id, RELEASE);
      deps.clock.set(ON_FIRST_DAY);
      await advanceChange(deps, second);
      expect(await store.read.changes.find(ids.processorId, draft.id)).toMatchObject({ state: "closed", dueAt: null });
    });
  });
});

/** `store.tx` of a process that dies after `calls` transactions. */
function dieAfter(store: Store, calls: number): Store["tx"] {
  let left = calls;
  return (processorId, decide) => {
    if (left-- <= 0) throw new Error("dead");
    return store.tx(processorId, decide);
  };
}
