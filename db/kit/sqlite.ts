import { customType, foreignKey, index, primaryKey, sqliteTable, uniqueIndex } from "drizzle-orm/sqlite-core";
import { buffer, dayText, docText, instantText, int32, plainText, safeInteger } from "./values";

/** The columns and indexes of SQLite. `./pg.ts` has the same names and gives the same JavaScript types. */
export const table = sqliteTable;
export { foreignKey, index, primaryKey, uniqueIndex };

/** What `defineSchema` is handed; the kit of PostgreSQL is cast to it, once, in `db/schema/pg.ts`. */
export type Kit = typeof import("./sqlite");

/** UUIDv7 text, from `Ids`. */
export const id = (name = "id") => text(name);
export const str = (name: string) => text(name);
/** Text that is one of `values`, as TypeScript sees it; read back, it is trusted. */
export const choice = <const T extends readonly string[]>(name: string, _values: T) => text(name).$type<T[number]>();
/** A whole number of 32 bits. */
export const int = (name: string) => whole32(name);
/** A whole number up to 2^53. */
export const big = (name: string) => whole(name);
export const flag = (name: string) => truth(name);
/** 24 characters, UTC: `~/domain/time`, `toInstant`. */
export const instant = (name: string) => moment(name);
/** `YYYY-MM-DD`. */
export const day = (name: string) => date(name);
/** JSON that is never hashed or compared: PostgreSQL keeps neither the order of its keys nor its spaces. */
export const doc = <T>(name: string) => json(name).$type<T>();
/** Bytes; read back as a Buffer. */
export const bytes = (name: string) => blob(name);

type Text = { data: string; driverData: string };
type Whole = { data: number; driverData: number };

const text = customType<Text>({ dataType: () => "text", toDriver: plainText });
const moment = customType<Text>({ dataType: () => "text", toDriver: instantText });
const date = customType<Text>({ dataType: () => "text", toDriver: dayText });
const whole32 = customType<Whole>({ dataType: () => "integer", toDriver: int32 });
const whole = customType<Whole>({ dataType: () => "integer", toDriver: safeInteger });
const truth = customType<{ data: boolean; driverData: number }>({
  dataType: () => "integer",
  toDriver: (value) => (value ? 1 : 0),
  fromDriver: (value) => value === 1,
});
const json = customType<{ data: unknown; driverData: string }>({
  dataType: () => "text",
  toDriver: docText,
  fromDriver: (value) => JSON.parse(value),
});
const blob = customType<{ data: Uint8Array; driverData: Buffer }>({ dataType: () => "blob", toDriver: buffer });
