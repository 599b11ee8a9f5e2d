import {
  MAIL_CLASSES,
  MAIL_DOORS,
  MAIL_STATES,
  REPORT_ACTIONS,
  REPORT_EFFECTS,
  SORTED_AS,
} from "../../app/domain/incoming/incoming-mail";
import { PROOF_CHANNELS } from "../../app/domain/notice/notice-proof";
import type { Kit } from "../kit/sqlite";
import type { CustomerTables } from "./customers";
import type { NoticeTables } from "./notices";
import type { ObjectionTables } from "./objections";
import type { ProcessorTables } from "./processors";
import type { QuestionTables } from "./questions";

/** Mail that came back: whole, what servers report in it, and proof that a customer was told by other means. */
export function incomingTables(
  k: Kit,
  { processors, staff }: ProcessorTables,
  { controllers, followers }: CustomerTables,
  { notices, recipients, deliveries }: NoticeTables,
  { objections }: ObjectionTables,
  { questions }: QuestionTables,
) {
  const incomingMails = k.table(
    "incoming_mails",
    {
      id: k.id().primaryKey(),
      processorId: k
        .str("processor_id")
        .notNull()
        .references(() => processors.id),
      door: k.choice("door", MAIL_DOORS).notNull(),
      envelopeTo: k.str("envelope_to").notNull(),
      envelopeFrom: k.str("envelope_from").notNull(),
      deliveryId: k.str("delivery_id"),
      changeId: k.str("change_id"),
      noticeId: k.str("notice_id"),
      controllerId: k.str("controller_id"),
      recipientId: k.str("recipient_id"),
      followerId: k.str("follower_id"),
      mailClass: k.choice("mail_class", MAIL_CLASSES).notNull(),
      senderName: k.str("sender_name").notNull(),
      senderAddress: k.str("sender_address").notNull(),
      addressKey: k.str("address_key").notNull(),
      subject: k.str("subject").notNull(),
      receivedAt: k.instant("received_at").notNull(),
      relayedAt: k.instant("relayed_at"),
      size: k.int("size").notNull(),
      hash: k.str("hash").notNull(),
      content: k.bytes("content").notNull(),
      state: k.choice("state", MAIL_STATES).notNull(),
      sortedAs: k.choice("sorted_as", SORTED_AS),
      note: k.str("note").notNull(),
      objectionId: k.str("objection_id"),
      questionId: k.str("question_id"),
      sortedBy: k.str("sorted_by"),
      sortedAt: k.instant("sorted_at"),
      salt: k.str("salt").notNull(),
    },
    (t) => [
      k.uniqueIndex("incoming_mails_tenant").on(t.processorId, t.id),
      // A mail server that did not hear that we took a mail sends the same bytes again.
      k.uniqueIndex("incoming_mails_same").on(t.processorId, t.envelopeTo, t.hash),
      k.index("incoming_mails_state").on(t.processorId, t.state, t.receivedAt),
      k.index("incoming_mails_change").on(t.processorId, t.changeId, t.state),
      k.index("incoming_mails_notice").on(t.processorId, t.noticeId),
      k.index("incoming_mails_address").on(t.processorId, t.addressKey),
      k.foreignKey({
        columns: [t.processorId, t.deliveryId],
        foreignColumns: [deliveries.processorId, deliveries.id],
      }),
      k.foreignKey({ columns: [t.processorId, t.noticeId], foreignColumns: [notices.processorId, notices.id] }),
      k.foreignKey({
        columns: [t.processorId, t.controllerId],
        foreignColumns: [controllers.processorId, controllers.id],
      }),
      k.foreignKey({
        columns: [t.processorId, t.recipientId],
        foreignColumns: [recipients.processorId, recipients.id],
      }),
      k.foreignKey({ columns: [t.processorId, t.followerId], foreignColumns: [followers.processorId, followers.id] }),
      k.foreignKey({
        columns: [t.processorId, t.objectionId],
        foreignColumns: [objections.processorId, objections.id],
      }),
      k.foreignKey({ columns: [t.processorId, t.questionId], foreignColumns: [questions.processorId, questions.id] }),
      k.foreignKey({ columns: [t.processorId, t.sortedBy], foreignColumns: [staff.processorId, staff.id] }),
    ],
  );

  const deliveryReports = k.table(
    "delivery_reports",
    {
      id: k.id().primaryKey(),
      processorId: k.str("processor_id").notNull(),
      mailId: k.str("mail_id").notNull(),
      deliveryId: k.str("delivery_id").notNull(),
      changeId: k.str("change_id"),
      noticeId: k.str("notice_id"),
      controllerId: k.str("controller_id"),
      recipientId: k.str("recipient_id"),
      followerId: k.str("follower_id"),
      action: k.choice("action", REPORT_ACTIONS).notNull(),
      status: k.str("status").notNull(),
      address: k.str("address").notNull(),
      diagnostic: k.str("diagnostic").notNull(),
      remoteServer: k.str("remote_server").notNull(),
      effect: k.choice("effect", REPORT_EFFECTS).notNull(),
      receivedAt: k.instant("received_at").notNull(),
      fingerprint: k.str("fingerprint").notNull(),
    },
    (t) => [
      k.uniqueIndex("delivery_reports_tenant").on(t.processorId, t.id),
      // A report that comes again does nothing.
      k.uniqueIndex("delivery_reports_same").on(t.processorId, t.deliveryId, t.fingerprint),
      k.index("delivery_reports_mail").on(t.processorId, t.mailId),
      k.index("delivery_reports_notice").on(t.processorId, t.noticeId),
      k.index("delivery_reports_follower").on(t.processorId, t.followerId),
      k.index("delivery_reports_change").on(t.processorId, t.changeId, t.effect),
      k.foreignKey({
        columns: [t.processorId, t.mailId],
        foreignColumns: [incomingMails.processorId, incomingMails.id],
      }),
      k.foreignKey({
        columns: [t.processorId, t.deliveryId],
        foreignColumns: [deliveries.processorId, deliveries.id],
      }),
    ],
  );

  const noticeProofs = k.table(
    "notice_proofs",
    {
      id: k.id().primaryKey(),
      processorId: k.str("processor_id").notNull(),
      changeId: k.str("change_id").notNull(),
      noticeId: k.str("notice_id").notNull(),
      controllerId: k.str("controller_id").notNull(),
      channel: k.choice("channel", PROOF_CHANNELS).notNull(),
      receivedOn: k.day("received_on").notNull(),
      provenAt: k.instant("proven_at").notNull(),
      personName: k.str("person_name").notNull(),
      text: k.str("text").notNull(),
      recordedBy: k.str("recorded_by").notNull(),
      recordedAt: k.instant("recorded_at").notNull(),
      salt: k.str("salt").notNull(),
    },
    (t) => [
      k.uniqueIndex("notice_proofs_tenant").on(t.processorId, t.id),
      k.index("notice_proofs_notice").on(t.processorId, t.noticeId),
      k.foreignKey({ columns: [t.processorId, t.noticeId], foreignColumns: [notices.processorId, notices.id] }),
      k.foreignKey({
        columns: [t.processorId, t.controllerId],
        foreignColumns: [controllers.processorId, controllers.id],
      }),
      k.foreignKey({ columns: [t.processorId, t.recordedBy], foreignColumns: [staff.processorId, staff.id] }),
    ],
  );

  const noticeProofFiles = k.table(
    "notice_proof_files",
    {
      id: k.id().primaryKey(),
      processorId: k.str("processor_id").notNull(),
      proofId: k.str("proof_id").notNull(),
      name: k.str("name").notNull(),
      type: k.str("type").notNull(),
      size: k.int("size").notNull(),
      hash: k.str("hash").notNull(),
      content: k.bytes("content").notNull(),
    },
    (t) => [
      k.uniqueIndex("notice_proof_files_tenant").on(t.processorId, t.id),
      k.index("notice_proof_files_proof").on(t.processorId, t.proofId),
      k.foreignKey({
        columns: [t.processorId, t.proofId],
        foreignColumns: [noticeProofs.processorId, noticeProofs.id],
      }),
    ],
  );

  return { incomingMails, deliveryReports, noticeProofs, noticeProofFiles };
}

export type IncomingTables = ReturnType<typeof incomingTables>;
