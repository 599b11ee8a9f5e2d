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

/** The statement, which now runs `text` and no longer builds its own; what it returns is read as before. */
export function withText<S extends Statement>(statement: S, text: Text): S {
  const ready = sql.raw("");
  ready.toQuery = () => text;
  return Object.defineProperty(statement, "getSQL", { value: () => ready });
}

const slot = (column: Column, name: string): SQL => sql`${sql.param(sql.placeholder(name), column)}`;

function fill(param: unknown, values: object): unknown {
  if (!is(param, Param) || !is(param.value, Placeholder)) return param;
  const { name } = param.value;
  if (!(name in values)) throw new Error(`no value for the slot ${name}`);
  const value: unknown = Reflect.get(values, name);
  return value === null ? null : param.encoder.mapToDriverValue(value);
}
