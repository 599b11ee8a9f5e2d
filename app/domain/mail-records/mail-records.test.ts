import { describe, expect, test } from "vitest";
import { checkDkim, checkDkimDomain, type SetKey } from "./dkim";
import { checkDmarc } from "./dmarc";
import type { HealthLine } from "./health-line";
import { checkSpf } from "./spf";

const NOW = "2026-11-23T09:00:00.000Z";

/** A name system that knows these texts, hosts and addresses; names in `dead` get no answer. */
function dnsOf(known: Record<string, string[]>, dead: string[] = []) {
  const look = (kind: string) => async (name: string) =>
    dead.includes(name) ? null : (known[`${kind} ${name}`] ?? []);
  return { txt: look("txt"), mx: look("mx"), addresses: look("a") };
}
const level = ({ level: found }: HealthLine) => found;

describe("SPF (RFC 7208)", () => {
  const spf = (record: string | string[], known: Record<string, string[]> = {}, senders = ["192.0.2.7"]) =>
    checkSpf(dnsOf({ "txt fjord.example": [record].flat(), ...known }), "fjord.example", senders);

  test.each([
    ["v=spf1 ip4:192.0.2.7 -all", "ok"],
    ["v=spf1 ip4:192.0.2.0/24 ~all", "ok"],
    ["v=spf1 ip4:192.0.2.0/30 -all", "warn"],
    ["v=spf1 a:mail.fjord.example -all", "ok"],
    ["v=spf1 mx -all", "ok"],
    ["v=spf1 include:relay.example -all", "ok"],
    ["v=spf1 redirect=relay.example", "ok"],
    ["v=spf1 include:other.example -all", "warn"],
    ["v=spf1 ip4:192.0.2.7", "warn"],
    ["v=spf1 ip4:192.0.2.7 +all", "fault"],
    ["v=spf1 ip4:192.0.2.7 all", "fault"],
  ])("%s is %s", async (record, expected) => {
    const known = {
      "a mail.fjord.example": ["192.0.2.7"],
      "mx fjord.example": ["mail.fjord.example"],
      "txt relay.example": ["other words", "v=spf1 ip4:192.0.2.7 ?all"],
    };
    expect(level(await spf(record, known))).toBe(expected);
  });

  test("no record is a fault that says what to publish, two are a fault, and no answer leaves it open", async () => {
    expect(await spf("some words")).toMatchObject({
      level: "fault",
      todo: expect.stringContaining("ip4:192.0.2.7 -all"),
    });
    expect(level(await spf(["v=spf1 -all", "v=spf1 ~all"]))).toBe("fault");
    expect(level(await checkSpf(dnsOf({}, ["fjord.example"]), "fjord.example", []))).toBe("warn");
  });

  test("a record that needs more than ten look-ups counts as none", async () => {
    const names = Array.from({ length: 11 }, (_, n) => `include:r${n}.example`).join(" ");
    expect(await spf(`v=spf1 ${names} -all`)).toMatchObject({
      level: "fault",
      todo: expect.stringContaining("ten look-ups"),
    });
    const loop = { "txt loop.example": ["v=spf1 include:loop.example -all"] };
    expect(level(await spf("v=spf1 include:loop.example -all", loop))).toBe("fault");
  });

  test.each([
    ["ip4:192.0.2.7", "192.0.2.7", true],
    ["+ip4:192.0.2.7", "192.0.2.7", true],
    ["IP4:192.0.2.7", "192.0.2.7", true],
    ["-ip4:192.0.2.7", "192.0.2.7", false],
    ["ip4:192.0.2.7/32", "192.0.2.7", true],
    ["ip4:192.0.2.6/32", "192.0.2.7", false],
    ["ip4:192.0.2.6/31", "192.0.2.7", true],
    ["ip4:192.0.0.0/16", "192.0.2.7", true],
    ["ip4:193.0.0.0/16", "192.0.2.7", false],
    ["ip4:0.0.0.0/0", "192.0.2.7", true],
    ["ip4:192.0.2.0/255.255.255.0", "192.0.2.7", false],
    ["ip4:192.0.2.0/", "192.0.2.7", false],
    ["ip4:192.0.2", "192.0.2.7", false],
    ["ip4:192.0.2.7.1", "192.0.2.7", false],
    ["ip4:192.0.2.256/24", "192.0.2.7", false],
    ["ip4:255.0.2.7", "255.0.2.7", true],
    ["ip4:mail.fjord.example", "192.0.2.7", false],
    ["ip6:2001:db8::/32", "2001:db8:0:1::7", true],
    ["ip6:2001:db9::/32", "2001:db8:0:1::7", false],
    ["ip6:2001:db8:0:1::7", "2001:db8:0:1::7", true],
    ["ip6:2001:DB8:0:1:0:0:0:7", "2001:db8:0:1::7", true],
    ["ip6:2001:db8:0:1::8", "2001:db8:0:1::7", false],
    ["ip6:2001:db8:0:1::8/127", "2001:db8:0:1::7", false],
    ["ip6:2001:db8:0:1::6/127", "2001:db8:0:1::7", true],
    ["ip6:::/0", "2001:db8:0:1::7", true],
    ["ip6:2001:db8:0:1:0:0:7", "2001:db8:0:1::7", false],
    ["ip6:2001:db8::0:1:0:0:0:0:7", "2001:db8:0:1::7", false],
    ["ip6:2001:db8:0:1::70000", "2001:db8:0:1::7", false],
    ["ip6:2001:db8:0:1::g", "2001:db8:0:1::7", false],
    ["ip6:::/0", "192.0.2.7", false],
    ["ip4:0.0.0.0/0", "2001:db8:0:1::7", false],
    ["ip4:192.0.2.7", "mail.fjord.example", false],
  ])("%s names %s: %s", async (term, sender, names) => {
    expect(level(await spf(`v=spf1 ${term} -all`, {}, [sender]))).toBe(names ? "ok" : "warn");
  });

  const HOSTS = {
    "a fjord.example": ["192.0.2.7"],
    "a mx2.fjord.example": ["198.51.100.1", "192.0.2.8"],
    "mx fjord.example": ["gone.fjord.example", "mx2.fjord.example"],
    "txt relay.example": ["words", "v=spf1 A:mx2.fjord.example -all"],
    "txt chain.example": ["v=spf1 include:relay.example -all"],
    "txt wordy.example": ["v=spf10 ip4:192.0.2.8 -all"],
  };
  test.each([
    ["a", "192.0.2.7", true],
    ["a/24", "192.0.2.7", true],
    ["mx", "192.0.2.8", true],
    ["MX", "192.0.2.8", true],
    ["+mx", "192.0.2.8", true],
    ["?mx", "192.0.2.8", false],
    ["mx", "192.0.2.7", false],
    ["mx:silent.example", "192.0.2.7", false],
    ["a:silent.example", "192.0.2.7", false],
    ["include:relay.example", "192.0.2.8", true],
    ["include:chain.example", "192.0.2.8", true],
    ["include:silent.example", "192.0.2.8", false],
    ["include:nothing.example", "192.0.2.8", false],
    ["include:wordy.example", "192.0.2.8", false],
    ["exists:%{i}.fjord.example a", "192.0.2.7", true],
    ["xa", "192.0.2.7", false],
    ["a   mx", "192.0.2.8", true],
  ])("%s, asked of the name system, names %s: %s", async (term, sender, names) => {
    const dns = dnsOf({ ...HOSTS, "txt fjord.example": [`v=spf1 ${term} -all`] }, ["silent.example"]);
    expect(level(await checkSpf(dns, "fjord.example", [sender]))).toBe(names ? "ok" : "warn");
  });

  test.each([
    ["v=spf1 -all ip4:192.0.2.7", "warn"],
    ["v=spf1 redirect=relay.example -all", "warn"],
    ["v=spf1 -all redirect=relay.example", "warn"],
    ["v=spf1 ip4:192.0.2.7 ~ALL include:nothing.example", "ok"],
    ["V=SPF1 ip4:192.0.2.7 -all", "ok"],
  ])(
    "%s is %s: what stands after `all` is not read, nor a redirect beside it (RFC 7208, 5.1, 6.1)",
    async (record, is) => {
      expect(level(await spf(record, { "txt relay.example": ["v=spf1 ip4:192.0.2.7 -all"] }))).toBe(is);
    },
  );

  test("one of several addresses is enough, and ten look-ups are allowed", async () => {
    expect(level(await spf("v=spf1 ip4:192.0.2.7 -all", {}, ["198.51.100.1", "192.0.2.7"]))).toBe("ok");
    expect(level(await spf("v=spf1 mx -all", HOSTS, ["198.51.100.9", "192.0.2.8"]))).toBe("ok");
    const ten = Array.from({ length: 10 }, (_, n) => `include:r${n}.example`).join(" ");
    expect(level(await spf(`v=spf1 ${ten} -all`))).toBe("warn");
    const last = { "txt r9.example": ["v=spf1 ip4:192.0.2.7 -all"] };
    expect(level(await spf(`v=spf1 ${ten} -all`, last))).toBe("ok");
  });

  test("without the relay's addresses the record is shown as it is", async () => {
    expect(level(await spf("v=spf1 include:relay.example -all", {}, []))).toBe("ok");
  });
});

