import { join } from "node:path";
import type { BareRows } from "./bare-rows";
import type { Committer } from "./committer";
import { startPart } from "./part";
import { type Bench, type Row, rateRow } from "./row";

const AT_ONCE = 16;

/** Transactions of one row through the store, each on the disk before it is acknowledged. */
export async function measureCommits(bench: Bench): Promise<Row[]> {
  const committer = startPart<Committer>("committer");
  const bare = startPart<BareRows>("bare-rows");
  const commits = bench.rows;
  const perSecond = (ms: number) => (commits / ms) * 1000;
  const sqlite = { ours: [] as number[], bare: [] as number[] };
  const postgres = { ours: [] as number[], bare: [] as number[] };
  const databaseUrl = bench.postgresUrl;
  try {
    for (let round = 0; round < bench.rounds; round++) {
      bench.say(`round ${round + 1} of ${bench.rounds}: ${commits} commits`);
      const folder = join(bench.folder, `commits-${round}`);
      const asked = { folder, databaseUrl: null, commits, atOnce: AT_ONCE };
      sqlite.ours.push(perSecond(await committer.ask("store", asked)));
      const file = join(bench.folder, `commits-bare-${round}.db`);
      sqlite.bare.push(perSecond(await bare.ask("insert", { file, rows: commits, perCommit: 1 })));
      if (databaseUrl === null) continue;
      const again = { ...asked, folder: `${folder}-pg`, databaseUrl };
      postgres.ours.push(perSecond(await committer.ask("store", again)));
      postgres.bare.push(perSecond(await committer.ask("barePostgres", { databaseUrl, commits, atOnce: AT_ONCE })));
    }
    const row = (engine: string, driver: string, seen: { ours: number[]; bare: number[] }): Row =>
      rateRow({
        name: `commits-${engine.toLowerCase()}`,
        what: `one-row commits, ${engine}`,
        unit: "commits/s",
        values: seen.ours,
        baseline: { what: `bare ${driver}`, values: seen.bare },
        memoryMb: committer.memoryMb(),
      });
    return [
      row("SQLite", "better-sqlite3", sqlite),
      ...(databaseUrl === null ? [] : [row("PostgreSQL", "pg", postgres)]),
    ];
  } finally {
    await committer.stop();
    await bare.stop();
  }
}
