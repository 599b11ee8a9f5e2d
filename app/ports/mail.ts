import type { Locale } from "~/domain/processor/processor";
import type { MailKind } from "~/domain/delivery/delivery";
import type { MailProps } from "~/domain/delivery/mail-props";
import type { Instant } from "~/domain/time";

/** What a template becomes; `{{name}}` stands where a delivery's value goes. */
export type RenderedMail = { subject: string; html: string; text: string };

/** Renders one kind of mail in one language. Pure but for time: no addresses, no tokens go in. */
export type MailRenderer = <K extends MailKind>(kind: K, props: MailProps[K], locale: Locale) => Promise<RenderedMail>;

/** One mail, complete: sending it again sends the same bytes. */
export type OutgoingMail = {
  deliveryId: string;
  from: { name: string; address: string };
  to: { name: string; address: string };
  replyTo: { name: string; address: string } | null;
  subject: string;
  html: string;
  text: string;
  messageId: string;
  date: Instant;
  headers: Record<string, string>;
};

/** `uncertain`: the connection was lost after the server may have taken the mail. `reply`: the server's words. */
export type SendResult = { state: "accepted" | "deferred" | "failed" | "uncertain"; reply: string };

export type Mailer = {
  /** Never throws for what a mail server does or says. */
  send(pool: "prompt" | "bulk", mail: OutgoingMail): Promise<SendResult>;
  close(): Promise<void>;
};

/** The mailbox on this machine that takes the mail while no SMTP server is set (never in production). */
export type LocalMailbox = {
  /** Newest first. */
  list(): Promise<{ id: string; to: string; subject: string; date: Instant }[]>;
  read(id: string): Promise<{ id: string; from: string; to: string; subject: string; date: Instant; text: string; html: string; headers: [string, string][] } | null>;
};
