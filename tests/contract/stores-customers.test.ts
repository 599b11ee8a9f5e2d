import { isUniqueViolation } from "@db/open.server";
import { makeStore } from "@db/store.server";
import { aContact, aController, aFollower, aStandardTerms, NOW, someTerms } from "@tests/support/builders";
import { describeEachEngine } from "@tests/support/stores";
import { aCustomer, aTenant, type Tenant } from "@tests/support/tenant";
import { beforeEach, describe, expect, test } from "vitest";
import type { Controller } from "~/domain/agreement/controller";
import type { Store } from "~/ports/store";

describeEachEngine((open) => {
  let store: Store;
  let tenant: Tenant;
  let opened: Promise<Store> | null = null;
  beforeEach(async () => {
    opened ??= open().then(makeStore);
    store = await opened;
    tenant = await aTenant(store);
  });
  const some = (n: number) =>
    Array.from({ length: n }, () => aController({ processorId: tenant.processorId, standardTermsId: tenant.terms.id }));

  describe("terms", () => {
    test("saving terms again under the same id changes them in place", async () => {
      const stricter = { ...tenant.terms, name: "Stricter", terms: someTerms({ replacement: "specific_approval" }) };
      await store.write((tx) => tx.customers.saveTerms(stricter));
      expect(await store.read.customers.listTerms(tenant.processorId)).toEqual([stricter]);
    });

    test("two terms of a processor never have the same name", async () => {
      const twin = aStandardTerms({ processorId: tenant.processorId, name: tenant.terms.name });
      const error = await store.write((tx) => tx.customers.saveTerms(twin)).catch((thrown: unknown) => thrown);
      expect(isUniqueViolation(error)).toBe(true);
    });
  });

  describe("customers", () => {
    test("all pages together are all customers whose agreement has not ended, each once, in id order", async () => {
      const customers = some(250).map((row, n) => ({ ...row, externalRef: n % 3 === 0 ? `K${n}` : null }));
      const ended = aController({ processorId: tenant.processorId, standardTermsId: tenant.terms.id, endedAt: NOW });
      await store.write((tx) => tx.customers.insertControllers([...customers, ended]));
      const seen: Controller[] = [];
      for (let after: string | null = null; ; ) {
        const page = await store.read.customers.listControllers(tenant.processorId, { after, limit: 100 });
        seen.push(...page);
        after = page.at(-1)?.id ?? null;
        if (page.length < 100) break;
      }
      expect(seen).toEqual(customers);
      expect(await store.read.customers.countControllers(tenant.processorId)).toBe(250);
    });

    test("a search finds part of a folded name, in the order of names, with no character standing for others", async () => {
      const named = ["birk %", "ask_", "ask", "elm"].map((nameKey) =>
        aController({ processorId: tenant.processorId, standardTermsId: tenant.terms.id, nameKey }),
      );
      await store.write((tx) => tx.customers.insertControllers(named));
      const search = async (part: string, after: string | null = null) =>
        (await store.read.customers.searchControllers(tenant.processorId, part, { after, limit: 10 })).map(
          (c) => c.nameKey,
        );
      expect(await search("")).toEqual(["ask", "ask_", "birk %", "elm"]);
      expect(await search("sk")).toEqual(["ask", "ask_"]);
      expect(await search("sk", "ask")).toEqual(["ask_"]);
      expect(await search("%")).toEqual(["birk %"]);
      expect(await search("_")).toEqual(["ask_"]);
      expect(await search("'")).toEqual([]);
    });

    test("a name stands for one customer of a processor, and may stand for another one of another processor", async () => {
      const { controller } = await aCustomer(store, tenant);
      const other = await aTenant(store);
      const { nameKey } = controller;
      const elsewhere = aController({ processorId: other.processorId, standardTermsId: other.terms.id, nameKey });
      await store.write((tx) => tx.customers.insertControllers([elsewhere]));
      const twin = aController({ processorId: tenant.processorId, standardTermsId: tenant.terms.id, nameKey });
      const error = await store.write((tx) => tx.customers.insertControllers([twin])).catch((e: unknown) => e);
      expect(isUniqueViolation(error)).toBe(true);
      const { listControllersByName } = store.read.customers;
      expect(await listControllersByName(tenant.processorId, [nameKey, "nobody", nameKey])).toEqual([controller]);
      expect(await listControllersByName(tenant.processorId, [])).toEqual([]);
    });

    test("an update keeps id, tenant and day of entry", async () => {
      const { controller } = await aCustomer(store, tenant);
      const changed = { ...controller, name: "Ny Skov", overrides: { acceptUntilEffective: false }, endedAt: NOW };
      await store.write((tx) => tx.customers.updateController({ ...changed, createdAt: "2020-01-01T00:00:00.000Z" }));
      expect(await store.read.customers.findController(tenant.processorId, controller.id)).toEqual(changed);
    });

    test("more than 1,000 rows in one transaction are refused, and none of them stays", async () => {
      const half = some(600);
      const rest = some(401);
      const both = store.write(async (tx) => {
        await tx.customers.insertControllers(half);
        await tx.customers.insertControllers(rest);
      });
      await expect(both).rejects.toThrow("1001 rows in one transaction");
      expect(await store.read.customers.countControllers(tenant.processorId)).toBe(0);
    });
  });

  describe("contacts", () => {
    test("contacts of many customers come in one answer, ended ones too", async () => {
      const customers = some(3);
      const contacts = customers.flatMap(({ id, processorId }) => [
        aContact({ processorId, controllerId: id }),
        aContact({ processorId, controllerId: id, endedAt: NOW }),
      ]);
      await store.write(async (tx) => {
        await tx.customers.insertControllers(customers);
        await tx.customers.insertContacts(contacts);
      });
      const ids = customers.map((one) => one.id);
      expect(await store.read.customers.listContacts(tenant.processorId, ids)).toEqual(contacts);
      expect(await store.read.customers.listContacts(tenant.processorId, [])).toEqual([]);
    });

    test("contacts are counted by customer and in all, those alone who have not ended", async () => {
      const [first, second, third] = some(3);
      if (first === undefined || second === undefined || third === undefined) throw new Error("no customers");
      const { processorId } = tenant;
      const of = (controllerId: string, endedAt: string | null = null) =>
        aContact({ processorId, controllerId, endedAt });
      await store.write(async (tx) => {
        await tx.customers.insertControllers([first, second, third]);
        await tx.customers.insertContacts([
          of(first.id),
          of(first.id),
          of(first.id, NOW),
          of(second.id),
          of(third.id, NOW),
        ]);
      });
      const { customers } = store.read;
      const counts = await customers.countContactsOf(processorId, [first.id, second.id, third.id]);
      expect(counts).toEqual(
        new Map([
          [first.id, 2],
          [second.id, 1],
        ]),
      );
      expect(await customers.countContactsOf(processorId, [second.id])).toEqual(new Map([[second.id, 1]]));
      expect(await customers.countContactsOf(processorId, [])).toEqual(new Map());
      expect(await customers.countContacts(processorId)).toBe(3);
    });

    test("one address may be named by several customers, but once by each", async () => {
      const first = await aCustomer(store, tenant);
      const second = await aCustomer(store, tenant);
      const { address } = first.contact;
      const shared = aContact({ processorId: tenant.processorId, controllerId: second.controller.id, address });
      await store.write((tx) => tx.customers.insertContacts([shared]));
      const found = await store.read.customers.findContactsByAddress(tenant.processorId, first.contact.addressKey);
      expect(found).toEqual([first.contact, shared]);
      const again = aContact({ processorId: tenant.processorId, controllerId: second.controller.id, address });
      const error = await store.write((tx) => tx.customers.insertContacts([again])).catch((e: unknown) => e);
      expect(isUniqueViolation(error)).toBe(true);
    });

    test("a contact stays with its customer, whatever an update says", async () => {
      const { contact } = await aCustomer(store, tenant);
      const other = await aCustomer(store, tenant);
      await store.write((tx) =>
        tx.customers.updateContact({ ...contact, name: "Bo Ny", controllerId: other.controller.id }),
      );
      const stored = await store.read.customers.listContacts(tenant.processorId, [contact.controllerId]);
      expect(stored).toEqual([{ ...contact, name: "Bo Ny" }]);
    });
  });

  describe("followers", () => {
    test("only those who confirmed and have not left are told", async () => {
      const { processorId } = tenant;
      const following = aFollower({ processorId });
      const waiting = aFollower({ processorId, state: "unconfirmed", confirmedAt: null });
      const left = aFollower({ processorId, state: "left", leftAt: NOW });
      await store.write(async (tx) => {
        for (const one of [following, waiting, left]) await tx.customers.insertFollower(one);
      });
      expect(await store.read.customers.listFollowers(processorId, { after: null, limit: 10 })).toEqual([following]);
      expect(await store.read.customers.listFollowers(processorId, { after: following.id, limit: 10 })).toEqual([]);
      expect(await store.read.customers.countFollowers(processorId)).toBe(1);
    });

    test("a follower is found by the hash of either link, and by address within the tenant", async () => {
      const follower = aFollower({ processorId: tenant.processorId });
      await store.write((tx) => tx.customers.insertFollower(follower));
      const { read } = store;
      expect(await read.customers.findFollowerByConfirmHash(follower.confirmHash)).toEqual(follower);
      expect(await read.customers.findFollowerByManageHash(follower.manageHash)).toEqual(follower);
      expect(await read.customers.findFollowerByManageHash(follower.confirmHash)).toBeNull();
      expect(await read.customers.findFollowerByAddress(tenant.processorId, follower.addressKey)).toEqual(follower);
    });

    test("leaving is one update of the same row", async () => {
      const follower = aFollower({ processorId: tenant.processorId });
      const left = { ...follower, state: "left" as const, leftAt: NOW };
      await store.write((tx) => tx.customers.insertFollower(follower));
      await store.write((tx) => tx.customers.updateFollower(left));
      expect(await store.read.customers.findFollower(tenant.processorId, follower.id)).toEqual(left);
    });
  });
});
