import { copyFileSync, existsSync } from "node:fs";
import { cp, mkdtemp, readdir, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { type Migration, pendingMigrations, readMigrations } from "@db/migrate";
import { migratePg } from "@db/pg-migrate";
import { openHandle } from "@db/sqlite-handle";
import { migrateSqlite } from "@db/sqlite-migrate";
import { openProbe, probeMigrations } from "@tests/support/probe";
import { fillTables, openRawTables, type RawRow } from "@tests/support/raw-tables";
import { describeEachEngine, type Place } from "@tests/support/stores";
import { silentLog } from "@tests/support/test-log";
import pg from "pg";
import { afterAll, beforeAll, describe, expect, test } from "vitest";

/** Tables that a migration took away on purpose, since nothing they held is needed any more. */
const REMOVED: readonly string[] = [];

type Stop = (n: number) => void | Promise<void>;

/** Migrates a place as starting the program does. */
async function migrate({ database, dataDir }: Place, known: readonly Migration[], beforeStatement: Stop = () => {}) {
  const log = silentLog();
  if (database.engine === "pg")
    return migratePg({ url: database.url, known, log, beforeStatement: async (n) => beforeStatement(n) });
  const copiesFolder = join(dataDir, "before-migration");
  return migrateSqlite({
    file: database.file,
    known,
    copiesFolder,
    log,
    beforeStatement: (n) => void beforeStatement(n),
  });
}

async function contents(place: Place): Promise<Record<string, RawRow[]>> {
  const raw = await openRawTables(place);
  try {
    const read: Record<string, RawRow[]> = {};
    for (const { name } of await raw.tables()) read[name] = await raw.rows(name);
    return read;
  } finally {
    await raw.close();
  }
}

async function fill(place: Place): Promise<Record<string, RawRow[]>> {
  const raw = await openRawTables(place);
  try {
    await fillTables(raw);
  } finally {
    await raw.close();
  }
  return contents(place);
}

/** Every row of `before` is in `after`, with every value of a column that both have. */
function expectNothingLost(before: Record<string, RawRow[]>, after: Record<string, RawRow[]>): void {
  for (const [table, rows] of Object.entries(before)) {
    if (REMOVED.includes(table)) continue;
    const kept = after[table] ?? [];
    const columns = Object.keys(kept[0] ?? {});
    const common = (row: RawRow) =>
      JSON.stringify(columns.filter((name) => name in (rows[0] ?? {})).map((name) => row[name]));
    expect(kept.map(common).sort(), table).toEqual(rows.map(common).sort());
  }
}

describeEachEngine((_open, engine) => {
  const varsel = readMigrations(engine.dialect);
  let probe: readonly [Migration, Migration];
  beforeAll(async () => {
    probe = await probeMigrations(engine.dialect);
  });

  describe("Varsel's migrations", () => {
    test("make every table from nothing, and find nothing to do a second time", async () => {
      const place = await engine.place("empty");
      await migrate(place, varsel);
      const tables = Object.keys(await contents(place));
      expect(tables.length).toBeGreaterThan(20);
      await migrate(place, varsel, () => expect.unreachable("a statement ran"));
      expect(Object.keys(await contents(place))).toEqual(tables);
    });

    test.each(varsel.map(({ tag }, n) => [tag, n] as const))(
      "lose no row of any table, from the state after %s on",
      async (_tag, n) => {
        const place = await engine.place("empty");
        await migrate(place, varsel.slice(0, n + 1));
        const before = await fill(place);
        for (const [table, rows] of Object.entries(before)) expect(rows, table).toHaveLength(2);
        await migrate(place, varsel);
        expectNothingLost(before, await contents(place));
      },
    );
  });

  describe("a migration", () => {
    /** A place at the probe's first state, with rows in every table. */
    const filled = async () => {
      const place = await engine.place("empty");
      await migrate(place, probe.slice(0, 1));
      return { place, before: await fill(place) };
    };

    test("that rebuilds a parent keeps its children", async () => {
      const { place, before } = await filled();
      await migrate(place, probe);
      const after = await contents(place);
      expectNothingLost(before, after);
      expect(after.objections).toHaveLength(2);
      expect(after.jobs?.[0]).toHaveProperty("due_at", null);
    });

    test("that fails leaves everything as it was, also what earlier ones of the same start did", async () => {
      const { place, before } = await filled();
      const broken: Migration = {
        tag: "0002_broken",
        hash: "x",
        statements: ["delete from samples", "select nonsense"],
      };
      await expect(migrate(place, [...probe, broken])).rejects.toThrow();
      expect(await contents(place)).toEqual(before);
      await migrate(place, probe);
      expectNothingLost(before, await contents(place));
    });

    test("killed before any of its statements, or before its commit, changes nothing; the next start completes it (D5)", async () => {
      const counted = await filled();
      let points = 0;
      await migrate(counted.place, probe, () => {
        points++;
      });
      expect(points).toBeGreaterThan(2);
      for (let point = 0; point < points; point++) {
        const { place, before } = await filled();
        const dead = await killedAt(place, probe, point);
        expect(await contents(dead)).toEqual(before);
        await migrate(dead, probe);
        expectNothingLost(before, await contents(dead));
        expect(Object.keys((await contents(dead)).jobs?.[0] ?? {})).toContain("due_at");
      }
    });

    test("killed while it makes the first tables leaves none; the next start makes them all (D5)", async () => {
      const points = probe[0].statements.length + 1;
      for (let point = 0; point < points; point++) {
        const place = await engine.place("empty");
        const dead = await killedAt(place, probe.slice(0, 1), point);
        expect(Object.keys(await contents(dead))).toEqual([]);
        await migrate(dead, probe);
        expect(Object.keys(await contents(dead))).toEqual(["heads", "jobs", "objections", "samples", "windows"]);
      }
    });

    test("unknown to this program means that the database is newer: it is refused untouched", async () => {
      const { place, before } = await filled();
      await migrate(place, probe);
      const newer = await contents(place);
      await expect(migrate(place, probe.slice(0, 1))).rejects.toMatchObject({ code: "migration.newer" });
      await expect(openProbe(engine, { place })).rejects.toMatchObject({ code: "migration.newer" });
      expect(await contents(place)).toEqual(newer);
      expectNothingLost(before, newer);
    });

    test("edited after its release is refused", async () => {
      const { place } = await filled();
      const edited = [{ ...probe[0], hash: "edited" }, probe[1]];
      await expect(migrate(place, edited)).rejects.toMatchObject({ code: "migration.altered" });
    });

    test("runs once when five start together", async () => {
      const place = await engine.place("empty");
      const start = () =>
        engine.dialect === "pg" ? migrate(place, probe) : openProbe(engine, { place, role: "migrate" });
      const results = await Promise.allSettled(Array.from({ length: 5 }, start));
      expect(results.filter(({ status }) => status === "rejected")).toEqual([]);
      expect(Object.keys(await contents(place))).toHaveLength(5);
    });
  });

  /** Leaves the place as a process does that is killed before statement `point`. */
  async function killedAt(place: Place, known: readonly Migration[], point: number): Promise<Place> {
    return place.database.engine === "pg"
      ? terminatedAt(place, place.database.url, known, point)
      : copiedAt(place, place.database.file, known, point);
  }

  async function terminatedAt(place: Place, url: string, known: readonly Migration[], point: number): Promise<Place> {
    const killer = new pg.Client(url);
    await killer.connect();
    const attempt = migrate(place, known, async (n) => {
      if (n === point)
        await killer.query(
          "select pg_terminate_backend(pid) from pg_stat_activity where application_name = 'varsel migration' and datname = current_database()",
        );
    });
    await expect(attempt).rejects.toThrow();
    await killer.end();
    return place;
  }
});

/** A killed process leaves its files as they are at that moment: so a copy of them is what the next start finds. */
async function copiedAt(place: Place, file: string, known: readonly Migration[], point: number): Promise<Place> {
  const dataDir = await mkdtemp(join(tmpdir(), "varsel-killed-"));
  killed.push(dataDir);
  const copy = join(dataDir, "varsel.db");
  await migrate(place, known, (n) => {
    if (n !== point) return;
    for (const end of ["", "-wal"]) if (existsSync(`${file}${end}`)) copyFileSync(`${file}${end}`, `${copy}${end}`);
  });
  return { dataDir, database: { engine: "sqlite", file: copy } };
}
const killed: string[] = [];
afterAll(() => Promise.all(killed.map((folder) => rm(folder, { recursive: true, force: true }))));

describe("on SQLite", () => {
  let folder = "";
  let probe: readonly [Migration, Migration];
  const file = () => join(folder, "varsel.db");
  const place = (): Place => ({ dataDir: folder, database: { engine: "sqlite", file: file() } });
  beforeAll(async () => {
    probe = await probeMigrations("sqlite");
    folder = await mkdtemp(join(tmpdir(), "varsel-migrate-"));
    killed.push(folder);
  });

  test("the control: with foreign keys on, the same migration does not pass", async () => {
    await migrate(place(), probe.slice(0, 1));
    await fill(place());
    const handle = openHandle(file(), "writer");
    const run = () => {
      handle.exec("begin immediate");
      for (const statement of probe[1].statements) handle.exec(statement);
      handle.exec("commit");
    };
    expect(run).toThrow("FOREIGN KEY constraint failed");
    handle.exec("rollback");
    handle.close();
  });

  test("a migration that leaves rows without their parents is rolled back", async () => {
    const before = await contents(place());
    const orphaning: Migration = { tag: "0001_orphaning", hash: "x", statements: ["delete from windows"] };
    await expect(migrate(place(), [probe[0], orphaning])).rejects.toThrow("2 rows without parents in objections");
    expect(await contents(place())).toEqual(before);
  });

  test("a whole copy is made before a migration, of which the last three are kept", async () => {
    const before = await contents(place());
    const more = Array.from({ length: 4 }, (_, n) => ({
      tag: `000${n + 2}_more`,
      hash: `${n}`,
      statements: [`create table more_${n} (id text)`],
    }));
    for (let n = 0; n <= more.length; n++) await migrate(place(), [...probe, ...more.slice(0, n)]);
    const copies = (await readdir(join(folder, "before-migration"))).sort();
    // One copy more was made above, before the migration that was rolled back.
    expect(copies).toEqual(["000004-before-0003_more.db", "000005-before-0004_more.db", "000006-before-0005_more.db"]);
    const copy = join(dirname(file()), "copy.db");
    await cp(join(folder, "before-migration", copies[0] ?? ""), copy);
    expectNothingLost(before, await contents({ dataDir: folder, database: { engine: "sqlite", file: copy } }));
  });
});

describe("the list of migrations", () => {
  const known = ["a", "b", "c"].map((tag) => ({ tag, hash: tag, statements: [] }));
  test("what is pending is what comes after what was applied", () => {
    expect(pendingMigrations(known, []).map(({ tag }) => tag)).toEqual(["a", "b", "c"]);
    expect(pendingMigrations(known, known.slice(0, 2)).map(({ tag }) => tag)).toEqual(["c"]);
    expect(pendingMigrations(known, known)).toEqual([]);
  });

  test("has the same length on both engines, and no statement that is empty", () => {
    expect(readMigrations("pg")).toHaveLength(readMigrations("sqlite").length);
    for (const { statements } of [...readMigrations("pg"), ...readMigrations("sqlite")])
      for (const statement of statements) expect(statement).not.toBe("");
  });
});
