import type { Instant } from "../time";

/** Which address of ours it came to: a delivery's envelope sender, its Reply-To, or the people behind the domain (RFC 2142). */
export const MAIL_DOORS = ["bounce", "reply", "postmaster"] as const;
export type MailDoor = (typeof MAIL_DOORS)[number];

/** What a mail is. On doubt it is a `reply`: what a person wrote is never classed away. */
export const MAIL_CLASSES = ["report", "complaint", "auto_reply", "reply"] as const;
export type MailClass = (typeof MAIL_CLASSES)[number];

/** `kept`: nobody needs to say what it is · `open`: a person is to say · `sorted`: a person has said. */
export const MAIL_STATES = ["kept", "open", "sorted"] as const;
export type MailState = (typeof MAIL_STATES)[number];

/** What a person found a reply to be. */
export const SORTED_AS = ["objection", "question", "data_request", "other"] as const;
export type SortedAs = (typeof SORTED_AS)[number];

/** A mail that came to one address of ours, whole, and what became of it. */
export type IncomingMail = {
  id: string;
  processorId: string;
  door: MailDoor;
  /** The address it came to, in lower case. */
  envelopeTo: string;
  /** The envelope's sender; empty: nobody, as reports have it (RFC 5321, 4.5.5). */
  envelopeFrom: string;
  /** What it leads back to; null: to nothing of ours. */
  deliveryId: string | null;
  changeId: string | null;
  noticeId: string | null;
  controllerId: string | null;
  recipientId: string | null;
  followerId: string | null;
  mailClass: MailClass;
  /** Of the header From. */
  senderName: string;
  senderAddress: string;
  addressKey: string;
  subject: string;
  /** When its last byte had arrived here. */
  receivedAt: Instant;
  /** When the first mail server that we trust had taken it; null: none says. */
  relayedAt: Instant | null;
  size: number;
  /** SHA-256 of the bytes. */
  hash: string;
  state: MailState;
  sortedAs: SortedAs | null;
  /** Why it is nothing of the kind, or what was done. */
  note: string;
  objectionId: string | null;
  questionId: string | null;
  sortedBy: string | null;
  sortedAt: Instant | null;
  /** As everywhere: commitments in the log are made with it, and closed by erasing it. */
  salt: string;
};

/** The time that counts for what a mail says: the first trusted server's, which had it no later than we did. */
export function countsFrom({ receivedAt, relayedAt }: Pick<IncomingMail, "receivedAt" | "relayedAt">): Instant {
  return relayedAt !== null && relayedAt < receivedAt ? relayedAt : receivedAt;
}

/** What a server says became of a mail (RFC 3464, 2.3.3), or that its reader complained (RFC 5965). */
export const REPORT_ACTIONS = ["failed", "delayed", "delivered", "relayed", "expanded", "complaint"] as const;
export type ReportAction = (typeof REPORT_ACTIONS)[number];

/**
 * `counts`: it is evidence against the delivery, or a complaint that was heeded · `shown`: it is only told · and why one has
 * no effect: it is about another address, about a mail that was never sent, or it came by a way that proves nothing.
 */
export const REPORT_EFFECTS = ["counts", "shown", "other_address", "not_sent", "unproven"] as const;
export type ReportEffect = (typeof REPORT_EFFECTS)[number];

/** What one report says of one delivery. */
export type DeliveryReport = {
  id: string;
  processorId: string;
  mailId: string;
  deliveryId: string;
  changeId: string | null;
  noticeId: string | null;
  controllerId: string | null;
  recipientId: string | null;
  followerId: string | null;
  action: ReportAction;
  /** Enhanced status (RFC 3463), as `5.1.1`; empty where there is none. */
  status: string;
  /** Whom the report is about, as it says. */
  address: string;
  /** The server's own words. */
  diagnostic: string;
  remoteServer: string;
  effect: ReportEffect;
  receivedAt: Instant;
  /** The same for the same report, so that one that comes again does nothing. */
  fingerprint: string;
};
