import { CHANGE_KINDS } from "~/domain/register/change-kind";
import { DEADLINE_SCHEMAS } from "./deadline";
import { day, instant, integer, list, oneOf, orNull, record, ref, type Schema, text } from "./schema";

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
  ...DEADLINE_SCHEMAS,
  Error: record(
    {
      code: text,
      message: text,
      reference: text,
      fields: {
        type: "array",
        items: record({ field: text, code: text, message: text }),
        description: "What is wrong with each parameter, where that is known.",
      },
    },
    ["fields"],
  ),
};
