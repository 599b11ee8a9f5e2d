import { readFileSync } from "node:fs";
import { join } from "node:path";
import { readMigrations } from "@db/migrate";
import type { Dialect } from "@db/open/query";
import { openDatabase } from "@db/open.server";
import * as pgTables from "@db/schema/pg";
import * as sqliteTables from "@db/schema/sqlite";
import { memoryJournal } from "@tests/support/memory-journal";
import { openRawTables, type RawTable } from "@tests/support/raw-tables";
import { describeEachEngine } from "@tests/support/stores";
import { silentLog } from "@tests/support/test-log";
import {
  generateDrizzleJson,
  generateMigration,
  generateSQLiteDrizzleJson,
  generateSQLiteMigration,
} from "drizzle-kit/api";
import { getTableConfig } from "drizzle-orm/sqlite-core";
import pg from "pg";
import { beforeAll, describe, expect, inject, test } from "vitest";

/** Tables that belong to no tenant, each with its reason. */
const GLOBAL: Record<string, string> = {
  processors: "the tenants themselves",
  throttles: "counts guesses, which may name nobody",
  portal_sessions: "an address may act for several customers of several processors",
  refused_sign_ins: "an address may be anybody's, or nobody's, before the worker looks",
  beats: "that pages are served holds for the whole installation",
  ended_decisions: "a decision of the Commission falls for everybody",
};

/** Columns named like a reference that have no foreign key, each with its reason. */
const FREE: Record<string, string> = {
  "audit_entries.actor_id": "staff, a user, a contact or whoever holds a link, as the kind of actor says",
  "audit_entries.subject_id": "whatever row was acted on, also one that is gone",
  "audit_verdicts.entry_id": "an entry of the log, or one inside a version's content, as the sample says",
  "authorisations.change_id": "copied from the notice, which refers to it",
  "change_items.entry_id": "names an entry inside a version's content",
  "change_items.replaced_entry_id": "names an entry inside a version's content",
  "deliveries.objection_id":
    "objections refer to notices, so their table comes later; both rows are written in one transaction",
  "deliveries.secret_id": "a secret is removed long before the mail that carried it",
  "one_time_secrets.subject_id": "a staff member, a user or a recipient, as the purpose says",
  "retention_marks.subject_id": "a row of the table that its kind names, which may be gone",
  "transfer_findings.decision_id": "names a decision of the dated tables",
  "transfer_findings.entry_id": "names an entry inside a version's content",
  "transfer_reviews.decision_id": "names a decision of the dated tables",
  "incoming_mails.change_id": "copied from the delivery, which refers to it",
  "delivery_reports.change_id": "copied from the delivery, which refers to it",
  "delivery_reports.notice_id": "copied from the delivery, which refers to it",
  "delivery_reports.controller_id": "copied from the notice, which refers to it",
  "delivery_reports.recipient_id": "copied from the delivery, which refers to it",
  "delivery_reports.follower_id": "copied from the delivery, which refers to it",
  "notice_proofs.change_id": "copied from the notice, which refers to it",
  "questions.change_id": "copied from the notice, which refers to it",
  "named_contacts.change_id": "copied from the notice, which refers to it",
  "recipients.change_id": "copied from the notice, which refers to it",
  "recipients.controller_id": "copied from the notice, which refers to it",
};

/** What a schema says of tenants that it should not, as `table: what`. */
function tenantFaults(tables: readonly RawTable[], uniques: (table: string) => readonly string[][]): string[] {
  return tables.flatMap(({ name, columns, foreignKeys }) => {
    if (name in GLOBAL) return [];
    const faults: string[] = [];
    const column = (wanted: string) => columns.find((one) => one.name === wanted);
    if (column("processor_id")?.isNullable !== false) faults.push("processor_id may be null or is missing");
    const isUnique = (...wanted: string[]) =>
      uniques(name).some((key) => key.length === wanted.length && wanted.every((one) => key.includes(one)));
    if (column("id") && !isUnique("processor_id", "id")) faults.push("(processor_id, id) is not unique");
    if (!foreignKeys.some((key) => key.columns.includes("processor_id"))) faults.push("processor_id refers to nothing");
    for (const key of foreignKeys) {
      const at = key.columns.indexOf("processor_id");
      const target = key.table in GLOBAL ? "id" : "processor_id";
      if (key.foreignColumns[at] !== target) faults.push(`(${key.columns}) → ${key.table} does not carry the tenant`);
    }
    for (const { name: one } of columns) {
      const refers = foreignKeys.some((key) => key.columns.includes(one));
      if (/_id$/.test(one) && !refers && !(`${name}.${one}` in FREE)) faults.push(`${one} refers to nothing`);
    }
    return faults.map((fault) => `${name}: ${fault}`);
  });
}

const declared = (dialect: Dialect): Record<string, object> => ({ ...(dialect === "pg" ? pgTables : sqliteTables) });

