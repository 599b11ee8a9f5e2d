import type { StandardTerms } from "~/domain/agreement/terms";
import type { Authorized } from "~/domain/people/authorize";
import type { Deps } from "~/ports/deps";

/** The named terms that agreements follow. Reads only. */
export async function listTerms(
  deps: Pick<Deps, "store">,
  input: { authorized: Authorized<"customer.read"> },
): Promise<{ terms: StandardTerms[] }> {
  return { terms: await deps.store.read.customers.listTerms(input.authorized.actor.processorId) };
}
