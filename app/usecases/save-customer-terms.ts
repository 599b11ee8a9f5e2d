import { ownDifferences } from "~/domain/agreement/own-differences";
import { isSameValue } from "~/domain/agreement/same-value";
import { unknownServices } from "~/domain/agreement/services";
import { effectiveTerms, type Terms } from "~/domain/agreement/terms";
import { agreementRecord } from "~/domain/agreement/terms-record";
import { differences } from "~/domain/audit/differences";
import { entryOf } from "~/domain/audit/entry";
import { storableText } from "~/domain/objection/storable-text";
import type { Authorized } from "~/domain/people/authorize";
import type { Deps } from "~/ports/deps";

export type SaveCustomerTermsResult =
  | { ok: true }
  | { ok: false; code: "customer.not_found" | "terms.not_found" | "terms.reading_needs_reason" }
  | { ok: false; code: "terms.service_unknown"; names: string[] };

/**
 * Says which terms a customer follows and where its agreement differs from them, with who said so in the evidence log.
 * In: `why` the reading of a replacement was chosen for this customer, demanded where it changes (decision D2).
 */
export async function saveCustomerTerms(
  deps: Pick<Deps, "store" | "ids" | "clock" | "log">,
  input: {
    authorized: Authorized<"terms.save">;
    controllerId: string;
    standardTermsId: string;
    overrides: Partial<Terms>;
    why: string;
  },
): Promise<SaveCustomerTermsResult> {
  const { processorId, staffId } = input.authorized.actor;
  const why = storableText(input.why);
  return deps.store.tx(processorId, async (tx) => {
    const controller = await tx.customers.findController(processorId, input.controllerId);
    if (controller === null) return { ok: false, code: "customer.not_found" };
    const all = await tx.customers.listTerms(processorId);
    const standard = all.find(({ id }) => id === input.standardTermsId);
    if (standard === undefined) return { ok: false, code: "terms.not_found" };
    const services = input.overrides.services ?? [];
    const names = unknownServices(services, (await tx.processors.find(processorId))?.services ?? []);
    if (names.length > 0) return { ok: false, code: "terms.service_unknown", names };

    const at = deps.clock.now();
    const followed = all.find(({ id }) => id === controller.standardTermsId) ?? standard;
    const stood = effectiveTerms(followed.terms, controller.overrides);
    const own = ownDifferences(standard.terms, input.overrides, { stood, why, chooser: { by: staffId, at } });
    if (!own.ok) return own;
    const saved = { ...controller, standardTermsId: standard.id, overrides: own.overrides };
    if (isSameValue(saved, controller)) return { ok: true };
    await tx.customers.updateController(saved);
    await tx.audit.insert(
      entryOf(deps.ids, input.authorized, {
        ...{ at, act: "customer.terms", controllerId: saved.id, subject: { kind: "customer", id: saved.id } },
        ...differences(
          { standardTermsId: controller.standardTermsId, ...controller.overrides },
          { standardTermsId: saved.standardTermsId, ...saved.overrides },
        ),
        reason: why || null,
      }),
    );
    const by = { kind: "staff", id: staffId } as const;
    await tx.log.append(processorId, [agreementRecord(saved, standard, { at, by })]);
    deps.log.info("customer.terms_saved", { processorId, staffId, controllerId: controller.id });
    return { ok: true };
  });
}
