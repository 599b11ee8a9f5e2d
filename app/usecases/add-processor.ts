import type { StandardTerms, Terms } from "~/domain/agreement/terms";
import { standardTermsRecord } from "~/domain/agreement/terms-record";
import { byOperator, entryOf } from "~/domain/audit/entry";
import { isSlug, type Processor } from "~/domain/processor/processor";
import { FOUR_EYES } from "~/domain/processor/publishing";
import type { Deps } from "~/ports/deps";

export type NewProcessor = Omit<Processor, "id" | "leadingLanguage" | "publishing" | "publicRevision" | "createdAt">;

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
  const at = deps.clock.now();
  await deps.store.write(async (tx) => {
    const { language: leadingLanguage } = input.processor;
    const begins = { leadingLanguage, publishing: FOUR_EYES, publicRevision: 1, createdAt: at };
    await tx.processors.insert({ ...input.processor, ...begins, id });
    // Nobody else can see this log yet, so its head needs no lock.
    await tx.log.open(id);
    const after = { slug, terms: terms.map(({ name }) => name) };
    const subject = { kind: "processor", id };
    await tx.audit.insert(entryOf(deps.ids, byOperator(id), { at, act: "processor.add", subject, after }));
    for (const one of terms) await tx.customers.saveTerms(one);
    const records = terms.map((one) => standardTermsRecord(one, { at, by: { kind: "system" } }));
    if (records.length > 0) await tx.log.append(id, records);
  });
  return { ok: true, processorId: id };
}
