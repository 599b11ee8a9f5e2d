import type { Terms } from "~/domain/agreement/terms";
import { fold } from "~/domain/fold";
import type { Authorized } from "~/domain/people/authorize";
import type { Deps } from "~/ports/deps";

/**
 * Writes named terms. They hold from the next notice on: what was announced keeps the terms it was told with.
 * `termsId` null: new ones.
 */
export async function saveTerms(
  deps: Pick<Deps, "store" | "ids" | "log">,
  input: { authorized: Authorized<"customer.import">; termsId: string | null; name: string; terms: Terms },
): Promise<{ ok: true; termsId: string } | { ok: false; code: "terms.not_found" | "terms.name_taken" }> {
  const { processorId, staffId } = input.authorized.actor;
  const freshId = deps.ids.next();
  return deps.store.write(async (tx) => {
    const all = await tx.customers.listTerms(processorId);
    const known = all.find(({ id }) => id === input.termsId);
    if (input.termsId !== null && known === undefined) return { ok: false, code: "terms.not_found" };
    const id = known?.id ?? freshId;
    // Files name terms by their folded name, so that no two may share one.
    if (all.some((one) => one.id !== id && fold(one.name) === fold(input.name)))
      return { ok: false, code: "terms.name_taken" };
    await tx.customers.saveTerms({ id, processorId, name: input.name, terms: input.terms });
    deps.log.info("terms.saved", { processorId, staffId, termsId: id });
    return { ok: true, termsId: id };
  });
}
