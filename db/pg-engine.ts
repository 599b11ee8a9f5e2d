import type { Pool, PoolClient } from "pg";
import type { Log } from "~/ports/log";
import type { Engine } from "./open/engine";
import { DatabaseFault, toCommitFault, toFault } from "./open/fault";
import { openLane, openLanes } from "./open/lane";
import type { Tables } from "./open/query";
import { readScope } from "./open/scope";
import { openPool } from "./pg-pool";
import { pgQuery } from "./pg-statements";

/**
 * Two pools against one server. The default isolation (read committed) suffices, since whoever decides holds the
 * processor's lock; decisions of one processor also wait for each other here, so that they wait without a connection.
 */
export function openPgEngine<S extends Tables>(url: string, tables: S, log: Log): Engine<S> {
  const writers = openPool(url, "write", log);
  const readers = openPool(url, "read", log);
  const lanes = openLanes();

  return {
    dialect: "pg",
    read: pgQuery(readers, tables, readScope, (statement) => statement()),
    lock: (select) => ("for" in select && typeof select.for === "function" ? select.for("update") : select),
    transact({ lane, scope, work, committed }) {
      const task = async () => {
        const client = await begin(writers);
        let broken = false;
        try {
          const value = await work(pgQuery(client, tables, scope, openLane().run));
          scope.end();
          await commit(client);
          committed();
          return value;
        } catch (error) {
          scope.abandon();
          broken = !(await rolledBack(client));
          throw error;
        } finally {
          client.release(broken);
        }
      };
      return lane === null ? task() : lanes.run(lane, task);
    },
    async ping() {
      await readers.query("select 1");
    },
    async close() {
      await Promise.all([writers.end(), readers.end()]);
    },
  };
}

/**
 * A connection of the pool may have died unnoticed (the server was restarted). Nothing has run on it yet, so trying
 * another is safe; after the first statement nothing is tried again, since the callback may not be run twice.
 */
async function begin(pool: Pool): Promise<PoolClient> {
  for (let attempt = 1; ; attempt++) {
    let client: PoolClient | null = null;
    try {
      client = await pool.connect();
      await client.query("begin");
      return client;
    } catch (error) {
      client?.release(true);
      const fault = toFault(error, "begin");
      const gone = client !== null && fault instanceof DatabaseFault && fault.code === "database.unavailable";
      if (!gone || attempt > 10) throw fault;
    }
  }
}

/** PostgreSQL answers COMMIT of a failed transaction with ROLLBACK, and without an error. */
async function commit(client: PoolClient): Promise<void> {
  let command: string;
  try {
    command = (await client.query("commit")).command;
  } catch (error) {
    throw toCommitFault(error);
  }
  if (command !== "COMMIT") throw new Error(`the transaction was rolled back by the server (${command})`);
}

async function rolledBack(client: PoolClient): Promise<boolean> {
  try {
    await client.query("rollback");
    return true;
  } catch {
    return false;
  }
}
