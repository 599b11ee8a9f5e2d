import type { Entry, Printed, PrintedColumn } from "../entry";
import type { FieldChange, FieldPath, FieldValue } from "./list-change";

/** Fields in the order in which people are shown them. */
const FIELDS: readonly Exclude<FieldPath, `printed.${string}`>[] = [
  "name",
  "legalName",
  "registrationNumber",
  "contact",
  "address",
  "locations",
  "activity",
  "services",
  "dataCategories",
  "legalBasis",
  "transfer",
  "status",
  "phaseOutEnd",
  "hostedAt",
  "touchesControllerData",
  "since",
  "contractDate",
  "guarantee",
];

/** What differs between two entries, field by field; a missing entry has null in every field. */
export function diffFields(before: Entry | null, after: Entry | null): FieldChange[] {
  const changes: FieldChange[] = [];
  for (const path of FIELDS) add(changes, path, before?.[path] ?? null, after?.[path] ?? null);
  for (const column of printedColumns(before?.printed, after?.printed)) {
    add(changes, `printed.${column}`, before?.printed[column] ?? null, after?.printed[column] ?? null);
  }
  return changes;
}

function add(changes: FieldChange[], path: FieldPath, before: FieldValue, after: FieldValue): void {
  if (isEmpty(before) && isEmpty(after)) return;
  if (JSON.stringify(before) !== JSON.stringify(after)) changes.push({ path, before, after });
}

/** An empty list says as little as null. */
function isEmpty(value: FieldValue): boolean {
  return value === null || (Array.isArray(value) && value.length === 0);
}

function printedColumns(before: Printed = {}, after: Printed = {}): PrintedColumn[] {
  return [...new Set([...Object.keys(before), ...Object.keys(after)])].sort() as PrintedColumn[];
}
