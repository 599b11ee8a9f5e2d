import { describe, expect, test } from "vitest";
import { checkDkim, checkDkimDomain, type SetKey } from "./dkim";
import { checkDmarc } from "./dmarc";
import { type HealthLine, isRelated, readTags } from "./health-line";
import { checkSpf } from "./spf";

const NOW = "2026-11-23T09:00:00.000Z";
/** A name system that knows these texts; names in `dead` get no answer. */
function dnsOf(texts: Record<string, string[]>, dead: string[] = []) {
  const txt = async (name: string) => (dead.includes(name) ? null : (texts[name] ?? []));
  return { txt, mx: async () => [], addresses: async () => [] };
}
/** What an operator reads: how bad it is, what was found, and what to do about it. */
const said = ({ check, level, found, todo }: HealthLine) => [`${check}: ${level}`, found, todo];

describe("of SPF an operator reads", () => {
  const line = async (records: string[], senders: string[], dead: string[] = []) =>
    said(await checkSpf(dnsOf({ "fjord.example": records }, dead), "fjord.example", senders));

  test("the record to publish, for each address by its version, or for a relay by its domain", async () => {
    const found = "fjord.example says nothing of who sends for it.";
    expect(await line([], ["192.0.2.7", "2001:db8::7"])).toEqual([
      ...["spf: fault", found],
      'Publish a TXT record at fjord.example: "v=spf1 ip4:192.0.2.7 ip6:2001:db8::7 -all".',
    ]);
    expect(await line(["v=spf10 -all", "words v=spf1"], [])).toEqual([
      ...["spf: fault", found],
      'Publish a TXT record at fjord.example: "v=spf1 include:THE-DOMAIN-OF-YOUR-RELAY -all".',
    ]);
  });

  test("that nobody answered, which is no fault of the record", async () => {
    expect(await line([], [], ["fjord.example"])).toEqual([
      ...["spf: warn", "The name server did not answer for fjord.example."],
      "Try again, or set DNS_SERVER to one that answers.",
    ]);
  });

  const senders = ["192.0.2.7", "192.0.2.8"];
  const unless =
    "Name the addresses from which your mail server sends on, or its domain by include:, unless it sends from others.";
  test.each<[string, string, string, string | null]>([
    ["v=spf1 +all", "fault", "", "End it with -all or ~all: +all lets anybody send for you."],
    ["v=spf1 mx", "warn", "", "End it with -all or ~all, else it excludes nobody."],
    ["v=spf1 xall", "warn", "", "End it with -all or ~all, else it excludes nobody."],
    ["v=spf1 mx -all", "warn", ", which does not name 192.0.2.7, 192.0.2.8.", unless],
    ["v=spf1 ip4:192.0.2.8 -all", "ok", ", which names 192.0.2.7, 192.0.2.8", null],
  ])("of %s", async (record, level, more, todo) => {
    expect(await line([record], senders)).toEqual([`spf: ${level}`, `fjord.example: ${record}${more}`, todo]);
  });

  test("the record alone where it is not known from where the relay sends", async () => {
    expect(await line(["v=spf1 mx ?all"], [])).toEqual(["spf: ok", "fjord.example: v=spf1 mx ?all", null]);
  });

  test("that two records count as none, and that one needs too many look-ups", async () => {
    const two = "fjord.example has 2 SPF records, which count as none.";
    expect(await line(["v=spf1 -all", "V=spf1"], [])).toEqual(["spf: fault", two, "Keep one of them."]);
    const many = `v=spf1 ${"a ".repeat(11)}-all`;
    const todo = "It needs more than ten look-ups, so receivers give up: name fewer.";
    expect(await line([many], senders)).toEqual(["spf: fault", `fjord.example: ${many}`, todo]);
  });
});

