import type { Processor } from "~/domain/processor/processor";
import type { Deps } from "~/ports/deps";

/** Every processor of this installation, by name. */
export async function listProcessors(deps: Pick<Deps, "store">, _input: Record<string, never>): Promise<Processor[]> {
  return deps.store.read.processors.list();
}
