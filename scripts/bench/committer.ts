import { join } from "node:path";
import { openDatabase } from "@db/open.server";
import { makeStore } from "@db/store.server";
import pg from "pg";
import { systemClock } from "~/adapters/clock.server";
import { createIds } from "~/adapters/ids.server";
import { openFileJournal } from "~/adapters/journal.server";
import { plusMs } from "~/domain/time";
import { benchLog, benchSettings } from "./bench-app";
import { answerAsPart } from "./part";

export type Committer = {
  /** One-row commits through the store, so many at once; gives the milliseconds that they took. */
  store: { in: { folder: string; databaseUrl: string | null; commits: number; atOnce: number }; out: number };
  /** The same on PostgreSQL by the bare driver, each a statement of its own. */
  barePostgres: { in: { databaseUrl: string; commits: number; atOnce: number }; out: number };
};

export function run(): Promise<number> {
  return answerAsPart<Committer>({
    async store({ folder, databaseUrl, commits, atOnce }) {
      const settings = benchSettings(folder, databaseUrl === null ? {} : { DATABASE_URL: databaseUrl });
      const { database: place, dataDir, secretsDir } = settings;
      const clock = systemClock();
      const journal = await openFileJournal({ folder: join(dataDir, "journal"), secretsDir, clock });
      const database = await openDatabase({ database: place, dataDir, journal, log: benchLog(), role: "server" });
      const store = makeStore(database);
      const ids = createIds(clock);
      const names = Array.from({ length: commits }, () => ids.next());
      const now = clock.now();
      const ms = await spread(names, atOnce, (id) => store.write((tx) => tx.throttles.add(id, now, plusMs(now, 1000))));
      // What a bench leaves behind in a database that goes on being used.
      await spread(databaseUrl === null ? [] : names, atOnce, (id) => store.write((tx) => tx.throttles.remove(id)));
      await database.close();
      await journal.close();
      return ms;
    },
    async barePostgres({ databaseUrl, commits, atOnce }) {
      const pool = new pg.Pool({ connectionString: databaseUrl, max: atOnce });
      await pool.query("create table if not exists bare_bench (id text primary key, count integer, resets_at text)");
      const ids = createIds(systemClock());
      const names = Array.from({ length: commits }, () => ids.next());
      const ms = await spread(names, atOnce, (id) =>
        pool.query({ name: "bare", text: "insert into bare_bench values ($1, 1, $2)", values: [id, id] }),
      );
      await pool.query("drop table bare_bench");
      await pool.end();
      return ms;
    },
  });
}

/** Works through the names with so many at once; gives milliseconds. */
async function spread(
  names: readonly string[],
  atOnce: number,
  work: (name: string) => Promise<unknown>,
): Promise<number> {
  const begun = performance.now();
  let next = 0;
  await Promise.all(
    Array.from({ length: atOnce }, async () => {
      for (let name = names[next++]; name !== undefined; name = names[next++]) await work(name);
    }),
  );
  return performance.now() - begun;
}
