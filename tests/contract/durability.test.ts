import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, readdir, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { openScope } from "@db/open/scope";
import { openPgEngine } from "@db/pg-engine";
import { openPool } from "@db/pg-pool";
import { assertDurable, type HandleUse, openHandle } from "@db/sqlite-handle";
import { DatabaseInUse, takeServerLock } from "@db/sqlite-lock";
import { openProbe } from "@tests/support/probe";
import { pgProbe } from "@tests/support/probe-schema";
import { describeEachEngine } from "@tests/support/stores";
import { silentLog, testLog } from "@tests/support/test-log";
import Sqlite from "better-sqlite3";
import { sql } from "drizzle-orm";
import { afterEach, beforeEach, describe, expect, inject, test } from "vitest";

let folder = "";
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "varsel-durable-"));
});
afterEach(() => rm(folder, { recursive: true }));
const file = () => join(folder, "varsel.db");

describe("a SQLite handle (promise D1)", () => {
  test.each(["writer", "migration", "reader"] as const)(
    "opened as %s keeps its promises, also when reopened",
    (use) => {
      openHandle(file(), "writer").close();
      for (let time = 0; time < 2; time++) {
        const handle = openHandle(file(), use);
        assertDurable(handle, use);
        expect(handle.pragma("synchronous", { simple: true })).toBe(2);
        expect(handle.pragma("journal_mode", { simple: true })).toBe("wal");
        expect(handle.pragma("foreign_keys", { simple: true })).toBe(use === "migration" ? 0 : 1);
        handle.close();
      }
    },
  );

  test("opened in any other way is found: a WAL database reopens at synchronous=NORMAL", () => {
    openHandle(file(), "writer").close();
    const other = new Sqlite(file());
    expect(() => assertDurable(other, "writer")).toThrow("synchronous is 1, not 2");
    other.close();
  });

  test.each([
    ["synchronous = normal", "synchronous is 1"],
    ["synchronous = off", "synchronous is 0"],
    ["foreign_keys = off", "foreign_keys is 0"],
    ["busy_timeout = 0", "busy_timeout is 0"],
    ["trusted_schema = 1", "trusted_schema is 1"],
    ["secure_delete = off", "secure_delete is 0"],
    ["journal_mode = delete", "journal_mode is delete"],
  ])("changed by %s is found", (pragma, told) => {
    const handle = openHandle(file(), "writer");
    handle.pragma(pragma);
    expect(() => assertDurable(handle, "writer" satisfies HandleUse)).toThrow(told);
    handle.close();
  });

  test("is opened in no other file of the program", async () => {
    const root = join(import.meta.dirname, "../..");
    const sources: string[] = [];
    for (const room of ["app", "db", "emails", "scripts"]) {
      const paths = await readdir(join(root, room), { recursive: true });
      sources.push(...paths.filter((path) => /(?<!\.test)\.tsx?$/.test(path)).map((path) => join(room, path)));
    }
    const opening: string[] = [];
    for (const path of sources) {
      const text = await readFile(join(root, path), "utf8");
      if (/^import (?!type )[^;]*"better-sqlite3"|import\("better-sqlite3"\)/m.test(text)) opening.push(path);
    }
    // The lock is a file of its own that holds nothing; the bench opens one to compare with, in a folder of its own.
    expect(opening.sort()).toEqual(["db/sqlite-handle.ts", "db/sqlite-lock.ts", "scripts/bench/bare-rows.ts"]);
  });
});

describe("the server's lock", () => {
  test("is refused to a second server, and free again when the first lets go", () => {
    const first = takeServerLock(file());
    expect(() => takeServerLock(file())).toThrow(DatabaseInUse);
    first.release();
    takeServerLock(file()).release();
  });

  test("is refused while another process holds it, and free again when that process is killed", async () => {
    const holder = spawn(process.execPath, ["-e", HOLD, join(folder, "varsel.lock")], {
      stdio: ["ignore", "pipe", "inherit"],
    });
    await said(holder);
    expect(() => takeServerLock(file())).toThrow(/another Varsel server .*varsel\.lock/);
    holder.kill("SIGKILL");
    await once(holder, "exit");
    takeServerLock(file()).release();
  });
});

