import type { Delivery, MailKind } from "../delivery/delivery";
import type { DeliveryReport } from "../incoming/incoming-mail";
import type { Recipient } from "./notice";
import { bounced } from "./standing-proof";

export type AddressFacts = {
  /** Every mail about the notice. */
  mails: readonly Pick<Delivery, "id" | "recipientId" | "state" | "finishedAt">[];
  /** What servers reported about any of them. */
  reports: readonly Pick<DeliveryReport, "deliveryId" | "action" | "effect">[];
};

/** Mails that are kept from an address known to be dead, so that their row says that they were not sent. */
export const KEPT_MAILS: readonly MailKind[] = ["deadline_moved", "outcome", "withdrawal"];

/**
 * Contacts to whom a further mail about the notice may go: not those whose last mail that came to an end was refused for
 * good, or taken and reported as undeliverable. Where none came to an end yet, the address may work.
 */
export function mayReach<Who extends Pick<Recipient, "id">>(
  recipients: readonly Who[],
  { mails, reports }: AddressFacts,
): Who[] {
  const returned = bounced(reports);
  return recipients.filter(({ id }) => {
    const own = mails.filter(({ recipientId, state }) => recipientId === id && ENDED.includes(state));
    const [last] = own.sort((a, b) => ((a.finishedAt ?? "") < (b.finishedAt ?? "") ? 1 : -1));
    return last === undefined || (last.state === "accepted" && !returned.has(last.id));
  });
}

const ENDED: readonly Delivery["state"][] = ["accepted", "failed"];
