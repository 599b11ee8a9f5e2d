import { type Column, is, Param, Placeholder, type SQL, sql } from "drizzle-orm";
import type { Query } from "./query";

/** Stands for a value that changes from run to run, written as its column is. */
export type Slot<Values> = (column: Column, name: keyof Values & string) => SQL;

type Text = { sql: string; params: unknown[] };
type Statement = { toSQL(): Text; getSQL(): SQL };

/**
 * A statement for a hot path. Drizzle takes longer to build a statement's text than the engine takes to run it, so the
 * text is built once for each engine, with slots, and every run only fills in its values.
 */
export function fixedText<Values extends object, S extends Statement>(
  build: (q: Query, slot: Slot<Values>) => S,
): (q: Query, values: Values) => S {
  const texts = new WeakMap<Query["tables"], Text>();
  return (q, values) => {
    const statement = build(q, slot);
    const text = texts.get(q.tables) ?? statement.toSQL();
    texts.set(q.tables, text);
    return withText(statement, { sql: text.sql, params: text.params.map((param) => fill(param, values)) });
  };
}

/**
 * The same for a statement over many rows: `build` is handed a table of values that it joins to, which both engines call
 * `v` with columns `column1`, `column2` …, text or null but where a cast says otherwise. `build` puts no value before it.
 */
export function fixedRows<Row extends object, S extends Statement>(
  cells: (q: Query) => readonly (readonly [name: keyof Row & string, column: Column])[],
  build: (q: Query, values: SQL) => S,
): (q: Query, rows: readonly Row[]) => S {
  const texts = new WeakMap<Query["tables"], Map<number, Text>>();
  return (q, rows) => {
    const known = texts.get(q.tables) ?? new Map<number, Text>();
    texts.set(q.tables, known);
    const columns = cells(q);
    const params = padded(rows).flatMap((row) => columns.map(([name, column]) => toDriver(row, name, column)));
    const text = known.get(params.length);
    if (text !== undefined) {
      const statement = build(q, tableOf(params.slice(0, columns.length), columns.length));
      return withText(statement, { sql: text.sql, params: [...params, ...text.params] });
    }
    const statement = build(q, tableOf(params, columns.length));
    const whole = statement.toSQL();
    known.set(params.length, { sql: whole.sql, params: whole.params.slice(params.length) });
    return statement;
  };
}

/** The last row again and again, up to a power of two: a handful of texts serve any number of rows. */
function padded<Row>(rows: readonly Row[]): Row[] {
  const all = [...rows];
  const last = rows.at(-1);
  if (last === undefined) throw new RangeError("a statement over rows needs one");
  while (all.length < 2 ** Math.ceil(Math.log2(rows.length))) all.push(last);
  return all;
}

function tableOf(params: readonly unknown[], width: number): SQL {
  const rows: SQL[] = [];
  for (let at = 0; at < params.length; at += width)
    rows.push(
      sql`(${sql.join(
        params.slice(at, at + width).map((param) => sql`${param}`),
        sql`, `,
      )})`,
    );
  return sql`(values ${sql.join(rows, sql`, `)}) as v`;
}

function toDriver(row: object, name: string, column: Column): unknown {
  const value: unknown = Reflect.get(row, name);
  return value === null ? null : column.mapToDriverValue(value);
}

/** The statement, which now runs `text` and no longer builds its own; what it returns is read as before. */
export function withText<S extends Statement>(statement: S, text: Text): S {
  const ready = sql.raw("");
  ready.toQuery = () => text;
  return Object.defineProperty(statement, "getSQL", { value: () => ready });
}

const slot = (column: Column, name: string): SQL => sql`${sql.param(sql.placeholder(name), column)}`;

/** A slot is a parameter with its column's encoder; a limit, which has no column, is a placeholder alone. */
function fill(param: unknown, values: object): unknown {
  const placeholder = is(param, Param) ? param.value : param;
  if (!is(placeholder, Placeholder)) return param;
  const { name } = placeholder;
  if (!(name in values)) throw new Error(`no value for the slot ${name}`);
  const value: unknown = Reflect.get(values, name);
  return value === null || !is(param, Param) ? value : param.encoder.mapToDriverValue(value);
}
