import * as pgKit from "@db/kit/pg";
import type { Kit } from "@db/kit/sqlite";
import * as sqliteKit from "@db/kit/sqlite";

/** A small schema of the tests' own: one column of each kind, and the least that a decision, a claim and a unique key need. */
export function defineProbe(k: Kit) {
  const heads = k.table("heads", { processorId: k.str("processor_id").primaryKey(), size: k.int("size").notNull() });
  const samples = k.table(
    "samples",
    {
      id: k.id().primaryKey(),
      label: k.str("label"),
      kind: k.choice("kind", ["one", "two"]).notNull(),
      count: k.int("count").notNull(),
      total: k.big("total").notNull(),
      isUrgent: k.flag("is_urgent").notNull(),
      at: k.instant("at").notNull(),
      on: k.day("on").notNull(),
      content: k.doc<unknown>("content"),
      file: k.bytes("file"),
    },
    (t) => [k.uniqueIndex("samples_label").on(t.label), k.index("samples_order").on(t.kind, t.id)],
  );
  const windows = k.table(
    "windows",
    {
      id: k.id().primaryKey(),
      processorId: k
        .str("processor_id")
        .notNull()
        .references(() => heads.processorId),
      state: k.choice("state", ["open", "closed"]).notNull(),
    },
    (t) => [k.uniqueIndex("windows_tenant").on(t.processorId, t.id)],
  );
  const objections = k.table(
    "objections",
    { id: k.id().primaryKey(), processorId: k.str("processor_id").notNull(), windowId: k.str("window_id").notNull() },
    (t) => [
      k.uniqueIndex("objections_tenant").on(t.processorId, t.id),
      k.foreignKey({ columns: [t.processorId, t.windowId], foreignColumns: [windows.processorId, windows.id] }),
    ],
  );
  const jobs = k.table("jobs", {
    id: k.id().primaryKey(),
    leaseOwner: k.str("lease_owner"),
    attempts: k.int("attempts").notNull(),
  });
  return { heads, samples, windows, objections, jobs };
}

/**
 * The same a release later: a new column in one table, and another made optional in a parent that has children, which
 * makes SQLite rebuild the parent.
 */
export function defineLaterProbe(k: Kit) {
  const { heads, samples } = defineProbe(k);
  const windows = k.table(
    "windows",
    {
      id: k.id().primaryKey(),
      processorId: k
        .str("processor_id")
        .notNull()
        .references(() => heads.processorId),
      state: k.choice("state", ["open", "closed"]),
    },
    (t) => [k.uniqueIndex("windows_tenant").on(t.processorId, t.id)],
  );
  const objections = k.table(
    "objections",
    { id: k.id().primaryKey(), processorId: k.str("processor_id").notNull(), windowId: k.str("window_id").notNull() },
    (t) => [
      k.uniqueIndex("objections_tenant").on(t.processorId, t.id),
      k.foreignKey({ columns: [t.processorId, t.windowId], foreignColumns: [windows.processorId, windows.id] }),
    ],
  );
  const jobs = k.table("jobs", {
    id: k.id().primaryKey(),
    leaseOwner: k.str("lease_owner"),
    attempts: k.int("attempts").notNull(),
    dueAt: k.instant("due_at"),
  });
  return { heads, samples, windows, objections, jobs };
}

export type Probe = ReturnType<typeof defineProbe>;

export const sqliteProbe = defineProbe(sqliteKit);
// The cast of `db/schema/pg.ts`, for the tests' own schema.
const pgKitAsSqlite = pgKit as unknown as Kit;
export const pgProbe = defineProbe(pgKitAsSqlite);
export const laterProbes = { sqlite: defineLaterProbe(sqliteKit), pg: defineLaterProbe(pgKitAsSqlite) };
