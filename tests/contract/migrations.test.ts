import { copyFileSync, existsSync } from "node:fs";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type Migration, pendingMigrations, readMigrations } from "@db/migrate";
import { contents, expectNothingLost, fill, migrate } from "@tests/support/migrating";
import { openProbe, probeMigrations } from "@tests/support/probe";
import { describeEachEngine, type Place } from "@tests/support/stores";
import pg from "pg";
import { afterAll, beforeAll, describe, expect, test } from "vitest";

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

    test("killed before any of its statements, or before its commit, changes nothing; the next start completes it (promise D5)", async () => {
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

    test("killed while it makes the first tables leaves none; the next start makes them all (promise D5)", async () => {
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
