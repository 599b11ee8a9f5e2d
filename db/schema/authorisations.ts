import { AUTHORISATION_CHANNELS } from "../../app/domain/authorisation/authorisation";
import type { CarriedWith } from "../../app/domain/change/correction-kind";
import { GRANTS } from "../../app/domain/classification/gate";
import type { ActedBy } from "../../app/domain/people/acted-by";
import type { Kit } from "../kit/sqlite";
import type { CustomerTables } from "./customers";
import type { NoticeTables } from "./notices";
import type { ProcessorTables } from "./processors";

/** What customers gave by a positive act, with the documents that show it. Rows are never deleted. */
export function authorisationTables(
  k: Kit,
  { staff }: ProcessorTables,
  { controllers }: CustomerTables,
  { notices }: NoticeTables,
) {
  const authorisations = k.table(
    "authorisations",
    {
      id: k.id().primaryKey(),
      processorId: k.str("processor_id").notNull(),
      changeId: k.str("change_id").notNull(),
      controllerId: k.str("controller_id").notNull(),
      noticeId: k.str("notice_id").notNull(),
      recordingId: k.str("recording_id").notNull(),
      grant: k.choice("grant_kind", GRANTS).notNull(),
      itemIds: k.doc<string[]>("item_ids").notNull(),
      startFrom: k.day("start_from"),
      personName: k.str("person_name").notNull(),
      authority: k.str("authority").notNull(),
      channel: k.choice("channel", AUTHORISATION_CHANNELS).notNull(),
      text: k.str("text").notNull(),
      receivedAt: k.instant("received_at").notNull(),
      actor: k.doc<ActedBy>("actor"),
      recordedBy: k.str("recorded_by"),
      recordedAt: k.instant("recorded_at").notNull(),
      withdrawnAt: k.instant("withdrawn_at"),
      withdrawnReason: k.str("withdrawn_reason"),
      carriedFrom: k.str("carried_from"),
      carriedWith: k.doc<CarriedWith>("carried_with"),
      salt: k.str("salt").notNull(),
    },
    (t) => [
      k.uniqueIndex("authorisations_tenant").on(t.processorId, t.id),
      k.index("authorisations_change").on(t.processorId, t.changeId, t.controllerId),
      k.index("authorisations_recording").on(t.processorId, t.recordingId),
      k.foreignKey({ columns: [t.processorId, t.recordingId], foreignColumns: [t.processorId, t.id] }),
      k.foreignKey({ columns: [t.processorId, t.noticeId], foreignColumns: [notices.processorId, notices.id] }),
      k.foreignKey({
        columns: [t.processorId, t.controllerId],
        foreignColumns: [controllers.processorId, controllers.id],
      }),
      k.foreignKey({ columns: [t.processorId, t.recordedBy], foreignColumns: [staff.processorId, staff.id] }),
    ],
  );

  const authorisationFiles = k.table(
    "authorisation_files",
    {
      id: k.id().primaryKey(),
      processorId: k.str("processor_id").notNull(),
      authorisationId: k.str("authorisation_id").notNull(),
      name: k.str("name").notNull(),
      type: k.str("type").notNull(),
      size: k.int("size").notNull(),
      hash: k.str("hash").notNull(),
      content: k.bytes("content").notNull(),
    },
    (t) => [
      k.uniqueIndex("authorisation_files_tenant").on(t.processorId, t.id),
      k.index("authorisation_files_authorisation").on(t.processorId, t.authorisationId),
      k.foreignKey({
        columns: [t.processorId, t.authorisationId],
        foreignColumns: [authorisations.processorId, authorisations.id],
      }),
    ],
  );

  return { authorisations, authorisationFiles };
}
