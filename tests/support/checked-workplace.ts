import type { Terms } from "~/domain/agreement/terms";
import { type Authorized, authorize } from "~/domain/people/authorize";
import type { Staff, StaffRole } from "~/domain/people/staff";
import type { StaffAct } from "~/domain/people/staff-permissions";
import type { PolicyCheck } from "~/domain/processor/processor";
import type { Store } from "~/ports/store";
import { announceChange } from "~/usecases/announce-change";
import { changePolicy } from "~/usecases/change-policy";
import { aContact, aController, aStaff } from "./builders";
import { aWorkplace } from "./drafting";

/** A workplace with a second person, the data-protection administrator, and what both may do. */
export async function aCheckedWorkplace(from: Store) {
  const made = await aWorkplace(from);
  const { store, tenant, deps } = made;
  const { processorId } = tenant;
  const may = <A extends StaffAct>(act: A, person: Staff, roles: StaffRole[]): Authorized<A> => {
    const granted = authorize({ staffId: person.id, processorId, name: person.name, address: "", roles }, act);
    if (!granted.ok) throw new Error(granted.code);
    return granted.authorized;
  };
  const eva = aStaff({ processorId, name: "Eva Sten", roles: ["gdpa"] });
  await store.write((tx) => tx.staff.insert(eva));
  const ida = tenant.staff;
  return {
    ...made,
    ida,
    eva,
    may,
    draft: <A extends "change.draft" | "change.announce" | "change.confirm_class">(act: A) =>
      may(act, ida, ["publisher"]),
    policy: (blocks: PolicyCheck[]) => changePolicy(deps, { authorized: may("policy.edit", eva, ["gdpa"]), blocks }),
    order: (changeId: string, acknowledged: string[] = []) =>
      announceChange(deps, {
        ...{ authorized: may("change.announce", ida, ["publisher"]), changeId, acknowledged },
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
