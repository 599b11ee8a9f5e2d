import { isHostedInCircle } from "../relations";
import type { RecordRow } from "./block";
import { columnOf } from "./headings";
import { LONGEST_CELL } from "./limits";
import { isObject, readOwnRecord } from "./own-record";
import type { ReadEntry, Unread } from "./read-entry";
import { PRINTED_COLUMNS, type RowCells, readRow } from "./read-row";

/**
 * Reads the objects of a JSON file: our own entries field by field, anything else by what its keys mean as headings.
 * A record that has no name, or of our own shape with a value of the wrong type, is unread; so are rows that run on
 * each other's servers in a circle.
 */
export function readRecords(records: RecordRow[], newId: () => string): { entries: ReadEntry[]; unread: Unread[] } {
  const found: { read: ReadEntry; record: RecordRow }[] = [];
  const unread: Unread[] = [];
  const refuse = ({ line, source: text }: RecordRow, why: Unread["why"]) => unread.push({ line, text, why });
  const idOf = new Map<unknown, string>();
  for (const record of records) {
    const read = isTooMuch(record.fields) ? "row.shape" : readRecord(record, newId);
    if (typeof read === "object") {
      found.push({ read, record });
      idOf.set(record.fields.id, read.entry.id);
    } else refuse(record, read);
  }
  const list = found.map(({ read }) => read.entry);
  for (const entry of list) entry.hostedAt = entry.hostedAt === null ? null : (idOf.get(entry.hostedAt) ?? null);
  const circling = new Set(list.filter((entry) => isHostedInCircle(entry, list)));
  for (const { read, record } of found) if (circling.has(read.entry)) refuse(record, "row.shape");
  return { entries: found.map(({ read }) => read).filter(({ entry }) => !circling.has(entry)), unread };
}

function readRecord(record: RecordRow, newId: () => string): ReadEntry | "row.without_name" | "row.shape" {
  return isObject(record.fields.printed) ? readOwnRecord(record, newId) : otherRecord(record, newId);
}

function otherRecord(record: RecordRow, newId: () => string): ReadEntry | "row.without_name" {
  const cells: RowCells = {};
  let isWhole = true;
  for (const [key, value] of Object.entries(record.fields)) {
    const text = textOf(value);
    if (text === "") continue;
    const column = columnOf(key.replace(/([\p{Ll}\d])(\p{Lu})/gu, "$1 $2"));
    if (column === null || cells[column] !== undefined) isWhole = false;
    else cells[column] = { source: text, text };
  }
  const columns = PRINTED_COLUMNS.filter((column) => cells[column] !== undefined);
  const source = { line: record.line, columns, whole: isWhole ? null : record.source };
  return (cells.name === undefined ? null : readRow(cells, source, newId())) ?? "row.without_name";
}

function textOf(value: unknown): string {
  if (typeof value === "string") return value.trim();
  if (typeof value === "number") return String(value);
  return Array.isArray(value)
    ? value
        .map(textOf)
        .filter((part) => part !== "")
        .join(", ")
    : "";
}

/** No list of ours or of others nests deeper. */
const DEEPEST = 8;

/** Whether some text in it is longer than a cell may be, or it nests so deep that it is no row of a list. */
function isTooMuch(value: unknown, depth = 0): boolean {
  if (typeof value === "string") return value.length > LONGEST_CELL;
  if (typeof value !== "object" || value === null) return false;
  return depth > DEEPEST || Object.values(value).some((part) => isTooMuch(part, depth + 1));
}
