import { sql } from "drizzle-orm";
import type { Kit } from "../kit/sqlite";
import type { CustomerTables } from "./customers";
import type { ProcessorTables } from "./processors";

/** Decisions of the Commission that fell, and whose transfers lost their basis by it. */
export function transferTables(k: Kit, { processors }: ProcessorTables, { controllers }: CustomerTables) {
  /** The operator's switch: for the whole installation, so of no tenant. A restored one stays as history. */
  const endedDecisions = k.table(
    "ended_decisions",
    {
      id: k.id().primaryKey(),
      decisionId: k.str("decision_id").notNull(),
      endedOn: k.day("ended_on").notNull(),
      because: k.str("because").notNull(),
      endedAt: k.instant("ended_at").notNull(),
      restoredAt: k.instant("restored_at"),
    },
    (t) => [k.uniqueIndex("ended_decisions_once").on(t.decisionId).where(sql`restored_at is null`)],
  );

  /** How far a processor's customers have been held against one decision that fell or was restored. */
  const transferReviews = k.table(
    "transfer_reviews",
    {
      processorId: k
        .str("processor_id")
        .notNull()
        .references(() => processors.id),
      decisionId: k.str("decision_id").notNull(),
      endedOn: k.day("ended_on"),
      listVersion: k.int("list_version").notNull(),
      reviewedOn: k.day("reviewed_on").notNull(),
      /** The last customer that was looked at; null before the first. */
      reached: k.str("reached"),
      isFinished: k.flag("is_finished").notNull(),
      /** The decision fell or was restored since the last finished review: the log tells of it in any case. */
      isTurned: k.flag("is_turned").notNull(),
      opened: k.int("opened").notNull(),
      closed: k.int("closed").notNull(),
      changedAt: k.instant("changed_at").notNull(),
    },
    (t) => [k.primaryKey({ columns: [t.processorId, t.decisionId] })],
  );

  const transferFindings = k.table(
    "transfer_findings",
    {
      id: k.id().primaryKey(),
      processorId: k.str("processor_id").notNull(),
      decisionId: k.str("decision_id").notNull(),
      entryId: k.str("entry_id").notNull(),
      controllerId: k.str("controller_id").notNull(),
      openedAt: k.instant("opened_at").notNull(),
      closedAt: k.instant("closed_at"),
    },
    (t) => [
      k.uniqueIndex("transfer_findings_tenant").on(t.processorId, t.id),
      k
        .uniqueIndex("transfer_findings_open")
        .on(t.processorId, t.decisionId, t.controllerId, t.entryId)
        .where(sql`closed_at is null`),
      k.index("transfer_findings_controller").on(t.processorId, t.controllerId),
      k.foreignKey({
        columns: [t.processorId, t.controllerId],
        foreignColumns: [controllers.processorId, controllers.id],
      }),
    ],
  );

  return { endedDecisions, transferReviews, transferFindings };
}