describe("DKIM keys and their rotation", () => {
  const key = (selector: string, from: string | null, p = selector): SetKey => ({
    selector,
    from,
    record: `v=DKIM1; k=rsa; p=${p}`,
  });
  const of = (selector: string, p = selector) => ({
    [`txt ${selector}._domainkey.fjord.example`]: [`v=DKIM1; k=rsa; p=${p}`],
  });
  const check = async (keys: SetKey[], known: Record<string, string[]>, now = NOW) =>
    Object.fromEntries((await checkDkim(dnsOf(known), "fjord.example", keys, now)).map((line) => [line.check, line]));
  const next = key("v2", "2026-12-01T00:00:00.000Z");

  test("add, publish, switch, remove: each step is said", async () => {
    const keys = [next, key("v1", null)];
    const added = await check(keys, of("v1"));
    expect(added["dkim v1"]?.level).toBe("ok");
    expect(added["dkim v2"]).toMatchObject({ level: "warn", todo: expect.stringContaining(next.record) });
    const published = await check(keys, { ...of("v1"), ...of("v2") });
    expect(published["dkim v2"]?.level).toBe("ok");
    const switched = await check(keys, { ...of("v1"), ...of("v2") }, "2026-12-02T00:00:00.000Z");
    expect(switched["dkim v1"]).toMatchObject({ level: "ok", found: expect.stringContaining("2026-12-08") });
    const over = await check(keys, { ...of("v1"), ...of("v2") }, "2026-12-09T00:00:00.000Z");
    expect(over["dkim v1"]).toMatchObject({ level: "warn", todo: expect.stringContaining("Remove v1") });
  });

  test("a key that signs and is not published, is another, or was taken back, is a fault", async () => {
    expect((await check([key("v1", null)], {}))["dkim v1"]?.level).toBe("fault");
    expect((await check([key("v1", null)], of("v1", "other")))["dkim v1"]?.level).toBe("fault");
    expect((await check([key("v1", null)], of("v1", "")))["dkim v1"]?.level).toBe("fault");
    expect((await check([next], of("v2"))).dkim?.level).toBe("warn");
  });

  test("a domain that is not the sender's signs for nobody", () => {
    expect(level(checkDkimDomain("fjord.example", "mail.fjord.example"))).toBe("ok");
    expect(level(checkDkimDomain("relay.example", "fjord.example"))).toBe("fault");
    expect(level(checkDkimDomain("jord.example", "fjord.example"))).toBe("fault");
  });
});

