import { makeStore } from "@db/store.server";
import { aContact, aController, someTerms } from "@tests/support/builders";
import { describeEachEngine } from "@tests/support/stores";
import { aCustomer, aTenant, type Tenant } from "@tests/support/tenant";
import { testDeps } from "@tests/support/test-deps";
import { describe, expect, it } from "vitest";
import { type Authorized, authorize } from "~/domain/people/authorize";
import type { StaffAct } from "~/domain/people/staff-permissions";
import { addContact } from "~/usecases/add-contact";
import { endContact } from "~/usecases/end-contact";
import { listCustomers } from "~/usecases/list-customers";
import { openSpace } from "~/usecases/open-space";
import { saveCustomerTerms } from "~/usecases/save-customer-terms";
import { saveTerms } from "~/usecases/save-terms";
import { showCustomer } from "~/usecases/show-customer";
import { showTerms } from "~/usecases/show-terms";

const NOW = "2026-11-23T09:00:00.000Z";

function may<A extends StaffAct>({ staff, processorId }: Tenant, act: A): Authorized<A> {
  const { id: staffId, name, address } = staff;
  const granted = authorize({ staffId, processorId, name, address, roles: ["editor"] }, act);
  if (!granted.ok) throw new Error(granted.code);
  return granted.authorized;
}

