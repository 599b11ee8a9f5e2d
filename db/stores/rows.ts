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

/** Reads in chunks of the keys given, so that no list of ids is too long for a statement. */
export async function readByKeys<Row>(
  keys: readonly string[],
  read: (keys: string[]) => PromiseLike<Row[]>,
): Promise<Row[]> {
  const found: Row[] = [];
  for (const chunk of chunks([...new Set(keys)], KEYS_A_STATEMENT)) found.push(...(await read(chunk)));
  return found;
}

export function* chunks<T>(all: readonly T[], size: number): Generator<T[]> {
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

const KEYS_A_STATEMENT = 1_000;
