import { join } from "node:path";
import type { Migration } from "@db/migrate";
import { migratePg } from "@db/pg-migrate";
import { migrateSqlite } from "@db/sqlite-migrate";
import { expect } from "vitest";
import { fillTables, openRawTables, type RawRow } from "./raw-tables";
import type { Place } from "./stores";
import { silentLog } from "./test-log";

/** Tables that a migration took away on purpose, since nothing they held is needed any more. */
const REMOVED: readonly string[] = [];

/** What every row of every table held, by table. */
export type Contents = Record<string, RawRow[]>;

type Stop = (n: number) => void | Promise<void>;

/** Migrates a place as starting the program does. */
export async function migrate(
  { database, dataDir }: Place,
  known: readonly Migration[],
  beforeStatement: Stop = () => {},
) {
  const log = silentLog();
  if (database.engine === "pg")
    return migratePg({ url: database.url, known, log, beforeStatement: async (n) => beforeStatement(n) });
  const copiesFolder = join(dataDir, "before-migration");
  return migrateSqlite({
    file: database.file,
    known,
    copiesFolder,
    log,
    beforeStatement: (n) => void beforeStatement(n),
  });
}

export async function contents(place: Place): Promise<Contents> {
  const raw = await openRawTables(place);
  try {
    const read: Contents = {};
    for (const { name } of await raw.tables()) read[name] = await raw.rows(name);
    return read;
  } finally {
    await raw.close();
  }
}

/** Two rows in every table. */
export async function fill(place: Place): Promise<Contents> {
  const raw = await openRawTables(place);
  try {
    await fillTables(raw);
  } finally {
    await raw.close();
  }
  return contents(place);
}

/** Every row of `before` is in `after`, with every value of a column that both have. */
export function expectNothingLost(before: Contents, after: Contents): void {
  for (const [table, rows] of Object.entries(before)) {
    if (REMOVED.includes(table)) continue;
    const kept = after[table] ?? [];
    const columns = Object.keys(kept[0] ?? {});
    const common = (row: RawRow) =>
      JSON.stringify(columns.filter((name) => name in (rows[0] ?? {})).map((name) => row[name]));
    expect(kept.map(common).sort(), table).toEqual(rows.map(common).sort());
  }
}