describeEachEngine((open) => {
  async function workplace() {
    const store = makeStore(await open());
    const tenant = await aTenant(store);
    const deps = testDeps(store, NOW);
    const reader = may(tenant, "customer.read");
    const writer = may(tenant, "customer.import");
    const show = async (controllerId: string) => {
      const shown = await showCustomer(deps, { authorized: reader, controllerId });
      if (!shown.ok) throw new Error(shown.code);
      return shown.view;
    };
    return { store, tenant, deps, reader, writer, show };
  }

  describe("the customers", () => {
    it("are found by part of their name in any spelling, a page at a time", async () => {
      const { store, tenant, deps, reader } = await workplace();
      const names = ["Ågård Øl", "Aagaard", "Bølge", "Bolig Øst", "Dal"];
      await store.write((tx) =>
        tx.customers.insertControllers(
          names.map((name, n) =>
            aController({
              processorId: tenant.processorId,
              standardTermsId: tenant.terms.id,
              name,
              nameKey: ["agard ol", "aagaard", "bolge", "bolig ost", "dal"][n] ?? "",
            }),
          ),
        ),
      );
      const list = (search: string, after: string | null, limit = 2) =>
        listCustomers(deps, { authorized: reader, search, filter: "all", page: { after, limit } });
      const first = await list("bölG", null, 50);
      expect(first.customers.map(({ name }) => name)).toEqual(["Bølge"]);
      const pages = [await list("", null)];
      while (pages.at(-1)?.next) pages.push(await list("", pages.at(-1)?.next ?? null));
      const all = pages.flatMap(({ customers }) => customers.map(({ name }) => name));
      expect(all).toEqual(["Aagaard", "Ågård Øl", "Bølge", "Bolig Øst", "Dal"]);
    });

    it("D1 who cannot be told is shown by itself: without a contact, without a period", async () => {
      const { store, tenant, deps, reader } = await workplace();
      await aCustomer(store, tenant);
      const ids = { processorId: tenant.processorId, standardTermsId: tenant.terms.id };
      const lonely = aController({ ...ids, name: "Lonely", nameKey: "lonely" });
      const vague = aController({ ...ids, name: "Vague", nameKey: "vague", overrides: { notice: null } });
      await store.write(async (tx) => {
        await tx.customers.insertControllers([lonely, vague]);
        const contact = aContact({ processorId: tenant.processorId, controllerId: lonely.id, endedAt: NOW });
        await tx.customers.insertContacts([
          contact,
          aContact({ processorId: tenant.processorId, controllerId: vague.id }),
        ]);
      });
      const filtered = async (filter: "noContact" | "noPeriod") => {
        const page = { after: null, limit: 50 };
        const { customers } = await listCustomers(deps, { authorized: reader, search: "", filter, page });
        return customers.map(({ name }) => name);
      };
      expect(await filtered("noContact")).toEqual(["Lonely"]);
      expect(await filtered("noPeriod")).toEqual(["Vague"]);
    });
  });

  describe("a contact", () => {
    it("is one address once, can be ended, and comes back as the same contact", async () => {
      const { store, tenant, deps, writer, show } = await workplace();
      const { controller, contact } = await aCustomer(store, tenant);
      const order = { authorized: writer, controllerId: controller.id };
      const eva = { ...order, name: "Eva", address: "eva@skov.example", language: "sv" as const };
      expect(await addContact(deps, eva)).toEqual({ ok: true });
      expect(await addContact(deps, { ...eva, address: "EVA@skov.example" })).toMatchObject({ code: "contact.taken" });
      expect(await addContact(deps, { ...eva, address: "nobody" })).toMatchObject({ code: "contact.address_invalid" });
      const end = { ...order, contactId: contact.id, acknowledged: false };
      expect(await endContact(deps, end)).toEqual({ ok: true });
      expect(await endContact(deps, end)).toMatchObject({ code: "contact.not_found" });
      expect((await show(controller.id)).contacts).toMatchObject([{ name: "E.", address: "e•••@s•••.example" }]);
      const reason = "Eva asks by telephone where we write to";
      await openSpace(deps, { authorized: may(tenant, "customer.open"), controllerId: controller.id, reason });
      const opened = await show(controller.id);
      expect(opened.contacts).toMatchObject([{ name: "Eva", address: "eva@skov.example" }]);
      expect(opened.openUntil).toBe("2026-11-23T10:00:00.000Z");
      const back = { ...order, name: "Bo again", address: contact.address, language: "da" as const };
      expect(await addContact(deps, back)).toEqual({ ok: true });
      const all = await store.read.customers.listContacts(tenant.processorId, [controller.id]);
      expect(all.map(({ id, name, endedAt }) => [id === contact.id, name, endedAt])).toContainEqual([
        true,
        "Bo again",
        null,
      ]);
    });
  });

  it("CC-8 the last contact is removed by whoever knows that nobody is told then, which is kept", async () => {
    const { store, tenant, deps, writer } = await workplace();
    const { controller, contact } = await aCustomer(store, tenant);
    const end = { authorized: writer, controllerId: controller.id, contactId: contact.id };
    const refused = await endContact(deps, { ...end, acknowledged: false });
    expect(refused).toEqual({ ok: false, code: "contact.last_not_acknowledged" });
    expect(await endContact(deps, { ...end, acknowledged: true })).toEqual({ ok: true });
    const page = { before: null, limit: 10 };
    const [entry] = await store.read.audit.listForController(tenant.processorId, controller.id, page);
    expect(entry).toMatchObject({ act: "contact.end", after: { acknowledged: ["remove_last_contact"] } });
  });

  it("a customer of another processor is not found, whatever is asked of it", async () => {
    const { store, tenant, deps } = await workplace();
    const { controller, contact } = await aCustomer(store, tenant);
    const other = await aTenant(store);
    const [reader, writer] = [may(other, "customer.read"), may(other, "customer.import")];
    const counsel = may(other, "terms.save");
    const order = { authorized: counsel, why: "" };
    const controllerId = controller.id;
    const asked = await Promise.all([
      showCustomer(deps, { authorized: reader, controllerId }),
      saveCustomerTerms(deps, { ...order, controllerId, standardTermsId: other.terms.id, overrides: {} }),
      addContact(deps, { authorized: writer, controllerId, name: "X", address: "x@x.example", language: "en" }),
      endContact(deps, { authorized: writer, controllerId, contactId: contact.id, acknowledged: true }),
      saveTerms(deps, { ...order, termsId: tenant.terms.id, name: "Mine", terms: someTerms() }),
      showTerms(deps, { authorized: reader, termsId: tenant.terms.id }),
    ]);
    expect(asked.map((one) => (one.ok ? "found" : one.code))).toEqual([
      "customer.not_found",
      "customer.not_found",
      "customer.not_found",
      "contact.not_found",
      "terms.not_found",
      "terms.not_found",
    ]);
  });
});
