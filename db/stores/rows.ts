import type { SQLiteTable } from "drizzle-orm/sqlite-core";
import type { Query } from "./query";

/** better-sqlite3 stops every page while a transaction writes, so none writes more rows than this. */
export const MAX_ROWS = 1_000;

/** Counts the rows that one transaction writes in bulk. */
export type RowBudget = { spend(rows: number): void };

/** Throws RangeError as soon as more than `MAX_ROWS` have been spent. */
export function openBudget(): RowBudget {
  let spent = 0;
  return {
    spend(rows) {
      spent += rows;
      if (spent > MAX_ROWS) throw new RangeError(`${spent} rows in one transaction: stage them by ${MAX_ROWS} at most`);
    },
  };
}

/** Inserts rows in chunks that both engines take. */
export async function insertRows<T extends SQLiteTable>(
  q: Query,
  budget: RowBudget,
  table: T,
  rows: readonly T["$inferInsert"][],
): Promise<void> {
  budget.spend(rows.length);
  for (const chunk of chunks(rows)) await q.insert(table).values(chunk);
}

/** The same, leaving out rows that would break a unique index. */
export async function insertMissingRows<T extends SQLiteTable>(
  q: Query,
  budget: RowBudget,
  table: T,
  rows: readonly T["$inferInsert"][],
): Promise<void> {
  budget.spend(rows.length);
  for (const chunk of chunks(rows)) await q.insert(table).values(chunk).onConflictDoNothing();
}

/** Reads in chunks of the keys given, so that no list of ids is too long for a statement. */
export async function readByKeys<Row>(
  keys: readonly string[],
  read: (keys: string[]) => PromiseLike<Row[]>,
): Promise<Row[]> {
  const found: Row[] = [];
  for (const chunk of chunks([...new Set(keys)], KEYS_A_STATEMENT)) found.push(...(await read(chunk)));
  return found;
}

export function* chunks<T>(all: readonly T[], size = ROWS_A_STATEMENT): Generator<T[]> {
  for (let from = 0; from < all.length; from += size) yield all.slice(from, from + size);
}

/** The only row, or null. */
export function one<Row>(rows: Row[]): Row | null {
  return rows[0] ?? null;
}

/** A write that must have found its row: none is a bug of the caller, not an outcome. */
export function mustFind(rows: readonly unknown[], what: string): void {
  if (rows.length === 0) throw new Error(`${what}: no such row, or not in a state for this`);
}

/** A limit from outside the store that is a whole number from 1 to `MAX_ROWS`. */
export function boundedLimit(limit: number): number {
  if (!Number.isInteger(limit) || limit < 1 || limit > MAX_ROWS)
    throw new RangeError(`limit ${limit}: 1 to ${MAX_ROWS}`);
  return limit;
}

/** Below SQLite's 32,766 variables a statement at 30 columns a row. */
const ROWS_A_STATEMENT = 100;
const KEYS_A_STATEMENT = 1_000;
