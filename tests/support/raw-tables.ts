import { openHandle } from "@db/sqlite-handle";
import pg from "pg";
import type { Place } from "./stores";

export type RawValue = string | number | boolean | null | Buffer | object;
export type RawRow = Record<string, RawValue>;
export type RawTable = {
  name: string;
  columns: readonly { name: string; type: string; isNullable: boolean }[];
  foreignKeys: readonly { columns: readonly string[]; table: string; foreignColumns: readonly string[] }[];
};

/** A database as its own catalog tells it, whatever schema the program has: for states of earlier releases. */
export type RawTables = {
  /** Without the ledger of migrations. */
  tables(): Promise<RawTable[]>;
  insert(table: string, row: RawRow): Promise<void>;
  /** All rows, in the order of their text. */
  rows(table: string): Promise<RawRow[]>;
  close(): Promise<void>;
};

export function openRawTables({ database }: Place): Promise<RawTables> {
  return database.engine === "sqlite" ? openSqlite(database.file) : openPg(database.url);
}

/**
 * Two rows in each table, parents first, each child under the parent of its number. A column whose parent cannot come
 * first is null; a row of a table that points at itself points at itself.
 */
export async function fillTables(raw: RawTables): Promise<void> {
  const waiting = await raw.tables();
  const made = new Map<string, readonly RawRow[]>();
  while (waiting.length > 0) {
    const isFree = ({ name, foreignKeys }: RawTable) =>
      foreignKeys.every((key) => key.table === name || made.has(key.table));
    const next = waiting.findIndex(isFree);
    const [table] = waiting.splice(Math.max(next, 0), 1);
    if (!table) break;
    const rows = [0, 1].map((n) => inventRow(table, n, made));
    for (const row of rows) await raw.insert(table.name, row);
    made.set(table.name, rows);
  }
}

function inventRow(table: RawTable, n: number, made: ReadonlyMap<string, readonly RawRow[]>): RawRow {
  const row: RawRow = {};
  for (const { name, type } of table.columns) row[name] = invent(`${table.name}.${name} ${n}`, type, n);
  // A row that names one of its own table names itself, once all else of it is known.
  const isOwn = (key: RawTable["foreignKeys"][number]) => key.table === table.name;
  const others = table.foreignKeys.filter((key) => !isOwn(key));
  for (const { columns, table: parent, foreignColumns } of [...others, ...table.foreignKeys.filter(isOwn)]) {
    const above = parent === table.name ? row : made.get(parent)?.[n];
    for (const [index, column] of columns.entries()) {
      const isNullable = table.columns.find(({ name }) => name === column)?.isNullable ?? false;
      const value = above?.[foreignColumns[index] ?? ""];
      if (value !== undefined || isNullable) row[column] = value ?? null;
    }
  }
  return row;
}

function invent(text: string, type: string, n: number): RawValue {
  if (/int/i.test(type)) return n;
  if (/bool/i.test(type)) return n === 1;
  if (/json/i.test(type)) return { text };
  if (/blob|bytea/i.test(type)) return Buffer.from(text);
  return text;
}

async function openSqlite(file: string): Promise<RawTables> {
  const handle = openHandle(file, "writer");
  const list = <T>(query: string) => handle.prepare<[], T>(query).all();
  return {
    async tables() {
      const names = list<{ name: string }>(
        "select name from sqlite_schema where type = 'table' and name not like 'sqlite_%' and name <> 'schema_migrations' order by name",
      );
      return names.map(({ name }) => {
        const keys = list<{ id: number; seq: number; table: string; from: string; to: string | null }>(
          `select id, seq, "table", "from", "to" from pragma_foreign_key_list('${name}') order by id, seq`,
        );
        const ids = [...new Set(keys.map(({ id }) => id))];
        return {
          name,
          columns: list<{ name: string; type: string; required: number }>(
            `select name, type, "notnull" as required from pragma_table_info('${name}')`,
          ).map(({ name, type, required }) => ({ name, type, isNullable: required === 0 })),
          foreignKeys: ids.map((id) => {
            const parts = keys.filter((key) => key.id === id);
            return {
              table: parts[0]?.table ?? "",
              columns: parts.map(({ from }) => from),
              foreignColumns: parts.map(({ to }) => to ?? "id"),
            };
          }),
        };
      });
    },
    async insert(table, row) {
      const values = Object.values(row).map((value) => (typeof value === "boolean" ? Number(value) : value));
      handle.prepare(insertion(table, row, () => "?")).run(...values);
    },
    async rows(table) {
      return inOrder(list<RawRow>(`select * from "${table}"`));
    },
    async close() {
      handle.close();
    },
  };
}

async function openPg(url: string): Promise<RawTables> {
  const client = new pg.Client(url);
  await client.connect();
  return {
    async tables() {
      const { rows } = await client.query<{
        name: string;
        columns: RawTable["columns"];
        keys: RawTable["foreignKeys"];
      }>(`
        select c.relname as name,
          (select json_agg(json_build_object('name', a.attname, 'type', format_type(a.atttypid, null), 'isNullable', not a.attnotnull) order by a.attnum)
            from pg_attribute a where a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped) as columns,
          coalesce((select json_agg(json_build_object(
              'table', k.confrelid::regclass::text,
              'columns', (select json_agg(a.attname order by p.n) from unnest(k.conkey) with ordinality p(attnum, n) join pg_attribute a on a.attrelid = k.conrelid and a.attnum = p.attnum),
              'foreignColumns', (select json_agg(a.attname order by p.n) from unnest(k.confkey) with ordinality p(attnum, n) join pg_attribute a on a.attrelid = k.confrelid and a.attnum = p.attnum)))
            from pg_constraint k where k.conrelid = c.oid and k.contype = 'f'), '[]') as keys
        from pg_class c
        where c.relkind = 'r' and c.relnamespace = 'public'::regnamespace and c.relname <> 'schema_migrations'
        order by c.relname`);
      return rows.map(({ name, columns, keys }) => ({ name, columns, foreignKeys: keys }));
    },
    async insert(table, row) {
      await client.query(
        insertion(table, row, (n) => `$${n}`),
        Object.values(row),
      );
    },
    async rows(table) {
      return inOrder((await client.query<RawRow>(`select * from "${table}"`)).rows);
    },
    close: () => client.end(),
  };
}

function insertion(table: string, row: RawRow, place: (n: number) => string): string {
  const names = Object.keys(row).map((name) => `"${name}"`);
  return `insert into "${table}" (${names}) values (${names.map((_, index) => place(index + 1))})`;
}

function inOrder(rows: readonly RawRow[]): RawRow[] {
  const text = (row: RawRow) => JSON.stringify(row);
  return [...rows].sort((a, b) => (text(a) < text(b) ? -1 : 1));
}
