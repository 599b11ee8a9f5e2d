import { sealContent } from "~/domain/evidence/canonical";
import {
  type Certificate,
  ENTRY_ROLES,
  type Entry,
  type FurtherProcessor,
  type Location,
  RISK_CLASSES,
  SENSITIVE_DATA,
  type Transfer,
} from "~/domain/register/entry";

/** A stored text that is not what was written: the row was damaged or changed outside the application. */
export class DamagedRow extends Error {
  override readonly name = "DamagedRow";
  /** `row` names table and id, `path` the field; never a value, since messages end in logs. */
  constructor(
    readonly row: string,
    readonly path: string,
  ) {
    super(`damaged row: ${row}${path && ` at ${path}`}`);
  }
}

/** Entries as text: canonical JSON (RFC 8785) with its SHA-256. Throws RangeError on text that cannot be stored. */
export function writeEntries(entries: readonly Entry[]): { text: string; hash: string } {
  return seal(entries);
}

export function writeEntry(entry: Entry | null): string | null {
  return entry === null ? null : seal(entry).text;
}

/** The entries of a stored text. Throws `DamagedRow` on anything but a JSON array of whole entries. */
export function parseEntries(text: string, row: string): Entry[] {
  const value = parseJson(text, row);
  if (!Array.isArray(value)) throw new DamagedRow(row, "");
  for (let index = 0; index < value.length; index++) assertEntry(value[index], row, `${index}.`);
  return value;
}

export function parseEntry(text: string | null, row: string): Entry | null {
  if (text === null) return null;
  const value = parseJson(text, row);
  assertEntry(value, row, "");
  return value;
}

function seal(value: unknown): { text: string; hash: string } {
  const sealed = sealContent(value);
  if (!sealed.ok) throw new RangeError(`${sealed.code} at ${sealed.path}`);
  return { text: sealed.text, hash: sealed.hash };
}

function parseJson(text: string, row: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new DamagedRow(row, "");
  }
}

type Check = (value: unknown) => boolean;

const isText: Check = (value) => typeof value === "string";
const isTextOrNull: Check = (value) => value === null || typeof value === "string";
const isTexts: Check = (value) => Array.isArray(value) && value.every(isText);
const isOneOf =
  (...words: unknown[]): Check =>
  (value) =>
    words.includes(value);
const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === "object" && value !== null && !Array.isArray(value);

/** A record with exactly these fields. */
const isWhole = <T extends object>(checks: Record<keyof T, Check>): Check => {
  const fields = Object.entries<Check>(checks);
  return (value) => badField(value, fields) === null;
};
const isListOf =
  (check: Check): Check =>
  (value) =>
    Array.isArray(value) && value.every(check);
const isMaybe =
  (check: Check): Check =>
  (value) =>
    value === null || check(value);
const isFlag: Check = (value) => typeof value === "boolean";

const isLocation = isWhole<Location>({
  role: isOneOf("storage", "processing", "access", "office"),
  country: isTextOrNull,
  region: isTextOrNull,
  address: isTextOrNull,
});
const isModule = isOneOf(null, 1, 2, 3, 4);
const isTransfer = isWhole<Transfer>({
  tool: isText,
  instrument: isTextOrNull,
  module: isModule,
  checkedOn: isTextOrNull,
  listedEntity: isTextOrNull,
  fallback: isMaybe(
    isWhole<NonNullable<Transfer["fallback"]>>({ tool: isText, instrument: isTextOrNull, module: isModule }),
  ),
});

/** What each field of an entry must be; the type makes a new field impossible to forget. */
const ENTRY: Record<keyof Entry, Check> = {
  id: isText,
  name: isText,
  legalName: isTextOrNull,
  registrationNumber: isTextOrNull,
  contact: isTextOrNull,
  printed: (value) => isRecord(value) && Object.values(value).every(isText),
  address: isTextOrNull,
  locations: isListOf(isLocation),
  activity: isTextOrNull,
  services: isTexts,
  dataCategories: isTexts,
  legalBasis: isTextOrNull,
  transfer: isMaybe(isTransfer),
  status: isOneOf("active", "phasing_out"),
  phaseOutEnd: isTextOrNull,
  hostedAt: isTextOrNull,
  touchesControllerData: isOneOf("yes", "no", "incidental"),
  since: isTextOrNull,
  contractDate: isTextOrNull,
  guarantee: isTextOrNull,
  subjectCategories: isTexts,
  sensitiveData: isListOf(isOneOf(...SENSITIVE_DATA)),
  purpose: isTextOrNull,
  retention: isTextOrNull,
  role: isOneOf(...ENTRY_ROLES),
  parent: isMaybe(isWhole<NonNullable<Entry["parent"]>>({ name: isText, country: isTextOrNull })),
  succeeds: isMaybe(isWhole<NonNullable<Entry["succeeds"]>>({ name: isText, registrationNumber: isTextOrNull })),
  subProcessors: isListOf(isWhole<FurtherProcessor>({ name: isText, country: isTextOrNull, activity: isTextOrNull })),
  certificates: isListOf(isWhole<Certificate>({ name: isText, validUntil: isTextOrNull })),
  measures: isTexts,
  riskClass: isOneOf(null, ...RISK_CLASSES),
  locationAssessment: isMaybe(isWhole<NonNullable<Entry["locationAssessment"]>>({ reference: isText, day: isText })),
  thirdPartyClause: isTextOrNull,
  developer: isMaybe(
    isWhole<NonNullable<Entry["developer"]>>({
      secrecyDay: isTextOrNull,
      needsContract: isFlag,
      accessUntil: isTextOrNull,
    }),
  ),
};

const ENTRIES = Object.entries(ENTRY);

function assertEntry(value: unknown, row: string, path: string): asserts value is Entry {
  const bad = badField(value, ENTRIES);
  if (bad !== null) throw new DamagedRow(row, path + bad);
}

/** The first field that is missing, wrong or too many; null when the record is whole. */
function badField(value: unknown, fields: [string, Check][]): string | null {
  if (!isRecord(value)) return "record";
  for (const [name, check] of fields) if (!check(value[name])) return name;
  return Object.keys(value).length === fields.length ? null : "unknown field";
}
