/** Kinds of change, computed from two lists (never typed by a person). The names are those of the JSON interface. */
export const CHANGE_KINDS = [
  "ADDITION",
  "REPLACEMENT",
  "REMOVAL",
  "OTHER_PROCESSING",
  "LOCATION_EEA",
  "LOCATION_OUTSIDE_EEA",
  "TRANSFER_TOOL_CHANGE",
  "LEGAL_ENTITY",
  "NAME_ONLY",
  "ADDRESS_ONLY",
  "CONTACT",
  "OWNERSHIP",
  "DATA_WIDENED",
  "PURPOSE_DURATION",
  "SUB_SUB_PROCESSOR",
  "PHASE_OUT",
  "SELF_HOST",
  "SECURITY_CHANGE",
  "CERTIFICATE",
  "EXTERNAL_DEVELOPER",
  "DIRECT_PROCESSOR",
  "ROLE_CHANGE",
  "TYPO",
] as const;
export type ChangeKind = (typeof CHANGE_KINDS)[number];

/**
 * What narrows a kind where the law tells two cases of it apart; computed with the kinds.
 * - `taken_over`: a removal whose processing another listed company takes over;
 * - `tool_weaker`: a transfer tool that protects less than the one before, or none (Art. 44, 46);
 * - `universal_succession`: the other legal person stepped in by law, as in a merger;
 * - `sensitive_data`: data that Art. 9 or 10 protects, or children's, are among what is new;
 * - `outside_eea`: a further processor that is not shown to be inside the EEA;
 * - `parent_outside_eea`: a parent company that is not shown to be inside the EEA;
 * - `postponed`: the end of a phase-out moves by more than a month;
 * - `contract_needed`: an external developer who needs a contract under Art. 28.
 */
export const QUALIFIERS = [
  "taken_over",
  "tool_weaker",
  "universal_succession",
  "sensitive_data",
  "outside_eea",
  "parent_outside_eea",
  "postponed",
  "contract_needed",
] as const;
export type Qualifier = (typeof QUALIFIERS)[number];

/** The kinds that each qualifier narrows. */
export const QUALIFIED: Record<Qualifier, readonly ChangeKind[]> = {
  taken_over: ["REMOVAL"],
  tool_weaker: ["TRANSFER_TOOL_CHANGE"],
  universal_succession: ["LEGAL_ENTITY"],
  sensitive_data: ["DATA_WIDENED", "ADDITION", "REPLACEMENT", "OTHER_PROCESSING"],
  outside_eea: ["SUB_SUB_PROCESSOR"],
  parent_outside_eea: ["OWNERSHIP"],
  postponed: ["PHASE_OUT"],
  contract_needed: ["EXTERNAL_DEVELOPER"],
};
