import type { RecordRow } from "./block";
import { columnOf } from "./headings";
import { LONGEST_CELL } from "./limits";
import { isObject, readOwnRecord } from "./own-record";
import type { ReadEntry, Unread } from "./read-entry";
import { PRINTED_COLUMNS, type RowCells, readRow } from "./read-row";

/**
 * Reads the objects of a JSON file: our own entries field by field, anything else by what its keys mean as headings.
 * A record that has no name, or of our own shape with a value of the wrong type, is unread.
 */
export function readRecords(records: RecordRow[], newId: () => string): { entries: ReadEntry[]; unread: Unread[] } {
  const entries: ReadEntry[] = [];
  const unread: Unread[] = [];
  const idOf = new Map<unknown, string>();
  for (const record of records) {
    const isLong = [record.fields, record.fields.printed].filter(isObject).flatMap(Object.values).some(isTooLong);
    const read = isLong
      ? "row.shape"
      : isObject(record.fields.printed)
        ? readOwnRecord(record, newId)
        : otherRecord(record, newId);
    if (typeof read === "object") {
      entries.push(read);
      idOf.set(record.fields.id, read.entry.id);
    } else unread.push({ line: record.line, text: record.source, why: read });
  }
  for (const { entry } of entries) entry.hostedAt = entry.hostedAt === null ? null : (idOf.get(entry.hostedAt) ?? null);
  return { entries, unread };
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

function isTooLong(value: unknown): boolean {
  return typeof value === "string" && value.length > LONGEST_CELL;
}
