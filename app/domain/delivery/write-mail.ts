import { type ComposedMail, composeMail } from "./compose";
import type { Delivery, MessageSender } from "./delivery";
import { type LinkMakers, linksFor } from "./links";
import { fillForm, type MailForm } from "./mail-form";
import { mailHeaders } from "./mail-headers";
import type { MarkReturn } from "./return-address";
import { wayBack } from "./way-back";

/** What mails are written with, the same for all of an installation. */
export type MailDesk = LinkMakers & {
  mark: MarkReturn;
  /** Without a slash at the end. */
  publicUrl: string;
  mailFrom: { address: string };
  mailHost: string;
  bounceDomain: string | null;
};

/** What of a delivery its mail is made of. */
export type MailToWrite = Pick<Delivery, "id" | "processorId" | "kind" | "noticeId" | "recipientId" | "followerId"> &
  Pick<Delivery, "objectionId" | "secretId" | "name" | "address" | "values" | "messageIdHeader" | "dateHeader">;

/** `mayHeal`: the fault is ours, and a later release may mend it; else it stays as long as the mail is what it is. */
export type WriteFault = { ok: false; code: string; what: string; mayHeal: boolean };

/**
 * The exact bytes of a delivery, made of what is stored and nothing else: at each attempt, and years later, the same.
 * In: the message it names, made ready, and who writes it.
 */
export function writeMail(
  delivery: MailToWrite,
  { form, sender }: { form: MailForm; sender: MessageSender },
  desk: MailDesk,
): { ok: true; mail: ComposedMail } | WriteFault {
  const links = linksFor(delivery, desk, desk.publicUrl);
  const filled = fillForm(form, { ...delivery.values, ...links.values });
  if (!filled.ok) {
    return { ok: false, code: filled.code, what: filled.name, mayHeal: filled.code === "value.missing" };
  }
  const made = composeMail({
    ...filled.mail,
    ...wayBack(delivery, sender, desk),
    deliveryId: delivery.id,
    from: { name: sender.name, address: desk.mailFrom.address },
    to: { name: delivery.name, address: delivery.address },
    messageId: delivery.messageIdHeader,
    date: delivery.dateHeader,
    headers: mailHeaders(delivery, links.oneClick, desk.mailHost),
  });
  return made.ok ? { ok: true, mail: made.composed } : { ...made, mayHeal: false };
}
