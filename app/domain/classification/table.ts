import type { Terms } from "../agreement/terms";
import type { ChangeKind, Qualifier } from "../register/change-kind";
import type { ClauseId } from "./clauses";
import type { Track } from "./track";

/** Name and version of the table below, kept with every verdict. */
export const CLASSIFICATION_RULE = "varsel-tracks/v1";

/** A track with the source it rests on, before the agreement's profile says how it is cited. */
export type Demand = { track: Track; clause: ClauseId };

type Rule = (terms: Terms, is: (qualifier: Qualifier) => boolean) => readonly Demand[];

export const INFORMATION: readonly Demand[] = [{ track: "I", clause: "information" }];

/**
 * What each kind of change asks of a customer with these terms. Sources, row by row: Art. 28(2) to (4), (10), 32, 44
 * to 46 GDPR; EDPB Guidelines 07/2020, 128 and 155 to 158; EDPB Opinion 22/2024; decisions D2, D3, D13. What an agreement says
 * of places and data is asked apart (`classify.ts`), since it follows from the entry, not from the kind.
 */
export const RULES: Record<ChangeKind, Rule> = {
  ADDITION: (terms) => authorisation(terms, "addition"),
  REPLACEMENT: replacement,
  // Art. 28(2) covers only additions and replacements; what is taken over is different processing for who takes it over.
  REMOVAL: (terms, is) =>
    is("taken_over") ? [{ track: "N", clause: "addition" }, ...approvalFor(terms, "otherProcessing")] : INFORMATION,
  OTHER_PROCESSING: (terms) =>
    terms.otherProcessing === "specific_approval"
      ? approvalFor(terms, "otherProcessing")
      : authorisation(terms, "addition"),
  LOCATION_EEA: (terms) => (terms.locationInEea === "information" ? INFORMATION : [{ track: "N", clause: "location" }]),
  LOCATION_OUTSIDE_EEA: () => [{ track: "N", clause: "location" }],
  // Consent rests on the tool that was there when it was given; where an agreement asks for none, none is renewed.
  TRANSFER_TOOL_CHANGE: (terms, is) => [
    { track: "N", clause: "transfer" },
    ...(is("tool_weaker") && terms.geography.kind !== "none" ? ([{ track: "C", clause: "transfer" }] as const) : []),
  ],
  // An authorisation is personal; one who steps in by law carries the contracts on.
  LEGAL_ENTITY: (terms, is) => (is("universal_succession") ? authorisation(terms, "replacement") : replacement(terms)),
  NAME_ONLY: () => INFORMATION,
  ADDRESS_ONLY: () => INFORMATION,
  CONTACT: () => INFORMATION,
  OWNERSHIP: (_, is) => (is("parent_outside_eea") ? [{ track: "N", clause: "guarantee" }] : INFORMATION),
  DATA_WIDENED: () => amendment("contract_content"),
  PURPOSE_DURATION: () => amendment("contract_content"),
  SUB_SUB_PROCESSOR: (terms, is) => [
    { track: "N", clause: "chain" },
    ...(is("outside_eea") && terms.geography.kind !== "none" ? ([{ track: "C", clause: "geography" }] as const) : []),
  ],
  PHASE_OUT: (_, is) => (is("postponed") ? [{ track: "N", clause: "addition" }] : INFORMATION),
  SELF_HOST: replacement,
  SECURITY_CHANGE: () => amendment("security"),
  CERTIFICATE: () => INFORMATION,
  EXTERNAL_DEVELOPER: (terms, is) => (is("contract_needed") ? authorisation(terms, "addition") : INFORMATION),
  // The customer's own contract, outside Art. 28(2).
  DIRECT_PROCESSOR: () => INFORMATION,
  ROLE_CHANGE: () => amendment("role"),
  TYPO: () => INFORMATION,
};

/** Under specific authorisation silence refuses, so a window authorises nothing (EDPB 07/2020, paragraph 155). */
function authorisation(terms: Terms, clause: ClauseId): Demand[] {
  const notice: Demand = { track: "N", clause };
  return terms.authorisation === "general" ? [notice] : [notice, { track: "S", clause: "specific_authorisation" }];
}

function replacement(terms: Terms): Demand[] {
  return [
    ...authorisation(terms, "replacement"),
    ...(terms.replacement === "specific_approval" ? ([{ track: "S", clause: "annex_other_processor" }] as const) : []),
  ];
}

function approvalFor(terms: Terms, reading: "otherProcessing"): readonly Demand[] {
  return terms[reading] === "specific_approval" ? [{ track: "S", clause: "annex_other_processing" }] : [];
}

/** What the contract itself names (Art. 28(3) GDPR) changes only with the contract. */
function amendment(clause: ClauseId): Demand[] {
  return [
    { track: "S", clause },
    { track: "K", clause },
  ];
}