describe("of DKIM an operator reads", () => {
  const at = "v1._domainkey.fjord.example";
  const key = (selector: string, from: string | null): SetKey => ({ selector, from, record: `v=DKIM1; p=${selector}` });
  const publish = `Publish a TXT record at ${at}: "v=DKIM1; p=v1".`;
  const lines = async (keys: SetKey[], texts: Record<string, string[]>, dead: string[] = [], now = NOW) =>
    (await checkDkim(dnsOf(texts, dead), "fjord.example", keys, now)).map(said);
  const soon = "2026-12-01T00:00:00.000Z";

  test("of a key that signs: that it does, or that nobody can check it, or that it is another or taken back", async () => {
    const of = (texts: Record<string, string[]>) => lines([key("v1", null)], texts);
    expect(await of({ [at]: ["v=DKIM1; p= v\t1 "] })).toEqual([
      ["dkim v1: ok", `${at} is published; the key signs.`, null],
    ]);
    const unchecked = `${at} is not published. Mail is signed with its key, and nobody can check it.`;
    expect(await of({})).toEqual([["dkim v1: fault", unchecked, publish]]);
    const other = `${publish} Or name a new selector for the new key.`;
    expect(await of({ [at]: ["p=v9"] })).toEqual([["dkim v1: fault", `${at} is of another key.`, other]]);
    for (const record of ["v=DKIM1; p=", "v=DKIM1"])
      expect(await of({ [at]: [record] })).toEqual([
        ["dkim v1: fault", `${at} says that the key was taken back.`, publish],
      ]);
  });

  test("of a key that is to sign: whether it is published yet, and that nothing signs until then", async () => {
    const unsigned = ["dkim: warn", "No key signs yet, so mail goes unsigned.", "Give one key without @INSTANT."];
    expect(await lines([key("v1", soon)], { [at]: ["p=v1"] })).toEqual([
      ...[["dkim v1: ok", `${at} is published; the key signs from ${soon}.`, null], unsigned],
    ]);
    expect(await lines([key("v1", soon)], {})).toEqual([
      ...[["dkim v1: warn", `${at} is not published. The key signs from ${soon}.`, publish], unsigned],
    ]);
    // From its instant on it signs.
    expect(await lines([key("v1", soon)], { [at]: ["p=v1"] }, [], soon)).toEqual([
      ["dkim v1: ok", `${at} is published; the key signs.`, null],
    ]);
  });

  test("of a key that was replaced: to keep it for a week, then to remove it", async () => {
    const published = {
      [at]: ["p=v1"],
      "v2._domainkey.fjord.example": ["p=v2"],
      "v0._domainkey.fjord.example": ["p=v0"],
    };
    const keys = [key("v0", "2026-10-01T00:00:00.000Z"), key("v2", "2026-11-20T00:00:00.000Z"), key("v1", null)];
    const replaced = "Replaced at 2026-11-20T00:00:00.000Z;";
    const kept = `${replaced} it signs mails of before that are tried again, until 2026-11-27T00:00:00.000Z.`;
    const signs = ["dkim v2: ok", "v2._domainkey.fjord.example is published; the key signs.", null];
    expect(await lines(keys, published)).toEqual([["dkim v0: ok", kept, null], signs, ["dkim v1: ok", kept, null]]);
    const over = `${replaced} nothing it signed is under way any more.`;
    const remove = "Remove v1 from DKIM_KEYS, and its record a week later.";
    const later = await lines(keys, published, [], "2026-11-27T00:00:00.000Z");
    expect(later[2]).toEqual(["dkim v1: warn", over, remove]);
  });

  test("that nobody answered for a key's name", async () => {
    const [line] = await lines([key("v1", null)], {}, [at]);
    expect(line?.slice(0, 2)).toEqual(["dkim v1: warn", `The name server did not answer for ${at}.`]);
  });

  test("whether the domain that signs vouches for the sender", () => {
    const signs = "fjord.example signs for mail.fjord.example.";
    expect(said(checkDkimDomain("fjord.example", "mail.fjord.example"))).toEqual(["dkim domain: ok", signs, null]);
    expect(said(checkDkimDomain("relay.example", "fjord.example"))).toEqual([
      "dkim domain: fault",
      "relay.example signs, but mail is from fjord.example: receivers take that for nobody's signature.",
      "Set DKIM_DOMAIN to fjord.example or the domain above it.",
    ]);
  });
});