describeEachEngine((_open, engine) => {
  test("a second server: refused on SQLite, welcome on PostgreSQL", async () => {
    const place = await engine.place("empty");
    const first = await openProbe(engine, { place });
    const second = openProbe(engine, { place });
    if (engine.dialect === "sqlite") await expect(second).rejects.toMatchObject({ code: "database.in_use" });
    else expect(await (await second).health()).toEqual({ ok: true });
    await first.close();
    expect(await (await openProbe(engine, { place })).health()).toEqual({ ok: true });
  });

  test("a command beside the server writes, and the server sees it", async () => {
    const place = await engine.place("empty");
    const server = await openProbe(engine, { place });
    const command = await openProbe(engine, { place, role: "command" });
    await command.write((q) => q.insert(q.tables.jobs).values({ id: "j1", attempts: 0 }));
    expect(await server.read.select().from(server.read.tables.jobs)).toHaveLength(1);
    await server.write((q) => q.insert(q.tables.jobs).values({ id: "j2", attempts: 0 }));
    expect(await command.read.select().from(command.read.tables.jobs)).toHaveLength(2);
    await command.close();
    await expect(server.health()).resolves.toEqual({ ok: true });
  });

  test("a command finds an empty place and makes the tables", async () => {
    const command = await openProbe(engine, { role: "command" });
    expect(await command.read.select().from(command.read.tables.jobs)).toEqual([]);
  });
});

describe("a PostgreSQL connection", () => {
  const show = (...names: string[]) =>
    `select ${names.map((name) => `current_setting('${name}') as ${name}`).join(", ")}`;

  test.each([
    ["write", { statement_timeout: "30s", lock_timeout: "10s", idle_in_transaction_session_timeout: "1min" }],
    ["read", { statement_timeout: "30s", default_transaction_read_only: "on" }],
    ["migration", { statement_timeout: "0", lock_timeout: "1min" }],
  ] as const)("for %s waits for the disk, and never without an end", async (use, expected) => {
    const pool = openPool(inject("postgres").replace("NAME", "postgres"), use, silentLog());
    try {
      const all = { synchronous_commit: "on", TimeZone: "UTC", ...expected };
      const { rows } = await pool.query(show(...Object.keys(all)));
      expect(rows[0]).toEqual(
        Object.fromEntries(Object.entries(all).map(([name, value]) => [name.toLowerCase(), value])),
      );
    } finally {
      await pool.end();
    }
  });

  test("that the server ends is replaced before the next transaction begins", async () => {
    const log = testLog();
    const url = inject("postgres").replace("NAME", "postgres");
    const engine = openPgEngine(url, pgProbe, log);
    const pid = async () => {
      const scope = openScope();
      const rows = await engine.transact({
        lane: null,
        scope,
        work: (q) => q.select({ pid: sql<number>`pg_backend_pid()` }).from(sql`(values (1)) as one`),
        committed: () => {},
      });
      return rows[0]?.pid;
    };
    const first = await pid();
    const killer = openPool(url, "read", log);
    await killer.query("select pg_terminate_backend($1)", [first]);
    await killer.end();
    expect(await pid()).not.toBe(first);
    await engine.close();
  });

  test("lost in the middle of a transaction fails it, and the database works on", async () => {
    const url = inject("postgres").replace("NAME", "postgres");
    const engine = openPgEngine(url, pgProbe, silentLog());
    const killer = openPool(url, "read", silentLog());
    const attempt = engine.transact({
      lane: null,
      scope: openScope(),
      committed: () => expect.unreachable("nothing was committed"),
      async work(q) {
        const [row] = await q.select({ pid: sql<number>`pg_backend_pid()` }).from(sql`(values (1)) as one`);
        await killer.query("select pg_terminate_backend($1)", [row?.pid]);
      },
    });
    // Said before the commit was sent or while it was: never that it is done.
    await expect(attempt).rejects.toMatchObject({ code: expect.stringMatching(/unavailable|outcome_unknown/) });
    await engine.ping();
    await Promise.all([engine.close(), killer.end()]);
  });
});

const HOLD = `
const Sqlite = require("better-sqlite3");
new Sqlite(process.argv[1]).exec("begin exclusive");
console.log("held");
setInterval(() => {}, 1000);
`;

async function said(child: ChildProcess): Promise<void> {
  if (child.stdout) await once(child.stdout, "data");
}
