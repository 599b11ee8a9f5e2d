import { dirname, join } from "node:path";
import Sqlite from "better-sqlite3";
import { DatabaseFault, toFault } from "./open/fault";

export type ServerLock = { release(): void };

/** Another server, or a migration, holds this database. */
export class DatabaseInUse extends Error {
  override readonly name = "DatabaseInUse";
  readonly code = "database.in_use";
  constructor(readonly lockFile: string) {
    super(
      `another Varsel server is using this database (it holds ${lockFile}): stop it first, or move to PostgreSQL to run several`,
    );
  }
}

/**
 * Takes `varsel.lock` beside the database file until released or until this process ends, however it ends: the lock
 * belongs to the operating system, so there is nothing to clear after a crash. Throws `DatabaseInUse`.
 *
 * No program may open and close the lock or the database file by other means inside this process: POSIX drops a
 * process's locks on a file with the first descriptor that is closed.
 */
export function takeServerLock(databaseFile: string): ServerLock {
  const lockFile = join(dirname(databaseFile), "varsel.lock");
  const handle = new Sqlite(lockFile, { timeout: 0 });
  try {
    handle.exec("begin exclusive");
  } catch (error) {
    handle.close();
    const fault = toFault(error);
    throw fault instanceof DatabaseFault && fault.code === "database.busy" ? new DatabaseInUse(lockFile) : fault;
  }
  return {
    release() {
      if (handle.open) handle.close();
    },
  };
}
