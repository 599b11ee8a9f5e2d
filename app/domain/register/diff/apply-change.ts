import { blankEntry, type Entry } from "../entry";
import { INTERNAL_FIELDS } from "../internal-fields";
import { withFields } from "./field-list";
import type { FieldPath, ListChange } from "./list-change";

/**
 * The list with one change made. An added entry comes last; one that replaces another takes its place. Changes of one
 * diff concern different entries, so their order does not matter for what the list says.
 * Throws RangeError when the list does not hold what the change starts from.
 */
export function applyChange(entries: readonly Entry[], change: ListChange): Entry[] {
  const { op, entryId, replaces } = change;
  const gone = op === "add" ? null : (replaces?.entryId ?? entryId);
  const fields = change.fields.map(({ path, after }) => ({ path, value: after }));
  return move(entries, gone, op === "remove" ? null : entryId, fields);
}

/** The list with one change taken back. */
export function revertChange(entries: readonly Entry[], change: ListChange): Entry[] {
  const { op, entryId, replaces } = change;
  const back = op === "add" ? null : (replaces?.entryId ?? entryId);
  const fields = change.fields.map(({ path, before }) => ({ path, value: before }));
  return move(entries, op === "remove" ? null : entryId, back, fields);
}

type Values = Parameters<typeof withFields>[1];

/** From entry `from` (null: none) to entry `to` (null: none) by setting fields. */
function move(entries: readonly Entry[], from: string | null, to: string | null, fields: Values): Entry[] {
  const at = from === null ? -1 : entries.findIndex(({ id }) => id === from);
  if (from !== null && at < 0) throw new RangeError(`The list has no entry ${from}.`);
  if (to !== null && to !== from && entries.some(({ id }) => id === to))
    throw new RangeError(`The list has entry ${to} already.`);
  const start = entries[at];
  if (to === null) return entries.filter((_, index) => index !== at);
  const entry = withFields({ ...(start ?? blankEntry(to, "")), id: to }, fields);
  return start === undefined ? [...entries, entry] : entries.map((other, index) => (index === at ? entry : other));
}

/** Fields that the processor keeps for itself: never in the public diff. */
const INTERNAL: ReadonlySet<FieldPath> = new Set(INTERNAL_FIELDS);

/** A change as anyone may see it; null when nothing of it is public. */
export function publicChange(change: ListChange): ListChange | null {
  const fields = change.fields.filter(({ path }) => !INTERNAL.has(path));
  return fields.length === 0 && change.op === "change" ? null : { ...change, fields };
}

/** Fields to show a person: a printed cell is left out where the field that is read out of it is shown. */
export function shownFields({ fields }: ListChange): ListChange["fields"] {
  const paths = new Set<string>(fields.map(({ path }) => path));
  return fields.filter(({ path }) => {
    const column = path.startsWith("printed.") ? path.slice("printed.".length) : null;
    return column === null || !(FIELDS_OF_COLUMN[column] ?? [column]).some((field) => paths.has(field));
  });
}

const FIELDS_OF_COLUMN: Record<string, FieldPath[]> = {
  address: ["address", "locations"],
  country: ["locations"],
  region: ["locations"],
  location: ["locations"],
  corporateLocation: ["locations"],
  data: ["dataCategories"],
  subjects: ["subjectCategories"],
  transfer: ["transfer", "legalBasis"],
  line: ["name", "activity", "locations", "legalBasis"],
};
