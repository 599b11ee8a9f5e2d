import { closeSync, fsyncSync, mkdirSync, openSync } from "node:fs";
import { dirname, join } from "node:path";
import type { Settings } from "~/config/settings.server";
import type { Journal } from "~/ports/journal";
import type { Log } from "~/ports/log";
import type { Migration } from "../migrate";
import { openPgEngine } from "../pg-engine";
import { migratePg } from "../pg-migrate";
import { openSqliteEngine } from "../sqlite-engine";
import { type ServerLock, takeServerLock } from "../sqlite-lock";
import { isSqliteCurrent, migrateSqlite } from "../sqlite-migrate";
import { type Database, type LockHead, toDatabase } from "./database";
import type { Tables } from "./query";

export type Role = "server" | "command" | "migrate";

export type OpenOptions<S extends Tables> = {
  database: Settings["database"];
  dataDir: string;
  role: Role;
  tables: S;
  migrations: readonly Migration[];
  lockHead: LockHead<S>;
  journal: Journal;
  log: Log;
};

/** Opens a database of any schema; `openDatabase` is this with Varsel's own. */
export async function openAnyDatabase<S extends Tables>(options: OpenOptions<S>): Promise<Database<S>> {
  return options.database.engine === "sqlite"
    ? openSqlite(options, options.database.file)
    : openPg(options, options.database.url);
}

async function openPg<S extends Tables>(options: OpenOptions<S>, url: string): Promise<Database<S>> {
  await migratePg({ url, known: options.migrations, log: options.log });
  return toDatabase({ ...options, engine: openPgEngine(url, options.tables, options.log), onClose: () => {} });
}

async function openSqlite<S extends Tables>(options: OpenOptions<S>, file: string): Promise<Database<S>> {
  makeFolder(dirname(file));
  let lock: ServerLock | null = null;
  try {
    // A command beside a running server finds the database current, and leaves the lock alone.
    if (options.role === "server" || !isSqliteCurrent(file, options.migrations)) {
      lock = takeServerLock(file);
      migrateSqlite({
        file,
        known: options.migrations,
        copiesFolder: join(options.dataDir, "before-migration"),
        log: options.log,
      });
    }
    if (options.role !== "server") lock?.release();
    const engine = openSqliteEngine(file, options.tables);
    return toDatabase({ ...options, engine, onClose: () => lock?.release() });
  } catch (error) {
    lock?.release();
    throw error;
  }
}

/** A new folder is on the disk only when the folder above says so. */
function makeFolder(folder: string): void {
  const made = mkdirSync(folder, { recursive: true, mode: 0o700 });
  if (made === undefined) return;
  const above = openSync(dirname(made), "r");
  try {
    fsyncSync(above);
  } finally {
    closeSync(above);
  }
}
