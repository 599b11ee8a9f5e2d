import type { ChangeKind } from "../change-kind";

/** Weightiest first: the first of a change's kinds is its main one. */
const BY_WEIGHT: readonly ChangeKind[] = [
  "REPLACEMENT",
  "REMOVAL",
  "ROLE_CHANGE",
  "DATA_WIDENED",
  "SECURITY_CHANGE",
  "PURPOSE_DURATION",
  "LEGAL_ENTITY",
  "OTHER_PROCESSING",
  "ADDITION",
  "EXTERNAL_DEVELOPER",
  "DIRECT_PROCESSOR",
  "LOCATION_OUTSIDE_EEA",
  "TRANSFER_TOOL_CHANGE",
  "SUB_SUB_PROCESSOR",
  "OWNERSHIP",
  "LOCATION_EEA",
  "SELF_HOST",
  "PHASE_OUT",
  "CERTIFICATE",
  "NAME_ONLY",
  "ADDRESS_ONLY",
  "CONTACT",
  "TYPO",
];

/** Kinds without repeats, weightiest first; a slip of the pen counts only where there is nothing else. */
export function byWeight(kinds: Iterable<ChangeKind>): ChangeKind[] {
  const all = new Set(kinds);
  const known = BY_WEIGHT.filter((kind) => all.has(kind));
  return known.length > 1 ? known.filter((kind) => kind !== "TYPO") : known;
}
