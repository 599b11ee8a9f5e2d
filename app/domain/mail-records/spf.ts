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

/** Whether a record names one of the addresses, following includes. Macros are not followed. */
async function namesAny(
  dns: Ask,
  domain: string,
  record: string,
  senders: readonly string[],
  budget: { left: number },
): Promise<boolean> {
  for (const term of record.split(/\s+/).slice(1)) {
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

/** Whether an address lies in a network such as `192.0.2.0/24`; of IPv6 the address itself, or a network of whole groups. */
function isWithin(address: string, network: string): boolean {
  const [base = "", bits] = network.split("/");
  if (address.includes(":") !== base.includes(":")) return false;
  const [a, b] = [bitsOf(address), bitsOf(base)];
  return (
    a !== null &&
    b !== null &&
    a.slice(0, bits === undefined ? a.length : Number(bits)) ===
      b.slice(0, bits === undefined ? b.length : Number(bits))
  );
}

function bitsOf(address: string): string | null {
  if (!address.includes(":")) {
    const parts = address.split(".").map(Number);
    if (parts.length !== 4 || parts.some((part) => !(part >= 0 && part <= 255))) return null;
    return parts.map((part) => part.toString(2).padStart(8, "0")).join("");
  }
  const [head = "", tail] = address.split("::");
  const groups = (text: string) => (text === "" ? [] : text.split(":"));
  const [first, last] = [groups(head), groups(tail ?? "")];
  const middle = Array.from(
    { length: tail === undefined ? 0 : Math.max(0, 8 - first.length - last.length) },
    () => "0",
  );
  const all = [...first, ...middle, ...last].map((group) => Number.parseInt(group, 16));
  if (all.length !== 8 || all.some((group) => !(group >= 0 && group <= 0xffff))) return null;
  return all.map((group) => group.toString(2).padStart(16, "0")).join("");
}
