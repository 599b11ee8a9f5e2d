import { CHANGE_KINDS, QUALIFIERS } from "~/domain/register/change-kind";
import { ENTRY_ROLES, SENSITIVE_DATA, TRANSFER_TOOLS } from "~/domain/register/entry";
import { DEADLINE_SCHEMAS } from "./deadline";
import { day, instant, integer, list, oneOf, orNull, record, ref, type Schema, text } from "./schema";

const location = record({
  role: oneOf("storage", "processing", "access", "office"),
  country: orNull({ type: "string", description: "ISO 3166-1 alpha-2; null where none is printed." }),
  region: orNull(text),
  address: orNull(text),
});

const stated = { tool: oneOf(...TRANSFER_TOOLS), instrument: orNull(text), module: orNull(integer) };
const transfer = record({
  ...stated,
  checkedOn: orNull(day),
  listedEntity: orNull({ type: "string", description: "Name on the list of the Data Privacy Framework." }),
  fallback: orNull({ ...record(stated), description: "What carries the transfer if the tool falls away." }),
});

const country = orNull({ type: "string", description: "ISO 3166-1 alpha-2; null where none is stated." });
const furtherProcessor = record({ name: text, country, activity: orNull(text) });
const certificate = record({ name: text, validUntil: orNull(day) });
const parent = record({ name: text, country });
const predecessor = record({ name: text, registrationNumber: orNull(text) });

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
    subjectCategories: { type: "array", items: text, description: "Whose data; empty: all agreed groups." },
    sensitiveData: {
      type: "array",
      items: oneOf(...SENSITIVE_DATA),
      description: "Art. 9 (special) and 10 GDPR (criminal), and data of children.",
    },
    purpose: orNull(text),
    retention: orNull({ type: "string", description: "How long it keeps the data, as stated." }),
    role: {
      type: "string",
      enum: ENTRY_ROLES,
      description:
        "direct_processor: by a contract of the customer's own; external_developer: with access, under secrecy.",
    },
    parent: orNull(ref("Parent")),
    succeeds: orNull(ref("Predecessor")),
    subProcessors: { type: "array", items: ref("FurtherProcessor"), description: "Processors that it engages itself." },
    certificates: list(ref("Certificate")),
    measures: { type: "array", items: text, description: "Security measures as stated." },
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
  qualifiers: {
    type: "array",
    items: oneOf(...QUALIFIERS),
    description: "What narrows the kinds, such as a removal whose processing a listed company takes over.",
  } as Schema,
  entryId: text,
  name: text,
  replaces: record({ entryId: text, name: text }),
  takenOverBy: record({ entryId: text, name: text }),
  fields: list(ref("FieldChange")),
};
const value: Schema = {
  anyOf: [
    text,
    list(text),
    list(ref("Location")),
    ref("Transfer"),
    list(ref("FurtherProcessor")),
    list(ref("Certificate")),
    ref("Parent"),
    ref("Predecessor"),
    { type: "null" },
  ],
};
const change = {
  ref: { type: "string", description: "YYYY-NN" } as Schema,
  state: oneOf("announced", "partly_in_force", "in_force", "withdrawn"),
  announcedAt: instant,
  firstDay: orNull(day),
  withdrawnAt: orNull(instant),
  corrects: orNull({ type: "string", description: "YYYY-NN" }),
  correctedBy: orNull({ type: "string", description: "YYYY-NN" }),
  changes: list(
    record({ ...diffItem, inForce: orNull(record({ version: integer, day })) }, ["replaces", "takenOverBy"]),
  ),
};

export const SCHEMAS: Record<string, Schema> = {
  Location: location,
  Transfer: transfer,
  FurtherProcessor: furtherProcessor,
  Certificate: certificate,
  Parent: parent,
  Predecessor: predecessor,
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
  Diff: record({ from: integer, to: integer, changes: list(record(diffItem, ["replaces", "takenOverBy"])) }),
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
