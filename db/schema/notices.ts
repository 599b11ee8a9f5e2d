import { sql } from "drizzle-orm";
import type { Terms } from "../../app/domain/agreement/terms";
import type { LeftOut } from "../../app/domain/classification/scope";
import type { ItemGate } from "../../app/domain/classification/track";
import { DELIVERY_STATES, MAIL_KINDS, type MessageSender, UNACCEPTED } from "../../app/domain/delivery/delivery";
import type { AppliedPeriods } from "../../app/domain/notice/count-windows";
import type { WindowMove } from "../../app/domain/notice/window-move";
import type { ActedBy } from "../../app/domain/people/acted-by";
import type { DeadlineWindow } from "../../app/domain/periods/window";
import { LOCALES } from "../../app/domain/processor/processor";
import type { Kit } from "../kit/sqlite";
import type { ChangeTables } from "./changes";
import type { CustomerTables } from "./customers";
import type { ProcessorTables } from "./processors";

export const POOLS = ["prompt", "bulk"] as const;

/** What each customer was told, by which mail, with which result. */
export function noticeTables(
  k: Kit,
  { processors }: ProcessorTables,
  { controllers, contacts, followers }: CustomerTables,
  { changes }: ChangeTables,
) {
  /**
   * What notices were frozen with. Customers with the same terms were told the same, so it stands once for all of them;
   * `id` is the hash of it.
   */
  const noticeContents = k.table(
    "notice_contents",
    {
      id: k.str("id").primaryKey(),
      processorId: k
        .str("processor_id")
        .notNull()
        .references(() => processors.id),
      terms: k.doc<Terms>("terms").notNull(),
      periods: k.doc<AppliedPeriods>("periods"),
      window: k.doc<DeadlineWindow>("window"),
      gateWindow: k.doc<DeadlineWindow>("gate_window"),
      gates: k.doc<ItemGate[]>("gates").notNull(),
      leftOut: k.doc<LeftOut[]>("left_out").notNull(),
    },
    (t) => [k.uniqueIndex("notice_contents_tenant").on(t.processorId, t.id)],
  );

  const notices = k.table(
    "notices",
    {
      id: k.id().primaryKey(),
      processorId: k.str("processor_id").notNull(),
      changeId: k.str("change_id").notNull(),
      controllerId: k.str("controller_id").notNull(),
      contentId: k.str("content_id").notNull(),
      language: k.choice("language", LOCALES).notNull(),
      movedWindow: k.doc<DeadlineWindow>("moved_window"),
      windowEnd: k.instant("window_end"),
      movedGateWindow: k.doc<DeadlineWindow>("moved_gate_window"),
      gateEnd: k.instant("gate_end"),
      moves: k.doc<WindowMove[]>("moves").notNull(),
      provenAt: k.instant("proven_at"),
      countedFrom: k.instant("counted_from"),
      acknowledgedAt: k.instant("acknowledged_at"),
      acknowledgedBy: k.doc<ActedBy>("acknowledged_by"),
      outcomeCount: k.int("outcome_count").notNull(),
      createdAt: k.instant("created_at").notNull(),
    },
    (t) => [
      k.uniqueIndex("notices_tenant").on(t.processorId, t.id),
      k.uniqueIndex("notices_controller").on(t.processorId, t.changeId, t.controllerId),
      k.index("notices_page").on(t.processorId, t.changeId, t.id),
      k.index("notices_window").on(t.processorId, t.changeId, t.windowEnd),
      k.foreignKey({ columns: [t.processorId, t.changeId], foreignColumns: [changes.processorId, changes.id] }),
      k.foreignKey({
        columns: [t.processorId, t.contentId],
        foreignColumns: [noticeContents.processorId, noticeContents.id],
      }),
      k.foreignKey({
        columns: [t.processorId, t.controllerId],
        foreignColumns: [controllers.processorId, controllers.id],
      }),
    ],
  );

  /** Customers whom a change does not concern at all, with the reason for each item. */
  const leftOut = k.table(
    "left_out",
    {
      id: k.id().primaryKey(),
      processorId: k.str("processor_id").notNull(),
      changeId: k.str("change_id").notNull(),
      controllerId: k.str("controller_id").notNull(),
      reasons: k.doc<LeftOut[]>("reasons").notNull(),
    },
    (t) => [
      k.uniqueIndex("left_out_tenant").on(t.processorId, t.id),
      k.uniqueIndex("left_out_controller").on(t.processorId, t.changeId, t.controllerId),
      k.index("left_out_page").on(t.processorId, t.changeId, t.id),
      k.foreignKey({ columns: [t.processorId, t.changeId], foreignColumns: [changes.processorId, changes.id] }),
      k.foreignKey({
        columns: [t.processorId, t.controllerId],
        foreignColumns: [controllers.processorId, controllers.id],
      }),
    ],
  );

  const recipients = k.table(
    "recipients",
    {
      id: k.id().primaryKey(),
      processorId: k.str("processor_id").notNull(),
      changeId: k.str("change_id").notNull(),
      noticeId: k.str("notice_id").notNull(),
      controllerId: k.str("controller_id").notNull(),
      contactId: k.str("contact_id").notNull(),
      name: k.str("name").notNull(),
      address: k.str("address").notNull(),
      language: k.choice("language", LOCALES).notNull(),
      linkHash: k.str("link_hash").notNull(),
      leftAt: k.instant("left_at"),
    },
    (t) => [
      k.uniqueIndex("recipients_tenant").on(t.processorId, t.id),
      k.uniqueIndex("recipients_link").on(t.linkHash),
      k.uniqueIndex("recipients_contact").on(t.processorId, t.noticeId, t.contactId),
      k.index("recipients_of_contact").on(t.processorId, t.contactId),
      k.index("recipients_page").on(t.processorId, t.changeId, t.id),
      k.foreignKey({ columns: [t.processorId, t.noticeId], foreignColumns: [notices.processorId, notices.id] }),
      k.foreignKey({ columns: [t.processorId, t.contactId], foreignColumns: [contacts.processorId, contacts.id] }),
    ],
  );

  const messages = k.table(
    "messages",
    {
      id: k.id().primaryKey(),
      processorId: k
        .str("processor_id")
        .notNull()
        .references(() => processors.id),
      kind: k.choice("kind", MAIL_KINDS).notNull(),
      language: k.choice("language", LOCALES).notNull(),
      subject: k.str("subject").notNull(),
      html: k.str("html").notNull(),
      text: k.str("text").notNull(),
      sender: k.doc<MessageSender>("sender").notNull(),
      hash: k.str("hash").notNull(),
    },
    (t) => [
      k.uniqueIndex("messages_tenant").on(t.processorId, t.id),
      k.uniqueIndex("messages_hash").on(t.processorId, t.kind, t.language, t.hash),
    ],
  );

  const deliveries = k.table(
    "deliveries",
    {
      id: k.id().primaryKey(),
      processorId: k.str("processor_id").notNull(),
      messageId: k.str("message_id").notNull(),
      kind: k.choice("kind", MAIL_KINDS).notNull(),
      pool: k.choice("pool", POOLS).notNull(),
      changeId: k.str("change_id"),
      noticeId: k.str("notice_id"),
      recipientId: k.str("recipient_id"),
      followerId: k.str("follower_id"),
      objectionId: k.str("objection_id"),
      secretId: k.str("secret_id"),
      name: k.str("name").notNull(),
      address: k.str("address").notNull(),
      values: k.doc<Record<string, string>>("values").notNull(),
      sequence: k.int("sequence").notNull(),
      state: k.choice("state", DELIVERY_STATES).notNull(),
      attempt: k.int("attempt").notNull(),
      leaseOwner: k.str("lease_owner"),
      leaseUntil: k.instant("lease_until"),
      dueAt: k.instant("due_at").notNull(),
      usefulUntil: k.instant("useful_until"),
      messageIdHeader: k.str("message_id_header").notNull(),
      dateHeader: k.instant("date_header").notNull(),
      reply: k.str("reply"),
      server: k.str("server"),
      messageHash: k.str("message_hash"),
      finishedAt: k.instant("finished_at"),
      outcomeHash: k.str("outcome_hash"),
      outcomeLeaf: k.big("outcome_leaf"),
      salt: k.str("salt").notNull(),
    },
    (t) => [
      k.uniqueIndex("deliveries_tenant").on(t.processorId, t.id),
      // One mail of a kind to one recipient, whatever restarts or races happen.
      k.uniqueIndex("deliveries_recipient").on(t.processorId, t.recipientId, t.kind, t.sequence),
      k.uniqueIndex("deliveries_follower").on(t.processorId, t.followerId, t.changeId, t.kind, t.sequence),
      // With the id, the oldest due rows come in order without sorting all that are due; with the processor, those of a
      // paused one are passed over without reading them. What is finished leaves it.
      k.index("deliveries_due").on(t.pool, t.state, t.dueAt, t.id, t.processorId).where(sql`finished_at is null`),
      k.index("deliveries_change").on(t.processorId, t.changeId, t.state, t.kind),
      k.index("deliveries_page").on(t.processorId, t.changeId, t.id),
      // Removing a staged notice looks for mails that name it.
      k.index("deliveries_notice").on(t.processorId, t.noticeId),
      // Mails to nobody's row are found by the address, when a person asks what is held about them.
      k
        .index("deliveries_address")
        .on(t.processorId, t.address)
        .where(sql`recipient_id is null and follower_id is null`),
      // Only the finished rows that no leaf covers: a handful, however many mails there are.
      k
        .index("deliveries_unlogged")
        .on(t.processorId, t.id)
        .where(sql`outcome_leaf is null and finished_at is not null`),
      k.foreignKey({ columns: [t.processorId, t.messageId], foreignColumns: [messages.processorId, messages.id] }),
      k.foreignKey({ columns: [t.processorId, t.changeId], foreignColumns: [changes.processorId, changes.id] }),
      k.foreignKey({ columns: [t.processorId, t.noticeId], foreignColumns: [notices.processorId, notices.id] }),
      k.foreignKey({
        columns: [t.processorId, t.recipientId],
        foreignColumns: [recipients.processorId, recipients.id],
      }),
      k.foreignKey({ columns: [t.processorId, t.followerId], foreignColumns: [followers.processorId, followers.id] }),
    ],
  );

  /** Attempts that did not end in acceptance; the one that did is the delivery itself. */
  const deliveryAttempts = k.table(
    "delivery_attempts",
    {
      id: k.id().primaryKey(),
      processorId: k.str("processor_id").notNull(),
      deliveryId: k.str("delivery_id").notNull(),
      attempt: k.int("attempt").notNull(),
      state: k.choice("state", UNACCEPTED).notNull(),
      reply: k.str("reply"),
      server: k.str("server"),
      messageHash: k.str("message_hash"),
      at: k.instant("at").notNull(),
    },
    (t) => [
      k.uniqueIndex("delivery_attempts_tenant").on(t.processorId, t.id),
      k.uniqueIndex("delivery_attempts_number").on(t.processorId, t.deliveryId, t.attempt),
      k.foreignKey({ columns: [t.processorId, t.deliveryId], foreignColumns: [deliveries.processorId, deliveries.id] }),
    ],
  );

  return { noticeContents, notices, leftOut, recipients, messages, deliveries, deliveryAttempts };
}

export type NoticeTables = ReturnType<typeof noticeTables>;
