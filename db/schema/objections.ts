import type { CarriedWith } from "../../app/domain/change/correction-kind";
import {
  DECISION_OUTCOMES,
  GROUNDS,
  OBJECTION_CHANNELS,
  OBJECTION_STATES,
  TIMINGS,
} from "../../app/domain/objection/objection";
import type { ActedBy } from "../../app/domain/people/acted-by";
import { LOCALES } from "../../app/domain/processor/processor";
import type { Kit } from "../kit/sqlite";
import type { ChangeTables } from "./changes";
import type { CustomerTables } from "./customers";
import type { NoticeTables } from "./notices";
import type { ProcessorTables } from "./processors";

/** Objections as they came in, files, and what staff decided. Rows are never deleted; corrections are new rows. */
export function objectionTables(
  k: Kit,
  { staff }: ProcessorTables,
  { controllers }: CustomerTables,
  { changes }: ChangeTables,
  { notices, recipients }: NoticeTables,
) {
  const objections = k.table(
    "objections",
    {
      id: k.id().primaryKey(),
      processorId: k.str("processor_id").notNull(),
      number: k.str("number").notNull(),
      changeId: k.str("change_id").notNull(),
      noticeId: k.str("notice_id"),
      controllerId: k.str("controller_id"),
      recipientId: k.str("recipient_id"),
      channel: k.choice("channel", OBJECTION_CHANNELS).notNull(),
      actor: k.doc<ActedBy>("actor"),
      organisation: k.str("organisation").notNull(),
      personName: k.str("person_name").notNull(),
      address: k.str("address").notNull(),
      addressKey: k.str("address_key").notNull(),
      language: k.choice("language", LOCALES).notNull(),
      itemIds: k.doc<string[]>("item_ids").notNull(),
      ground: k.choice("ground", GROUNDS),
      text: k.str("text").notNull(),
      wish: k.str("wish").notNull(),
      receivedAt: k.instant("received_at").notNull(),
      timing: k.choice("timing", TIMINGS).notNull(),
      state: k.choice("state", OBJECTION_STATES).notNull(),
      confirmHash: k.str("confirm_hash"),
      confirmedAt: k.instant("confirmed_at"),
      dismissedReason: k.str("dismissed_reason"),
      carriedFrom: k.str("carried_from"),
      carriedWith: k.doc<CarriedWith>("carried_with"),
      salt: k.str("salt").notNull(),
    },
    (t) => [
      k.uniqueIndex("objections_tenant").on(t.processorId, t.id),
      k.uniqueIndex("objections_number").on(t.processorId, t.number),
      k.uniqueIndex("objections_confirm").on(t.confirmHash),
      k.index("objections_address").on(t.processorId, t.addressKey),
      k.index("objections_change").on(t.processorId, t.changeId, t.state),
      k.foreignKey({ columns: [t.processorId, t.changeId], foreignColumns: [changes.processorId, changes.id] }),
      k.foreignKey({ columns: [t.processorId, t.noticeId], foreignColumns: [notices.processorId, notices.id] }),
      k.foreignKey({
        columns: [t.processorId, t.recipientId],
        foreignColumns: [recipients.processorId, recipients.id],
      }),
      k.foreignKey({
        columns: [t.processorId, t.controllerId],
        foreignColumns: [controllers.processorId, controllers.id],
      }),
    ],
  );

  const objectionFiles = k.table(
    "objection_files",
    {
      id: k.id().primaryKey(),
      processorId: k.str("processor_id").notNull(),
      objectionId: k.str("objection_id").notNull(),
      name: k.str("name").notNull(),
      type: k.str("type").notNull(),
      size: k.int("size").notNull(),
      hash: k.str("hash").notNull(),
      content: k.bytes("content").notNull(),
    },
    (t) => [
      k.uniqueIndex("objection_files_tenant").on(t.processorId, t.id),
      k.index("objection_files_objection").on(t.processorId, t.objectionId),
      k.foreignKey({
        columns: [t.processorId, t.objectionId],
        foreignColumns: [objections.processorId, objections.id],
      }),
    ],
  );

  const decisions = k.table(
    "decisions",
    {
      id: k.id().primaryKey(),
      processorId: k.str("processor_id").notNull(),
      objectionId: k.str("objection_id").notNull(),
      outcome: k.choice("outcome", DECISION_OUTCOMES).notNull(),
      reasons: k.str("reasons").notNull(),
      decidedBy: k.str("decided_by").notNull(),
      decidedAt: k.instant("decided_at").notNull(),
      salt: k.str("salt").notNull(),
    },
    (t) => [
      k.uniqueIndex("decisions_tenant").on(t.processorId, t.id),
      k.index("decisions_objection").on(t.processorId, t.objectionId),
      k.foreignKey({
        columns: [t.processorId, t.objectionId],
        foreignColumns: [objections.processorId, objections.id],
      }),
      k.foreignKey({ columns: [t.processorId, t.decidedBy], foreignColumns: [staff.processorId, staff.id] }),
    ],
  );

  return { objections, objectionFiles, decisions };
}

export type ObjectionTables = ReturnType<typeof objectionTables>;
