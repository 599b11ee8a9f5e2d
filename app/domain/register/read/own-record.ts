import { isDay } from "../../time";
import {
  blankEntry,
  ENTRY_ROLES,
  type Entry,
  type Location,
  type PrintedColumn,
  SENSITIVE_DATA,
  TRANSFER_TOOLS,
  type Transfer,
} from "../entry";
import { STATED_SOURCES, type StatedCells, statedCells } from "../export/stated-columns";
import type { RecordRow } from "./block";
import type { ReadEntry } from "./read-entry";
import { PRINTED_COLUMNS } from "./read-row";

/** Reads an entry of our own JSON field by field. What is missing is not stated; a wrong place or tool spoils the row. */
export function readOwnRecord(
  { fields, line }: RecordRow,
  newId: () => string,
): ReadEntry | "row.without_name" | "row.shape" {
  if (typeof fields.name !== "string" || fields.name.trim() === "") return "row.without_name";
  const locations = listOf(fields.locations, locationOf);
  const transfer = fields.transfer === null || fields.transfer === undefined ? null : transferOf(fields.transfer);
  if (locations === null || transfer === undefined) return "row.shape";
  const entry: Entry = { ...blankEntry(newId(), fields.name), locations, transfer, printed: printedOf(fields.printed) };
  for (const key of TEXTS) entry[key] = stringOf(fields[key]);
  for (const key of LISTS) entry[key] = listOf(fields[key], stringOf) ?? [];
  entry.status = fields.status === "phasing_out" ? "phasing_out" : "active";
  entry.role = ENTRY_ROLES.find((role) => role === fields.role) ?? "sub_processor";
  entry.phaseOutEnd = dayOf(fields.phaseOutEnd);
  entry.since = dayOf(fields.since);
  readStated(entry, fields);
  return {
    entry,
    line,
    columns: PRINTED_COLUMNS.filter((column) => entry.printed[column] !== undefined),
    readings: [],
    stated: { cells: cellsOf(entry, fields), plain: entry },
  };
}

/** What the record states; a field that it does not have says nothing about a known entry. */
function cellsOf(entry: Entry, fields: Fields): Partial<StatedCells> {
  const all = statedCells(entry);
  const said = Object.entries(STATED_SOURCES).flatMap(([field, columns]) =>
    Object.hasOwn(fields, field) ? columns : [],
  );
  return Object.fromEntries(said.map((column) => [column, all[column]]));
}

const TEXTS = [
  ...(["legalName", "registrationNumber", "contact", "address", "activity", "legalBasis", "hostedAt"] as const),
  ...(["purpose", "retention"] as const),
];
const LISTS = ["services", "dataCategories", "subjectCategories", "measures"] as const;

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

function transferOf(value: unknown): Transfer | undefined {
  if (!isObject(value)) return undefined;
  const tool = TRANSFER_TOOLS.find((known) => known === value.tool);
  if (tool === undefined) return undefined;
  const module = ([1, 2, 3, 4] as const).find((known) => known === value.module) ?? null;
  return {
    tool,
    instrument: stringOf(value.instrument),
    module,
    checkedOn: dayOf(value.checkedOn),
    listedEntity: stringOf(value.listedEntity),
    fallback: fallbackOf(value.fallback),
  };
}

function fallbackOf(value: unknown): Transfer["fallback"] {
  const fallback = transferOf(value);
  return fallback === undefined
    ? null
    : { tool: fallback.tool, instrument: fallback.instrument, module: fallback.module };
}

/** What is stated of protected data, owner, predecessor, chain and certificates. */
function readStated(entry: Entry, { sensitiveData, parent, succeeds, subProcessors, certificates }: Fields): void {
  const named = (value: unknown) => (isObject(value) ? stringOf(value.name) : null);
  const [owner, before] = [named(parent), named(succeeds)];
  entry.sensitiveData = SENSITIVE_DATA.filter((data) => Array.isArray(sensitiveData) && sensitiveData.includes(data));
  if (owner !== null && isObject(parent)) entry.parent = { name: owner, country: stringOf(parent.country) };
  if (before !== null && isObject(succeeds)) {
    entry.succeeds = { name: before, registrationNumber: stringOf(succeeds.registrationNumber) };
  }
  entry.subProcessors = recordsOf(subProcessors, (one, name) => ({
    name,
    country: stringOf(one.country),
    activity: stringOf(one.activity),
  }));
  entry.certificates = recordsOf(certificates, (one, name) => ({ name, validUntil: dayOf(one.validUntil) }));
}

type Fields = Readonly<Record<string, unknown>>;

/** Records with a name; one without says nothing. */
function recordsOf<T>(value: unknown, read: (one: Fields, name: string) => T): T[] {
  const records = Array.isArray(value) ? value.filter(isObject) : [];
  return records.flatMap((one) => {
    const name = stringOf(one.name);
    return name === null ? [] : [read(one, name)];
  });
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

export function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
