import { blankEntry, type Entry, type Printed, type PrintedColumn } from "../entry";
import { PRINTED_COLUMNS } from "../read/read-row";
import type { FieldChange, FieldPath, FieldValue, PlainField } from "./list-change";

/** The fields of an entry in the order in which a diff names them; printed cells last. */
const PLAIN_FIELDS = Object.keys(blankEntry("", "")).filter(
  (key): key is PlainField => key !== "id" && key !== "printed",
);
const PRINTED_PATHS = [...PRINTED_COLUMNS, "line" as const].map(
  (column): `printed.${PrintedColumn}` => `printed.${column}`,
);
export const FIELD_PATHS: readonly FieldPath[] = [...PLAIN_FIELDS, ...PRINTED_PATHS];

/** Fields in which two entries differ; identity is not one. An absent printed cell is null. */
export function changedFields(before: Entry, after: Entry): FieldChange[] {
  return FIELD_PATHS.flatMap((path): FieldChange[] => {
    const [was, is] = [valueAt(before, path), valueAt(after, path)];
    return isSameValue(was, is) ? [] : [{ path, before: was, after: is }];
  });
}

/** What an entry states, field by field, as if it came from nothing. The name is always among them. */
export function statedFields(entry: Entry): FieldChange[] {
  const blank = blankEntry(entry.id, "");
  return changedFields(blank, entry).map(({ path, after }) => ({ path, before: null, after }));
}

/** What an entry stated, field by field, as it goes. */
export function goneFields(entry: Entry): FieldChange[] {
  return statedFields(entry).map(({ path, after }) => ({ path, before: after, after: null }));
}

/** An entry with some fields set. A null for a field that is never null means its value in a blank entry. */
export function withFields(entry: Entry, fields: readonly { path: FieldPath; value: FieldValue }[]): Entry {
  const blank = blankEntry(entry.id, "");
  const printed: Printed = { ...entry.printed };
  const plain: Record<string, FieldValue> = {};
  for (const { path, value } of fields) {
    const column = columnOfPath(path);
    if (column === null) plain[path] = value ?? valueAt(blank, path);
    else if (typeof value === "string") printed[column] = value;
    else delete printed[column];
  }
  // The values come from `valueAt` of the same paths, so each has its field's own type.
  return { ...entry, ...plain, printed };
}

export function valueAt(entry: Entry, path: FieldPath): FieldValue {
  const column = columnOfPath(path);
  return column === null ? (entry[path as PlainField] ?? null) : (entry.printed[column] ?? null);
}

/** Whether two values of a field say the same. The order of an object's keys says nothing; a store may change it. */
export function isSameValue(a: FieldValue, b: FieldValue): boolean {
  return a === b || sorted(a) === sorted(b);
}

function sorted(value: FieldValue): string {
  return JSON.stringify(value, (_, part: unknown) =>
    typeof part === "object" && part !== null && !Array.isArray(part)
      ? Object.entries(part).sort(([one], [other]) => (one < other ? -1 : 1))
      : part,
  );
}

export function columnOfPath(path: FieldPath): PrintedColumn | null {
  return path.startsWith("printed.") ? (path.slice("printed.".length) as PrintedColumn) : null;
}
