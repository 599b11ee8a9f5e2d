import type { Delivery, Message } from "~/domain/delivery/delivery";
import type { MailToWrite, WriteFault } from "~/domain/delivery/write-mail";
import type { Hash } from "~/domain/evidence/hash";
import type { SendResult } from "./mail";

/** What came of writing a mail. `thrown`: a fault of ours, which says nothing about the mail. */
export type Written = { ok: true; hash: Hash } | WriteFault | { ok: false; thrown: unknown };

/**
 * Where mails are written and sent from. The bytes stay there between the two, so that it may be another thread: whoever
 * decides and records needs their hash alone.
 */
export type Outbox = {
  /** Writes mails of one message, and sends none. Each that was written is then sent or dropped. */
  write(message: Message, mails: readonly MailToWrite[]): Promise<Written[]>;
  /** Sends a mail that was written, once. Never throws for what a mail server does or says. */
  send(mail: { id: string; pool: Delivery["pool"] }): Promise<SendResult>;
  /** Lets go of mails that are not sent after all. */
  drop(ids: readonly string[]): void;
  close(): Promise<void>;
};
