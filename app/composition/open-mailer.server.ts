import { join } from "node:path";
import { loadDkimKeys } from "~/adapters/dkim.server";
import { createLocalMailbox } from "~/adapters/local-mailbox.server";
import { type WatchedTraffic, watchTraffic } from "~/adapters/mail-traffic.server";
import { type MailSite, openOutbox } from "~/adapters/outbox.server";
import { startOutboxThread } from "~/adapters/outbox-thread.server";
import { createSmtpMailer } from "~/adapters/smtp-mailer.server";
import { readAuthority } from "~/adapters/smtp-options.server";
import type { Settings } from "~/config/settings.server";
import type { Clock } from "~/ports/clock";
import type { Keys } from "~/ports/keys";
import type { Log } from "~/ports/log";
import type { LocalMailbox } from "~/ports/mail";
import type { Outbox } from "~/ports/outbox";

type Needs = { clock: Clock; log: Log; keys: Keys; site: MailSite };
type Opened = { outbox: Outbox; mailbox: LocalMailbox | null; traffic: WatchedTraffic | null };

/**
 * Where mail goes out: through the mail server that the settings name, else to the mailbox on this machine.
 * In: `thread`: the program that writes and sends on a thread of its own; null: this thread does.
 */
export async function openMailer(settings: Settings, thread: string | null, deps: Needs): Promise<Opened> {
  const { smtpUrl, smtpCaFile, dkim, perDomain } = settings.mail;
  if (smtpUrl === null) {
    const mailbox = createLocalMailbox({ dir: join(settings.dataDir, "mailbox") });
    return { outbox: openOutbox(mailbox, deps), mailbox, traffic: null };
  }
  const server = {
    url: smtpUrl,
    ca: smtpCaFile === null ? null : await readAuthority(smtpCaFile),
    dkim: dkim === null ? null : { domain: dkim.domain, keys: await loadDkimKeys(dkim.keys) },
  };
  const { site, clock, log } = deps;
  const { secretsDir } = settings;
  const outbox =
    thread === null
      ? openOutbox(createSmtpMailer(server), deps)
      : startOutboxThread(thread, { server, site, secretsDir }, log);
  return { outbox, mailbox: null, traffic: watchTraffic({ perDomain, clock, log }) };
}
