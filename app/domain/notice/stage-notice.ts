import type { Contact, Controller } from "../agreement/controller";
import type { PlannedNotice } from "../change/plan-notices";
import { keptFacts } from "../change/planned-correction";
import type { Delivery, MailKind } from "../delivery/delivery";
import { mailToFollower, mailToRecipient } from "../delivery/plan-delivery";
import { sealContent } from "../evidence/canonical";
import { commitRow } from "../evidence/row-commitments";
import type { LeftOutRow, NoticeRow, RecipientRow } from "../evidence/snapshot-row";
import type { Locale } from "../processor/processor";
import type { Instant } from "../time";
import type { LeftOutCustomer, Notice, Recipient } from "./notice";

/** What is handed in for rows to be made: fresh ids, salts and link hashes come from outside the domain. */
export type RowMaker = {
  nextId(): string;
  salt(): string;
  linkHash(recipientId: string): string;
  /** Id of the rendered message for this customer's outcome in a language. */
  messageId(language: Locale): string;
  mailHost: string;
  now: Instant;
};

export type StagedNotice = {
  notice: Notice;
  recipients: Recipient[];
  deliveries: Delivery[];
  /** What the evidence log commits to. */
  noticeRow: NoticeRow;
  recipientRows: RecipientRow[];
};

/** One customer's notice, its items named as they are stored, with a delivery for each contact, invisible until the change is announced. */
export function stageNotice(
  planned: PlannedNotice,
  customer: { changeId: string; controller: Controller; contacts: readonly Contact[] },
  make: RowMaker,
): StagedNotice {
  const { changeId, controller } = customer;
  const { processorId } = controller;
  const { terms, periods, window, gateWindow, gates, leftOut } = planned;
  const notice: Notice = {
    id: make.nextId(),
    processorId,
    changeId,
    controllerId: controller.id,
    language: controller.language,
    terms,
    periods,
    window,
    movedWindow: null,
    windowEnd: window?.windowEndExclusive ?? null,
    gateWindow,
    movedGateWindow: null,
    gateEnd: gateWindow?.windowEndExclusive ?? null,
    moves: [],
    gates,
    leftOut,
    provenAt: null,
    countedFrom: null,
    acknowledgedAt: null,
    acknowledgedBy: null,
    outcomeCount: 0,
    createdAt: make.now,
  };
  const told = customer.contacts.map((contact) => stageContact(notice, controller.name, contact, make));
  return {
    notice,
    recipients: told.map(({ recipient }) => recipient),
    deliveries: told.map(({ delivery }) => delivery),
    noticeRow: {
      v: 1,
      type: "notice",
      id: notice.id,
      controllerId: controller.id,
      language: notice.language,
      windowEnd: notice.windowEnd,
      gateEnd: notice.gateEnd,
      periodSource: terms.notice?.source ?? null,
      replacement: terms.replacement,
      contentHash: noticeHash(notice),
    },
    recipientRows: told.map(({ delivery, recipient }) => recipientRow(delivery, controller.id, recipient.language)),
  };
}

/**
 * The notice of a correction of words for a customer whose notice stands: what is proven and was answered goes on, and contacts
 * who were told get the short mail. In: who they are, and the id of that mail's message in a language.
 */
export function keepNotice(
  fresh: StagedNotice,
  kept: Notice,
  { told, messageId }: { told: ReadonlySet<string>; messageId(language: Locale): string },
): StagedNotice {
  const mails = fresh.recipients.map((recipient) => {
    const delivery = fresh.deliveries.find(({ recipientId }) => recipientId === recipient.id);
    if (delivery === undefined) throw new Error(`Recipient ${recipient.id} has no mail`);
    if (!told.has(recipient.contactId)) return { recipient, delivery };
    const messageIdOf = messageId(recipient.language);
    return { recipient, delivery: { ...delivery, kind: "correction" as const, messageId: messageIdOf } };
  });
  return {
    ...fresh,
    notice: { ...fresh.notice, ...keptFacts(kept) },
    deliveries: mails.map(({ delivery }) => delivery),
    recipientRows: mails.map(({ recipient, delivery }) =>
      recipientRow(delivery, recipient.controllerId, recipient.language),
    ),
  };
}

/** What evidence says of a customer who was not told: that, and why. */
export function leftOutRow({ id, controllerId, reasons }: LeftOutCustomer): LeftOutRow {
  const sealed = sealContent(reasons);
  if (!sealed.ok) throw new Error(`Reasons have no canonical text: ${sealed.code} at ${sealed.path}`);
  return { v: 1, type: "left_out", id, controllerId, reasonsHash: sealed.hash };
}

/** A follower's mail about a change: for information, without window or link of its own. */
export function stageFollower(
  follower: { id: string; processorId: string; address: string; language: Locale },
  changeId: string,
  make: Omit<RowMaker, "linkHash">,
): { delivery: Delivery; row: RecipientRow } {
  const messageId = make.messageId(follower.language);
  const delivery = mailToFollower(follower, { messageId, kind: "follower_notice", changeId, state: "staged" }, make);
  return { delivery, row: recipientRow(delivery, null, follower.language) };
}

/** One contact of a notice with the mail that tells it, still staged. */
export function stageContact(
  notice: Notice,
  organisation: string,
  contact: Contact,
  make: RowMaker,
): { recipient: Recipient; delivery: Delivery } {
  const recipient = recipientOf(notice, contact, make);
  const messageId = make.messageId(contact.language);
  return {
    recipient,
    delivery: mailToRecipient(
      recipient,
      { messageId, kind: "notice", state: "staged", values: { organisation } },
      make,
    ),
  };
}

/** A contact as a reader of the notice, with a link of its own. */
export function recipientOf(
  { processorId, changeId, id: noticeId, controllerId }: Notice,
  { id: contactId, name, address, language }: Contact,
  make: Pick<RowMaker, "nextId" | "linkHash">,
): Recipient {
  const id = make.nextId();
  const of = { processorId, changeId, noticeId, controllerId, contactId };
  return { id, ...of, name, address, language, linkHash: make.linkHash(id), leftAt: null };
}

/** What evidence says of one mail that goes out. */
export function recipientRow(delivery: Delivery, controllerId: string | null, language: Locale): RecipientRow {
  const mail: MailKind = delivery.kind;
  const { address } = commitRow(delivery.salt, { address: delivery.address });
  return { v: 1, type: "recipient", id: delivery.id, controllerId, mail, language, address };
}

type Frozen = Pick<Notice, "terms" | "window" | "gateWindow" | "gates" | "leftOut" | "language">;

/** SHA-256 of the canonical text of what was frozen for the customer. */
export function noticeHash({ terms, window, gateWindow, gates, leftOut, language }: Frozen): NoticeRow["contentHash"] {
  const sealed = sealContent({ terms, window, gateWindow, gates, leftOut, language });
  if (!sealed.ok) throw new Error(`A notice has no canonical text: ${sealed.code} at ${sealed.path}`);
  return sealed.hash;
}
