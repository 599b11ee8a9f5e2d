import { CHANGE_KINDS } from "~/domain/register/change-kind";

/** The part of JSON Schema (2020-12) that our answers need. */
export type Schema =
  | { $ref: string }
  | { type: "object"; required: string[]; properties: Record<string, Schema>; description?: string }
  | { type: "object"; additionalProperties: Schema; description?: string }
  | { type: "array"; items: Schema; description?: string }
  | { anyOf: Schema[]; description?: string }
  | { type: "string"; enum: readonly string[]; description?: string }
  | { type: "string" | "integer" | "boolean" | "null"; format?: string; description?: string };

const text: Schema = { type: "string" };
const integer: Schema = { type: "integer" };
const day: Schema = { type: "string", format: "date" };
const instant: Schema = { type: "string", format: "date-time", description: "UTC, with milliseconds." };
const orNull = (schema: Schema): Schema => ({ anyOf: [schema, { type: "null" }] });
const list = (items: Schema): Schema => ({ type: "array", items });
const oneOf = (...values: string[]): Schema => ({ type: "string", enum: values });
const ref = (name: string): Schema => ({ $ref: `#/components/schemas/${name}` });
/** Every property is always there, but for those named in `optional`. */
const record = (properties: Record<string, Schema>, optional: string[] = []): Schema => ({
  type: "object",
  required: Object.keys(properties).filter((name) => !optional.includes(name)),
  properties,
});

const location = record({
  role: oneOf("storage", "processing", "access", "office"),
  country: orNull({ type: "string", description: "ISO 3166-1 alpha-2; null where none is printed." }),
  region: orNull(text),
  address: orNull(text),
});

const transfer = record({
  tool: text,
  instrument: orNull(text),
  module: orNull(integer),
  checkedOn: orNull(day),
});

const entry = record(
  {
    id: { type: "string", description: "The same through renames, moves and versions." },
    name: text,
    legalName: orNull(text),
    registrationNumber: orNull(text),
    contact: orNull(text),
    printed: {
      type: "object",
      additionalProperties: text,
      description: "Each cell exactly as published, by column.",
    },
    address: orNull(text),
    locations: list(ref("Location")),
    activity: orNull(text),
    services: { type: "array", items: text, description: "Empty: all." },
    dataCategories: { type: "array", items: text, description: "Empty: all agreed ones." },
    legalBasis: orNull({ type: "string", description: "As printed." }),
    transfer: orNull(ref("Transfer")),
    status: {
      type: "string",
      enum: ["active", "phasing_out", "announced"],
      description: "announced: comes with an announced change and is not used yet.",
    },
    phaseOutEnd: orNull(day),
    hostedAt: orNull({ type: "string", description: "Id of the entry on whose servers it runs." }),
    since: orNull(day),
    notForAll: { type: "boolean", description: "In use for some customers only." },
    findings: { type: "array", items: text, description: "Only for signed-in staff of the processor." },
  },
  ["findings"],
);

const diffItem = {
  kind: { type: "string", enum: CHANGE_KINDS, description: "The weightiest of kinds." } as Schema,
  kinds: list({ type: "string", enum: CHANGE_KINDS }),
  entryId: text,
  name: text,
  replaces: record({ entryId: text, name: text }),
  fields: list(ref("FieldChange")),
};
const value: Schema = {
  anyOf: [text, list(text), list(ref("Location")), ref("Transfer"), { type: "null" }],
};
const change = {
  ref: { type: "string", description: "YYYY-NN" } as Schema,
  state: oneOf("announced", "partly_in_force", "in_force", "withdrawn"),
  announcedAt: instant,
  firstDay: orNull(day),
  withdrawnAt: orNull(instant),
  changes: list(record({ ...diffItem, inForce: orNull(record({ version: integer, day })) }, ["replaces"])),
};

export const SCHEMAS: Record<string, Schema> = {
  Location: location,
  Transfer: transfer,
  Entry: entry,
  FieldChange: record({ path: text, before: value, after: value }),
  List: record({
    processor: text,
    version: integer,
    publishedAt: instant,
    effectiveDay: day,
    entries: list(ref("Entry")),
  }),
  Versions: record({
    processor: text,
    versions: list(
      record({ n: integer, publishedAt: instant, effectiveDay: day, entryCount: integer, change: orNull(text) }),
    ),
  }),
  Diff: record({ from: integer, to: integer, changes: list(record(diffItem, ["replaces"])) }),
  Changes: record({ processor: text, changes: list(record(change)) }),
  Change: record({ processor: text, ...change }),
  Error: record({ code: text, message: text, reference: text }),
};
