import type { StandardTerms, Terms } from "~/domain/agreement/terms";
import { isSlug, type Processor } from "~/domain/processor/processor";
import type { Deps } from "~/ports/deps";

export type NewProcessor = Omit<Processor, "id" | "publicRevision" | "createdAt">;

/** Opens a tenant: its row, an empty evidence log, and the named standard terms its customers will follow. */
export async function addProcessor(
  deps: Pick<Deps, "store" | "clock" | "ids">,
  input: { processor: NewProcessor; standardTerms: { name: string; terms: Terms }[] },
): Promise<{ ok: true; processorId: string } | { ok: false; code: "processor.slug_invalid" | "processor.slug_taken" }> {
  const { slug } = input.processor;
  if (!isSlug(slug)) return { ok: false, code: "processor.slug_invalid" };
  if ((await deps.store.read.processors.findBySlug(slug)) !== null) return { ok: false, code: "processor.slug_taken" };
  const id = deps.ids.next();
  const terms: StandardTerms[] = input.standardTerms.map((one) => ({ id: deps.ids.next(), processorId: id, ...one }));
  await deps.store.write(async (tx) => {
    await tx.processors.insert({ ...input.processor, id, publicRevision: 1, createdAt: deps.clock.now() });
    await tx.log.open(id);
    for (const one of terms) await tx.customers.saveTerms(one);
  });
  return { ok: true, processorId: id };
}
