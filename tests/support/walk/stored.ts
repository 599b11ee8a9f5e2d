import { createHash } from "node:crypto";
import { join } from "node:path";
import { openHandle } from "@db/sqlite-handle";

/** What reading may write, or time alone: when a session was last used, and that pages are served. */
const LAST_USE: Readonly<Record<string, readonly string[]>> = {
  sessions: ["last_seen_at"],
  portal_sessions: ["last_seen_at"],
  beats: ["at", "machine_at"],
};

export type Stored = Readonly<Record<string, string>>;

/** A hash of all rows of each table of an embedded database, without the last use of sessions. */
export function storedIn(dataDir: string): Stored {
  const handle = openHandle(join(dataDir, "varsel.db"), "reader");
  try {
    const tables = handle
      .prepare<[], { name: string }>("select name from sqlite_schema where type = 'table' order by name")
      .all();
    return handle.transaction(() => Object.fromEntries(tables.map(({ name }) => [name, hashOf(name)])))();
  } finally {
    handle.close();
  }

  function hashOf(table: string): string {
    const left = LAST_USE[table] ?? [];
    const rows = handle.prepare<[], Record<string, unknown>>(`select * from "${table}"`).all();
    const texts = rows.map((row) => JSON.stringify(Object.entries(row).filter(([column]) => !left.includes(column))));
    return createHash("sha256").update(texts.sort().join("\n")).digest("hex");
  }
}

/** How many acts of people the log of an embedded database tells (GS-11). */
export function actsIn(dataDir: string): number {
  const handle = openHandle(join(dataDir, "varsel.db"), "reader");
  try {
    const told = "select count(*) as n from audit_entries where result = 'done' and actor_kind <> 'system'";
    return handle.prepare<[], { n: number }>(told).get()?.n ?? 0;
  } finally {
    handle.close();
  }
}

/** What tells of refused attempts too, which store nothing else; and what waits to be told there. */
const LOG_OF_ACTS = ["audit_entries", "refused_sign_ins"];

/** The tables whose rows differ, without the log of what was done and what was refused. */
export function changedTables(before: Stored, after: Stored): string[] {
  const names = new Set([...Object.keys(before), ...Object.keys(after)]);
  return [...names].filter((name) => before[name] !== after[name] && !LOG_OF_ACTS.includes(name));
}
