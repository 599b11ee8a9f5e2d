import { type Delivery, isTelling } from "../delivery/delivery";
import type { DeliveryReport } from "../incoming/incoming-mail";
import type { Recipient } from "./notice";
import { bounced } from "./standing-proof";

/** Contacts whose mail about a change was accepted and did not come back; others are told of a correction as of something new. */
export function toldContacts(
  sent: readonly Pick<Delivery, "id" | "kind" | "state" | "recipientId">[],
  recipients: readonly Pick<Recipient, "id" | "contactId">[],
  reports: readonly Pick<DeliveryReport, "deliveryId" | "action" | "effect">[],
): ReadonlySet<string> {
  const returned = bounced(reports);
  const accepted = new Set(
    sent.flatMap(({ id, kind, state, recipientId }) =>
      state === "accepted" && !returned.has(id) && isTelling(kind) ? [recipientId] : [],
    ),
  );
  return new Set(recipients.filter(({ id }) => accepted.has(id)).map(({ contactId }) => contactId));
}
