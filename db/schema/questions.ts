import type { ActedBy } from "../../app/domain/people/acted-by";
import { LOCALES } from "../../app/domain/processor/processor";
import { NAMED_STATES, type NamedContact } from "../../app/domain/question/named-contact";
import { QUESTION_STATES } from "../../app/domain/question/question";
import type { Kit } from "../kit/sqlite";
import type { CustomerTables } from "./customers";
import type { NoticeTables } from "./notices";
import type { ObjectionTables } from "./objections";
import type { ProcessorTables } from "./processors";

/** What notified contacts asked, and whom they named as the right person. */
export function questionTables(
  k: Kit,
  { staff }: ProcessorTables,
  { controllers, contacts }: CustomerTables,
  { notices, recipients }: NoticeTables,
  { objections }: ObjectionTables,
) {
  const questions = k.table(
    "questions",
    {
      id: k.id().primaryKey(),
      processorId: k.str("processor_id").notNull(),
      changeId: k.str("change_id").notNull(),
      noticeId: k.str("notice_id").notNull(),
      controllerId: k.str("controller_id").notNull(),
      recipientId: k.str("recipient_id"),
      actor: k.doc<ActedBy>("actor").notNull(),
      personName: k.str("person_name").notNull(),
      address: k.str("address").notNull(),
      language: k.choice("language", LOCALES).notNull(),
      text: k.str("text").notNull(),
      receivedAt: k.instant("received_at").notNull(),
      state: k.choice("state", QUESTION_STATES).notNull(),
      answer: k.str("answer"),
      answeredBy: k.str("answered_by"),
      answeredAt: k.instant("answered_at"),
      objectionId: k.str("objection_id"),
    },
    (t) => [
      k.uniqueIndex("questions_tenant").on(t.processorId, t.id),
      k.index("questions_state").on(t.processorId, t.state, t.receivedAt),
      k.index("questions_controller").on(t.processorId, t.controllerId, t.changeId),
      k.foreignKey({ columns: [t.processorId, t.noticeId], foreignColumns: [notices.processorId, notices.id] }),
      k.foreignKey({
        columns: [t.processorId, t.controllerId],
        foreignColumns: [controllers.processorId, controllers.id],
      }),
      k.foreignKey({
        columns: [t.processorId, t.recipientId],
        foreignColumns: [recipients.processorId, recipients.id],
      }),
      k.foreignKey({
        columns: [t.processorId, t.objectionId],
        foreignColumns: [objections.processorId, objections.id],
      }),
      k.foreignKey({ columns: [t.processorId, t.answeredBy], foreignColumns: [staff.processorId, staff.id] }),
    ],
  );

  const namedContacts = k.table(
    "named_contacts",
    {
      id: k.id().primaryKey(),
      processorId: k.str("processor_id").notNull(),
      changeId: k.str("change_id").notNull(),
      noticeId: k.str("notice_id").notNull(),
      controllerId: k.str("controller_id").notNull(),
      recipientId: k.str("recipient_id"),
      actor: k.doc<ActedBy>("actor").notNull(),
      namedBy: k.doc<NamedContact["namedBy"]>("named_by").notNull(),
      name: k.str("name").notNull(),
      address: k.str("address").notNull(),
      addressKey: k.str("address_key").notNull(),
      note: k.str("note").notNull(),
      receivedAt: k.instant("received_at").notNull(),
      state: k.choice("state", NAMED_STATES).notNull(),
      settledBy: k.str("settled_by"),
      settledAt: k.instant("settled_at"),
      reason: k.str("reason"),
      contactId: k.str("contact_id"),
    },
    (t) => [
      k.uniqueIndex("named_contacts_tenant").on(t.processorId, t.id),
      k.index("named_contacts_state").on(t.processorId, t.state, t.receivedAt),
      k.index("named_contacts_controller").on(t.processorId, t.controllerId, t.changeId),
      k.foreignKey({ columns: [t.processorId, t.noticeId], foreignColumns: [notices.processorId, notices.id] }),
      k.foreignKey({
        columns: [t.processorId, t.controllerId],
        foreignColumns: [controllers.processorId, controllers.id],
      }),
      k.foreignKey({
        columns: [t.processorId, t.recipientId],
        foreignColumns: [recipients.processorId, recipients.id],
      }),
      k.foreignKey({ columns: [t.processorId, t.contactId], foreignColumns: [contacts.processorId, contacts.id] }),
      k.foreignKey({ columns: [t.processorId, t.settledBy], foreignColumns: [staff.processorId, staff.id] }),
    ],
  );

  return { questions, namedContacts };
}

export type QuestionTables = ReturnType<typeof questionTables>;
