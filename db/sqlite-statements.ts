import type { Statement as AnyStatement } from "better-sqlite3";
import { BetterSQLiteSession } from "drizzle-orm/better-sqlite3/session";
import { BaseSQLiteDatabase, SQLiteSyncDialect } from "drizzle-orm/sqlite-core";
import { toFault } from "./open/fault";
import { type Builder, type Query, type Tables, toQuery } from "./open/query";
import type { Scope } from "./open/scope";
import type { SqliteHandle } from "./sqlite-handle";

type Statement = AnyStatement<unknown[]>;

/**
 * Prepared statements of one handle by their text, the least recently used dropped first: preparing costs ten times as
 * much as running, and drizzle prepares for each query.
 */
export function openStatements(handle: SqliteHandle, limit = 400): (sql: string) => Statement {
  const kept = new Map<string, Statement>();
  return (sql) => {
    const statement = kept.get(sql) ?? handle.prepare<unknown[]>(sql);
    kept.delete(sql);
    kept.set(sql, statement);
    if (kept.size > limit) kept.delete(kept.keys().next().value ?? "");
    return statement;
  };
}

/** A query whose every statement runs in `scope`, and whose errors carry no values. */
export function sqliteQuery<S extends Tables>(prepare: (sql: string) => Statement, tables: S, scope: Scope): Query<S> {
  // The session asks its client for prepared statements and nothing else; `Object.create` stands for the rest of the type.
  const client: SqliteHandle = Object.assign(Object.create(null), {
    prepare: (sql: string) => guarded(prepare, sql, scope),
  });
  const dialect = new SQLiteSyncDialect();
  const builder: Builder = new BaseSQLiteDatabase(
    "sync",
    dialect,
    new BetterSQLiteSession(client, dialect, undefined),
    undefined,
  );
  return toQuery(builder, tables, scope.note);
}

/** What drizzle's prepared query calls on a statement: `run`, `all`, `get`, and `raw()` for rows as arrays. */
function guarded(prepare: (sql: string) => Statement, sql: string, scope: Scope) {
  const run = <T>(use: (statement: Statement) => T) =>
    scope.run(() => {
      try {
        return use(prepare(sql));
      } catch (error) {
        throw toFault(error, sql);
      }
    });
  // A statement is shared, so the shape of its rows is set at every use.
  return {
    run: (...values: unknown[]) => run((statement) => statement.run(...values)),
    all: (...values: unknown[]) => run((statement) => statement.raw(false).all(...values)),
    get: (...values: unknown[]) => run((statement) => statement.raw(false).get(...values)),
    raw: () => ({
      all: (...values: unknown[]) => run((statement) => statement.raw(true).all(...values)),
      get: (...values: unknown[]) => run((statement) => statement.raw(true).get(...values)),
    }),
  };
}
