import type { PoolClient } from "pg";
import type { Log } from "~/ports/log";
import { type Applied, LEDGER, type Migration, pendingMigrations } from "./migrate";
import { openPool } from "./pg-pool";

/** The key of this program's advisory lock: any number will do that no other program on the database uses. */
const LOCK = 8_273_517_235;

/**
 * Brings the database up to `known` in one transaction, under an advisory lock: of several processes that start together
 * one migrates and the others find nothing left to do. Throws `MigrationRefused` before anything is written.
 */
export async function migratePg(options: {
  url: string;
  known: readonly Migration[];
  log: Log;
  beforeStatement?: (n: number) => Promise<void>;
}): Promise<void> {
  const { log } = options;
  const pool = openPool(options.url, "migration", log);
  try {
    const client = await pool.connect();
    let broken = true;
    try {
      await checkServer(client, log);
      await client.query("begin");
      // Ends with the transaction, or with the connection of a process that was killed.
      await client.query("select pg_advisory_xact_lock($1)", [LOCK]);
      const applied = await appliedMigrations(client);
      const pending = pendingMigrations(options.known, applied);
      await apply(client, pending, applied.length, options.beforeStatement ?? (async () => {}));
      await client.query("commit");
      broken = false;
      if (pending.length > 0)
        log.info("database.migrated", { from: applied.at(-1)?.tag ?? null, to: pending.at(-1)?.tag ?? null });
    } finally {
      // Closing the connection rolls back what was begun.
      client.release(broken);
    }
  } finally {
    await pool.end();
  }
}

async function appliedMigrations(client: PoolClient): Promise<Applied[]> {
  const found = await client.query("select to_regclass($1) is not null as there", [LEDGER]);
  if (!found.rows[0]?.there) return [];
  return (await client.query<Applied>(`select tag, hash from ${LEDGER} order by n`)).rows;
}

async function apply(
  client: PoolClient,
  pending: readonly Migration[],
  from: number,
  beforeStatement: (n: number) => Promise<void>,
): Promise<void> {
  if (pending.length === 0) return;
  await client.query(
    `create table if not exists ${LEDGER} (n integer primary key, tag text not null, hash text not null)`,
  );
  let count = 0;
  for (const [index, { tag, hash, statements }] of pending.entries()) {
    for (const statement of statements) {
      await beforeStatement(count++);
      await client.query(statement);
    }
    await client.query(`insert into ${LEDGER} (n, tag, hash) values ($1, $2, $3)`, [from + index, tag, hash]);
  }
  await beforeStatement(count);
}

/** What the promises need of the server. */
async function checkServer(client: PoolClient, log: Log): Promise<void> {
  const { rows } = await client.query(
    "select current_setting('server_encoding') as encoding, current_setting('server_version_num')::int as version, current_setting('fsync') as fsync",
  );
  const { encoding, version, fsync } = rows[0] ?? {};
  if (encoding !== "UTF8") throw new Error(`the PostgreSQL database is encoded in ${encoding}: make one in UTF8`);
  if (version < 140000) throw new Error("PostgreSQL 14 or newer is needed");
  if (fsync !== "on") log.warn("database.fsync_off");
}
