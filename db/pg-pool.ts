import pg from "pg";
import type { Log } from "~/ports/log";

export type PgPoolUse = "write" | "read" | "migration";

/**
 * Connections of one use. Reads have their own, so that a transaction that waits for a lock never keeps a page waiting,
 * and so that a read that tries to write is refused by the server.
 */
export function openPool(url: string, use: PgPoolUse, log: Log): pg.Pool {
  const pool = new pg.Pool({
    connectionString: url,
    application_name: `varsel ${use}`,
    max: use === "migration" ? 1 : 10,
    connectionTimeoutMillis: 10_000,
    keepAlive: true,
    // Set by statements, since connection poolers in front of PostgreSQL refuse them as start-up options.
    onConnect: async (client) => {
      await client.query(SETTINGS[use].map(([name, value]) => `set ${name} = ${value}`).join("; "));
    },
  });
  // A connection that the server ends emits an error, which would end this process if nobody listened.
  pool.on("connect", (client) => client.on("error", () => {}));
  pool.on("error", (error) => log.failure("database.connection_lost", error));
  return pool;
}

/** What drizzle does not set right: whole numbers (count, sum) come as numbers, as they do from SQLite. */
export const TYPES: pg.CustomTypesConfig = {
  getTypeParser: (oid, format) => {
    if (oid === pg.types.builtins.INT8 || oid === pg.types.builtins.NUMERIC) return toNumber;
    return pg.types.getTypeParser(oid, format);
  },
};

const COMMON = [
  ["synchronous_commit", "on"],
  ["timezone", "'UTC'"],
] as const;

const SETTINGS: Record<PgPoolUse, readonly (readonly [string, string])[]> = {
  write: [
    ...COMMON,
    ["statement_timeout", "'30s'"],
    ["lock_timeout", "'10s'"],
    // A process that hangs inside a transaction would keep a processor's lock from all others.
    ["idle_in_transaction_session_timeout", "'60s'"],
  ],
  read: [...COMMON, ["statement_timeout", "'30s'"], ["default_transaction_read_only", "on"]],
  // Rebuilding an index may take long; waiting for a forgotten session may not.
  migration: [...COMMON, ["statement_timeout", "0"], ["lock_timeout", "'60s'"]],
};

function toNumber(text: string): number {
  const value = Number(text);
  if (Number.isInteger(value) && !Number.isSafeInteger(value)) throw new RangeError("a number is above 2^53");
  return value;
}
