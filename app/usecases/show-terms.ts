import { newTerms } from "~/domain/agreement/presets";
import type { ReadingChoice, StandardTerms, Terms } from "~/domain/agreement/terms";
import type { Authorized } from "~/domain/people/authorize";
import type { Processor } from "~/domain/processor/processor";
import type { Deps } from "~/ports/deps";

export type TermsView = {
  /** null: new ones, which begin with `terms`. */
  stored: Pick<StandardTerms, "id" | "name"> | null;
  terms: Terms;
  /** Who chose how a replacement is read, by name where we know one (decision D2). */
  chosen: (Pick<ReadingChoice, "at" | "why"> & { by: string | null }) | null;
  processor: Pick<Processor, "calendar" | "zone" | "services">;
};

/** Named terms with all they say; `termsId` null: what new ones begin with. Reads only. */
export async function showTerms(
  deps: Pick<Deps, "store">,
  input: { authorized: Authorized<"customer.read">; termsId: string | null },
): Promise<{ ok: true; view: TermsView } | { ok: false; code: "terms.not_found" }> {
  const { processorId } = input.authorized.actor;
  const { read } = deps.store;
  const processor = await read.processors.find(processorId);
  if (processor === null) throw new Error(`Staff of a processor that does not exist: ${processorId}`);
  const { calendar, zone, services } = processor;
  const base = { processor: { calendar, zone, services } };
  if (input.termsId === null) {
    return { ok: true, view: { ...base, stored: null, terms: newTerms({ calendar, zone }), chosen: null } };
  }
  const found = (await read.customers.listTerms(processorId)).find(({ id }) => id === input.termsId);
  if (found === undefined) return { ok: false, code: "terms.not_found" };
  const { id, name, terms } = found;
  const choice = terms.replacementChoice;
  const chooser = choice === null ? null : await read.staff.find(processorId, choice.by);
  const chosen = choice === null ? null : { at: choice.at, why: choice.why, by: chooser?.name ?? null };
  return { ok: true, view: { ...base, stored: { id, name }, terms, chosen } };
}
