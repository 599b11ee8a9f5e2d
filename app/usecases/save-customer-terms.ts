import { ownDifferences } from "~/domain/agreement/own-differences";
import type { Terms } from "~/domain/agreement/terms";
import type { Authorized } from "~/domain/people/authorize";
import type { Deps } from "~/ports/deps";

/**
 * Says which terms a customer follows and where its agreement differs from them. What equals the standard terms is no
 * difference, so that a later change of the standard reaches everybody who follows it (decision D13).
 */
export async function saveCustomerTerms(
  deps: Pick<Deps, "store" | "log">,
  input: {
    authorized: Authorized<"customer.import">;
    controllerId: string;
    standardTermsId: string;
    overrides: Partial<Terms>;
  },
): Promise<{ ok: true } | { ok: false; code: "customer.not_found" | "terms.not_found" }> {
  const { processorId, staffId } = input.authorized.actor;
  return deps.store.write(async (tx) => {
    const controller = await tx.customers.findController(processorId, input.controllerId);
    if (controller === null) return { ok: false, code: "customer.not_found" };
    const standard = (await tx.customers.listTerms(processorId)).find(({ id }) => id === input.standardTermsId);
    if (standard === undefined) return { ok: false, code: "terms.not_found" };
    const overrides = ownDifferences(standard.terms, input.overrides);
    await tx.customers.updateController({ ...controller, standardTermsId: standard.id, overrides });
    deps.log.info("customer.terms_saved", { processorId, staffId, controllerId: controller.id });
    return { ok: true };
  });
}