describe("of DMARC an operator reads", () => {
  const own = "_dmarc.mail.fjord.example";
  const ours = {
    fromDomain: "mail.fjord.example",
    envelopeDomain: "back.mail.fjord.example",
    dkimDomain: "fjord.example",
  };
  const apart = { ...ours, envelopeDomain: "relay.example", dkimDomain: null };
  const line = async (sender: typeof ours | typeof apart, texts: Record<string, string[]>, dead: string[] = []) =>
    said(await checkDmarc(dnsOf(texts, dead), sender));
  const fits = "Our mail fits it by SPF of back.mail.fjord.example and DKIM of fjord.example.";
  const fitsNot = "Neither the envelope (relay.example) nor a signature fits mail.fjord.example.";
  const mend = "Let DKIM_DOMAIN or BOUNCE_DOMAIN lie in the sender's domain.";

  test("the policy with where it stands, and by what our mail fits it", async () => {
    expect(await line(ours, { [own]: ["words", "v=DMARC1; p=reject"] })).toEqual([
      ...["dmarc: ok", `${own}: v=DMARC1; p=reject. ${fits}`, null],
    ]);
    const bySpf = "Our mail fits it by SPF of back.mail.fjord.example.";
    expect((await line({ ...ours, dkimDomain: "relay.example" }, { [own]: ["v=DMARC1 ;p=none"] }))[1]).toMatch(bySpf);
    const byDkim = "Our mail fits it by DKIM of fjord.example.";
    expect((await line({ ...ours, envelopeDomain: "relay.example" }, { [own]: ["v=DMARC1;p=none"] }))[1]).toMatch(
      byDkim,
    );
  });

  test("that there is no policy, and one to begin with", async () => {
    for (const texts of [[], ["v=DMARC12; p=none"], ["x v=DMARC1; p=none"]])
      expect(await line(ours, { [own]: texts, "_dmarc.example": ["v=DMARC1; p=none"] })).toEqual([
        ...["dmarc: warn", `mail.fjord.example has no DMARC policy. ${fits}`],
        'Publish a TXT record at _dmarc.mail.fjord.example: "v=DMARC1; p=none; rua=mailto:dmarc@mail.fjord.example", and p=reject once the reports are clean.',
      ]);
  });

  test("that a record says nothing of what to do", async () => {
    for (const record of ["v=DMARC1", "v=DMARC1; p=block"])
      expect(await line(ours, { [own]: [record] })).toEqual([
        ...["dmarc: fault", `${own}: ${record}`, "It has no p=none, p=quarantine or p=reject."],
      ]);
  });

  test("what receivers do to mail that fits it by nothing", async () => {
    expect(await line(apart, { [own]: ["v=DMARC1; P=Quarantine"] })).toEqual([
      ...["dmarc: fault", `${own}: v=DMARC1; P=Quarantine. ${fitsNot} Receivers will quarantine our mail.`, mend],
    ]);
    expect(await line(apart, { [own]: ["v=DMARC1; p=none"] })).toEqual([
      ...["dmarc: warn", `${own}: v=DMARC1; p=none. ${fitsNot}`, mend],
    ]);
  });

  test("of the domain above, what it says for those under it (`sp`), and of the domain itself, `p`", async () => {
    const record = "v=DMARC1; p=none; sp=reject";
    const above = await line(apart, { "_dmarc.fjord.example": [record] });
    expect(above[0]).toBe("dmarc: fault");
    expect(above[1]).toContain("Receivers will reject our mail.");
    expect((await line(apart, { [own]: [record] }))[0]).toBe("dmarc: warn");
    expect((await line(apart, { "_dmarc.fjord.example": ["v=DMARC1; p=reject"] }))[1]).toContain("will reject");
  });

  test("that nobody answered, of the domain itself or one above", async () => {
    for (const dead of [own, "_dmarc.fjord.example"])
      expect((await line(ours, {}, [dead])).slice(0, 2)).toEqual([
        ...["dmarc: warn", `The name server did not answer for ${own}.`],
      ]);
  });

  test("strict alignment asks for the very domain, of each by its own tag", async () => {
    const same = { ...ours, envelopeDomain: "mail.fjord.example", dkimDomain: "mail.fjord.example" };
    const record = (tags: string) => ({ [own]: [`v=DMARC1; p=reject; ${tags}`] });
    expect((await line({ ...same, dkimDomain: "fjord.example" }, record("aspf=S; adkim=s")))[1]).toMatch(
      "fits it by SPF of mail.fjord.example.",
    );
    expect((await line({ ...same, envelopeDomain: "fjord.example" }, record("aspf=s; adkim=s")))[1]).toMatch(
      "fits it by DKIM of mail.fjord.example.",
    );
    expect((await line(ours, record("aspf=s")))[1]).toMatch("fits it by DKIM of fjord.example.");
    expect((await line(ours, record("adkim=s")))[1]).toMatch("fits it by SPF of back.mail.fjord.example.");
  });
});

describe("a record's tags", () => {
  test("are read without the space around them, by names in any case, the first of two", () => {
    expect([...readTags("v=DMARC1; P = none ;p=reject;rua=mailto:a@b.example; x;; =y; 1z=2")]).toEqual([
      ["v", "DMARC1"],
      ["p", "none"],
      ["rua", "mailto:a@b.example"],
    ]);
    expect(readTags("p=").get("p")).toBe("");
  });

  test.each([
    ["fjord.example", "fjord.example", true],
    ["mail.fjord.example", "fjord.example", true],
    ["fjord.example", "mail.fjord.example", true],
    ["jord.example", "fjord.example", false],
    ["fjord.example", "jord.example", false],
    ["a.fjord.example", "b.fjord.example", false],
    ["fjord.example.org", "fjord.example", false],
  ])("%s and %s are related: %s", (a, b, related) => {
    expect(isRelated(a, b)).toBe(related);
  });
});
