import { type MailForm, prepareForm } from "~/domain/delivery/mail-form";
import { type MailDesk, writeMail } from "~/domain/delivery/write-mail";
import { keepRecent } from "~/domain/recent";
import type { Keys } from "~/ports/keys";
import type { ComposedMail, Mailer } from "~/ports/mail";
import type { Outbox, Written } from "~/ports/outbox";

/** A message never changes, so that those in use are kept ready; each is as large as the mails it makes. */
const FORMS_KEPT = 50;

/** What of an installation stands in its mails. */
export type MailSite = Pick<MailDesk, "publicUrl" | "mailFrom" | "mailHost" | "bounceDomain">;

/** Writes and sends in this thread. */
export function openOutbox(
  mailer: Mailer,
  { keys, site }: { keys: Pick<Keys, "linkToken" | "typedCode" | "markReturn">; site: MailSite },
): Outbox {
  const desk: MailDesk = { tokenOf: keys.linkToken, codeOf: keys.typedCode, mark: keys.markReturn, ...site };
  const forms = keepRecent<MailForm>(FORMS_KEPT);
  const waiting = new Map<string, ComposedMail>();

  return {
    async write(message, mails) {
      const form = forms.get(message.id) ?? forms.put(message.id, prepareForm(message));
      return mails.map((mail): Written => {
        try {
          const made = writeMail(mail, { form, sender: message.sender }, desk);
          if (!made.ok) return made;
          waiting.set(mail.id, made.mail);
          return { ok: true, hash: made.mail.hash };
        } catch (thrown) {
          return { ok: false, thrown };
        }
      });
    },
    async send({ id, pool }) {
      const mail = waiting.get(id);
      if (mail === undefined) throw new Error(`Mail ${id} is to be sent and was not written`);
      waiting.delete(id);
      return mailer.send(pool, mail);
    },
    drop(ids) {
      for (const id of ids) waiting.delete(id);
    },
    close: () => mailer.close(),
  };
}
