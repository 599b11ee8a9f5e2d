import type { Log } from "~/ports/log";
import { type Applied, LEDGER, type Migration, pendingMigrations } from "./migrate";
import { copyBeforeMigration } from "./sqlite-copy";
import { openHandle, type SqliteHandle } from "./sqlite-handle";

/**
 * Brings the file up to `known` in one transaction, so that a process killed anywhere leaves it as it was. Foreign keys
 * are off meanwhile (drizzle-kit's own PRAGMA is ignored inside a transaction, and dropping a parent to rebuild it would
 * delete its children) and checked before the commit. A database with something in it is copied first.
 * The caller holds the server's lock. Throws `MigrationRefused` before anything is written.
 */
export function migrateSqlite(options: {
  file: string;
  known: readonly Migration[];
  copiesFolder: string;
  log: Log;
  beforeStatement?: (n: number) => void;
}): void {
  const { log } = options;
  const handle = openHandle(options.file, "migration");
  try {
    const applied = appliedMigrations(handle);
    const pending = pendingMigrations(options.known, applied);
    if (pending.length === 0) return;
    const last = applied.at(-1);
    if (last) copyBeforeMigration(handle, options.copiesFolder, pending[0]?.tag ?? last.tag);
    handle.exec("begin immediate");
    try {
      apply(handle, pending, applied.length, options.beforeStatement ?? (() => {}));
      handle.exec("commit");
    } catch (error) {
      if (handle.inTransaction) handle.exec("rollback");
      throw error;
    }
    log.info("database.migrated", { from: last?.tag ?? null, to: pending.at(-1)?.tag ?? null });
  } finally {
    handle.close();
  }
}

/** Whether the file has had everything this program knows. Throws `MigrationRefused`. */
export function isSqliteCurrent(file: string, known: readonly Migration[]): boolean {
  const handle = openHandle(file, "migration");
  try {
    return pendingMigrations(known, appliedMigrations(handle)).length === 0;
  } finally {
    handle.close();
  }
}

function appliedMigrations(handle: SqliteHandle): Applied[] {
  const ledger = handle.prepare("select 1 from sqlite_schema where type = 'table' and name = ?").get(LEDGER);
  if (!ledger) return [];
  return handle.prepare<[], Applied>(`select tag, hash from ${LEDGER} order by n`).all();
}

function apply(
  handle: SqliteHandle,
  pending: readonly Migration[],
  from: number,
  beforeStatement: (n: number) => void,
): void {
  handle.exec(`create table if not exists ${LEDGER} (n integer primary key, tag text not null, hash text not null)`);
  const record = handle.prepare(`insert into ${LEDGER} (n, tag, hash) values (?, ?, ?)`);
  let count = 0;
  for (const [index, { tag, hash, statements }] of pending.entries()) {
    for (const statement of statements) {
      beforeStatement(count++);
      handle.exec(statement);
    }
    record.run(from + index, tag, hash);
  }
  beforeStatement(count);
  const orphans = handle.prepare<[], { table: string }>("pragma foreign_key_check").all();
  const tables = [...new Set(orphans.map((orphan) => orphan.table))];
  if (orphans.length > 0) throw new Error(`the migration leaves ${orphans.length} rows without parents in ${tables}`);
}
