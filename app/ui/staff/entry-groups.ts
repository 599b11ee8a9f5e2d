import type { Entry } from "~/domain/register/entry";
import { blankEntry } from "~/domain/register/entry";
import type { FieldReader } from "./entry-fields";
import type { FormState } from "./form-faults";

/** The folded parts of an entry's form: all of it has a default. */
export const ENTRY_GROUPS = ["data", "basis", "company", "record", "developer", "stage"] as const;
export type EntryGroup = (typeof ENTRY_GROUPS)[number];

/** What every folded part needs: how to read the form, and the entry as it stands; null for a new one. */
export type GroupProps = { read: FieldReader; entry: Entry | null; isNew: boolean; state: FormState | null };

/** The form's fields of each part, by name. */
const FIELDS: Record<EntryGroup, readonly string[]> = {
  data: [
    ...["name", "storage", "processing", "access", "services", "dataCategories", "subjectCategories"],
    ...["special", "criminal", "children", "purpose", "retention"],
  ],
  basis: [
    ...["legalBasis", "tool", "instrument", "module", "listedEntity", "checkedOn"],
    ...["fallbackTool", "fallbackInstrument", "fallbackModule"],
  ],
  company: [
    ...["role", "touchesControllerData", "hostedAt", "parentName", "parentCountry"],
    ...["succeedsName", "succeedsNumber", "subProcessors"],
  ],
  record: [
    ...["certificates", "measures", "guaranteeBasis", "riskClass"],
    ...["assessmentReference", "assessmentDay", "thirdPartyClause"],
  ],
  developer: ["secrecyDay", "needsContract", "accessUntil"],
  stage: ["status", "phaseOutEnd", "since"],
};

/** What each part shows of an entry; it stands open where an entry says something there. */
const STATED: Record<EntryGroup, readonly (keyof Entry)[]> = {
  data: [
    ...(["locations", "services", "dataCategories", "subjectCategories", "sensitiveData"] as const),
    ...(["purpose", "retention"] as const),
  ],
  basis: ["legalBasis", "transfer"],
  company: ["role", "touchesControllerData", "hostedAt", "parent", "succeeds", "subProcessors"],
  record: ["certificates", "measures", "riskClass", "locationAssessment", "thirdPartyClause"],
  developer: ["developer"],
  stage: ["status", "phaseOutEnd"],
};

/** Values that a field has when nobody chose one. */
const DEFAULTS: Readonly<Record<string, string>> = {
  role: "sub_processor",
  touchesControllerData: "yes",
  needsContract: "yes",
  status: "active",
};

/** Whether a part stands open: something in it is wrong, was typed, or is stated already. Nothing typed is folded away. */
export function isGroupOpen(group: EntryGroup, entry: Entry | null, state: FormState | null): boolean {
  const fields = FIELDS[group];
  if (state !== null) {
    const isTyped = (name: string) => (state.typed[name] ?? "") !== "" && state.typed[name] !== DEFAULTS[name];
    return state.faults.some(({ field }) => fields.includes(field)) || fields.some(isTyped);
  }
  if (entry === null) return false;
  const blank = blankEntry(entry.id, entry.name);
  return STATED[group].some((field) => JSON.stringify(entry[field]) !== JSON.stringify(blank[field]));
}
