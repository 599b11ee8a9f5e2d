import { makeStore } from "@db/store.server";
import { NOW } from "@tests/support/builders";
import { aPersonWithTraces } from "@tests/support/person-with-traces";
import { describeEachEngine } from "@tests/support/stores";
import { aFullTenant } from "@tests/support/tenant";
import { testDeps } from "@tests/support/test-deps";
import { beforeEach, describe, expect, test } from "vitest";
import { SPENT_MS, WARNING_MS } from "~/domain/people/retention";
import { plusMs } from "~/domain/time";
import type { Store } from "~/ports/store";
import { retainPeople } from "~/usecases/retain-people";

const DAY = 24 * 3_600_000;

describeEachEngine((open) => {
  let store: Store;
  let deps: ReturnType<typeof testDeps>;
  beforeEach(async () => {
    store = makeStore(await open());
    deps = testDeps(store, NOW);
  });
  const aPerson = () => aPersonWithTraces(deps);

  describe("CC-4 an account that nobody uses", () => {
    const late = (days: number) => deps.clock.set(plusMs(NOW, days * DAY));

    test("is warned by mail after 23 months, and anonymised after two years", async () => {
      const { processorId, user, contact, close } = await aPerson();
      await close();
      const found = () => store.read.users.find(processorId, user.controllerId, user.id);
      late(696);
      await retainPeople(deps, { processorId });
      expect(await store.read.persons.findMark(processorId, "user", user.id)).toBeNull();
      late(702);
      await retainPeople(deps, { processorId });
      await retainPeople(deps, { processorId });
      expect(await store.read.persons.findMark(processorId, "user", user.id)).toMatchObject({ erasedAt: null });
      const { deliveries } = await store.read.persons.find(processorId, contact.addressKey, 100);
      expect(deliveries.filter(({ kind }) => kind === "retention_warning")).toHaveLength(1);
      late(731);
      await retainPeople(deps, { processorId });
      expect(await found()).toMatchObject({ address: contact.address });
      late(733);
      await retainPeople(deps, { processorId });
      expect(await found()).toMatchObject({ address: "", name: "–", endedAt: plusMs(NOW, 733 * DAY) });
    });

    test("is kept while a window is open, with the reason once, and goes when it has closed", async () => {
      const { processorId, user, notice } = await aPerson();
      await store.write((tx) => tx.notices.update({ ...notice, windowEnd: plusMs(NOW, 800 * DAY) }));
      late(702);
      await retainPeople(deps, { processorId });
      late(740);
      await retainPeople(deps, { processorId });
      const mark = await store.read.persons.findMark(processorId, "user", user.id);
      expect(mark).toMatchObject({ holds: ["open_window"], heldAt: plusMs(NOW, 740 * DAY), erasedAt: null });
      late(741);
      await retainPeople(deps, { processorId });
      expect(await store.read.persons.findMark(processorId, "user", user.id)).toEqual(mark);
      late(801);
      await retainPeople(deps, { processorId });
      expect(await store.read.users.find(processorId, user.controllerId, user.id)).toMatchObject({ address: "" });
    });

    test("is never anonymised sooner than four weeks after the warning, however late that was", async () => {
      const { processorId, user, close } = await aPerson();
      await close();
      late(1000);
      await retainPeople(deps, { processorId });
      late(1000 + WARNING_MS / DAY - 1);
      await retainPeople(deps, { processorId });
      expect(await store.read.users.find(processorId, user.controllerId, user.id)).not.toMatchObject({ address: "" });
      late(1000 + WARNING_MS / DAY);
      await retainPeople(deps, { processorId });
      expect(await store.read.users.find(processorId, user.controllerId, user.id)).toMatchObject({ address: "" });
    });

    test("what has expired goes after thirty days", async () => {
      const { processorId, session } = await aFullTenant(store);
      deps.clock.set(plusMs(session.expiresAt, SPENT_MS - 1));
      await retainPeople(deps, { processorId });
      const held = async () => (await store.read.persons.find(processorId, (await someone()).addressKey, 10)).sessions;
      const someone = async () => {
        const [staff] = await store.read.staff.list(processorId);
        if (staff === undefined) throw new Error("no staff");
        return staff;
      };
      expect(await held()).toHaveLength(1);
      deps.clock.set(plusMs(session.expiresAt, SPENT_MS + 1));
      await retainPeople(deps, { processorId });
      expect(await held()).toEqual([]);
    });
  });
});
