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
  "DATA_WIDENED",
  "PHASE_OUT",
  "SELF_HOST",
  "ROLE_CHANGE",
  "TYPO",
] as const;
export type ChangeKind = (typeof CHANGE_KINDS)[number];
