import type { Instant } from "../time";
import type { FilledForm } from "./mail-form";

export type Mailbox = { name: string; address: string };

/** One mail, complete: composing it again gives the same bytes. */
export type OutgoingMail = FilledForm & {
  deliveryId: string;
  /** MAIL FROM: where mail servers report; leads back to this delivery where this installation reads such mail. */
  envelopeFrom: string;
  from: Mailbox;
  to: Mailbox;
  replyTo: Mailbox | null;
  messageId: string;
  date: Instant;
  /** Further header fields, in this order. */
  headers: Record<string, string>;
};
