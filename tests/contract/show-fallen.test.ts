import { makeStore } from "@db/store.server";
import { anEntry, aVersion } from "@tests/support/builders";
import { describeEachEngine } from "@tests/support/stores";
import { aCustomer, aTenant, type Tenant } from "@tests/support/tenant";
import { testDeps } from "@tests/support/test-deps";
import { beforeAll, expect, test } from "vitest";
import { authorize } from "~/domain/people/authorize";
import type { StaffRole } from "~/domain/people/staff";
import type { StaffAct } from "~/domain/people/staff-permissions";
import { NO_FILTER } from "~/domain/publication/filter-entries";
import type { Store } from "~/ports/store";
import { endTransferDecision } from "~/usecases/end-transfer-decision";
import { restoreTransferDecision } from "~/usecases/restore-transfer-decision";
import { reviewTransfers } from "~/usecases/review-transfers";
import { showAdequacy } from "~/usecases/show-adequacy";
import { showCustomer } from "~/usecases/show-customer";
import { showList } from "~/usecases/show-list";
import { showStaffHome } from "~/usecases/show-staff-home";
import { showStaffList } from "~/usecases/show-staff-list";

const american = anEntry({
  name: "Alfa",
  legalBasis: null,
  locations: [{ role: "processing", country: "US", region: null, address: null }],
  transfer: {
    tool: "dpf",
    instrument: null,
    module: null,
    checkedOn: "2026-11-01",
    listedEntity: "Alfa, Inc.",
    fallback: null,
  },
});

describeEachEngine((open) => {
  let store: Store;
  let deps: ReturnType<typeof testDeps>;
  let tenant: Tenant;
  let controllerId: string;

  beforeAll(async () => {
    store = makeStore(await open());
    deps = testDeps(store, "2026-11-21T09:00:00.000Z");
    tenant = await aTenant(store);
    controllerId = (await aCustomer(store, tenant)).controller.id;
    const { processorId } = tenant;
    const version = aVersion({ processorId, n: 2, entries: [american], effectiveDay: "2026-03-02" });
    await store.write((tx) => tx.lists.insert(version));
  });

  function as<A extends StaffAct>(role: StaffRole, act: A) {
    const { processorId, staff } = tenant;
    const actor = { staffId: staff.id, processorId, name: staff.name, address: staff.address, roles: [role] };
    const granted = authorize(actor, act);
    if (!granted.ok) throw new Error(granted.code);
    return granted.authorized;
  }
  const home = () => showStaffHome(deps, { authorized: as("auditor", "list.read") });
  const list = (role: StaffRole = "auditor") => showStaffList(deps, { authorized: as(role, "list.read") });
  const customer = async () => {
    const shown = await showCustomer(deps, { authorized: as("auditor", "customer.read"), controllerId });
    if (!shown.ok) throw new Error(shown.code);
    return shown.view.fallen;
  };
  const line = async () => {
    const { lines } = await showAdequacy(deps, { authorized: as("gdpa", "adequacy.read") });
    return lines.find(({ decision }) => decision.id === "US-DPF");
  };
  const publicList = async () => {
    const shown = await showList(deps, { slug: tenant.processor.slug, wish: null, filter: NO_FILTER });
    if (!shown.ok) throw new Error(shown.code);
    return shown.list;
  };
  const review = () => reviewTransfers(deps, { processorId: tenant.processorId, decisionId: "US-DPF" });

  test("D9 while a decision stands, staff see what would become of what rests on it", async () => {
    expect(await line()).toMatchObject({
      standing: { state: "stands" },
      ending: null,
      rests: [{ id: american.id, name: "Alfa", effect: "lost", customers: 0 }],
    });
    expect([(await home()).fallen, (await list()).fallen, await customer()]).toEqual([[], [], []]);
    const codes = (await list()).findings.map(({ code }) => code);
    expect([codes.includes("DPF_NO_FALLBACK"), codes.includes("BASIS_INVALID")]).toEqual([true, false]);
  });

  test("D9 once it fell, it is shown as what needs a person, on the list and on the customer's page", async () => {
    await endTransferDecision(deps, { decisionId: "US-DPF", endedOn: "2026-11-20", because: "C-703/25 P" });
    await review();
    const fallen = { decisionId: "US-DPF", instrument: "(EU) 2023/1795", endedOn: "2026-11-20", because: "C-703/25 P" };
    const here = [{ ...fallen, entries: [{ id: american.id, name: "Alfa", count: 1 }] }];
    expect((await home()).fallen).toEqual(here);
    const shown = await list();
    expect(shown.fallen).toEqual(here);
    expect(shown.findings.map(({ code }) => code)).toContain("BASIS_INVALID");
    expect(shown.findings.map(({ code }) => code)).not.toContain("DPF_NO_FALLBACK");
    expect(await customer()).toEqual(here);
    expect(await line()).toMatchObject({
      standing: { state: "ended", lastDay: "2026-11-19", source: "C-703/25 P" },
      ending: { endedOn: "2026-11-20", because: "C-703/25 P" },
      rests: [{ effect: "lost", customers: 1 }],
    });
  });

  test("D17 the public learns that a decision fell and when, and nothing of customers or the operator's words", async () => {
    const shown = await publicList();
    expect(shown.ended).toEqual([{ decisionId: "US-DPF", endedOn: "2026-11-20", because: null }]);
    expect(JSON.stringify(shown)).not.toContain("C-703/25");
  });

  test("only whoever may see the table is led to it", async () => {
    expect((await list("publisher")).maySeeDecisions).toBe(false);
    expect((await list("administrator")).maySeeDecisions).toBe(true);
    const { staff, processorId } = tenant;
    for (const role of ["publisher", "editor", "auditor"] as const) {
      const actor = { staffId: staff.id, processorId, name: staff.name, address: staff.address, roles: [role] };
      expect(authorize(actor, "adequacy.read")).toEqual({ ok: false, code: "actor.forbidden" });
    }
  });

  test("an entry that has left the list is named no more, until the next review closes what was found of it", async () => {
    const { processorId } = tenant;
    const emptied = aVersion({ processorId, n: 3, entries: [], effectiveDay: "2026-03-03" });
    await store.write((tx) => tx.lists.insert(emptied));
    expect((await home()).fallen).toMatchObject([{ entries: [{ id: american.id, name: null, count: 1 }] }]);
    await review();
    expect([(await home()).fallen, await customer()]).toEqual([[], []]);
  });

  test("a restored decision is shown as standing again until its findings are closed", async () => {
    const { processorId } = tenant;
    const again = aVersion({ processorId, n: 4, entries: [american], effectiveDay: "2026-03-04" });
    await store.write((tx) => tx.lists.insert(again));
    await review();
    await restoreTransferDecision(deps, { decisionId: "US-DPF" });
    expect((await home()).fallen).toMatchObject([{ endedOn: null, because: null, entries: [{ count: 1 }] }]);
    await review();
    expect((await home()).fallen).toEqual([]);
    expect((await publicList()).ended).toEqual([]);
  });
});
