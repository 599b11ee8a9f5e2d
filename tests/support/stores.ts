import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Dialect } from "@db/open/query";
import { type Database, openDatabase } from "@db/open.server";
import pg from "pg";
import { afterAll, describe, inject } from "vitest";
import type { Settings } from "~/config/settings.server";
import { memoryJournal } from "./memory-journal";
import { TEMPLATE } from "./postgres";
import { silentLog } from "./test-log";

/** Where one database of a test stands: its address, and a folder that is its own. */
export type Place = { database: Settings["database"]; dataDir: string };

export type TestEngine = {
  dialect: Dialect;
  /** A place of its own: with Varsel's tables already there on PostgreSQL, or empty. Cleared after the file. */
  place(content?: "migrated" | "empty"): Promise<Place>;
  /** What `close` gives is closed after the file, before the places are cleared. */
  closeLater(open: { close(): Promise<void> }): void;
};

/**
 * Runs a suite once for each engine, under its name. `open` gives a new database with Varsel's tables and no rows; every
 * call gives another. All are closed and cleared when the suite has run.
 */
export function describeEachEngine(suite: (open: () => Promise<Database>, engine: TestEngine) => void): void {
  describe.each(["sqlite", "postgres"] as const)("%s", (name) => {
    const closing: (() => Promise<void>)[] = [];
    const clearing: (() => Promise<void>)[] = [];
    const engine: TestEngine = {
      dialect: name === "sqlite" ? "sqlite" : "pg",
      closeLater: (open) => closing.push(() => open.close()),
      async place(content = "migrated") {
        const dataDir = await mkdtemp(join(tmpdir(), "varsel-test-"));
        clearing.push(() => rm(dataDir, { recursive: true, force: true }));
        if (name === "sqlite") return { dataDir, database: { engine: "sqlite", file: join(dataDir, "varsel.db") } };
        const created = await createPostgresDatabase(content);
        clearing.push(created.drop);
        return { dataDir, database: { engine: "pg", url: created.url } };
      },
    };
    const open = async () => {
      const place = await engine.place();
      const database = await openDatabase({ ...place, journal: memoryJournal(), log: silentLog(), role: "server" });
      engine.closeLater(database);
      return database;
    };
    suite(open, engine);
    afterAll(async () => {
      for (const close of closing) await close();
      for (const clear of clearing) await clear();
    });
  });
}

let made = 0;

async function createPostgresDatabase(content: "migrated" | "empty"): Promise<{ url: string; drop(): Promise<void> }> {
  const address = inject("postgres");
  const name = `test_${process.pid}_${process.env.VITEST_POOL_ID ?? 0}_${Date.now().toString(36)}_${made++}`;
  await administer(address, `create database ${name} template ${content === "migrated" ? TEMPLATE : "template0"}`);
  return {
    url: address.replace("NAME", name),
    drop: () => administer(address, `drop database if exists ${name} with (force)`),
  };
}

async function administer(address: string, sql: string): Promise<void> {
  const client = new pg.Client(address.replace("NAME", "postgres"));
  await client.connect();
  try {
    await client.query(sql);
  } finally {
    await client.end();
  }
}
