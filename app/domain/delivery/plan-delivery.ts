import type { Follower } from "../agreement/controller";
import type { Recipient } from "../notice/notice";
import type { Locale } from "../processor/processor";
import type { Instant } from "../time";
import type { Delivery } from "./delivery";
import { isUnwanted } from "./leaving";

/** What the planner of a mail decides; everything else about a new delivery follows. */
export type NewDelivery = Pick<
  Delivery,
  "id" | "processorId" | "messageId" | "kind" | "pool" | "name" | "address" | "values" | "salt"
> &
  Partial<
    Pick<
      Delivery,
      | "changeId"
      | "noticeId"
      | "recipientId"
      | "followerId"
      | "objectionId"
      | "secretId"
      | "sequence"
      | "state"
      | "usefulUntil"
    >
  >;

/** A delivery that waits for its first attempt. `mailHost` is the right part of its Message-ID (RFC 5322, 3.6.4). */
export function planDelivery(planned: NewDelivery, now: Instant, mailHost: string): Delivery {
  return {
    changeId: null,
    noticeId: null,
    recipientId: null,
    followerId: null,
    objectionId: null,
    secretId: null,
    sequence: 1,
    state: "planned",
    usefulUntil: null,
    ...planned,
    attempt: 0,
    leaseOwner: null,
    leaseUntil: null,
    dueAt: now,
    messageIdHeader: `<${planned.id}@${mailHost}>`,
    dateHeader: now,
    reply: null,
    server: null,
    messageHash: null,
    finishedAt: null,
    outcomeHash: null,
    outcomeLeaf: null,
  };
}

/** What is handed in for deliveries to be made: ids and salts come from outside the domain. */
export type MailMaker = { nextId(): string; salt(): string; now: Instant; mailHost: string };

/** A mail to one contact of a frozen snapshot, which is kept and not sent where the contact has left; `{{contact}}` stands for the name in all of them. */
export function mailToRecipient(
  recipient: Recipient,
  mail: Pick<Delivery, "messageId" | "kind"> &
    Partial<Pick<Delivery, "sequence" | "values" | "pool" | "state" | "objectionId" | "usefulUntil">>,
  make: MailMaker,
): Delivery {
  const { id: recipientId, processorId, changeId, noticeId, name, address } = recipient;
  const planned = planDelivery(
    {
      id: make.nextId(),
      processorId,
      changeId,
      noticeId,
      recipientId,
      name,
      address,
      pool: "bulk",
      salt: make.salt(),
      ...mail,
      values: { contact: name, ...mail.values },
    },
    make.now,
    make.mailHost,
  );
  return isUnwanted(recipient, mail) ? { ...planned, state: "suppressed", finishedAt: make.now } : planned;
}

type ReadersMail = Omit<Parameters<typeof mailToRecipient>[1], "messageId"> & {
  /** null: to contacts with this language there is no mail. */
  messageId(language: Locale): string | null;
};

/**
 * A further mail about a notice. To a contact who cannot be reached it is kept and not sent, which says so, and keeps its words
 * for whoever is told later.
 */
export function mailToReaders(
  { told, reached }: { told: readonly Recipient[]; reached: ReadonlySet<string> },
  { messageId: messageIdIn, ...mail }: ReadersMail,
  make: MailMaker,
): Delivery[] {
  return told.flatMap((recipient) => {
    const messageId = messageIdIn(recipient.language);
    if (messageId === null) return [];
    const planned = mailToRecipient(recipient, { ...mail, messageId }, make);
    if (reached.has(recipient.id)) return [planned];
    return [{ ...planned, state: "suppressed" as const, finishedAt: make.now }];
  });
}

/** A mail to one follower. */
export function mailToFollower(
  follower: Pick<Follower, "id" | "processorId" | "address">,
  mail: Pick<Delivery, "messageId" | "kind" | "changeId"> & Partial<Pick<Delivery, "sequence" | "state" | "pool">>,
  make: MailMaker,
): Delivery {
  const { id: followerId, processorId, address } = follower;
  return planDelivery(
    {
      id: make.nextId(),
      processorId,
      followerId,
      name: "",
      address,
      pool: "bulk",
      values: {},
      salt: make.salt(),
      ...mail,
    },
    make.now,
    make.mailHost,
  );
}
