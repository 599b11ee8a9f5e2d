import { doubt, fault, type HealthLine, isRelated, readTags, unasked, well } from "./health-line";

type Ask = { txt(name: string): Promise<string[] | null> };
/** Who mail is from, who its envelope names, and who signs it (null: nobody of us). */
export type Sender = { fromDomain: string; envelopeDomain: string; dkimDomain: string | null };

/**
 * How DMARC stands for the sender that people see (RFC 7489): whether there is a policy, and whether our mail passes it,
 * by SPF or by DKIM for a domain that fits.
 */
export async function checkDmarc(dns: Ask, sender: Sender): Promise<HealthLine> {
  const { fromDomain } = sender;
  const found = await findRecord(dns, fromDomain);
  if (found === null) return unasked("dmarc", `_dmarc.${fromDomain}`);
  const fit = alignment(sender, found.tags);
  if (found.record === null)
    return doubt(
      "dmarc",
      `${fromDomain} has no DMARC policy. ${fit.text}`,
      `Publish a TXT record at _dmarc.${fromDomain}: "v=DMARC1; p=none; rua=mailto:dmarc@${fromDomain}", and p=reject once the reports are clean.`,
    );
  // A domain above speaks for those under it by `sp`, where it has one (RFC 7489, 6.3).
  const above = found.name === `_dmarc.${fromDomain}` ? undefined : found.tags.get("sp");
  const policy = (above ?? found.tags.get("p") ?? "").toLowerCase();
  if (!["none", "quarantine", "reject"].includes(policy))
    return fault("dmarc", `${found.name}: ${found.record}`, "It has no p=none, p=quarantine or p=reject.");
  const text = `${found.name}: ${found.record}. ${fit.text}`;
  if (!fit.passes)
    return policy === "none"
      ? doubt("dmarc", text, "Let DKIM_DOMAIN or BOUNCE_DOMAIN lie in the sender's domain.")
      : fault(
          "dmarc",
          `${text} Receivers will ${policy} our mail.`,
          "Let DKIM_DOMAIN or BOUNCE_DOMAIN lie in the sender's domain.",
        );
  return well("dmarc", text);
}

type Found = { name: string; record: string | null; tags: Map<string, string> };

/** Of the domain itself, else of those above it (RFC 9989's walk up the tree). */
async function findRecord(dns: Ask, domain: string): Promise<Found | null> {
  const labels = domain.split(".");
  for (let from = 0; from <= Math.max(0, labels.length - 2); from++) {
    const name = `_dmarc.${labels.slice(from).join(".")}`;
    const texts = await dns.txt(name);
    if (texts === null) return null;
    const record = texts.find((text) => /^v=DMARC1(\s*;|$)/.test(text));
    if (record !== undefined) return { name, record, tags: readTags(record) };
  }
  return { name: `_dmarc.${domain}`, record: null, tags: new Map() };
}

function alignment({ fromDomain, envelopeDomain, dkimDomain }: Sender, tags: Map<string, string>) {
  const fits = (domain: string, mode: string | undefined) =>
    mode?.toLowerCase() === "s" ? domain === fromDomain : isRelated(domain, fromDomain);
  const bySpf = fits(envelopeDomain, tags.get("aspf"));
  const byDkim = dkimDomain !== null && fits(dkimDomain, tags.get("adkim"));
  const ways = [...(bySpf ? [`SPF of ${envelopeDomain}`] : []), ...(byDkim ? [`DKIM of ${dkimDomain}`] : [])];
  return ways.length > 0
    ? { passes: true, text: `Our mail fits it by ${ways.join(" and ")}.` }
    : { passes: false, text: `Neither the envelope (${envelopeDomain}) nor a signature fits ${fromDomain}.` };
}
