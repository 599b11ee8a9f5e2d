import type { FieldChange } from "./diff/list-change";
import { blankEntry, type Entry } from "./entry";

/**
 * What the processor keeps for itself: never in the public list, its files, interface or diffs. The guarantee and the
 * days and clauses of contracts are told to customers in their notice, not to anyone.
 */
export const INTERNAL_FIELDS = [
  "guarantee",
  "contractDate",
  "touchesControllerData",
  "riskClass",
  "locationAssessment",
  "thirdPartyClause",
  "developer",
] as const satisfies readonly (keyof Entry)[];
export type InternalField = (typeof INTERNAL_FIELDS)[number];

/** The entry without what is the processor's own; whether it reaches customers' data stays, since it sorts the list. */
export function withoutInternal(entry: Entry): Entry {
  const blank = blankEntry(entry.id, entry.name);
  const shown: Entry = { ...entry };
  for (const field of INTERNAL_FIELDS) if (field !== "touchesControllerData") empty(shown, field, blank);
  return shown;
}

/** The entry as customers may see it: their notice tells of contract and guarantee, but no grade that staff gave it. */
export function withoutNotes(entry: Entry): Entry {
  return { ...entry, riskClass: null };
}

/** Fields of a change as customers may see them. */
export function toldFields(fields: readonly FieldChange[]): FieldChange[] {
  return fields.filter(({ path }) => path !== "riskClass");
}

function empty<F extends InternalField>(entry: Entry, field: F, blank: Entry): void {
  entry[field] = blank[field];
}
