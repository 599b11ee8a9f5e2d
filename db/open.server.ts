import { eq } from "drizzle-orm";
import type { Settings } from "~/config/settings.server";
import type { Journal } from "~/ports/journal";
import type { Log } from "~/ports/log";
import { readMigrations } from "./migrate";
import type { Database as AnyDatabase } from "./open/database";
import { openAnyDatabase, type Role } from "./open/open-any";
import type { Query as AnyQuery } from "./open/query";
import type { Schema } from "./schema/index";
import * as pgTables from "./schema/pg";
import * as sqliteTables from "./schema/sqlite";

export type Query = AnyQuery<Schema>;
export type Database = AnyDatabase<Schema>;

/**
 * Opens the database, brought up to this program's migrations. `server` holds a SQLite database for life, `command` and
 * `migrate` do not; either throws `DatabaseInUse` when it would have to migrate under a running server.
 * Throws `MigrationRefused` when the database is newer than this program. The journal stays the caller's to close.
 */
export async function openDatabase(options: {
  database: Settings["database"];
  dataDir: string;
  journal: Journal;
  log: Log;
  role: Role;
}): Promise<Database> {
  const sqlite = options.database.engine === "sqlite";
  return openAnyDatabase<Schema>({
    ...options,
    tables: sqlite ? sqliteTables : pgTables,
    migrations: readMigrations(options.database.engine),
    async lockHead({ select, tables }, processorId, lock) {
      const { logHeads } = tables;
      const head = select({ id: logHeads.processorId }).from(logHeads).where(eq(logHeads.processorId, processorId));
      return (await lock(head)).length === 1;
    },
  });
}

export { isConflict, isDiskFull, isReadOnly, isUniqueViolation } from "./open/fault";
