import { type Instant, plusMs } from "../time";
import { doubt, fault, type HealthLine, isRelated, readTags, unasked, well } from "./health-line";

type Ask = { txt(name: string): Promise<string[] | null> };
/** A key as it is set: from when it signs (null: always), and the record that must be published of it. */
export type SetKey = { selector: string; from: Instant | null; record: string };

/** Mails are tried for five days, and receivers check when they take them: then nothing signed by an older key is under way. */
const OLD_KEY_MS = 7 * 86_400_000;

/** How each key stands against what is published, and the next step of a change of keys (RFC 6376, 3.6.1). */
export async function checkDkim(
  dns: Ask,
  domain: string,
  keys: readonly SetKey[],
  now: Instant,
): Promise<HealthLine[]> {
  const signing = keys.filter(({ from }) => from === null || from <= now);
  const newest = signing.reduce<SetKey | null>(
    (best, key) => (best === null || (key.from ?? "") > (best.from ?? "") ? key : best),
    null,
  );
  const lines: HealthLine[] = [];
  for (const key of keys) lines.push(await checkKey(dns, domain, key, { newest, now }));
  if (newest === null)
    lines.push(doubt("dkim", "No key signs yet, so mail goes unsigned.", "Give one key without @INSTANT."));
  return lines;
}

async function checkKey(
  dns: Ask,
  domain: string,
  key: SetKey,
  { newest, now }: { newest: SetKey | null; now: Instant },
): Promise<HealthLine> {
  const check = `dkim ${key.selector}`;
  const name = `${key.selector}._domainkey.${domain}`;
  const texts = await dns.txt(name);
  if (texts === null) return unasked(check, name);
  const publish = `Publish a TXT record at ${name}: "${key.record}".`;
  const isAhead = key.from !== null && key.from > now;
  const [text] = texts;
  if (text === undefined) {
    const found = `${name} is not published.`;
    return isAhead
      ? doubt(check, `${found} The key signs from ${key.from}.`, publish)
      : fault(check, `${found} Mail is signed with its key, and nobody can check it.`, publish);
  }
  const published = publicKeyOf(text);
  if (published === "") return fault(check, `${name} says that the key was taken back.`, publish);
  if (published !== publicKeyOf(key.record))
    return fault(check, `${name} is of another key.`, `${publish} Or name a new selector for the new key.`);
  if (isAhead) return well(check, `${name} is published; the key signs from ${key.from}.`);
  if (key === newest) return well(check, `${name} is published; the key signs.`);
  return oldKey(check, key.selector, newest?.from ?? now, now);
}

function oldKey(check: string, selector: string, replacedAt: Instant, now: Instant): HealthLine {
  const free = plusMs(replacedAt, OLD_KEY_MS);
  return now < free
    ? well(check, `Replaced at ${replacedAt}; it signs mails of before that are tried again, until ${free}.`)
    : doubt(
        check,
        `Replaced at ${replacedAt}; nothing it signed is under way any more.`,
        `Remove ${selector} from DKIM_KEYS, and its record a week later.`,
      );
}

/** The `p=` of a record; empty where it was taken back. */
function publicKeyOf(record: string): string {
  return (readTags(record).get("p") ?? "").replace(/\s/g, "");
}

/** Whether the domain that signs vouches for the one people see as sender. */
export function checkDkimDomain(domain: string, fromDomain: string): HealthLine {
  return isRelated(domain, fromDomain)
    ? well("dkim domain", `${domain} signs for ${fromDomain}.`)
    : fault(
        "dkim domain",
        `${domain} signs, but mail is from ${fromDomain}: receivers take that for nobody's signature.`,
        `Set DKIM_DOMAIN to ${fromDomain} or the domain above it.`,
      );
}
