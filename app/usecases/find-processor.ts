import type { Processor } from "~/domain/processor/processor";
import type { Deps } from "~/ports/deps";

/** The processor at an address; null when there is none. */
export async function findProcessor(deps: Pick<Deps, "store">, input: { slug: string }): Promise<Processor | null> {
  return deps.store.read.processors.findBySlug(input.slug);
}
