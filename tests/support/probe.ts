import { createHash } from "node:crypto";
import type { Migration } from "@db/migrate";
import type { Database } from "@db/open/database";
import { openAnyDatabase, type Role } from "@db/open/open-any";
import type { Dialect } from "@db/open/query";
import {
  generateDrizzleJson,
  generateMigration,
  generateSQLiteDrizzleJson,
  generateSQLiteMigration,
} from "drizzle-kit/api";
import { eq } from "drizzle-orm";
import type { Journal } from "~/ports/journal";
import type { Log } from "~/ports/log";
import { memoryJournal } from "./memory-journal";
import { laterProbes, type Probe, pgProbe, sqliteProbe } from "./probe-schema";
import type { Place, TestEngine } from "./stores";
import { silentLog } from "./test-log";

export type ProbeDatabase = Database<Probe>;

/** Opens the probe schema in a place; closed after the file. */
export async function openProbe(
  engine: TestEngine,
  options: { place?: Place; journal?: Journal; log?: Log; role?: Role } = {},
): Promise<ProbeDatabase> {
  const database = await openAnyDatabase<Probe>({
    ...(options.place ?? (await engine.place("empty"))),
    role: options.role ?? "server",
    tables: engine.dialect === "sqlite" ? sqliteProbe : pgProbe,
    migrations: (await probeMigrations(engine.dialect)).slice(0, 1),
    journal: options.journal ?? memoryJournal(),
    log: options.log ?? silentLog(),
    async lockHead({ select, tables: { heads } }, processorId, lock) {
      const head = select({ id: heads.processorId }).from(heads).where(eq(heads.processorId, processorId));
      return (await lock(head)).length === 1;
    },
  });
  engine.closeLater(database);
  return database;
}

/** Made by drizzle-kit as Varsel's own are: the probe schema, and the change to the later one. */
export async function probeMigrations(dialect: Dialect): Promise<readonly [Migration, Migration]> {
  const [first, second] = await (dialect === "sqlite" ? sqliteSteps() : pgSteps());
  return [toMigration("0000_first", first), toMigration("0001_second", second)];
}

async function sqliteSteps(): Promise<[string[], string[]]> {
  const none = await generateSQLiteDrizzleJson({});
  const now = await generateSQLiteDrizzleJson(sqliteProbe, none.id);
  const later = await generateSQLiteDrizzleJson(laterProbes.sqlite, now.id);
  return [await generateSQLiteMigration(none, now), await generateSQLiteMigration(now, later)];
}

async function pgSteps(): Promise<[string[], string[]]> {
  const none = generateDrizzleJson({});
  const now = generateDrizzleJson(pgProbe, none.id);
  const later = generateDrizzleJson(laterProbes.pg, now.id);
  return [await generateMigration(none, now), await generateMigration(now, later)];
}

function toMigration(tag: string, statements: readonly string[]): Migration {
  return { tag, statements, hash: createHash("sha256").update(statements.join("\n")).digest("hex") };
}
