import { makeStore } from "@db/store.server";
import { announceKnowingly } from "@tests/support/announcing";
import { aChange, aContact, aController, anEntry } from "@tests/support/builders";
import { describeEachEngine } from "@tests/support/stores";
import { aTenant } from "@tests/support/tenant";
import { testDeps } from "@tests/support/test-deps";
import { as, FIRST_DAY, ON_FIRST_DAY, ORDERED, RELEASED } from "@tests/support/told-change";
import { expect, it } from "vitest";
import { advanceChange } from "~/usecases/advance-change";
import { proveNotice } from "~/usecases/prove-notice";
import { releaseChange } from "~/usecases/release-change";

const CUSTOMERS = 360;

describeEachEngine((open) => {
  it("a change takes effect for hundreds of customers with several contacts each, a page in a transaction", async () => {
    const store = makeStore(await open());
    const tenant = await aTenant(store);
    const { processorId, version } = tenant;
    for (let from = 0; from < CUSTOMERS; from += 120) {
      const controllers = Array.from({ length: 120 }, () =>
        aController({ processorId, standardTermsId: tenant.terms.id }),
      );
      const contacts = controllers.flatMap(({ id: controllerId }) =>
        ["Bo", "Ida", "Eva"].map((name) => aContact({ processorId, controllerId, name })),
      );
      await store.write(async (tx) => {
        await tx.customers.insertControllers(controllers);
        await tx.customers.insertContacts(contacts);
      });
    }
    const proposed = [...version.entries, anEntry({ name: "Lagerhaus GmbH", activity: "Backup", since: null })];
    const draft = aChange({ processorId, createdBy: tenant.staff.id, proposed, firstDay: FIRST_DAY });
    await store.write((tx) => tx.changes.insert(draft));
    const deps = testDeps(store, ORDERED);
    const ids = { processorId, changeId: draft.id };
    const order = { authorized: as(tenant, "change.announce"), changeId: draft.id, sendAt: null };
    expect(await announceKnowingly(deps, { ...order, publishAutomatically: true })).toMatchObject({ ok: true });
    deps.clock.set(RELEASED);
    await releaseChange(deps, ids);
    const told = await store.read.deliveries.listForChange(processorId, draft.id, { after: null, limit: 2000 });
    await store.tx(processorId, async (tx) => {
      for (const delivery of told) await proveNotice(tx, delivery, RELEASED);
    });
    deps.clock.set(ON_FIRST_DAY);
    await advanceChange(deps, ids);
    expect((await store.read.changes.find(processorId, draft.id))?.state).toBe("closed");
    expect(await store.read.changes.listOutcomes(processorId, draft.id)).toHaveLength(CUSTOMERS);
    const mails = await store.read.deliveries.countByState(processorId, draft.id);
    expect(mails.find(({ kind }) => kind === "outcome")?.count).toBe(CUSTOMERS * 3);
  });
});
