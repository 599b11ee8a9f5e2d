import type { Delivery, DeliveryAttempt, DeliveryState, MailKind, Message } from "~/domain/delivery/delivery";
import type { FinishedDelivery } from "~/domain/delivery/settle-attempt";
import type { LeftOutCustomer, Notice, Recipient } from "~/domain/notice/notice";
import type { Day, Instant } from "~/domain/time";
import type { After } from "./customers";

export type NoticeReads = {
  find(processorId: string, noticeId: string): Promise<Notice | null>;
  findForController(processorId: string, changeId: string, controllerId: string): Promise<Notice | null>;
  /** Those of some customers. */
  listForControllers(processorId: string, changeId: string, controllerIds: string[]): Promise<Notice[]>;
  list(processorId: string, changeId: string, page: After): Promise<Notice[]>;
  count(processorId: string, changeId: string): Promise<number>;
  /** The latest window end of a change's notices; null where none has a window. */
  lastWindowEnd(processorId: string, changeId: string): Promise<Instant | null>;
  /**
   * How many customers each end of a window is for; null: those without one. `untold`: of how many nothing proves yet that
   * they were told, so that their window has not begun.
   */
  countByWindowEnd(
    processorId: string,
    changeId: string,
  ): Promise<{ windowEnd: Instant | null; count: number; untold: number }[]>;
  /** Customers that the change does not concern, in id order. */
  listLeftOut(processorId: string, changeId: string, page: After): Promise<LeftOutCustomer[]>;
  countLeftOut(processorId: string, changeId: string): Promise<number>;
  listRecipients(processorId: string, changeId: string, page: After): Promise<Recipient[]>;
  listRecipientsOfNotice(processorId: string, noticeId: string): Promise<Recipient[]>;
  countRecipients(processorId: string, changeId: string): Promise<number>;
  /** Tokens name nobody: the hash is the only key, the row says the tenant. */
  findRecipientByLinkHash(hash: string): Promise<Recipient | null>;
};
/** What of a notice its proof needs. */
export type ProvenNotice = Pick<Notice, "id" | "changeId" | "window" | "periods" | "countedFrom"> & {
  provenAt: Instant;
  /** What of its change a proof is measured by; null unless that is announced. `zone`: the processor's. */
  announced: { firstDay: Day | null; zone: string } | null;
};
export type NoticeWrites = NoticeReads & {
  insert(notices: Notice[]): Promise<void>;
  /** The first proof of each notice, given once; one that has its proof already keeps it. Gives the others, now proven. */
  prove(processorId: string, proven: readonly { id: string; provenAt: Instant }[]): Promise<ProvenNotice[]>;
  /**
   * Only the moved windows with their ends and what moved them, `provenAt`, `countedFrom`, `acknowledgedAt` and
   * `outcomeCount` ever change; throws where a window would end earlier.
   */
  update(notice: Notice): Promise<void>;
  insertLeftOut(customers: LeftOutCustomer[]): Promise<void>;
  insertRecipients(recipients: Recipient[]): Promise<void>;
  /** On every notice that the contact was sent: since when it wants no more mail; null: it is a contact again. */
  setContactLeft(processorId: string, contactId: string, leftAt: Instant | null): Promise<void>;
  /**
   * Takes back a staged release (mails, recipients, notices, who was left out), at most `limit` rows a call; true while more are left.
   * Throws once the change is announced.
   */
  removeStaged(processorId: string, changeId: string, limit: number): Promise<boolean>;
};

