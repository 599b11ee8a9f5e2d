import { chooseReading } from "~/domain/agreement/choose-reading";
import { isSameValue } from "~/domain/agreement/same-value";
import { unknownServices } from "~/domain/agreement/services";
import { BARE_TERMS, type Terms } from "~/domain/agreement/terms";
import { standardTermsRecord } from "~/domain/agreement/terms-record";
import { differences } from "~/domain/audit/differences";
import { entryOf } from "~/domain/audit/entry";
import { fold } from "~/domain/fold";
import { storableText } from "~/domain/objection/storable-text";
import type { Authorized } from "~/domain/people/authorize";
import type { Deps } from "~/ports/deps";

export type SaveTermsResult =
  | { ok: true; termsId: string }
  | { ok: false; code: "terms.not_found" | "terms.name_taken" | "terms.reading_needs_reason" }
  | { ok: false; code: "terms.service_unknown"; names: string[] };

/**
 * Writes named terms, with who set them in the evidence log. They hold from the next notice on: what was announced keeps
 * the terms it was told with. In: `termsId` null for new ones; `why` the reading of a replacement was chosen, which is
 * demanded where it changes (decision D2); the terms' own `replacementChoice` is not read.
 */
export async function saveTerms(
  deps: Pick<Deps, "store" | "clock" | "ids" | "log">,
  input: { authorized: Authorized<"terms.save">; termsId: string | null; name: string; terms: Terms; why: string },
): Promise<SaveTermsResult> {
  const { processorId, staffId } = input.authorized.actor;
  const freshId = deps.ids.next();
  const why = storableText(input.why);
  return deps.store.tx(processorId, async (tx) => {
    const all = await tx.customers.listTerms(processorId);
    const known = all.find(({ id }) => id === input.termsId);
    if (input.termsId !== null && known === undefined) return { ok: false, code: "terms.not_found" };
    const id = known?.id ?? freshId;
    // Files name terms by their folded name, so that no two may share one.
    if (all.some((one) => one.id !== id && fold(one.name) === fold(input.name)))
      return { ok: false, code: "terms.name_taken" };
    const names = unknownServices(input.terms.services, (await tx.processors.find(processorId))?.services ?? []);
    if (names.length > 0) return { ok: false, code: "terms.service_unknown", names };

    const at = deps.clock.now();
    const { replacement } = input.terms;
    const chosen = chooseReading(known?.terms ?? BARE_TERMS, { replacement, why }, { by: staffId, at });
    if (!chosen.ok) return chosen;
    const saved = { id, processorId, name: input.name, terms: { ...input.terms, ...chosen.reading } };
    await tx.customers.saveTerms(saved);
    await tx.audit.insert(
      entryOf(deps.ids, input.authorized, {
        ...{ at, act: "terms.save", subject: { kind: "terms", id }, reason: why || null },
        ...differences(known === undefined ? null : { name: known.name, ...known.terms }, {
          name: saved.name,
          ...saved.terms,
        }),
      }),
    );
    if (!isSameValue(known?.terms, saved.terms))
      await tx.log.append(processorId, [standardTermsRecord(saved, { at, by: { kind: "staff", id: staffId } })]);
    deps.log.info("terms.saved", { processorId, staffId, termsId: id });
    return { ok: true, termsId: id };
  });
}
