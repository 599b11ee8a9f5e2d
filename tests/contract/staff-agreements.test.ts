import { makeStore } from "@db/store.server";
import { aPeriod, someTerms } from "@tests/support/builders";
import { describeEachEngine } from "@tests/support/stores";
import { aCustomer, aTenant, type Tenant } from "@tests/support/tenant";
import { testDeps } from "@tests/support/test-deps";
import { describe, expect, it } from "vitest";
import { sealContent } from "~/domain/evidence/canonical";
import { type Authorized, authorize } from "~/domain/people/authorize";
import type { StaffAct } from "~/domain/people/staff-permissions";
import type { Store } from "~/ports/store";
import { listTerms } from "~/usecases/list-terms";
import { previewTerms } from "~/usecases/preview-terms";
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
    const counsel = may(tenant, "terms.save");
    const show = async (controllerId: string) => {
      const shown = await showCustomer(deps, { authorized: reader, controllerId });
      if (!shown.ok) throw new Error(shown.code);
      return shown.view;
    };
    return { store, tenant, deps, reader, counsel, show };
  }

  describe("a customer's agreement", () => {
    it("D13 differs only where it was said to differ, so that the standard still reaches it elsewhere", async () => {
      const { store, tenant, deps, counsel, show } = await workplace();
      const { controller } = await aCustomer(store, tenant);
      const { terms } = tenant;
      const saved = await saveCustomerTerms(deps, {
        authorized: counsel,
        controllerId: controller.id,
        standardTermsId: terms.id,
        overrides: {
          authorisation: "specific",
          replacement: terms.terms.replacement,
          geography: { kind: "EEA" },
          notice: terms.terms.notice && { ...terms.terms.notice },
        },
        why: "",
      });
      expect(saved).toEqual({ ok: true });
      const view = await show(controller.id);
      expect(view.controller.overrides).toEqual({ authorisation: "specific" });
      expect(view.terms).toEqual({ ...terms.terms, authorisation: "specific" });
      await saveTerms(deps, {
        authorized: counsel,
        termsId: terms.id,
        name: terms.name,
        terms: someTerms({ geography: { kind: "EU" } }),
        why: "",
      });
      expect((await show(controller.id)).terms.geography).toEqual({ kind: "EU" });
    });

    it("follows terms that exist, and two terms never share a name that files could tell apart by nothing", async () => {
      const { store, tenant, deps, reader, counsel } = await workplace();
      const { controller } = await aCustomer(store, tenant);
      const order = { authorized: counsel, termsId: null, terms: someTerms(), why: "" };
      expect(await saveTerms(deps, { ...order, name: "EU only" })).toMatchObject({ ok: true });
      const again = await saveTerms(deps, { ...order, name: "eu  ONLY" });
      expect(again).toEqual({ ok: false, code: "terms.name_taken" });
      const { terms } = await listTerms(deps, { authorized: reader });
      expect(terms.map(({ name }) => name).sort()).toEqual(["EU only", tenant.terms.name].sort());
      const lost = { authorized: counsel, controllerId: controller.id, standardTermsId: controller.id };
      const saved = await saveCustomerTerms(deps, { ...lost, overrides: {}, why: "" });
      expect(saved).toEqual({ ok: false, code: "terms.not_found" });
    });

    it("HL-2.4 names only services that there are, since a misspelt one would keep every notice from the customer", async () => {
      const { store, tenant, deps, counsel } = await workplace();
      const { controller } = await aCustomer(store, tenant);
      const offered = tenant.processor.services;
      expect(offered.length).toBeGreaterThan(0);
      const order = { authorized: counsel, why: "" };
      const services = [...offered, "Heypsuh"];
      const refused = { ok: false, code: "terms.service_unknown", names: ["Heypsuh"] };
      const standard = { ...order, termsId: null, name: "Push", terms: someTerms({ services }) };
      expect(await saveTerms(deps, standard)).toEqual(refused);
      const own = { ...order, controllerId: controller.id, standardTermsId: tenant.terms.id, overrides: { services } };
      expect(await saveCustomerTerms(deps, own)).toEqual(refused);
    });
  });

  describe("how a replacement is read", () => {
    const leaves = async (store: Store, processorId: string) => {
      const all = await store.read.log.listLeaves(processorId, 0, 100);
      return all.filter(({ type }) => type === "agreement_terms").map(({ text }) => JSON.parse(text));
    };

    it("D2 of standard terms is kept with who chose it, when and why, shown, and in the evidence", async () => {
      const { store, tenant, deps, reader, counsel } = await workplace();
      const { terms, processorId, staff } = tenant;
      const stricter = someTerms({ replacement: "specific_approval" });
      const order = { authorized: counsel, termsId: terms.id, name: terms.name, terms: stricter };
      expect(await saveTerms(deps, { ...order, why: " " })).toEqual({ ok: false, code: "terms.reading_needs_reason" });
      expect(await leaves(store, processorId)).toEqual([]);
      expect(await saveTerms(deps, { ...order, why: "Counsel reads it so" })).toMatchObject({ ok: true });

      const shown = await showTerms(deps, { authorized: reader, termsId: terms.id });
      const choice = { at: NOW, why: "Counsel reads it so" };
      expect(shown).toMatchObject({ ok: true, view: { chosen: { ...choice, by: staff.name } } });
      const [stored] = await store.read.customers.listTerms(processorId);
      expect(stored?.terms.replacementChoice).toEqual({ ...choice, by: staff.id });
      const sealed = sealContent(stored?.terms);
      expect(await leaves(store, processorId)).toEqual([
        {
          v: 1,
          type: "agreement_terms",
          processorId,
          at: NOW,
          subject: { kind: "standard_terms", id: terms.id },
          termsHash: sealed.ok && sealed.hash,
          periodSource: "contract",
          replacement: "specific_approval",
          replacementChosen: { by: { kind: "staff", id: staff.id }, at: NOW },
          by: { kind: "staff", id: staff.id },
        },
      ]);
    });

    it("D2 stays with its chooser when something else is saved, and saving the same again is no evidence", async () => {
      const { store, tenant, deps, counsel } = await workplace();
      const { terms, processorId } = tenant;
      const order = { authorized: counsel, termsId: terms.id, name: terms.name };
      const stricter = someTerms({ replacement: "specific_approval" });
      await saveTerms(deps, { ...order, terms: stricter, why: "Counsel reads it so" });
      deps.clock.set("2026-12-01T09:00:00.000Z");
      const moved = someTerms({ replacement: "specific_approval", geography: { kind: "EU" } });
      await saveTerms(deps, { ...order, terms: moved, why: "" });
      await saveTerms(deps, { ...order, terms: moved, why: "" });
      const [stored] = await store.read.customers.listTerms(processorId);
      expect(stored?.terms.replacementChoice).toMatchObject({ at: NOW, why: "Counsel reads it so" });
      const evidence = await leaves(store, processorId);
      expect(evidence.map(({ at, replacementChosen }) => [at, replacementChosen.at])).toEqual([
        [NOW, NOW],
        ["2026-12-01T09:00:00.000Z", NOW],
      ]);
    });

    it("D2 of one customer is its own choice, whatever the standard terms come to say", async () => {
      const { store, tenant, deps, counsel, show } = await workplace();
      const { terms, processorId, staff } = tenant;
      const { controller } = await aCustomer(store, tenant);
      const order = { authorized: counsel, controllerId: controller.id, standardTermsId: terms.id };
      const approval = { ...order, overrides: { replacement: "specific_approval" } as const };
      expect(await saveCustomerTerms(deps, { ...approval, why: "" })).toMatchObject({
        code: "terms.reading_needs_reason",
      });
      expect(await saveCustomerTerms(deps, { ...approval, why: "Their letter of May" })).toEqual({ ok: true });
      const own = { replacementChoice: { by: staff.id, at: NOW, why: "Their letter of May" } };
      expect((await show(controller.id)).controller.overrides).toEqual({ replacement: "specific_approval", ...own });

      const same = someTerms({ replacement: "specific_approval" });
      await saveTerms(deps, { authorized: counsel, termsId: terms.id, name: terms.name, terms: same, why: "All now" });
      await saveCustomerTerms(deps, { ...approval, why: "" });
      const view = await show(controller.id);
      expect(view.terms.replacementChoice).toEqual(own.replacementChoice);
      expect(view.chosen).toEqual({ at: NOW, why: "Their letter of May", by: staff.name });
      const [mine] = await leaves(store, processorId);
      expect(mine).toMatchObject({
        subject: { kind: "agreement", controllerId: controller.id, standardTermsId: terms.id },
        replacement: "specific_approval",
        replacementChosen: { by: { id: staff.id } },
      });
    });
  });

  it("D1 D12 what terms mean is shown before they are saved, for the customer's own calendar and zone", async () => {
    const { store, tenant, deps, reader } = await workplace();
    const { controller } = await aCustomer(store, tenant);
    await store.write((tx) =>
      tx.customers.updateController({ ...controller, calendar: "SE", zone: "Europe/Stockholm" }),
    );
    const terms = someTerms({ notice: aPeriod({ count: 2, unit: "weeks" }) });
    const at = async (controllerId: string | null, said = terms) => {
      const [addition] = await previewTerms(deps, { authorized: reader, controllerId, terms: said });
      return [addition?.until, addition?.firstDay, addition?.fault];
    };
    expect(await at(null)).toEqual(["2026-12-07", "2026-12-08", null]);
    // 6 January is a holiday in Sweden and a working day in Denmark.
    deps.clock.set("2026-12-23T09:00:00.000Z");
    expect(await at(null)).toEqual(["2027-01-06", "2027-01-07", null]);
    expect(await at(controller.id)).toEqual(["2027-01-07", "2027-01-08", null]);
    expect(await at(null, someTerms({ notice: null }))).toEqual([null, null, "terms.no_period"]);
  });
});
