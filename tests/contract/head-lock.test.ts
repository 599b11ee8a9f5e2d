import { setTimeout as sleep } from "node:timers/promises";
import type { Query } from "@db/open/query";
import { openProbe, type ProbeDatabase } from "@tests/support/probe";
import { type Probe, pgProbe, sqliteProbe } from "@tests/support/probe-schema";
import { describeEachEngine, type Place } from "@tests/support/stores";
import Sqlite from "better-sqlite3";
import { and, eq } from "drizzle-orm";
import { drizzle as drizzleSqlite } from "drizzle-orm/better-sqlite3";
import { drizzle as drizzlePg } from "drizzle-orm/node-postgres";
import pg from "pg";
import { beforeEach, describe, expect, test } from "vitest";

/**
 * The race that must not be lost: an objection is taken while the window is open, and the window is closed while there is
 * no objection. Each reads what the other writes; done at the same time, both would find what they need and both commit.
 */
const ROUNDS = 20;
type Step = () => Promise<void>;
type Builders = Pick<Query<Probe>, "select" | "insert" | "update">;
const pause: Step = () => sleep(1);

async function object(q: Builders, t: Probe, window: string, meanwhile: Step): Promise<boolean> {
  const isOpen = and(eq(t.windows.processorId, "p1"), eq(t.windows.id, window), eq(t.windows.state, "open"));
  const open = await q.select().from(t.windows).where(isOpen);
  await meanwhile();
  if (open.length === 0) return false;
  await q.insert(t.objections).values({ id: `objection to ${window}`, processorId: "p1", windowId: window });
  return true;
}

async function close(q: Builders, t: Probe, window: string, meanwhile: Step): Promise<boolean> {
  const against = and(eq(t.objections.processorId, "p1"), eq(t.objections.windowId, window));
  const objections = await q.select().from(t.objections).where(against);
  await meanwhile();
  if (objections.length > 0) return false;
  await q.update(t.windows).set({ state: "closed" }).where(eq(t.windows.id, window));
  return true;
}

describeEachEngine((_open, engine) => {
  let place: Place;
  let server: ProbeDatabase;
  /** Another process on the same database, so that no queue of the first can help it. */
  let other: ProbeDatabase;
  beforeEach(async () => {
    place = await engine.place("empty");
    server = await openProbe(engine, { place });
    other = await openProbe(engine, { place, role: "command" });
    await server.write(async (q) => {
      await q.insert(q.tables.heads).values({ processorId: "p1", size: 0 });
      for (let n = 0; n < ROUNDS; n++)
        await q.insert(q.tables.windows).values({ id: `w${n}`, processorId: "p1", state: "open" });
    });
  });

  describe("objection against closing", () => {
    test.each(["two processes", "one process"])("exactly one of the two wins, in %s", async (processes) => {
      const closer = processes === "one process" ? server : other;
      for (let n = 0; n < ROUNDS; n++) {
        const steps = [
          () => server.tx("p1", (q) => object(q, q.tables, `w${n}`, pause)),
          () => closer.tx("p1", (q) => close(q, q.tables, `w${n}`, pause)),
        ];
        const won = await Promise.all((n % 2 ? steps : steps.reverse()).map((step) => step()));
        expect(won.filter(Boolean), `round ${n}`).toHaveLength(1);
      }
    });

    test("a decision of another processor waits on SQLite, which has one writer, and not on PostgreSQL", async () => {
      await server.write((q) => q.insert(q.tables.heads).values({ processorId: "p2", size: 0 }));
      const ended: string[] = [];
      const long = server.tx("p1", () => sleep(200)).then(() => ended.push("p1"));
      const short = server.tx("p2", async () => {}).then(() => ended.push("p2"));
      await Promise.all([long, short]);
      expect(ended).toEqual(engine.dialect === "sqlite" ? ["p1", "p2"] : ["p2", "p1"]);
    });

    test("the control: drizzle's own transaction breaks the rule", async () => {
      const won = await (place.database.engine === "pg"
        ? raceOnPg(place.database.url)
        : splitOnSqlite(place.database.file));
      expect(won).toEqual({ objected: true, closed: true });
    });
  });
});

/** Both transactions read before either writes, at PostgreSQL's default isolation; both commit. */
async function raceOnPg(url: string): Promise<{ objected: boolean; closed: boolean }> {
  const pool = new pg.Pool({ connectionString: url, max: 2 });
  try {
    const database = drizzlePg(pool);
    let arrived = 0;
    const bothHaveRead: Step = async () => {
      arrived++;
      while (arrived < 2) await sleep(1);
    };
    // The builders are PostgreSQL's, typed as the probe's: what the facade does for its own.
    const run = (step: typeof object) =>
      database.transaction((tx) => step(tx as unknown as Builders, pgProbe, "w0", bothHaveRead));
    const [objected, closed] = await Promise.all([run(object), run(close)]);
    return { objected, closed };
  } finally {
    await pool.end();
  }
}

/** The transaction throws, since its callback is asynchronous, yet what follows the first await runs on and is committed. */
async function splitOnSqlite(file: string): Promise<{ objected: boolean; closed: boolean }> {
  const handle = new Sqlite(file);
  try {
    const database = drizzleSqlite(handle);
    const results: Promise<boolean>[] = [];
    for (const step of [object, close]) {
      expect(() =>
        database.transaction((tx) => {
          const result = step(tx as unknown as Builders, sqliteProbe, "w0", pause);
          results.push(result);
          return result;
        }),
      ).toThrow("cannot return a promise");
    }
    const [objected = false, closed = false] = await Promise.all(results);
    return { objected, closed };
  } finally {
    handle.close();
  }
}
