import { makeStore } from "@db/store.server";
import { pasted } from "@tests/support/drafting";
import { aStoredUser } from "@tests/support/portal";
import { describeEachEngine } from "@tests/support/stores";
import { aCustomer, aTenant } from "@tests/support/tenant";
import { testDeps } from "@tests/support/test-deps";
import { describe, expect, test } from "vitest";
import { createTableReader } from "~/adapters/read-tables.server";
import { authorize } from "~/domain/people/authorize";
import type { StaffAct } from "~/domain/people/staff-permissions";
import { importCustomers } from "~/usecases/import-customers";
import { inviteFirstUsers, nameFirstUsers } from "~/usecases/name-first-users";
import { showFirstUsers } from "~/usecases/show-first-users";

const NOW = "2026-11-23T09:00:00.000Z";

describeEachEngine((open) => {
  async function workplace() {
    const store = makeStore(await open());
    const tenant = await aTenant(store);
    const { processorId } = tenant;
    const { id: staffId, name, address } = tenant.staff;
    const may = <A extends StaffAct>(act: A) => {
      const granted = authorize({ staffId, processorId, name, address, roles: ["editor"] }, act);
      if (!granted.ok) throw new Error(granted.code);
      return granted.authorized;
    };
    const base = { ...testDeps(store, NOW), tables: createTableReader() };
    const deps = { ...base, inviteFirstUsers: inviteFirstUsers(base) };
    const read = (text: string, dryRun = false) =>
      importCustomers(deps, { authorized: may("customer.import"), file: pasted(text), dryRun });
    const usersOf = async (nameKey: string) => {
      const [controller] = await store.read.customers.listControllersByName(processorId, [nameKey]);
      return controller === undefined ? [] : store.read.users.list(processorId, controller.id);
    };
    const mails = () => store.read.deliveries.listDue("prompt", NOW, 50);
    const nameFirst = (controllerId: string, admins: string[], approvers: string[] = []) =>
      nameFirstUsers(deps, { authorized: may("customer.import"), controllerId, named: { admins, approvers } });
    const show = async (controllerId: string) =>
      showFirstUsers(deps, { authorized: may("customer.read"), controllerId });
    return { store, tenant, deps, read, usersOf, mails, nameFirst, show };
  }

  describe("an import", () => {
    const FILE = [
      "Kunde;e-mail;Administrator;Godkender",
      "Skov ApS;bo@skov.example;ane@skov.example;ane@skov.example, cy@skov.example",
      "Skov ApS;di@skov.example;;",
      "Sten ApS;eva@sten.example;;",
    ].join("\n");

    test("GS-8 invites whom its columns name for the customer, once, and a dry run says how many", async () => {
      const { read, usersOf, mails, store, tenant } = await workplace();
      expect(await read(FILE, true)).toMatchObject({ report: { added: 2, users: 2, faults: [], stored: false } });
      expect(await mails()).toEqual([]);
      expect(await read(FILE)).toMatchObject({ report: { added: 2, users: 2, unreadColumns: [], stored: true } });
      const by = { kind: "staff", id: tenant.staff.id };
      expect(await usersOf("skov aps")).toMatchObject([
        { address: "ane@skov.example", roles: ["approver", "admin"], joinedAt: null, invitedBy: by },
        { address: "cy@skov.example", roles: ["approver"] },
      ]);
      expect(await usersOf("sten aps")).toEqual([]);
      expect(await mails()).toHaveLength(2);
      const [ane] = await usersOf("skov aps");
      const page = { before: null, limit: 50 };
      const entries = await store.read.audit.listForController(tenant.processorId, ane?.controllerId ?? "", page);
      expect(entries.filter(({ act }) => act === "user.invite")).toMatchObject([
        { actor: { kind: "staff", id: tenant.staff.id } },
        { actor: { kind: "staff" } },
      ]);
      expect(await read(FILE)).toMatchObject({ report: { added: 0, changed: 0, unchanged: 2, users: 0 } });
      expect(await mails()).toHaveLength(2);
    });

    test("GS-15 changes nobody's access where the customer has an administrator of its own", async () => {
      const { read, usersOf, store, tenant } = await workplace();
      await read(FILE);
      const [ane] = await usersOf("skov aps");
      await store.write((tx) => tx.users.see(tenant.processorId, ane?.id ?? "", NOW));
      const more = FILE.replaceAll("cy@skov", "new@skov");
      expect(await read(more)).toMatchObject({ report: { users: 0, stored: true } });
      expect(await usersOf("skov aps")).toHaveLength(2);
    });

    test("an address that is none is a fault of its line, and nothing is stored", async () => {
      const { read, usersOf } = await workplace();
      const text = "customer;administrator\nSkov ApS;ane at skov\n";
      expect(await read(text)).toMatchObject({
        report: { stored: false, faults: [{ line: 2, codes: ["customer.user_invalid"] }] },
      });
      expect(await usersOf("skov aps")).toEqual([]);
    });
  });

  describe("naming on the customer's page", () => {
    test("invites the first administrator and approver, until one has signed in", async () => {
      const { store, tenant, nameFirst, show, mails } = await workplace();
      const { controller } = await aCustomer(store, tenant);
      expect(await show(controller.id)).toMatchObject({ view: { count: 0, hasAdmin: false, hasApprover: false } });
      expect(await nameFirst(controller.id, ["ane@skov.example"], ["bo@skov.example"])).toEqual({
        ok: true,
        invited: 2,
      });
      expect(await mails()).toHaveLength(2);
      expect(await show(controller.id)).toMatchObject({ view: { count: 2, hasAdmin: false, hasApprover: true } });
      expect(await nameFirst(controller.id, ["ane@skov.example"])).toEqual({ ok: true, invited: 0 });
      const of = { processorId: tenant.processorId, controllerId: controller.id };
      await aStoredUser(store, of, { roles: ["admin"] });
      expect(await show(controller.id)).toMatchObject({ view: { hasAdmin: true } });
      expect(await nameFirst(controller.id, ["x@skov.example"])).toEqual({ ok: false, code: "user.admin_decides" });
    });

    test("HL-B2.3 another processor's customer is not there, and what is no address is refused", async () => {
      const { store, tenant, nameFirst, show } = await workplace();
      const theirs = await aCustomer(store, await aTenant(store));
      expect(await nameFirst(theirs.controller.id, ["a@b.example"])).toEqual({ ok: false, code: "customer.not_found" });
      expect(await show(theirs.controller.id)).toEqual({ ok: false, code: "customer.not_found" });
      const { controller } = await aCustomer(store, tenant);
      expect(await nameFirst(controller.id, ["a b"])).toEqual({ ok: false, code: "user.address_invalid" });
      expect(await nameFirst(controller.id, [], [])).toEqual({ ok: false, code: "user.none_named" });
    });
  });
});
