import { setTimeout as sleep } from "node:timers/promises";
import type { Engine } from "./open/engine";
import { DatabaseFault, toCommitFault, toFault } from "./open/fault";
import { openLane } from "./open/lane";
import type { Tables } from "./open/query";
import { readScope } from "./open/scope";
import { openHandle, type SqliteHandle } from "./sqlite-handle";
import { openStatements, sqliteQuery } from "./sqlite-statements";

/** How long the writer waits for another process (a command beside the server) to finish its own write. */
const WRITER_PATIENCE_MS = 10_000;

/** One connection that writes, first in, first out, and one that only reads and never waits for it. */
export function openSqliteEngine<S extends Tables>(file: string, tables: S): Engine<S> {
  const writer = openHandle(file, "writer");
  const reader = openHandle(file, "reader");
  const prepareWrite = openStatements(writer);
  const begin = writer.prepare("begin immediate");
  const commit = writer.prepare("commit");
  const ping = reader.prepare("select count(*) from sqlite_schema");
  const lane = openLane();

  return {
    dialect: "sqlite",
    read: sqliteQuery(openStatements(reader), tables, readScope),
    lock: (select) => select,
    transact: ({ scope, work, committed }) =>
      lane.run(async () => {
        await beginPatiently(() => begin.run());
        try {
          const value = await work(sqliteQuery(prepareWrite, tables, scope));
          scope.end();
          run(() => commit.run());
          committed();
          return value;
        } catch (error) {
          scope.abandon();
          rollBack(writer);
          throw error;
        }
      }),
    async ping() {
      ping.get();
    },
    async close() {
      await lane.idle();
      reader.close();
      writer.close();
    },
  };
}

/** Waits without stopping the pages of this process. */
async function beginPatiently(begin: () => void): Promise<void> {
  const until = performance.now() + WRITER_PATIENCE_MS;
  for (;;) {
    try {
      begin();
      return;
    } catch (error) {
      const fault = toFault(error, "begin immediate");
      const busy = fault instanceof DatabaseFault && fault.code === "database.busy";
      if (!busy || performance.now() > until) throw fault;
      await sleep(20);
    }
  }
}

function run(commit: () => void): void {
  try {
    commit();
  } catch (error) {
    throw toCommitFault(error);
  }
}

/** SQLite has rolled back by itself after a full disk or a failed write. */
function rollBack(writer: SqliteHandle): void {
  if (writer.inTransaction) writer.exec("rollback");
}
