import { isDay } from "../../time";
import { blankEntry, type Entry, type Location, type PrintedColumn, type Transfer } from "../entry";
import type { RecordRow } from "./block";
import { columnOf } from "./headings";
import { LONGEST_CELL } from "./limits";
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
        ? ownRecord(record, newId)
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

function ownRecord({ fields, line }: RecordRow, newId: () => string): ReadEntry | "row.without_name" | "row.shape" {
  if (typeof fields.name !== "string" || fields.name.trim() === "") return "row.without_name";
  const locations = listOf(fields.locations, locationOf);
  const transfer = fields.transfer === null || fields.transfer === undefined ? null : transferOf(fields.transfer);
  if (locations === null || transfer === undefined) return "row.shape";
  const entry: Entry = { ...blankEntry(newId(), fields.name), locations, transfer, printed: printedOf(fields.printed) };
  for (const key of [
    "legalName",
    "registrationNumber",
    "contact",
    "address",
    "activity",
    "legalBasis",
    "hostedAt",
  ] as const) {
    entry[key] = stringOf(fields[key]);
  }
  entry.services = listOf(fields.services, stringOf) ?? [];
  entry.dataCategories = listOf(fields.dataCategories, stringOf) ?? [];
  entry.status = fields.status === "phasing_out" ? "phasing_out" : "active";
  entry.phaseOutEnd = dayOf(fields.phaseOutEnd);
  entry.since = dayOf(fields.since);
  return {
    entry,
    line,
    columns: PRINTED_COLUMNS.filter((column) => entry.printed[column] !== undefined),
    readings: [],
  };
}

function printedOf(value: unknown): Entry["printed"] {
  if (!isObject(value)) return {};
  const columns: PrintedColumn[] = [...PRINTED_COLUMNS, "line"];
  return Object.fromEntries(
    columns.flatMap((column) => (typeof value[column] === "string" ? [[column, value[column]]] : [])),
  );
}

const ROLES: readonly Location["role"][] = ["storage", "processing", "access", "office"];

function locationOf(value: unknown): Location | null {
  if (!isObject(value)) return null;
  const role = ROLES.find((known) => known === value.role);
  if (role === undefined) return null;
  return { role, country: stringOf(value.country), region: stringOf(value.region), address: stringOf(value.address) };
}

const TOOLS: readonly Transfer["tool"][] = [
  "adequacy",
  "dpf",
  "scc",
  "bcr",
  "code_of_conduct",
  "certification",
  "ad_hoc_clauses",
  "derogation",
  "privacy_shield",
  "safe_harbour",
];

function transferOf(value: unknown): Transfer | undefined {
  if (!isObject(value)) return undefined;
  const tool = TOOLS.find((known) => known === value.tool);
  if (tool === undefined) return undefined;
  const module = ([1, 2, 3, 4] as const).find((known) => known === value.module) ?? null;
  return {
    tool,
    instrument: stringOf(value.instrument),
    module,
    checkedOn: dayOf(value.checkedOn),
    listedEntity: null,
    fallback: null,
  };
}

function stringOf(value: unknown): string | null {
  return typeof value === "string" && value.trim() !== "" ? value : null;
}

function dayOf(value: unknown): string | null {
  return typeof value === "string" && isDay(value) ? value : null;
}

/** null when a part is not what it should be; an absent list is an empty one. */
function listOf<T>(value: unknown, read: (part: unknown) => T | null): T[] | null {
  if (value === undefined || value === null) return [];
  if (!Array.isArray(value)) return null;
  const parts = value.map(read).filter((part): part is T => part !== null);
  return parts.length === value.length ? parts : null;
}

function isTooLong(value: unknown): boolean {
  return typeof value === "string" && value.length > LONGEST_CELL;
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
