import { checkDkim, checkDkimDomain, type SetKey } from "~/domain/mail-records/dkim";
import { checkDmarc } from "~/domain/mail-records/dmarc";
import { doubt, fault, type HealthLine, unasked, well } from "~/domain/mail-records/health-line";
import { checkSpf } from "~/domain/mail-records/spf";
import type { Clock } from "~/ports/clock";
import type { Dns } from "~/ports/dns";

export type MailSetup = {
  fromAddress: string;
  /** Host of the mail server; null: there is none. */
  smtpHost: string | null;
  /** Whether that host is this machine, which sends on from addresses we do not know. */
  isRelayHere: boolean;
  bounceDomain: string | null;
  dkim: { domain: string; keys: SetKey[] } | null;
};

/** What others can find out about our mail before they believe it: SPF, DKIM, DMARC, and where reports come back. Reads only. */
export async function checkMailSetup(deps: { dns: Dns; clock: Clock }, setup: MailSetup): Promise<HealthLine[]> {
  const { dns, clock } = deps;
  const fromDomain = setup.fromAddress.slice(setup.fromAddress.lastIndexOf("@") + 1).toLowerCase();
  const envelopeDomain = setup.bounceDomain ?? fromDomain;
  const isAsked = setup.smtpHost !== null && !setup.isRelayHere;
  const senders = isAsked ? await addressesOf(dns, setup.smtpHost ?? "") : [];
  const lines = [await checkSpf(dns, envelopeDomain, senders)];
  if (setup.dkim === null)
    lines.push(
      doubt("dkim", "Mail goes unsigned by Varsel.", "Set DKIM_DOMAIN and DKIM_KEYS, unless your relay signs for you."),
    );
  else {
    lines.push(checkDkimDomain(setup.dkim.domain, fromDomain));
    lines.push(...(await checkDkim(dns, setup.dkim.domain, setup.dkim.keys, clock.now())));
  }
  const dkimDomain = setup.dkim?.domain ?? null;
  lines.push(await checkDmarc(dns, { fromDomain, envelopeDomain, dkimDomain }));
  lines.push(await checkBounces(dns, setup.bounceDomain));
  return lines;
}

async function addressesOf(dns: Dns, host: string): Promise<string[]> {
  if (/^[\d.]+$/.test(host) || host.includes(":")) return [host];
  return (await dns.addresses(host)) ?? [];
}

/** RFC 5321, 5.1: without an MX the host of that name takes the mail. RFC 7505: an empty one says that none is taken. */
async function checkBounces(dns: Dns, domain: string | null): Promise<HealthLine> {
  const check = "reports";
  if (domain === null)
    return doubt(
      check,
      "Reports of mail servers and replies are not read by Varsel: they go to MAIL_FROM and to the processor's contact.",
      "Set BOUNCE_DOMAIN to a domain whose mail you let come here.",
    );
  const exchanges = await dns.mx(domain);
  if (exchanges === null) return unasked(check, domain);
  const publish = `Publish an MX record at ${domain} that names the host where Varsel, or your mail server before it, takes mail.`;
  if (exchanges.some((host) => host === "" || host === "."))
    return fault(check, `${domain} says that it takes no mail.`, publish);
  if (exchanges.length > 0) {
    const [first = ""] = exchanges;
    const addresses = await dns.addresses(first);
    if (addresses !== null && addresses.length === 0)
      return fault(check, `${domain} names ${first}, which has no address.`, `Publish an address of ${first}.`);
    return well(check, `Mail to ${domain} goes to ${exchanges.join(", ")}.`);
  }
  const own = await dns.addresses(domain);
  if (own === null) return unasked(check, domain);
  return own.length > 0
    ? doubt(check, `${domain} has no MX record; mail goes to its own address ${own.join(", ")}.`, publish)
    : fault(check, `Nothing takes mail for ${domain}: reports and replies are lost.`, publish);
}
