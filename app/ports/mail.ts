import type { MailKind } from "~/domain/delivery/delivery";
import type { MailProps } from "~/domain/delivery/mail-props";
import type { OutgoingMail } from "~/domain/delivery/outgoing-mail";
import type { Attempt } from "~/domain/delivery/settle-attempt";
import type { Locale } from "~/domain/processor/processor";
import type { Instant } from "~/domain/time";

export type { OutgoingMail } from "~/domain/delivery/outgoing-mail";

/** What a template becomes; `{{name}}` stands where a delivery's value goes. */
export type RenderedMail = { subject: string; html: string; text: string };

/** Renders one kind of mail in one language. Pure but for time: no addresses, no tokens go in. */
export type MailRenderer = <K extends MailKind>(kind: K, props: MailProps[K], locale: Locale) => Promise<RenderedMail>;

/**
 * How one attempt ended. `uncertain`: the connection was lost after the server may have taken the mail. `reply`: the
 * server's words. `messageHash`: SHA-256 of the exact bytes; null when the mail could not be written at all.
 */
export type SendResult = Attempt;

export type Mailer = {
  /** Never throws for what a mail server does or says. */
  send(pool: "prompt" | "bulk", mail: OutgoingMail): Promise<SendResult>;
  close(): Promise<void>;
};

/** The mailbox on this machine that takes the mail while no SMTP server is set (never in production). */
export type LocalMailbox = {
  /** Newest first, at most 200. */
  list(): Promise<{ id: string; to: string; subject: string; date: Instant }[]>;
  read(id: string): Promise<{
    id: string;
    from: string;
    to: string;
    subject: string;
    date: Instant;
    text: string;
    html: string;
    headers: [string, string][];
  } | null>;
};