export type DeliveryReads = {
  find(processorId: string, deliveryId: string): Promise<Delivery | null>;
  /** The address that leads back to a delivery names nobody: the id is the only key, the row says the tenant. */
  findAddressed(deliveryId: string): Promise<Delivery | null>;
  listForChange(processorId: string, changeId: string, page: After): Promise<Delivery[]>;
  /** Every mail about one customer's notice, in id order. */
  listForNotice(processorId: string, noticeId: string): Promise<Delivery[]>;
  countByState(
    processorId: string,
    changeId: string,
  ): Promise<{ kind: MailKind; state: DeliveryState; count: number }[]>;
  findMessage(processorId: string, messageId: string): Promise<Message | null>;
  /** Due rows of any tenant in one pool, oldest first, whoever's they are to send. */
  listDue(pool: Delivery["pool"], now: Instant, limit: number): Promise<Delivery[]>;
  /** Attempts of one mail that did not end in acceptance, the first one first. */
  listAttempts(
    processorId: string,
    deliveryId: string,
    page: { after: number; limit: number },
  ): Promise<DeliveryAttempt[]>;
  /** When the next row of the pool falls due; null: none. */
  nextDueAt(pool: Delivery["pool"]): Promise<Instant | null>;
};
export type DeliveryWrites = DeliveryReads & {
  /** Finds the same rendered message of the processor or inserts it; gives its id. */
  saveMessage(message: Message): Promise<string>;
  insert(deliveries: Delivery[]): Promise<void>;
  /** As `insert`, but a mail of that kind and sequence which its recipient or follower already has is left out. */
  insertMissing(deliveries: Delivery[]): Promise<void>;
  /** Staged rows of a change become planned, at most `limit` a call; gives how many. */
  release(processorId: string, changeId: string, dueAt: Instant, limit: number): Promise<number>;
  /**
   * Takes due rows of any tenant in one pool that nobody has, sets lease and attempt + 1: the mail worker's one statement
   * across tenants. What is tried again comes before what is new, the oldest first. Of processors whose bulk mail is
   * paused no bulk mail is taken. `waitedAs`: the state it was in.
   */
  claimDue(
    pool: Delivery["pool"],
    lease: { owner: string; now: Instant; until: Instant },
    limit: number,
  ): Promise<{ delivery: Delivery; waitedAs: DeliveryState }[]>;
  /**
   * Guarded by owner and attempt: records steps and results of mails only while their lease is ours. Give each row once,
   * with the lease it was claimed under; unless the new state is `sending`, this ends the lease. A final state (accepted,
   * failed) needs `finishedAt`. `ours`: the ids of those; `reported`: of them, those that a server has reported about.
   */
  settle(deliveries: readonly Delivery[]): Promise<{ ours: Set<string>; reported: Set<string> }>;
  insertAttempts(attempts: DeliveryAttempt[]): Promise<void>;
  /**
   * Rows claimed or sending by processes that are gone become due again as `uncertain`, `limit` of them at most; gives those
   * that may have been sent, and how many it was in all.
   */
  recoverStale(
    now: Instant,
    allOwners: boolean,
    limit: number,
  ): Promise<{ count: number; sending: Pick<Delivery, "id" | "processorId" | "attempt" | "messageHash">[] }>;
  /** Mails of these kinds of a change that wait for a sending are not sent any more, at most `limit` a call; gives how many. */
  suppress(processorId: string, changeId: string, kinds: MailKind[], now: Instant, limit: number): Promise<number>;
  /** As `suppress`, of one notice alone. */
  suppressForNotice(processorId: string, noticeId: string, kinds: MailKind[], now: Instant): Promise<number>;
  /**
   * What a follower or a contact that has left may leave (`LEAVABLE_MAILS`) is not sent any more: what waits or is staged ends at once, what a
   * worker has just taken is not tried again.
   */
  suppressTo(processorId: string, to: { followerId: string } | { contactId: string }, now: Instant): Promise<void>;
  /** Finished mails of the processor that no leaf covers yet, in id order. */
  listUnlogged(
    processorId: string,
    limit: number,
  ): Promise<(FinishedDelivery & Pick<Delivery, "state" | "outcomeHash">)[]>;
  setOutcomeLeaf(processorId: string, deliveryIds: string[], leaf: number): Promise<void>;
};
