import { isUniqueViolation } from "@db/open.server";
import { makeStore } from "@db/store.server";
import { aContact, aPortalSession, aUser, hashOf, NOW } from "@tests/support/builders";
import { describeEachEngine } from "@tests/support/stores";
import { aCustomer, aTenant, type Tenant } from "@tests/support/tenant";
import { beforeAll, describe, expect, test } from "vitest";
import { plusMs } from "~/domain/time";
import type { Store } from "~/ports/store";

describeEachEngine((open) => {
  let store: Store;
  let tenant: Tenant;
  let controllerId: string;
  let otherId: string;
  beforeAll(async () => {
    store = makeStore(await open());
    tenant = await aTenant(store);
    controllerId = (await aCustomer(store, tenant)).controller.id;
    otherId = (await aCustomer(store, tenant)).controller.id;
  });
  const stored = async (over: Parameters<typeof aUser>[0] = {}) => {
    const user = aUser({ processorId: tenant.processorId, controllerId, ...over });
    await store.write((tx) => tx.users.insert(user));
    return user;
  };

  describe("users", () => {
    test("HL-B2.3 a user is found in their own customer's space, and in no other of the same processor", async () => {
      const user = await stored();
      const { processorId } = tenant;
      expect(await store.read.users.find(processorId, controllerId, user.id)).toEqual(user);
      expect(await store.read.users.find(processorId, otherId, user.id)).toBeNull();
      expect(await store.read.users.findByAddress(processorId, controllerId, user.addressKey)).toEqual(user);
      expect(await store.read.users.findByAddress(processorId, otherId, user.addressKey)).toBeNull();
      expect(await store.read.users.list(processorId, otherId)).toEqual([]);
    });

    test("an address acts for several customers, and is one user of each", async () => {
      const user = await stored();
      const second = await stored({ controllerId: otherId, address: user.address, addressKey: user.addressKey });
      const listed = await store.read.users.listByAddress(user.addressKey);
      expect(listed).toEqual([user, second]);
      const twin = aUser({ processorId: tenant.processorId, controllerId, addressKey: user.addressKey });
      const error = await store.write((tx) => tx.users.insert(twin)).catch((thrown: unknown) => thrown);
      expect(isUniqueViolation(error)).toBe(true);
      await store.write((tx) => tx.users.update({ ...second, endedAt: NOW }));
      expect(await store.read.users.listByAddress(user.addressKey)).toEqual([user]);
    });

    test("a change of a user leaves the address and the first sign-in alone", async () => {
      const user = await stored();
      await store.write((tx) => tx.users.see(tenant.processorId, user.id, NOW));
      await store.write((tx) =>
        tx.users.update({ ...user, name: "Mette Lund", roles: ["admin", "approver"], address: "else@where.example" }),
      );
      const found = await store.read.users.find(tenant.processorId, controllerId, user.id);
      const seen = { joinedAt: NOW, lastSeenAt: NOW };
      expect(found).toEqual({ ...user, ...seen, name: "Mette Lund", roles: ["admin", "approver"] });
      const elsewhere = { ...user, controllerId: otherId };
      await expect(store.write((tx) => tx.users.update(elsewhere))).rejects.toThrow("no such row");
    });

    test("who was here again keeps the moment they joined", async () => {
      const user = await stored();
      const later = plusMs(NOW, 60_000);
      await store.write((tx) => tx.users.see(tenant.processorId, user.id, NOW));
      await store.write((tx) => tx.users.see(tenant.processorId, user.id, later));
      const found = await store.read.users.find(tenant.processorId, controllerId, user.id);
      expect(found).toMatchObject({ joinedAt: NOW, lastSeenAt: later });
    });

    test("contacts are found by address across tenants while they have not ended", async () => {
      const addressKey = "shared@kommune.example";
      const mine = aContact({ processorId: tenant.processorId, controllerId, addressKey });
      const left = aContact({ processorId: tenant.processorId, controllerId: otherId, addressKey, endedAt: NOW });
      const away = await aTenant(store);
      const customer = await aCustomer(store, away);
      const theirs = aContact({ processorId: away.processorId, controllerId: customer.controller.id, addressKey });
      await store.write((tx) => tx.customers.insertContacts([mine, left, theirs]));
      expect(await store.read.customers.listContactsByAddress(addressKey)).toEqual([mine, theirs]);
    });
  });

  describe("portal sessions", () => {
    test("a session is found until the instant at which it ends", async () => {
      const session = aPortalSession();
      await store.write((tx) => tx.portalSessions.insert(session));
      expect(await store.read.portalSessions.find(session.id, plusMs(session.expiresAt, -1))).toEqual(session);
      expect(await store.read.portalSessions.find(session.id, session.expiresAt)).toBeNull();
      expect(await store.read.portalSessions.find(hashOf("another"), NOW)).toBeNull();
    });

    test("the sessions of an address are listed newest first, and those of others are not", async () => {
      const addressKey = "lars@kommune.example";
      const first = aPortalSession({ addressKey });
      const second = aPortalSession({ addressKey, createdAt: plusMs(NOW, 1) });
      const other = aPortalSession({ addressKey: "kim@kommune.example" });
      await store.write(async (tx) => {
        for (const session of [first, other, second]) await tx.portalSessions.insert(session);
      });
      expect(await store.read.portalSessions.listByAddress(addressKey, NOW)).toEqual([second, first]);
      await store.write(async (tx) => {
        expect(await tx.portalSessions.remove(addressKey, other.id)).toBe(false);
        expect(await tx.portalSessions.remove(addressKey, first.id)).toBe(true);
        expect(await tx.portalSessions.remove(addressKey, first.id)).toBe(false);
        await tx.portalSessions.touch(first.id, NOW);
        await tx.portalSessions.touch(second.id, plusMs(NOW, 5));
      });
      const left = await store.read.portalSessions.listByAddress(addressKey, NOW);
      expect(left).toEqual([{ ...second, lastSeenAt: plusMs(NOW, 5) }]);
      await store.write((tx) => tx.portalSessions.removeAll(addressKey));
      expect(await store.read.portalSessions.listByAddress(addressKey, NOW)).toEqual([]);
      expect(await store.read.portalSessions.find(other.id, NOW)).toEqual(other);
    });

    test("sessions that ended before a moment are removed, later ones stay", async () => {
      const gone = aPortalSession({ expiresAt: "2026-01-01T00:00:00.000Z" });
      const stays = aPortalSession({ expiresAt: "2026-01-02T00:00:00.000Z" });
      await store.write(async (tx) => {
        await tx.portalSessions.insert(gone);
        await tx.portalSessions.insert(stays);
        expect(await tx.persons.removeSpent(stays.expiresAt)).toBe(1);
      });
      const before = "2026-01-01T00:00:00.000Z";
      expect(await store.read.portalSessions.find(stays.id, before)).toEqual(stays);
    });
  });
});
