import { doubt, fault, type HealthLine, unasked, well } from "./health-line";

type Ask = {
  txt(name: string): Promise<string[] | null>;
  mx(name: string): Promise<string[] | null>;
  addresses(name: string): Promise<string[] | null>;
};

/** RFC 7208, 4.6.4: receivers stop at the eleventh name. */
const LOOKUPS_MOST = 10;

/**
 * How SPF stands for the domain that mail servers see as sender (RFC 7208).
 * In: that domain; the addresses of the mail server that sends for us, empty where they are not known (a relay on this machine).
 */
export async function checkSpf(dns: Ask, domain: string, senders: readonly string[]): Promise<HealthLine> {
  const texts = await dns.txt(domain);
  if (texts === null) return unasked("spf", domain);
  const records = texts.filter(isSpf);
  const [record] = records;
  if (record === undefined) {
    const mechanisms = senders.map((address) => `${address.includes(":") ? "ip6" : "ip4"}:${address}`).join(" ");
    return fault(
      "spf",
      `${domain} says nothing of who sends for it.`,
      `Publish a TXT record at ${domain}: "v=spf1 ${mechanisms || "include:THE-DOMAIN-OF-YOUR-RELAY"} -all".`,
    );
  }
  if (records.length > 1)
    return fault("spf", `${domain} has ${records.length} SPF records, which count as none.`, "Keep one of them.");
  if (/(^|\s)\+?all(\s|$)/i.test(record))
    return fault("spf", `${domain}: ${record}`, "End it with -all or ~all: +all lets anybody send for you.");
  const budget = { left: LOOKUPS_MOST };
  const named = senders.length === 0 ? null : await namesAny(dns, domain, record, senders, budget);
  if (budget.left < 0)
    return fault("spf", `${domain}: ${record}`, "It needs more than ten look-ups, so receivers give up: name fewer.");
  if (!/(^|\s)([-~?]all|redirect=)/i.test(record))
    return doubt("spf", `${domain}: ${record}`, "End it with -all or ~all, else it excludes nobody.");
  if (named === false)
    return doubt(
      "spf",
      `${domain}: ${record}, which does not name ${senders.join(", ")}.`,
      "Name the addresses from which your mail server sends on, or its domain by include:, unless it sends from others.",
    );
  return well("spf", `${domain}: ${record}${named === null ? "" : `, which names ${senders.join(", ")}`}`);
}

function isSpf(text: string): boolean {
  return /^v=spf1(\s|$)/i.test(text);
}

/** What a record's receivers read: nothing after `all`, and beside one no `redirect` (RFC 7208, 5.1 and 6.1). */
function termsOf(record: string): string[] {
  const terms = record.trim().split(/\s+/).slice(1);
  const all = terms.findIndex((term) => /^[-~?+]?all$/i.test(term));
  return all < 0 ? terms : terms.slice(0, all).filter((term) => !/^redirect=/i.test(term));
}

/** Whether a record names one of the addresses, following includes. Macros are not followed. */
async function namesAny(
  dns: Ask,
  domain: string,
  record: string,
  senders: readonly string[],
  budget: { left: number },
): Promise<boolean> {
  for (const term of termsOf(record)) {
    const [, kind = "", value = ""] = /^\+?(ip4|ip6|a|mx|include|redirect)(?:[:=]([^/]+))?(?:\/.*)?$/i.exec(term) ?? [];
    const name = value === "" ? domain : value;
    const network = /^\+?ip[46]:(.+)$/i.exec(term)?.[1];
    if (network !== undefined) {
      if (senders.some((address) => isWithin(address, network))) return true;
      continue;
    }
    if (kind === "") continue;
    budget.left -= 1;
    if (budget.left < 0) return false;
    if (await namesByLookUp(dns, kind.toLowerCase(), name, senders, budget)) return true;
  }
  return false;
}

async function namesByLookUp(
  dns: Ask,
  kind: string,
  name: string,
  senders: readonly string[],
  budget: { left: number },
): Promise<boolean> {
  if (kind === "include" || kind === "redirect") {
    const included = (await dns.txt(name))?.find(isSpf);
    return included !== undefined && namesAny(dns, name, included, senders, budget);
  }
  const hosts = kind === "mx" ? ((await dns.mx(name)) ?? []) : [name];
  for (const host of hosts) {
    const found = (await dns.addresses(host)) ?? [];
    if (senders.some((address) => found.includes(address))) return true;
  }
  return false;
}

/** Whether an address lies in a network such as `192.0.2.0/24` or `2001:db8::/32`. */
function isWithin(address: string, network: string): boolean {
  const [base = "", prefix] = network.split("/");
  const [a, b] = [bitsOf(address), bitsOf(base)];
  if (a === null || b === null || a.length !== b.length) return false;
  if (prefix === undefined) return a === b;
  return /^\d{1,3}$/.test(prefix) && a.slice(0, Number(prefix)) === b.slice(0, Number(prefix));
}

function bitsOf(address: string): string | null {
  if (!address.includes(":")) {
    const parts = address.split(".");
    if (parts.length !== 4 || !parts.every((part) => /^\d{1,3}$/.test(part) && Number(part) <= 255)) return null;
    return parts.map((part) => Number(part).toString(2).padStart(8, "0")).join("");
  }
  const [first = [], last] = address.split("::").map((side) => (side === "" ? [] : side.split(":")));
  const left = last === undefined ? 0 : Math.max(0, 8 - first.length - last.length);
  const all = [...first, ...Array<string>(left).fill("0"), ...(last ?? [])];
  if (all.length !== 8 || !all.every((group) => /^[0-9a-f]{1,4}$/i.test(group))) return null;
  return all.map((group) => Number.parseInt(group, 16).toString(2).padStart(16, "0")).join("");
}
