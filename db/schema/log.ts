import type { Kit } from "../kit/sqlite";
import type { ProcessorTables } from "./processors";

/** One RFC 6962 tree for each processor: head, leaves as exact text, and the nodes of complete subtrees. */
export function logTables(k: Kit, { processors }: ProcessorTables) {
  const logHeads = k.table("log_heads", {
    processorId: k
      .str("processor_id")
      .primaryKey()
      .references(() => processors.id),
    size: k.big("size").notNull(),
    root: k.str("root").notNull(),
    /** Hashes of the complete subtrees on the right edge, largest first. */
    frontier: k.doc<string[]>("frontier").notNull(),
  });

  const logLeaves = k.table(
    "log_leaves",
    {
      processorId: k
        .str("processor_id")
        .notNull()
        .references(() => processors.id),
      index: k.big("index").notNull(),
      type: k.str("type").notNull(),
      text: k.str("text").notNull(),
      hash: k.str("hash").notNull(),
    },
    (t) => [k.primaryKey({ columns: [t.processorId, t.index] })],
  );

  const logNodes = k.table(
    "log_nodes",
    {
      processorId: k
        .str("processor_id")
        .notNull()
        .references(() => processors.id),
      level: k.int("level").notNull(),
      index: k.big("index").notNull(),
      hash: k.str("hash").notNull(),
    },
    (t) => [k.primaryKey({ columns: [t.processorId, t.level, t.index] })],
  );

  return { logHeads, logLeaves, logNodes };
}
