import type { Delivery, MessageSender } from "./delivery";
import type { OutgoingMail } from "./outgoing-mail";
import { type MarkReturn, returnAddress } from "./return-address";

type Way = {
  /** The domain whose mail this installation takes; null: none. */
  bounceDomain: string | null;
  mailFrom: { address: string };
  mark: MarkReturn;
};

/**
 * Where servers report about a mail, and where its reader answers. With a domain of our own each mail has its own sender
 * (VERP), so that a report says which mail it is about whatever it quotes; and answers of customers to what they were
 * told come here, since each may be an objection (07-records, 6.2). Without one, reports go to the installation's sender
 * and answers to the processor's contact.
 */
export function wayBack(
  delivery: Pick<Delivery, "id" | "noticeId" | "recipientId" | "objectionId">,
  { contactName, contactAddress, name, isDemo }: MessageSender,
  { bounceDomain, mailFrom, mark }: Way,
): Pick<OutgoingMail, "envelopeFrom" | "replyTo"> {
  const contact = { name: contactName, address: contactAddress };
  // A demo shows a real company's list, and nothing it causes may reach that company.
  const toContact = isDemo || !contactAddress.includes("@") ? null : contact;
  if (bounceDomain === null) return { envelopeFrom: mailFrom.address, replyTo: toContact };
  const { id, noticeId, recipientId, objectionId } = delivery;
  const isToCustomer = noticeId !== null || recipientId !== null || objectionId !== null;
  return {
    envelopeFrom: returnAddress("bounce", id, mark, bounceDomain),
    replyTo: isToCustomer ? { name, address: returnAddress("reply", id, mark, bounceDomain) } : toContact,
  };
}
