import type { Instant } from "../time";

export type Mailbox = { name: string; address: string };

/** One mail, complete: sending it again sends the same bytes. */
export type OutgoingMail = {
  deliveryId: string;
  /** MAIL FROM: where mail servers report; leads back to this delivery where this installation reads such mail. */
  envelopeFrom: string;
  from: Mailbox;
  to: Mailbox;
  replyTo: Mailbox | null;
  subject: string;
  html: string;
  text: string;
  messageId: string;
  date: Instant;
  /** Further header fields, in this order. */
  headers: Record<string, string>;
};
