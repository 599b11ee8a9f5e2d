import { sql } from "drizzle-orm";
import { PAUSE_CAUSES } from "../../app/domain/delivery/pause";
import type { Kit } from "../kit/sqlite";
import type { ProcessorTables } from "./processors";

/** What holds mail back. */
export function sendingTables(k: Kit, { processors, staff }: ProcessorTables) {
  const mailPauses = k.table(
    "mail_pauses",
    {
      id: k.id().primaryKey(),
      processorId: k
        .str("processor_id")
        .notNull()
        .references(() => processors.id),
      at: k.instant("at").notNull(),
      cause: k.choice("cause", PAUSE_CAUSES).notNull(),
      reason: k.str("reason"),
      byStaffId: k.str("by_staff_id"),
      failed: k.int("failed"),
      finished: k.int("finished"),
      endedAt: k.instant("ended_at"),
      endedBy: k.str("ended_by"),
    },
    (t) => [
      k.uniqueIndex("mail_pauses_tenant").on(t.processorId, t.id),
      k.uniqueIndex("mail_pauses_open").on(t.processorId).where(sql`ended_at is null`),
      k.foreignKey({ columns: [t.processorId, t.byStaffId], foreignColumns: [staff.processorId, staff.id] }),
      k.foreignKey({ columns: [t.processorId, t.endedBy], foreignColumns: [staff.processorId, staff.id] }),
    ],
  );
  return { mailPauses };
}
