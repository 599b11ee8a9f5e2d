import type { Delivery } from "../delivery/delivery";
import type { Recipient } from "./notice";

/** Contacts whose mail about a change was accepted; others are told of a correction as of something new. */
export function toldContacts(
  sent: readonly Pick<Delivery, "kind" | "state" | "recipientId">[],
  recipients: readonly Pick<Recipient, "id" | "contactId">[],
): ReadonlySet<string> {
  const accepted = new Set(
    sent.flatMap(({ kind, state, recipientId }) =>
      state === "accepted" && (kind === "notice" || kind === "correction") ? [recipientId] : [],
    ),
  );
  return new Set(recipients.filter(({ id }) => accepted.has(id)).map(({ contactId }) => contactId));
}
