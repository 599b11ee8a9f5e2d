import type { Terms } from "~/domain/agreement/terms";
import { type Authorized, authorize } from "~/domain/people/authorize";
import type { Staff, StaffRole } from "~/domain/people/staff";
import type { StaffAct } from "~/domain/people/staff-permissions";
import type { PolicyCheck } from "~/domain/processor/processor";
import type { Store } from "~/ports/store";
import { changePolicy } from "~/usecases/change-policy";
import { showDraft } from "~/usecases/show-draft";
import { announceProven } from "./announcing";
import { aContact, aController, aStaff } from "./builders";
import { aWorkplace } from "./drafting";

/** A workplace with Ida who writes, Bo who announces, Eva the data-protection administrator, and what each may do. */
export async function aCheckedWorkplace(from: Store) {
  const made = await aWorkplace(from);
  const { store, tenant, deps } = made;
  const { processorId } = tenant;
  const may = <A extends StaffAct>(act: A, person: Staff, roles: StaffRole[]): Authorized<A> => {
    const granted = authorize({ staffId: person.id, processorId, name: person.name, address: "", roles }, act);
    if (!granted.ok) throw new Error(granted.code);
    return granted.authorized;
  };
  const eva = aStaff({
    processorId,
    name: "Eva Sten",
    roles: ["gdpa"],
    termFrom: "2026-01-01",
    termUntil: "2027-12-31",
  });
  await store.write((tx) => tx.staff.insert(eva));
  const ida = tenant.staff;
  const bo = tenant.second;
  return {
    ...made,
    ida,
    bo,
    eva,
    /** A draft as its author sees it. */
    seen: made.view,
    /** As the one sees it who announces. */
    async view(changeId: string) {
      const shown = await showDraft(deps, { authorized: may("list.read", bo, ["publisher"]), changeId });
      if (!shown.ok) throw new Error(shown.code);
      return shown.view;
    },
    may,
    draft: <A extends "change.draft" | "change.announce" | "change.confirm_class">(act: A) =>
      may(act, act === "change.announce" ? bo : ida, ["publisher"]),
    policy: (blocks: PolicyCheck[]) => changePolicy(deps, { authorized: may("policy.edit", eva, ["gdpa"]), blocks }),
    order: (changeId: string, acknowledged: string[] = []) =>
      announceProven(deps, {
        ...{ authorized: may("change.announce", bo, ["publisher"]), changeId, acknowledged },
        ...{ sendAt: null, publishAutomatically: true },
      }),
    leaves: async () =>
      (await store.read.log.listLeaves(processorId, 0, 50)).map(({ text }) => JSON.parse(text) as { type: string }),
    async customer(overrides: Partial<Terms>, name: string) {
      const controller = aController({ processorId, standardTermsId: tenant.terms.id, overrides, name });
      const contact = aContact({ processorId, controllerId: controller.id });
      await store.write(async (tx) => {
        await tx.customers.insertControllers([controller]);
        await tx.customers.insertContacts([contact]);
      });
      return controller;
    },
  };
}
