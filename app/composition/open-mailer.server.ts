import { join } from "node:path";
import { dkimSigner, loadDkimKeys } from "~/adapters/dkim.server";
import { type GuardedMailer, guardMailer } from "~/adapters/guarded-mailer.server";
import { createLocalMailbox } from "~/adapters/local-mailbox.server";
import { createSmtpMailer } from "~/adapters/smtp-mailer.server";
import { readAuthority } from "~/adapters/smtp-options.server";
import type { Settings } from "~/config/settings.server";
import type { Clock } from "~/ports/clock";
import type { Log } from "~/ports/log";
import type { LocalMailbox, Mailer } from "~/ports/mail";

type Opened = { mailer: Mailer; mailbox: (Mailer & LocalMailbox) | null; smtp: GuardedMailer | null };

/** What takes outgoing mail: the mail server that the settings name, else the mailbox on this machine. */
export async function openMailer(settings: Settings, { clock, log }: { clock: Clock; log: Log }): Promise<Opened> {
  const { smtpUrl, smtpCaFile, dkim, perDomain } = settings.mail;
  if (smtpUrl === null) {
    const mailbox = createLocalMailbox({ dir: join(settings.dataDir, "mailbox") });
    return { mailer: mailbox, mailbox, smtp: null };
  }
  const ca = smtpCaFile === null ? null : await readAuthority(smtpCaFile);
  const sign = dkim === null ? null : dkimSigner(dkim.domain, await loadDkimKeys(dkim.keys));
  const smtp = guardMailer(createSmtpMailer({ url: smtpUrl, ca }), { sign, perDomain, clock, log });
  return { mailer: smtp, mailbox: null, smtp };
}
