import Sqlite from "better-sqlite3";

export type SqliteHandle = Sqlite.Database;

export type HandleUse =
  /** The one connection that writes. */
  | "writer"
  | "reader"
  /** Rebuilds tables: with foreign keys on, dropping a parent to rebuild it deletes its children. */
  | "migration";

/** Opens a database file. The only way to: every handle that keeps promises is set and checked here. */
export function openHandle(file: string, use: HandleUse): SqliteHandle {
  const handle = new Sqlite(file, { readonly: use === "reader", fileMustExist: use === "reader" });
  try {
    if (use !== "reader") handle.pragma("journal_mode = wal");
    for (const [name, value] of Object.entries(settings(use))) handle.pragma(`${name} = ${value}`);
    assertDurable(handle, use);
    return handle;
  } catch (error) {
    handle.close();
    throw error;
  }
}

/**
 * Throws unless the handle keeps what it acknowledges: better-sqlite3 is compiled so that a WAL database reopens at
 * `synchronous=NORMAL`, with which a power cut loses commits that were acknowledged.
 */
export function assertDurable(handle: SqliteHandle, use: HandleUse): void {
  const expected = { journal_mode: "wal", ...settings(use) };
  const wrong = Object.entries(expected).flatMap(([name, value]) => {
    const found = handle.pragma(name, { simple: true });
    return found === value ? [] : [`${name} is ${found}, not ${value}`];
  });
  if (wrong.length > 0) throw new Error(`the database handle does not keep its promises: ${wrong.join("; ")}`);
}

/** Waiting inside SQLite stops every page, so the writer waits for other processes outside it. Readers hardly ever wait. */
const BUSY_MS: Record<HandleUse, number> = { writer: 10, reader: 1_000, migration: 5_000 };

function settings(use: HandleUse): Record<string, number> {
  return {
    synchronous: 2, // FULL: a commit is on the disk before it is acknowledged
    foreign_keys: use === "migration" ? 0 : 1,
    busy_timeout: BUSY_MS[use],
    trusted_schema: 0,
    cache_size: -8_000, // 8 MB each: what is beyond them the system keeps, for all of its programs
    wal_autocheckpoint: 10_000, // 40 MB: pages that each commit of a fan-out writes again go to the file once
    secure_delete: 1, // what is erased leaves no bytes behind in free pages (promise E7)
  };
}
