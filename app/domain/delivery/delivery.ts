import type { Locale } from "../processor/processor";
import type { Instant } from "../time";
import type { MailSender } from "./mail-sender";

export const MAIL_KINDS = [
  "notice",
  "follower_notice",
  "deadline_moved",
  "reminder",
  "correction",
  "outcome",
  "follower_outcome",
  "withdrawal",
  "follower_withdrawal",
  "receipt",
  "confirm_objection",
  "dismissal",
  "authorisation_recorded",
  "authorisation_withdrawn",
  "confirm_follow",
  "user_sign_in",
  "user_invitation",
  "second_person",
  "second_person_refused",
  "ordered_alone",
  "retention_warning",
  "access_review",
  "staff_invitation",
  "password_reset",
  "access_changed",
  "access_locked",
  "approval_code",
  "question_received",
  "question_answered",
  "contact_named",
  "contact_asked",
  "contact_settled",
  "reply_received",
  "data_request",
  "test",
] as const;
export type MailKind = (typeof MAIL_KINDS)[number];

/** Whether such a mail tells a customer of a change: the notice does, and what corrects its words. */
export function isTelling(kind: MailKind): boolean {
  return kind === "notice" || kind === "correction";
}

/** planned → claimed → sending → accepted | deferred | failed | uncertain. The row is the job. */
export const DELIVERY_STATES = [
  "staged",
  "planned",
  "claimed",
  "sending",
  "accepted",
  "deferred",
  "failed",
  "uncertain",
  "suppressed",
] as const;
export type DeliveryState = (typeof DELIVERY_STATES)[number];

/** How an attempt ends that the server did not take. */
export const UNACCEPTED = ["deferred", "failed", "uncertain"] as const satisfies readonly DeliveryState[];

/** Who writes and who reads answers, as it was when the mail was worded: what was sent stays as it was. */
export type MessageSender = Pick<MailSender, "name" | "contactName" | "contactAddress" | "isDemo">;

/**
 * Whether the mail may have reached anybody: not one that was stopped before it was ever tried, and not one that its reader's
 * server refused each time.
 */
export function mayHaveArrived({ state, attempt, reply }: Pick<Delivery, "state" | "attempt" | "reply">): boolean {
  if (state === "failed") return false;
  return state !== "suppressed" || (attempt > 0 && !/^[45]\d\d/.test(reply ?? ""));
}

/** A mail rendered once for a kind and language; `{{name}}` stands where each delivery's value goes. */
export type Message = {
  id: string;
  processorId: string;
  kind: MailKind;
  language: Locale;
  subject: string;
  html: string;
  text: string;
  sender: MessageSender;
  /** SHA-256 over sender, subject, html and text. */
  hash: string;
};

/** One mail to one address. Message-ID and Date are fixed at planning, so a second sending is the same mail. */
export type Delivery = {
  id: string;
  processorId: string;
  messageId: string;
  kind: MailKind;
  /** `prompt` mail (receipts, confirmations) never waits behind `bulk` notices. */
  pool: "prompt" | "bulk";
  changeId: string | null;
  noticeId: string | null;
  recipientId: string | null;
  followerId: string | null;
  objectionId: string | null;
  /** What it carries that works once. */
  secretId: string | null;
  name: string;
  address: string;
  values: Record<string, string>;
  /** Tells repeated mails of one kind to one recipient apart. */
  sequence: number;
  state: DeliveryState;
  /** Number of the attempt: the lease's epoch. */
  attempt: number;
  leaseOwner: string | null;
  leaseUntil: Instant | null;
  dueAt: Instant;
  /** From then on it is not sent any more, since what it says is past; null: it is sent whenever it can be. */
  usefulUntil: Instant | null;
  /** Header values fixed at planning. */
  messageIdHeader: string;
  dateHeader: Instant;
  /** The server's last reply, shown to staff as it came. */
  reply: string | null;
  /** What the server calls itself that said it; null while none has. */
  server: string | null;
  /** SHA-256 of the exact bytes of the last attempt, before any signature; null before the first. */
  messageHash: string | null;
  finishedAt: Instant | null;
  /** Leaf hash of the outcome, kept from the moment the outcome stands; batches of them become one leaf of the log. */
  outcomeHash: string | null;
  /** Index of the log leaf that covers the outcome. */
  outcomeLeaf: number | null;
  /**
   * 32 random bytes in base64url; each personal field's own salt is derived from it and the field's name
   * (`fieldSalt`). Erasing it with the values leaves the log whole and unreadable.
   */
  salt: string;
};

/** One attempt that did not end in acceptance. */
export type DeliveryAttempt = Pick<Delivery, "id" | "processorId" | "attempt" | "reply" | "server" | "messageHash"> & {
  deliveryId: string;
  state: (typeof UNACCEPTED)[number];
  at: Instant;
};
