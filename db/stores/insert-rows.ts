import { getTableColumns } from "drizzle-orm";
import type { SQLiteTable } from "drizzle-orm/sqlite-core";
import { withText } from "./fixed-text";
import type { Query } from "./query";
import { chunks, type RowBudget } from "./rows";

/** Below SQLite's 32,766 variables a statement at 30 columns a row. */
export const ROWS_A_STATEMENT = 100;

/** Inserts rows in chunks that both engines take. */
export async function insertRows<T extends SQLiteTable>(
  q: Query,
  budget: RowBudget,
  table: T,
  rows: readonly T["$inferInsert"][],
): Promise<void> {
  budget.spend(rows.length);
  for (const chunk of chunks(rows, ROWS_A_STATEMENT)) await insertChunk(q, table, chunk);
}

/** The same, leaving out rows that would break a unique index. */
export async function insertMissingRows<T extends SQLiteTable>(
  q: Query,
  budget: RowBudget,
  table: T,
  rows: readonly T["$inferInsert"][],
): Promise<void> {
  budget.spend(rows.length);
  for (const chunk of chunks(rows, ROWS_A_STATEMENT)) await q.insert(table).values(chunk).onConflictDoNothing();
}

const texts = new WeakMap<SQLiteTable, Map<number, string>>();

/** As many rows have the same text each time, which takes longer to build than the rows take to insert. */
async function insertChunk<T extends SQLiteTable>(q: Query, table: T, rows: T["$inferInsert"][]): Promise<void> {
  const ofTable = texts.get(table) ?? new Map<number, string>();
  texts.set(table, ofTable);
  const known = ofTable.get(rows.length);
  const statement = q.insert(table).values(known === undefined ? rows : rows.slice(0, 1));
  const columns = Object.entries(getTableColumns(table));
  if (known !== undefined) {
    withText(statement, { sql: known, params: rows.flatMap((row) => columns.map((column) => toDriver(row, column))) });
  } else {
    const { sql, params } = statement.toSQL();
    // A value that is left out stands in the text as null and not as a parameter: such a text is not for other rows.
    if (params.length === rows.length * columns.length) ofTable.set(rows.length, sql);
  }
  await statement;
}

function toDriver(row: object, [name, column]: [string, { mapToDriverValue(value: unknown): unknown }]): unknown {
  const value: unknown = Reflect.get(row, name);
  return value === null || value === undefined ? null : column.mapToDriverValue(value);
}
