import { makeStore } from "@db/store.server";
import { aContact } from "@tests/support/builders";
import { aStoredUser, asked, HERE } from "@tests/support/portal";
import { describeEachEngine } from "@tests/support/stores";
import { aCustomer, aTenant } from "@tests/support/tenant";
import { testDeps } from "@tests/support/test-deps";
import { testLog } from "@tests/support/test-log";
import { describe, expect, test } from "vitest";
import { ASK_LIMITS } from "~/domain/people/portal-door";
import { plusMs } from "~/domain/time";
import { logPortalRefusals } from "~/usecases/log-portal-refusals";
import { takeSignInCode, takeSignInLink } from "~/usecases/take-sign-in";

const NOW = "2026-11-23T09:00:00.000Z";
const NEXT_MINUTE = "2026-11-23T09:01:00.000Z";
const NOBODY = "nobody@elsewhere.example";

describeEachEngine((open) => {
  async function portal() {
    const store = makeStore(await open());
    const tenant = await aTenant(store);
    const { controller } = await aCustomer(store, tenant);
    const of = { processorId: tenant.processorId, controllerId: controller.id };
    const user = await aStoredUser(store, of);
    const log = testLog();
    const deps = { ...testDeps(store, NOW), log };
    const refusals = async (processorId: string) =>
      (await store.read.audit.listUnlogged(processorId, 900)).filter(({ act }) => act === "sign_in.refused");
    const told = (atOnce = true) => logPortalRefusals(deps, { atOnce });
    const wrong = async (address: string) => {
      const { asked: browser } = await asked(deps, address);
      return takeSignInCode(deps, { ...HERE, asked: browser, code: "x" });
    };
    return { store, tenant, of, user, deps, log, refusals, told, wrong };
  }

  describe("GS-12 a refused sign-in at the customers' door", () => {
    test("stands in each space of the address, in the log of its processor, when the minute is over", async () => {
      const { store, of, user, deps, refusals, told, wrong } = await portal();
      const other = await aTenant(store);
      const { controller } = await aCustomer(store, other);
      const there = { processorId: other.processorId, controllerId: controller.id };
      const contact = aContact({ ...there, address: user.address, addressKey: user.addressKey });
      await store.write((tx) => tx.customers.insertContacts([contact]));
      await wrong(user.address);
      expect(await told(false)).toBe(0);
      deps.clock.set(NEXT_MINUTE);
      expect(await told(false)).toBe(2);
      expect(await told()).toBe(0);
      const common = { at: NOW, result: "refused", actor: { kind: "visitor", id: null }, count: 1 };
      const [here] = await refusals(of.processorId);
      expect(here).toMatchObject({ ...common, ...of, subject: { kind: "user", id: user.id } });
      expect(here?.after?.source).toMatch(/^[0-9a-f]{64}$/);
      expect(await refusals(there.processorId)).toMatchObject([
        { ...common, ...there, subject: { kind: "contact", id: contact.id } },
      ]);
    });

    test("of an address that is nobody's stands in the log of the only processor, for the asking and for each code", async () => {
      const { of, refusals, told, wrong } = await portal();
      await wrong(NOBODY);
      expect(await told()).toBe(2);
      const common = { controllerId: null, subject: null, result: "refused", count: 1 };
      const entries = await refusals(of.processorId);
      expect(entries).toMatchObject([common, common]);
      expect(JSON.stringify(entries)).not.toContain("elsewhere.example");
    });

    test("of an address that is nobody's is counted in the JSON log alone where there are several processors", async () => {
      const { store, of, log, refusals, told, wrong } = await portal();
      const other = await aTenant(store);
      await wrong(NOBODY);
      expect(await told()).toBe(0);
      expect([...(await refusals(of.processorId)), ...(await refusals(other.processorId))]).toEqual([]);
      const said = log.lines.filter(({ event }) => event === "portal.sign_in_refused");
      expect(said.map(({ fields }) => fields)).toEqual([{ count: 1 }, { count: 1 }]);
    });

    test("is one for a link that is used, one for an asking too many, and none where the sign-in went well", async () => {
      const { of, user, deps, refusals, told } = await portal();
      const { asked: browser, token } = await asked(deps, user.address);
      const take = () => takeSignInLink(deps, { ...HERE, asked: browser, token: token ?? "" });
      expect((await take()).ok).toBe(true);
      expect(await told()).toBe(0);
      expect((await take()).ok).toBe(false);
      for (let n = 1; n < ASK_LIMITS.pair + 1; n += 1) await asked(deps, user.address);
      expect(await told()).toBe(2);
      expect(await refusals(of.processorId)).toMatchObject([{ count: 1 }, { count: 1 }]);
    });

    test("is one of a number from the eleventh of a source in a minute on", async () => {
      const { of, deps, refusals, told } = await portal();
      for (let n = 0; n < 25; n += 1) await takeSignInCode(deps, { ...HERE, asked: null, code: "x" });
      expect(await told()).toBe(11);
      const counts = (await refusals(of.processorId)).map(({ count }) => count);
      expect(counts.sort((a, b) => a - b)).toEqual([...Array(10).fill(1), 15]);
    });

    test("is told of once by two workers at once", async () => {
      const { of, user, deps, refusals, told, wrong } = await portal();
      for (let n = 0; n < 4; n += 1) await wrong(user.address);
      deps.clock.set(plusMs(NEXT_MINUTE, 1));
      const done = await Promise.all([told(), told(), told()]);
      expect(done.reduce((sum, n) => sum + n, 0)).toBe(4);
      expect(await refusals(of.processorId)).toHaveLength(4);
    });
  });
});
