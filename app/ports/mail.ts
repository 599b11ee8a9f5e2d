import type { ComposedMail } from "~/domain/delivery/compose";
import type { MailKind } from "~/domain/delivery/delivery";
import type { MailProps } from "~/domain/delivery/mail-props";
import type { Attempt } from "~/domain/delivery/settle-attempt";
import type { Locale } from "~/domain/processor/processor";
import type { Instant } from "~/domain/time";

export type { ComposedMail } from "~/domain/delivery/compose";

/** What a template becomes; `{{name}}` stands where a delivery's value goes. */
export type RenderedMail = { subject: string; html: string; text: string };

/** Renders one kind of mail in one language. Pure but for time: no addresses, no tokens go in. */
export type MailRenderer = <K extends MailKind>(kind: K, props: MailProps[K], locale: Locale) => Promise<RenderedMail>;

/**
 * What a server said of a mail. `uncertain`: the connection was lost after it may have taken the mail. `reply`: its words;
 * `server`: who they are from, null where nobody answered.
 */
export type SendResult = Attempt;

export type Mailer = {
  /** Never throws for what a mail server does or says. */
  send(pool: "prompt" | "bulk", mail: ComposedMail): Promise<SendResult>;
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
