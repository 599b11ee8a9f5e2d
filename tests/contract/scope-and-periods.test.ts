import { makeStore } from "@db/store.server";
import { describe, expect, it } from "vitest";
import type { Terms } from "~/domain/agreement/terms";
import { NO_FILTER } from "~/domain/publication/filter-entries";
import type { Entry } from "~/domain/register/entry";
import type { Store } from "~/ports/store";
import { advanceChange } from "~/usecases/advance-change";
import { moveDeadlines } from "~/usecases/move-deadlines";
import { proveNotice } from "~/usecases/prove-notice";
import { releaseChange } from "~/usecases/release-change";
import { showList } from "~/usecases/show-list";
import { announceKnowingly } from "../support/announcing";
import { aChange, aContact, aController, anEntry, aPeriod } from "../support/builders";
import { describeEachEngine } from "../support/stores";
import { aTenant, type Tenant } from "../support/tenant";
import { testDeps } from "../support/test-deps";
import { as } from "../support/told-change";

const NOW = "2026-11-23T09:00:00.000Z";
const RELEASE = "2026-11-23T09:20:00.000Z";
const FIRST_DAY = "2027-01-15";
const ON_FIRST_DAY = "2027-01-15T08:00:00.000Z";

async function customerWith(store: Store, { processorId, terms }: Tenant, overrides: Partial<Terms>) {
  const controller = aController({ processorId, standardTermsId: terms.id, overrides });
  const contact = aContact({ processorId, controllerId: controller.id });
  await store.write(async (tx) => {
    await tx.customers.insertControllers([controller]);
    await tx.customers.insertContacts([contact]);
  });
  return controller.id;
}

