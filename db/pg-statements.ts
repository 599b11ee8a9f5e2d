import { NodePgSession } from "drizzle-orm/node-postgres/session";
import { PgDatabase, PgDialect } from "drizzle-orm/pg-core";
import type { ClientBase, Pool, PoolClient, QueryConfig } from "pg";
import { toFault } from "./open/fault";
import { type Builder, type Query, type Tables, toQuery } from "./open/query";
import type { Scope } from "./open/scope";
import { TYPES } from "./pg-pool";

/**
 * A query whose every statement runs in `scope`, and whose errors carry no values. `turn` says when a statement may run:
 * those of one transaction one after the other, also where the work asks for several at once.
 */
export function pgQuery<S extends Tables>(
  connection: Pool | PoolClient,
  tables: S,
  scope: Scope,
  turn: Turn,
): Query<S> {
  // The session asks its client for `query` and nothing else; `Object.create` stands for the rest of the type.
  const client: ClientBase & PoolClient = Object.assign(Object.create(null), {
    query: (config: QueryConfig, values: unknown[]) =>
      scope.runAsync(async () => {
        try {
          return await turn(() => connection.query({ ...config, types: TYPES }, values));
        } catch (error) {
          throw toFault(error, config.text);
        }
      }),
  });
  const dialect = new PgDialect();
  const builder: Builder = new PgDatabase(
    dialect,
    withPlainErrors(new NodePgSession(client, dialect, undefined)),
    undefined,
  );
  return toQuery(builder, tables, scope.note);
}

export type Turn = <T>(statement: () => Promise<T>) => Promise<T>;

/** Drizzle wraps every error in one that quotes all parameters; here the driver's own passes, already made harmless. */
function withPlainErrors(session: NodePgSession<Record<string, never>, Record<string, never>>): typeof session {
  const prepareQuery = session.prepareQuery.bind(session);
  Object.defineProperty(session, "prepareQuery", {
    value: (...args: Parameters<typeof prepareQuery>) => {
      const prepared = prepareQuery(...args);
      const queryWithCache = (_text: string, _values: unknown[], query: () => Promise<unknown>) => query();
      return Object.defineProperty(prepared, "queryWithCache", { value: queryWithCache });
    },
  });
  return session;
}
