import { getTableName, type SQL } from "drizzle-orm";
import {
  type AnyPgColumn,
  boolean,
  customType,
  index,
  uniqueIndex as lateUniqueIndex,
  foreignKey as longForeignKey,
  pgTable,
  primaryKey,
  unique,
} from "drizzle-orm/pg-core";
import { buffer, dayText, docText, instantText, int32, plainText, safeInteger } from "./values";

/** The columns and indexes of PostgreSQL, under the names of `./sqlite.ts`. */
export const table = pgTable;
export { index, primaryKey };

/** Named after its last column: drizzle-kit's own names pass the 63 characters at which PostgreSQL cuts names off. */
export const foreignKey: typeof longForeignKey = (config) => {
  const last = config.columns[config.columns.length - 1] ?? config.columns[0];
  return longForeignKey({ name: `${getTableName(last.table)}_${last.name}_fk`, ...config });
};

/**
 * Written as a constraint of its table, since drizzle-kit writes indexes after the foreign keys that point at them.
 * With `where` it is an index: PostgreSQL has no partial constraint, and no foreign key may point at a partial index.
 */
export const uniqueIndex = (name: string) => ({
  on: (first: AnyPgColumn, ...rest: AnyPgColumn[]) =>
    Object.assign(unique(name).on(first, ...rest), {
      where: (condition: SQL) =>
        lateUniqueIndex(name)
          .on(first, ...rest)
          .where(condition),
    }),
});

export const id = (name = "id") => text(name);
export const str = (name: string) => text(name);
export const choice = <const T extends readonly string[]>(name: string, _values: T) => text(name).$type<T[number]>();
export const int = (name: string) => whole32(name);
export const big = (name: string) => whole(name);
export const flag = (name: string) => boolean(name);
export const instant = (name: string) => moment(name);
export const day = (name: string) => date(name);
export const doc = <T>(name: string) => json(name).$type<T>();
export const bytes = (name: string) => blob(name);

type Text = { data: string; driverData: string };

// Ordered by code point, as SQLite orders text; the server's own collation would differ from machine to machine.
const ordered = () => 'text collate "C"';
const text = customType<Text>({ dataType: ordered, toDriver: plainText });
const moment = customType<Text>({ dataType: ordered, toDriver: instantText });
const date = customType<Text>({ dataType: ordered, toDriver: dayText });
const whole32 = customType<{ data: number; driverData: number }>({ dataType: () => "integer", toDriver: int32 });
const whole = customType<{ data: number; driverData: number }>({ dataType: () => "bigint", toDriver: safeInteger });
// The driver has parsed jsonb already; drizzle's own jsonb column would parse a text inside it once more.
const json = customType<{ data: unknown; driverData: unknown }>({ dataType: () => "jsonb", toDriver: docText });
const blob = customType<{ data: Uint8Array; driverData: Buffer }>({ dataType: () => "bytea", toDriver: buffer });