describeEachEngine((open) => {
  /** A change that adds these entries, announced to customers who differ in their terms. */
  async function announced(customers: Record<string, Partial<Terms>>, added: Entry[]) {
    const store = makeStore(await open());
    const tenant = await aTenant(store);
    const ids: Record<string, string> = {};
    for (const [name, terms] of Object.entries(customers)) ids[name] = await customerWith(store, tenant, terms);
    const { processorId } = tenant;
    const draft = aChange({
      processorId,
      createdBy: tenant.staff.id,
      proposed: [...tenant.version.entries, ...added],
      firstDay: FIRST_DAY,
    });
    await store.write((tx) => tx.changes.insert(draft));
    const deps = testDeps(store, NOW);
    const order = { authorized: as(tenant, "change.announce"), changeId: draft.id, sendAt: null };
    expect(await announceKnowingly(deps, { ...order, publishAutomatically: true })).toMatchObject({ ok: true });
    deps.clock.set(RELEASE);
    const change = { processorId, changeId: draft.id };
    expect(await releaseChange(deps, change)).toBe("announced");
    const noticeOf = (name: string) => store.read.notices.findForController(processorId, draft.id, ids[name] ?? "");
    const prove = async (at: string) => {
      const sent = await store.read.deliveries.listForChange(processorId, draft.id, { after: null, limit: 100 });
      await store.write(async (tx) => {
        for (const delivery of sent) await proveNotice(tx, delivery, at);
      });
    };
    return { store, tenant, deps, change, ids, noticeOf, prove };
  }

  describe("whom a change concerns", () => {
    const push = anEntry({ name: "Pushvogn GmbH", services: ["Heypush"] });
    const all = anEntry({ name: "Lagerhaus GmbH", services: [] });

    it("HL-2.4 tells only those who use a service it touches, and keeps why the others were left out", async () => {
      const made = await announced({ push: { services: ["Heypush"] }, mail: { services: ["Mail"] } }, [push]);
      const { store, change } = made;
      expect((await made.noticeOf("push"))?.gates).toMatchObject([{ tracks: ["N"] }]);
      expect(await made.noticeOf("mail")).toBeNull();
      expect(await store.read.notices.countLeftOut(change.processorId, change.changeId)).toBe(1);
      const page = { after: null, limit: 10 };
      const [item] = await store.read.changes.listItems(change.processorId, change.changeId);
      expect(await store.read.notices.listLeftOut(change.processorId, change.changeId, page)).toMatchObject([
        {
          controllerId: made.ids.mail,
          reasons: [{ itemId: item?.id, reason: "services_not_used", services: ["Heypush"] }],
        },
      ]);
      expect(item?.concerned).toBe(1);
    });

    it("HL-2.4 D16 an item that does not concern a customer neither waits for it nor is called not for all", async () => {
      const made = await announced({ push: { services: ["Heypush"] }, mail: { services: ["Mail"] } }, [push, all]);
      const { store, deps, change } = made;
      expect((await made.noticeOf("mail"))?.gates).toHaveLength(1);
      expect((await made.noticeOf("mail"))?.leftOut).toHaveLength(1);
      await made.prove(RELEASE);
      deps.clock.set(ON_FIRST_DAY);
      await advanceChange(deps, change);
      const controllers = [made.ids.push ?? "", made.ids.mail ?? ""];
      const outcomes = await store.read.changes.listOutcomes(change.processorId, change.changeId, controllers);
      const states = (id: string | undefined) =>
        outcomes.filter(({ controllerId }) => controllerId === id).map(({ state }) => state);
      expect(states(made.ids.push).sort()).toEqual(["in_effect", "in_effect"]);
      expect(states(made.ids.mail).sort()).toEqual(["in_effect", "not_concerned"]);
      expect((await store.read.changes.find(change.processorId, change.changeId))?.state).toBe("closed");
      const shown = await showList(deps, { slug: made.tenant.processor.slug, wish: null, filter: NO_FILTER });
      if (!shown.ok) throw new Error(shown.code);
      expect(shown.list.entries.map(({ notForAll }) => notForAll)).not.toContain(true);
    });

    it("publishes what concerns nobody on its first day, and not before", async () => {
      const made = await announced({ mail: { services: ["Mail"] } }, [push]);
      const { store, deps, change } = made;
      deps.clock.set("2027-01-14T22:00:00.000Z");
      await advanceChange(deps, change);
      expect((await store.read.lists.current(change.processorId))?.n).toBe(1);
      deps.clock.set(ON_FIRST_DAY);
      await advanceChange(deps, change);
      expect((await store.read.lists.current(change.processorId))?.n).toBe(2);
      expect((await store.read.changes.find(change.processorId, change.changeId))?.state).toBe("closed");
    });
  });

  describe("periods apart", () => {
    const vendor = anEntry({ name: "Lagerhaus GmbH" });

    it("D12 waits for the notice period and not for a period that only lets the customer leave", async () => {
      const objection = { ...aPeriod({ count: 90 }), effect: "right_to_terminate" } as const;
      const made = await announced({ google: { objection } }, [vendor]);
      const notice = await made.noticeOf("google");
      expect([notice?.window?.lastDay, notice?.gateWindow?.lastDay]).toEqual(["2027-02-22", "2026-12-23"]);
      await made.prove(RELEASE);
      made.deps.clock.set(ON_FIRST_DAY);
      await advanceChange(made.deps, made.change);
      expect((await made.store.read.lists.current(made.change.processorId))?.n).toBe(2);
    });

    it("D11 D12 proof on a later day moves both windows, and first use with the one that gates", async () => {
      const objection = { ...aPeriod({ count: 5, unit: "working_days" }), effect: "gates_start" } as const;
      const made = await announced({ convertkit: { notice: aPeriod({ count: 50 }), objection } }, [vendor]);
      const told = await made.noticeOf("convertkit");
      expect([told?.window?.lastDay, told?.gateWindow?.lastDay]).toEqual(["2026-11-30", "2027-01-12"]);
      const late = "2026-11-30T09:00:00.000Z";
      made.deps.clock.set(late);
      await made.prove(late);
      expect(await moveDeadlines(made.deps, made.change)).toBe(1);
      const moved = await made.noticeOf("convertkit");
      expect([moved?.movedWindow?.lastDay, moved?.movedGateWindow?.lastDay]).toEqual(["2026-12-07", "2027-01-19"]);
      made.deps.clock.set(ON_FIRST_DAY);
      await advanceChange(made.deps, made.change);
      expect((await made.store.read.lists.current(made.change.processorId))?.n).toBe(1);
      made.deps.clock.set("2027-01-20T08:00:00.000Z");
      await advanceChange(made.deps, made.change);
      expect((await made.store.read.lists.current(made.change.processorId))?.n).toBe(2);
    });
  });
});
