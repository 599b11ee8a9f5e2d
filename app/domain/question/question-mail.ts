import type { Delivery } from "../delivery/delivery";
import { type MailMaker, planDelivery } from "../delivery/plan-delivery";

type Kind = "question_received" | "question_answered" | "contact_named" | "contact_asked" | "contact_settled";
type About = { processorId: string; changeId: string; noticeId: string; recipientId: string | null };
type Reader = { name: string; address: string };

/**
 * A mail about what a contact asked or named: prompt, to one address. The link is the reader's own, that of the notice they
 * were told by; else the page that is handed in; and `none` for somebody who is to learn nothing of the change.
 */
export function mailAbout(
  about: About,
  mail: { kind: Kind; messageId: string; reader: Reader; values: Record<string, string>; sequence?: number },
  link: { page: string } | "own" | "none",
  make: MailMaker,
): Delivery {
  const { processorId, changeId, noticeId, recipientId } = about;
  const { kind, messageId, reader, values } = mail;
  const isOwn = link === "own" && recipientId !== null;
  return planDelivery(
    {
      ...{ id: make.nextId(), processorId, changeId, noticeId, kind, messageId, pool: "prompt", salt: make.salt() },
      ...(isOwn ? { recipientId, sequence: mail.sequence ?? 1 } : {}),
      ...{ name: reader.name, address: reader.address },
      values: { contact: reader.name, ...values, ...(typeof link === "string" ? {} : { link: link.page }) },
    },
    make.now,
    make.mailHost,
  );
}
