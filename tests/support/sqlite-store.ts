import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { openDatabase } from "@db/open.server";
import { makeStore } from "@db/store.server";
import { memoryJournal } from "./memory-journal";
import { silentLog } from "./test-log";

/** A new SQLite database in a folder of its own, for suites that need one engine only. */
export async function openSqliteStore(options: { dataDir?: string } = {}) {
  const dataDir = options.dataDir ?? (await mkdtemp(join(tmpdir(), "varsel-store-")));
  const journal = memoryJournal();
  const file = join(dataDir, "varsel.db");
  const opened = { database: { engine: "sqlite", file }, dataDir, journal, log: silentLog(), role: "server" } as const;
  const database = await openDatabase(opened);
  return {
    dataDir,
    journal,
    database,
    store: makeStore(database),
    /** Closes; the folder goes too where it was made here. */
    async close() {
      await database.close();
      if (options.dataDir === undefined) await rm(dataDir, { recursive: true, force: true });
    },
  };
}
