import type { Contact, Controller } from "~/domain/agreement/controller";
import { effectiveTerms, type StandardTerms, type Terms } from "~/domain/agreement/terms";
import type { Authorized } from "~/domain/people/authorize";
import type { Deps } from "~/ports/deps";

export type CustomerView = {
  controller: Controller;
  contacts: Contact[];
  /** The terms it follows, and what holds for it with its own differences. */
  standard: StandardTerms;
  terms: Terms;
  allTerms: Pick<StandardTerms, "id" | "name">[];
};

/** One customer with its contacts and what its agreement says. Reads only. */
export async function showCustomer(
  deps: Pick<Deps, "store">,
  input: { authorized: Authorized<"customer.read">; controllerId: string },
): Promise<{ ok: true; view: CustomerView } | { ok: false; code: "customer.not_found" }> {
  const { processorId } = input.authorized.actor;
  const { customers } = deps.store.read;
  const controller = await customers.findController(processorId, input.controllerId);
  if (controller === null) return { ok: false, code: "customer.not_found" };
  const all = await customers.listTerms(processorId);
  const standard = all.find(({ id }) => id === controller.standardTermsId);
  if (standard === undefined) throw new Error(`Controller ${controller.id} follows terms that do not exist`);
  const contacts = await customers.listContacts(processorId, [controller.id]);
  return {
    ok: true,
    view: {
      controller,
      contacts: contacts.filter(({ endedAt }) => endedAt === null),
      standard,
      terms: effectiveTerms(standard.terms, controller.overrides),
      allTerms: all.map(({ id, name }) => ({ id, name })),
    },
  };
}
