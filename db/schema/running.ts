import { OUTAGE_SOURCES } from "../../app/domain/running/outage";
import type { Kit } from "../kit/sqlite";
import type { ChangeTables } from "./changes";
import type { ProcessorTables } from "./processors";

/** What the installation knows of its own running: that it serves, when it did not, and how fast it sends. */
export function runningTables(k: Kit, { processors, staff }: ProcessorTables, { changes }: ChangeTables) {
  /** One row for the whole installation, so of no tenant: the last time that any process served pages. */
  const beats = k.table("beats", {
    id: k.id().primaryKey(),
    at: k.instant("at").notNull(),
    machineAt: k.instant("machine_at").notNull(),
  });

  /** Times in which customers could not reach Varsel. One that Varsel saw by itself is written for each processor. */
  const outages = k.table(
    "outages",
    {
      id: k.id().primaryKey(),
      processorId: k
        .str("processor_id")
        .notNull()
        .references(() => processors.id),
      startedAt: k.instant("started_at").notNull(),
      /** null: it is not over. */
      endedAt: k.instant("ended_at"),
      seenBy: k.choice("seen_by", OUTAGE_SOURCES).notNull(),
      reason: k.str("reason"),
      recordedBy: k.str("recorded_by"),
      recordedAt: k.instant("recorded_at").notNull(),
    },
    (t) => [
      k.uniqueIndex("outages_tenant").on(t.processorId, t.id),
      k.uniqueIndex("outages_once").on(t.processorId, t.seenBy, t.startedAt),
      k.foreignKey({ columns: [t.processorId, t.recordedBy], foreignColumns: [staff.processorId, staff.id] }),
    ],
  );

  /** How long the mails of a release took: what the next one's end is reckoned by. */
  const sendings = k.table(
    "sendings",
    {
      processorId: k.str("processor_id").notNull(),
      changeId: k.str("change_id").notNull(),
      mails: k.int("mails").notNull(),
      startedAt: k.instant("started_at").notNull(),
      endedAt: k.instant("ended_at").notNull(),
    },
    (t) => [
      k.primaryKey({ columns: [t.processorId, t.changeId] }),
      k.index("sendings_ended").on(t.endedAt),
      k.foreignKey({ columns: [t.processorId, t.changeId], foreignColumns: [changes.processorId, changes.id] }),
    ],
  );

  return { beats, outages, sendings };
}

export type RunningTables = ReturnType<typeof runningTables>;