describe("DMARC (RFC 7489)", () => {
  const sender = {
    fromDomain: "mail.fjord.example",
    envelopeDomain: "back.mail.fjord.example",
    dkimDomain: "fjord.example",
  };
  const dmarc = (
    record: string | null,
    over: Partial<typeof sender> | { dkimDomain: null } = {},
    name = "mail.fjord.example",
  ) => checkDmarc(dnsOf(record === null ? {} : { [`txt _dmarc.${name}`]: [record] }), { ...sender, ...over });

  test("a policy that our mail fits, of the domain or the one above it, is well", async () => {
    expect(level(await dmarc("v=DMARC1; p=reject"))).toBe("ok");
    expect(level(await dmarc("v=DMARC1; p=reject", {}, "fjord.example"))).toBe("ok");
    expect(level(await dmarc(null))).toBe("warn");
  });

  test("a strict policy that neither envelope nor signature fits is a fault; under p=none a warning", async () => {
    const apart = { envelopeDomain: "relay.example", dkimDomain: null };
    expect(level(await dmarc("v=DMARC1; p=reject", apart))).toBe("fault");
    expect(level(await dmarc("v=DMARC1; p=none", apart))).toBe("warn");
    expect(level(await dmarc("v=DMARC1; p=reject; aspf=s; adkim=s"))).toBe("fault");
    expect(level(await dmarc("v=DMARC1; p=reject; aspf=s; adkim=s", { envelopeDomain: "mail.fjord.example" }))).toBe(
      "ok",
    );
    expect(level(await dmarc("v=DMARC1"))).toBe("fault");
  });
});