describeEachEngine((open, engine) => {
  let tables: RawTable[] = [];
  beforeAll(async () => {
    const place = await engine.place();
    const database = await openDatabase({ ...place, journal: memoryJournal(), log: silentLog(), role: "migrate" });
    await database.close();
    const raw = await openRawTables(place);
    tables = await raw.tables();
    await raw.close();
  });

  test("HL-1.2 HL-B2.3 every table of a tenant carries it, in its keys and in every reference", () => {
    expect(tables.length).toBeGreaterThan(20);
    expect(tenantFaults(tables, declaredUniques)).toEqual([]);
  });

  test("the exceptions all exist", () => {
    const names = tables.flatMap(({ name, columns }) => [name, ...columns.map((one) => `${name}.${one.name}`)]);
    expect([...Object.keys(GLOBAL), ...Object.keys(FREE)].filter((name) => !names.includes(name))).toEqual([]);
  });

  test("the migrations make the declared tables and nothing else", () => {
    const made = tables.map(({ name, columns }) => `${name}(${columns.map((one) => one.name).sort()})`).sort();
    const wanted = Object.values(sqliteTables).map((table) => {
      const { name, columns } = getTableConfig(table);
      return `${name}(${columns.map((one) => one.name).sort()})`;
    });
    expect(made).toEqual(wanted.sort());
  });

  test("drizzle-kit finds nothing left to generate (else: npm run db:generate)", async () => {
    expect(await ungenerated(engine.dialect)).toEqual([]);
  });

  test("a whole new database opens with every declared table", async () => {
    const { read } = await open();
    for (const table of Object.values(read.tables)) expect(await read.select().from(table)).toEqual([]);
  });
});

describe("both engines", () => {
  test("have the same tables under the same names", () => {
    expect(Object.keys(declared("pg")).sort()).toEqual(Object.keys(declared("sqlite")).sort());
  });
});

describe("PostgreSQL", () => {
  const rows = async (query: string) => {
    const client = new pg.Client(inject("postgres").replace("NAME", "varsel_template"));
    await client.connect();
    try {
      return (await client.query(query)).rows;
    } finally {
      await client.end();
    }
  };

  test("orders every text column by code point", async () => {
    const others = await rows(`
      select c.relname || '.' || a.attname as column from pg_attribute a join pg_class c on c.oid = a.attrelid
      where c.relnamespace = 'public'::regnamespace and c.relkind = 'r' and a.attnum > 0 and a.atttypid = 'text'::regtype
        and a.attcollation <> '"C"'::regcollation and c.relname <> 'schema_migrations'`);
    expect(others).toEqual([]);
  });

  test("has no constraint or index whose name it had to cut off", () => {
    const names = readMigrations("pg")
      .flatMap(({ statements }) => statements.flatMap((one) => one.match(/(?:CONSTRAINT|INDEX) "[^"]+"/g) ?? []))
      .map((found) => found.replace(/^.*"(.+)"$/, "$1"));
    expect(names.length).toBeGreaterThan(40);
    expect(names.filter((name) => name.length > 63)).toEqual([]);
  });
});

describe("the controls: the walk finds", () => {
  const good: RawTable = {
    name: "parts",
    columns: ["id", "processor_id", "whole_id"].map((name) => ({ name, type: "text", isNullable: false })),
    foreignKeys: [{ columns: ["processor_id", "whole_id"], table: "wholes", foreignColumns: ["processor_id", "id"] }],
  };
  const unique = () => [["processor_id", "id"]];

  test("nothing in a table that carries its tenant", () => {
    expect(tenantFaults([good], unique)).toEqual([]);
  });

  test.each([
    ["a tenant that may be null", { columns: good.columns.map((one) => ({ ...one, isNullable: true })) }, unique],
    ["a table without a tenant", { columns: good.columns.slice(0, 1) }, unique],
    ["an id unique by itself alone", {}, () => [["id"]]],
    [
      "a reference without the tenant",
      { foreignKeys: [{ columns: ["whole_id"], table: "wholes", foreignColumns: ["id"] }] },
      unique,
    ],
    [
      "a reference with another's tenant",
      {
        foreignKeys: [
          { columns: ["processor_id", "whole_id"], table: "wholes", foreignColumns: ["id", "processor_id"] },
        ],
      },
      unique,
    ],
    ["a column that should be a reference", { foreignKeys: [] }, unique],
  ])("%s", (_what, part, uniques) => {
    expect(tenantFaults([{ ...good, ...part }], uniques)).not.toEqual([]);
  });
});

function declaredUniques(table: string): string[][] {
  const config = Object.values(sqliteTables)
    .map((one) => getTableConfig(one))
    .find(({ name }) => name === table);
  return (config?.indexes ?? [])
    .filter((index) => index.config.unique)
    .map((index) => index.config.columns.map((column) => ("name" in column ? String(column.name) : "")));
}

/** The statements that drizzle-kit would write now. */
async function ungenerated(dialect: Dialect): Promise<string[]> {
  const folder = join(import.meta.dirname, "../../db/migrations", dialect, "meta");
  const last = readMigrations(dialect).at(-1)?.tag.slice(0, 4);
  const snapshot = JSON.parse(readFileSync(join(folder, `${last}_snapshot.json`), "utf8"));
  return dialect === "sqlite"
    ? generateSQLiteMigration(snapshot, await generateSQLiteDrizzleJson(declared(dialect), snapshot.id))
    : generateMigration(snapshot, generateDrizzleJson(declared(dialect), snapshot.id));
}
