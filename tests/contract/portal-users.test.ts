import { makeStore } from "@db/store.server";
import { aContact, NOW as MADE } from "@tests/support/builders";
import { aStoredUser, asUser, mayNow } from "@tests/support/portal";
import { describeEachEngine } from "@tests/support/stores";
import { aCustomer, anAnnouncedChange, aTenant } from "@tests/support/tenant";
import { testDeps } from "@tests/support/test-deps";
import { describe, expect, test } from "vitest";
import { authorize } from "~/domain/people/authorize";
import type { UserRole } from "~/domain/people/controller-user";
import { INVITE_LIMITS } from "~/domain/people/portal-door";
import { changeUser, endUser } from "~/usecases/change-user";
import { findUser } from "~/usecases/find-user";
import { inviteUser } from "~/usecases/invite-user";
import { listSpaces } from "~/usecases/list-spaces";
import { listUsers } from "~/usecases/list-users";
import { showSpace } from "~/usecases/show-space";
import { showUser } from "~/usecases/show-user";

const NOW = "2026-11-23T09:00:00.000Z";

describeEachEngine((open) => {
  async function customer() {
    const store = makeStore(await open());
    const tenant = await aTenant(store);
    const { controller, contact } = await aCustomer(store, tenant);
    const of = { processorId: tenant.processorId, controllerId: controller.id };
    const admin = await aStoredUser(store, of, { roles: ["admin"] });
    const deps = testDeps(store, NOW);
    const authorized = asUser(admin, "own.users");
    const invite = (address: string, roles: UserRole[] = ["objector"]) =>
      inviteUser(deps, { authorized, name: "Bo Skov", address, language: "da", roles });
    const user = (id: string) => store.read.users.find(of.processorId, of.controllerId, id);
    const entries = async () =>
      (await store.read.audit.listForController(of.processorId, of.controllerId, { before: null, limit: 100 })).map(
        ({ act, actor, before, after }) => ({ act, actor, before, after }),
      );
    const endContacts = () => store.write((tx) => tx.customers.updateContact({ ...contact, endedAt: NOW }));
    return { store, tenant, controller, contact, of, admin, deps, authorized, invite, user, entries, endContacts };
  }

  describe("who somebody is", () => {
    test("HL-B2.3 is asked anew: a user, else a contact, else nobody", async () => {
      const { store, deps, of, contact, tenant } = await customer();
      const { addressKey } = contact;
      const find = (controllerId = of.controllerId) => findUser(deps, { addressKey, controllerId });
      expect(await find()).toMatchObject({ kind: "contact", id: contact.id, roles: ["objector"] });
      const user = await aStoredUser(store, of, { address: contact.address, addressKey, roles: ["approver"] });
      expect(await find()).toMatchObject({ kind: "user", id: user.id, roles: ["approver"] });
      const other = await aCustomer(store, tenant);
      expect(await find(other.controller.id)).toBeNull();
      await store.write((tx) => tx.users.update({ ...user, endedAt: NOW }));
      expect(await find()).toMatchObject({ kind: "contact" });
      await store.write((tx) => tx.customers.updateContact({ ...contact, endedAt: NOW }));
      expect(await find()).toBeNull();
    });

    test("of a customer whose agreement has ended is nobody", async () => {
      const { store, deps, controller, contact } = await customer();
      await store.write((tx) => tx.customers.updateController({ ...controller, endedAt: NOW }));
      const { addressKey } = contact;
      expect(await findUser(deps, { addressKey, controllerId: controller.id })).toBeNull();
      expect(await listSpaces(deps, { addressKey })).toEqual([]);
    });

    test("lists every customer of every processor once, by name, and none that is somebody else's", async () => {
      const { store, deps, of, admin, controller, tenant } = await customer();
      const second = await aCustomer(store, tenant);
      const away = await aTenant(store);
      const third = await aCustomer(store, away);
      await aCustomer(store, away);
      const { address, addressKey } = admin;
      const twin = { processorId: tenant.processorId, controllerId: second.controller.id };
      await aStoredUser(store, twin, { address, addressKey, roles: ["reader"] });
      const named = { processorId: away.processorId, controllerId: third.controller.id, address, addressKey };
      await store.write((tx) =>
        tx.customers.insertContacts([aContact(named), aContact({ ...of, address, addressKey })]),
      );
      const spaces = await listSpaces(deps, { addressKey });
      expect(spaces.map(({ controllerId, kind, roles }) => ({ controllerId, kind, roles }))).toEqual(
        expect.arrayContaining([
          { controllerId: controller.id, kind: "user", roles: ["admin"] },
          { controllerId: second.controller.id, kind: "user", roles: ["reader"] },
          { controllerId: third.controller.id, kind: "contact", roles: ["objector"] },
        ]),
      );
      expect(spaces).toHaveLength(3);
    });
  });

  describe("inviting", () => {
    test("GS-8 HL-B2.8 an administrator invites, by a mail that only leads to the sign-in", async () => {
      const { store, deps, of, invite, user, entries, admin } = await customer();
      const invited = await invite("Bo@Kommune.example", ["objector", "approver"]);
      if (!invited.ok) throw new Error(invited.code);
      expect(await user(invited.userId)).toMatchObject({
        ...{ name: "Bo Skov", address: "Bo@Kommune.example", addressKey: "bo@kommune.example" },
        ...{ roles: ["objector", "approver"], invitedBy: { kind: "user", id: admin.id }, joinedAt: null },
      });
      const [due] = await store.read.deliveries.listDue("prompt", NOW, 10);
      const mail = await store.read.deliveries.find(of.processorId, due?.id ?? "");
      expect(mail).toMatchObject({ kind: "user_invitation", address: "Bo@Kommune.example", secretId: null });
      expect(mail?.values).toMatchObject({ person: admin.name, link: `${deps.site.publicUrl}/sign-in` });
      expect(await entries()).toMatchObject([
        { act: "user.invite", actor: { kind: "user", id: admin.id }, after: { roles: ["objector", "approver"] } },
      ]);
    });

    test("an address is invited once, and somebody who left comes back as the same user", async () => {
      const { deps, authorized, invite, user, store } = await customer();
      const first = await invite("bo@kommune.example");
      if (!first.ok) throw new Error(first.code);
      expect(await invite("BO@kommune.example")).toEqual({ ok: false, code: "user.taken" });
      expect(await endUser(deps, { authorized, userId: first.userId, acknowledged: false })).toEqual({ ok: true });
      expect(await invite("bo@kommune.example", ["reader"])).toEqual({ ok: true, userId: first.userId });
      expect(await user(first.userId)).toMatchObject({ roles: ["reader"], endedAt: null });
      expect(await store.read.deliveries.listDue("prompt", NOW, 10)).toHaveLength(2);
    });

    test("what is no address, and no role at all, is refused and nothing is stored", async () => {
      const { deps, authorized, invite } = await customer();
      expect(await invite("bo")).toEqual({ ok: false, code: "user.address_invalid" });
      expect(await invite("bo@kommune.example", [])).toEqual({ ok: false, code: "user.roles_missing" });
      expect((await listUsers(deps, { authorized })).users).toHaveLength(1);
    });

    test("a customer sends fifty invitations a day and no more", async () => {
      const { invite } = await customer();
      for (let n = 0; n < INVITE_LIMITS.controller; n++) expect((await invite(`a${n}@kommune.example`)).ok).toBe(true);
      expect(await invite("last@kommune.example")).toEqual({ ok: false, code: "attempts.too_many" });
    });

    test("HL-B2.8 neither reader, objector nor approver may, nor a contact", async () => {
      const { store, deps, of, contact } = await customer();
      for (const role of ["reader", "objector", "approver"] as const) {
        const user = await aStoredUser(store, of, { roles: [role] });
        await expect(mayNow(deps, user, "own.users")).rejects.toThrow("actor.forbidden");
      }
      const actor = await findUser(deps, { addressKey: contact.addressKey, controllerId: of.controllerId });
      expect(actor && authorize(actor, "own.users")).toEqual({ ok: false, code: "actor.forbidden" });
    });
  });

  describe("changing and ending", () => {
    test("GS-15 roles, name and language change, and what was before is logged", async () => {
      const { store, deps, of, authorized, user, entries } = await customer();
      const bo = await aStoredUser(store, of, { roles: ["objector"], name: "Bo" });
      const change = { name: "Bo Skov", language: "sv", roles: ["reader"] } as const;
      const input = { authorized, userId: bo.id, acknowledged: false, ...change, roles: ["reader" as const] };
      expect(await changeUser(deps, input)).toEqual({ ok: true });
      expect(await user(bo.id)).toMatchObject(change);
      expect(await entries()).toMatchObject([
        {
          act: "user.change",
          before: { name: "Bo", roles: ["objector"] },
          after: { name: "Bo Skov", roles: ["reader"] },
        },
      ]);
    });

    test("whoever is ended is out with the next page", async () => {
      const { store, deps, of, authorized } = await customer();
      const bo = await aStoredUser(store, of);
      await endUser(deps, { authorized, userId: bo.id, acknowledged: false });
      expect(await findUser(deps, { addressKey: bo.addressKey, controllerId: of.controllerId })).toBeNull();
      expect(await endUser(deps, { authorized, userId: bo.id, acknowledged: false })).toMatchObject({ ok: false });
      const { users, former } = await listUsers(deps, { authorized });
      expect([users.length, former.map(({ id }) => id)]).toEqual([1, [bo.id]]);
    });

    test("HL-B2.3 a user of another customer of the same processor is not there", async () => {
      const { store, deps, authorized, tenant } = await customer();
      const other = await aCustomer(store, tenant);
      const theirs = await aStoredUser(store, { processorId: tenant.processorId, controllerId: other.controller.id });
      const acting = { authorized, userId: theirs.id, acknowledged: true };
      expect(await endUser(deps, acting)).toEqual({ ok: false, code: "user.not_found" });
      const change = { name: "X", language: "da", roles: ["reader" as const] } as const;
      expect(await changeUser(deps, { ...acting, ...change, roles: ["reader"] })).toMatchObject({ ok: false });
      expect(await showUser(deps, acting)).toEqual({ ok: false, code: "user.not_found" });
      expect(JSON.stringify(await listUsers(deps, { authorized }))).not.toContain(theirs.id);
    });

    test("the last administrator stays until somebody else has signed in as one", async () => {
      const { store, deps, of, admin, authorized, user } = await customer();
      const leave = () => endUser(deps, { authorized, userId: admin.id, acknowledged: true });
      const step = { authorized, userId: admin.id, acknowledged: true, name: admin.name, language: admin.language };
      expect(await leave()).toEqual({ ok: false, code: "user.last_admin" });
      expect(await changeUser(deps, { ...step, roles: ["reader"] })).toEqual({ ok: false, code: "user.last_admin" });
      const heir = await aStoredUser(store, of, { roles: ["admin"], joinedAt: null });
      expect(await leave()).toEqual({ ok: false, code: "user.last_admin" });
      await store.write((tx) => tx.users.see(of.processorId, heir.id, MADE));
      expect(await leave()).toEqual({ ok: true });
      expect(await user(admin.id)).toMatchObject({ endedAt: NOW });
    });

    test("two administrators who end each other at the same moment leave one", async () => {
      const { store, deps, of, admin, authorized } = await customer();
      const other = await aStoredUser(store, of, { roles: ["admin"] });
      const both = await Promise.all([
        endUser(deps, { authorized, userId: other.id, acknowledged: true }),
        endUser(deps, { authorized: asUser(other, "own.users"), userId: admin.id, acknowledged: true }),
      ]);
      expect(both.filter(({ ok }) => ok)).toHaveLength(1);
    });

    test("CC-8 taking away the last who can object is warned of, ticked and logged", async () => {
      const { store, deps, of, authorized, entries, endContacts } = await customer();
      const bo = await aStoredUser(store, of, { roles: ["objector"] });
      const end = (acknowledged: boolean) => endUser(deps, { authorized, userId: bo.id, acknowledged });
      const demote = { authorized, userId: bo.id, acknowledged: false, name: bo.name, language: bo.language };
      await endContacts();
      expect(await end(false)).toEqual({ ok: false, code: "user.last_objector" });
      expect(await changeUser(deps, { ...demote, roles: ["reader"] })).toMatchObject({ code: "user.last_objector" });
      expect(await entries()).toEqual([]);
      expect(await end(true)).toEqual({ ok: true });
      expect(await entries()).toMatchObject([{ act: "user.end", after: { acknowledged: ["remove_last_objector"] } }]);
    });

    test("CC-8 while a contact or another user can object there is nothing to warn of", async () => {
      const { store, deps, of, authorized, endContacts } = await customer();
      const bo = await aStoredUser(store, of, { roles: ["objector"] });
      expect(await endUser(deps, { authorized, userId: bo.id, acknowledged: false })).toEqual({ ok: true });
      await endContacts();
      const [first] = [
        await aStoredUser(store, of, { roles: ["objector"] }),
        await aStoredUser(store, of, { roles: ["approver"] }),
      ];
      expect(await endUser(deps, { authorized, userId: first.id, acknowledged: false })).toEqual({ ok: true });
    });
  });

  test("GS-10 the overview shows what the customer was told and nothing of another", async () => {
    const { store, deps, tenant, of, admin } = await customer();
    const announced = await anAnnouncedChange(store, tenant);
    const theirs = { processorId: of.processorId, controllerId: announced.controller.id };
    const user = await aStoredUser(store, theirs, { roles: ["reader"] });
    const own = await showSpace(deps, { authorized: asUser(user, "own.read") });
    expect(own).toMatchObject({ organisation: announced.controller.name, objections: [] });
    expect(own.changes).toMatchObject([{ id: announced.change.id, ref: announced.change.ref }]);
    expect((await showSpace(deps, { authorized: asUser(admin, "own.read") })).changes).toEqual([]);
  });
});
