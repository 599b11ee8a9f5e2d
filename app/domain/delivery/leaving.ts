import type { Recipient } from "../notice/notice";
import type { Delivery, MailKind } from "./delivery";

/**
 * Mail that its reader may leave: what the processor sends of its own accord. Answers to what the reader did (receipts,
 * confirmations, sign-in) come all the same.
 */
export const LEAVABLE_MAILS: readonly MailKind[] = [
  "notice",
  "follower_notice",
  "deadline_moved",
  "reminder",
  "correction",
  "outcome",
  "follower_outcome",
  "withdrawal",
  "follower_withdrawal",
];

/** Whether a mail of this kind is not sent to a contact, who has left: its row says so instead of going out. */
export function isUnwanted({ leftAt }: Pick<Recipient, "leftAt">, { kind }: Pick<Delivery, "kind">): boolean {
  return leftAt !== null && LEAVABLE_MAILS.includes(kind);
}
