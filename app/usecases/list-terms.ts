import type { StandardTerms } from "~/domain/agreement/terms";
import type { Authorized } from "~/domain/people/authorize";
import type { Processor } from "~/domain/processor/processor";
import type { Deps } from "~/ports/deps";

/** The named terms that agreements follow, and what new ones start from. Reads only. */
export async function listTerms(
  deps: Pick<Deps, "store">,
  input: { authorized: Authorized<"customer.read"> },
): Promise<{ terms: StandardTerms[]; defaults: Pick<Processor, "calendar" | "zone"> }> {
  const { processorId } = input.authorized.actor;
  const processor = await deps.store.read.processors.find(processorId);
  if (processor === null) throw new Error(`Staff of a processor that does not exist: ${processorId}`);
  const { calendar, zone } = processor;
  return { terms: await deps.store.read.customers.listTerms(processorId), defaults: { calendar, zone } };
}
