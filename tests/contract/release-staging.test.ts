import { makeStore } from "@db/store.server";
import { aChange, aContact, aController, anEntry, aPeriod } from "@tests/support/builders";
import { describeEachEngine } from "@tests/support/stores";
import { aCustomer, aTenant } from "@tests/support/tenant";
import { testDeps } from "@tests/support/test-deps";
import { expect, test } from "vitest";
import type { Controller } from "~/domain/agreement/controller";
import type { Terms } from "~/domain/agreement/terms";
import { releaseChange } from "~/usecases/release-change";

const RELEASE = "2026-11-23T09:20:00.000Z";
const FIRST_DAY = "2026-12-31";

describeEachEngine((open) => {
  /** A change whose time has come, for one customer. */
  async function aDueChange() {
    const store = makeStore(await open());
    const tenant = await aTenant(store);
    const { processorId } = tenant;
    await aCustomer(store, tenant);
    const added = anEntry({ name: "Lagerhaus GmbH", activity: "Backup", since: null });
    const change = aChange({
      ...{ processorId, createdBy: tenant.staff.id, proposed: [...tenant.version.entries, added] },
      ...{ firstDay: FIRST_DAY, state: "scheduled" as const, dueAt: RELEASE },
    });
    await store.write((tx) => tx.changes.insert(change));
    const deps = testDeps(store, RELEASE);
    const come = async (over: Partial<Controller>, contacts: number) => {
      const controller = aController({ processorId, standardTermsId: tenant.terms.id, ...over });
      const people = Array.from({ length: contacts }, () => aContact({ processorId, controllerId: controller.id }));
      await store.write(async (tx) => {
        await tx.customers.insertControllers([controller]);
        await tx.customers.insertContacts(people);
      });
      return controller;
    };
    return { store, deps, ids: { processorId, changeId: change.id }, come };
  }

  type Due = Awaited<ReturnType<typeof aDueChange>>;

  /** A process that has planned the release when something happens, once. */
  function oncePlanned({ deps }: Due, happen: () => Promise<unknown>): Due["deps"] {
    let hasHappened = false;
    return {
      ...deps,
      async planAnnouncement(input) {
        const planned = await deps.planAnnouncement(input);
        if (!hasHappened) await happen();
        hasHappened = true;
        return planned;
      },
    };
  }

  test("D8 a customer who came after the plan has its window counted in its own calendar", async () => {
    const due = await aDueChange();
    // 8 December is a public holiday in Austria and none in Denmark.
    const own = { calendar: "AT", zone: "Europe/Vienna", overrides: { notice: aPeriod({ count: 15 }) } };
    let id = "";
    const racing = oncePlanned(due, async () => {
      id = (await due.come(own, 1)).id;
    });
    expect(await releaseChange(racing, due.ids)).toBe("announced");
    const { processorId, changeId } = due.ids;
    const notice = await due.store.read.notices.findForController(processorId, changeId, id);
    expect(notice?.window).toMatchObject({ lastDay: "2026-12-09", controller: { calendar: "AT" } });
  });

  test.each<[string, Partial<Terms>, number, string]>([
    ["D1 without a period", { notice: null }, 1, "customer.no_period"],
    ["D14 whom nobody can be told for", {}, 0, "customer.no_contact"],
    [
      "HL-11b.2 whose period ends after the first day",
      { notice: aPeriod({ count: 60 }) },
      1,
      "draft.first_day_inside_window",
    ],
  ])("a customer who came after the plan keeps it back: %s", async (_, overrides, contacts, fault) => {
    const due = await aDueChange();
    const { processorId, changeId } = due.ids;
    const racing = oncePlanned(due, () => due.come({ overrides }, contacts));
    expect(await releaseChange(racing, due.ids)).toBe("not_due");
    expect(await due.store.read.log.listLeaves(processorId, 0, 10)).toEqual([]);
    expect(await due.store.read.changes.listDue(RELEASE, 10)).toContainEqual(due.ids);
    expect(await releaseChange(racing, due.ids)).toBe("blocked");
    const change = await due.store.read.changes.find(processorId, changeId);
    expect(change).toMatchObject({ state: "draft", releaseFault: fault });
    expect(await due.store.read.notices.countRecipients(processorId, changeId)).toBe(0);
  });
});
