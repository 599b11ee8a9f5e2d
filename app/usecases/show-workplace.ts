import type { Authorized } from "~/domain/people/authorize";
import type { Processor } from "~/domain/processor/processor";
import type { Deps } from "~/ports/deps";

/** What every page of the workplace says about the processor that its reader works for. */
export async function showWorkplace(
  deps: Pick<Deps, "store">,
  input: { authorized: Authorized<"list.read"> },
): Promise<Pick<Processor, "slug" | "name" | "legalName" | "isDemo" | "zone">> {
  const { processorId } = input.authorized.actor;
  const processor = await deps.store.read.processors.find(processorId);
  if (processor === null) throw new Error(`Staff of a processor that does not exist: ${processorId}`);
  const { slug, name, legalName, isDemo, zone } = processor;
  return { slug, name, legalName, isDemo, zone };
}
