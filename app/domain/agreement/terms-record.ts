import { sealContent } from "../evidence/canonical";
import type { AgreementTermsRecord } from "../evidence/log-record";
import type { Instant } from "../time";
import type { Controller } from "./controller";
import { effectiveTerms, type StandardTerms, type Terms } from "./terms";

type Setting = { at: Instant; by: AgreementTermsRecord["by"] };

/** What the evidence log says when named standard terms are set. */
export function standardTermsRecord({ id, processorId, terms }: StandardTerms, setting: Setting): AgreementTermsRecord {
  return { ...record(processorId, terms, terms, setting), subject: { kind: "standard_terms", id } };
}

/** What the evidence log says when it is set which terms a customer follows, and where its agreement differs. */
export function agreementRecord(
  { id, processorId, overrides }: Pick<Controller, "id" | "processorId" | "overrides">,
  standard: StandardTerms,
  setting: Setting,
): AgreementTermsRecord {
  return {
    ...record(processorId, overrides, effectiveTerms(standard.terms, overrides), setting),
    subject: { kind: "agreement", controllerId: id, standardTermsId: standard.id },
  };
}

function record(
  processorId: string,
  set: Partial<Terms>,
  { notice, replacement, replacementChoice }: Terms,
  { at, by }: Setting,
): Omit<AgreementTermsRecord, "subject"> {
  const sealed = sealContent(set);
  if (!sealed.ok) throw new Error(`Terms have no canonical text: ${sealed.code} at ${sealed.path}`);
  return {
    v: 1,
    type: "agreement_terms",
    processorId,
    at,
    termsHash: sealed.hash,
    periodSource: notice?.source ?? null,
    replacement,
    replacementChosen:
      replacementChoice === null ? null : { by: { kind: "staff", id: replacementChoice.by }, at: replacementChoice.at },
    by,
  };
}
