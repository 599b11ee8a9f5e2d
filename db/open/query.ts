import type { BaseSQLiteDatabase, SQLiteTable } from "drizzle-orm/sqlite-core";
import type { JournalRecord } from "~/ports/journal";

/** The names that `DATABASE_URL` and the settings use. */
export type Dialect = "sqlite" | "pg";

export type Tables = Record<string, SQLiteTable>;

/** What drizzle's builders of both engines have in common. Typed as SQLite's, always awaited. */
type Surface = Pick<BaseSQLiteDatabase<"async", unknown, Record<string, never>>, (typeof SURFACE)[number]>;

/**
 * What a store queries with. It is good for one transaction (or, as `Database.read`, for reads at any time) and refuses
 * to work once that has ended.
 */
export type Query<S extends Tables> = Surface & {
  readonly tables: S;
  readonly journal: {
    /** Goes to the intent journal after the commit and before the transaction resolves. Throws on `Database.read`. */
    note(record: JournalRecord): void;
  };
};

/** A drizzle instance of either engine, which never leaves `db/`. */
export type Builder = Record<(typeof SURFACE)[number], (...args: never[]) => unknown>;

/** The common surface of a drizzle instance, bound to it, with nothing else: no `transaction`, no `run`, no client. */
export function toQuery<S extends Tables>(
  builder: Builder,
  tables: S,
  note: (record: JournalRecord) => void,
): Query<S> {
  const query = Object.create(null);
  for (const name of SURFACE) query[name] = builder[name].bind(builder);
  return Object.assign(query, { tables, journal: { note } });
}

const SURFACE = ["select", "selectDistinct", "insert", "update", "delete", "$with", "with"] as const;
