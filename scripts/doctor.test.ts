import { generateKeyPairSync } from "node:crypto";
import { mkdirSync, mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { startDnsServer, type Zone } from "@tests/support/dns-server";
import { startTlsServer } from "@tests/support/smtp-tls";
import { afterAll, beforeAll, expect, test } from "vitest";
import { dkimRecord, loadDkimKeys } from "~/adapters/dkim.server";
import { readSettings } from "~/config/settings.server";
import { lookAtAll, run } from "./doctor";

const CA = new URL("../tests/fixtures/tls/ca.pem", import.meta.url).pathname;
const folder = mkdtempSync(join(tmpdir(), "varsel-doctor-"));
const keyFile = join(folder, "v1.pem");
const zone: Zone = {};
let dns: Awaited<ReturnType<typeof startDnsServer>>;
let smtp: Awaited<ReturnType<typeof startTlsServer>>;

beforeAll(async () => {
  const { privateKey } = generateKeyPairSync("rsa", { modulusLength: 2048 });
  writeFileSync(keyFile, privateKey.export({ format: "pem", type: "pkcs8" }));
  mkdirSync(join(folder, "secrets"));
  dns = await startDnsServer(zone);
  smtp = await startTlsServer("good", { dsn: true });
});
afterAll(async () => {
  await dns.stop();
  await smtp.stop();
});

async function look(over: Record<string, string> = {}) {
  const lines = await lookAtAll(
    readSettings({
      ...{ DATA_DIR: folder, SMTP_URL: smtp.url, SMTP_CA_FILE: CA, DNS_SERVER: dns.server },
      ...{ MAIL_FROM: "Fjord <notices@fjord.example>", BOUNCE_DOMAIN: "back.fjord.example" },
      ...{ DKIM_DOMAIN: "fjord.example", DKIM_KEYS: `v1=${keyFile}` },
      ...over,
    }),
  );
  return Object.fromEntries(lines.map((line) => [line.check, line]));
}
function publish(records: Zone) {
  for (const name of Object.keys(zone)) delete zone[name];
  Object.assign(zone, records);
}
async function allWell(): Promise<Zone> {
  const [key] = await loadDkimKeys([{ selector: "v1", file: keyFile, from: null }]);
  if (key === undefined) throw new Error("no key");
  return {
    "back.fjord.example": { txt: ["v=spf1 ip4:192.0.2.7 -all"], mx: ["10 in.fjord.example"] },
    "in.fjord.example": { a: ["192.0.2.9"] },
    "v1._domainkey.fjord.example": { txt: [dkimRecord(key)] },
    "_dmarc.fjord.example": { txt: ["v=DMARC1; p=reject"] },
  };
}

test("where all is right there is no fault, and the mail server says what it offers", async () => {
  publish(await allWell());
  const lines = await look();
  const bad = Object.values(lines).filter(({ level }) => level === "fault");
  expect(bad).toEqual([]);
  expect(lines["mail server"]?.found).toMatch(/over TLS .* it offers DSN, PIPELINING, 8BITMIME/);
  for (const check of ["settings", "secrets", "spf", "dkim v1", "dkim domain", "dmarc", "reports"])
    expect(lines[check], check).toMatchObject({ level: "ok", todo: null });
});

test("where nothing is published each line says what to publish", async () => {
  publish({});
  const lines = await look();
  expect(lines.spf).toMatchObject({
    level: "fault",
    todo: expect.stringContaining("TXT record at back.fjord.example"),
  });
  expect(lines["dkim v1"]).toMatchObject({ level: "fault", todo: expect.stringContaining("v=DKIM1; k=rsa; p=MII") });
  expect(lines.dmarc).toMatchObject({ level: "warn", todo: expect.stringContaining("_dmarc.fjord.example") });
  expect(lines.reports).toMatchObject({ level: "fault", todo: expect.stringContaining("MX record") });
});

test("a name server that does not answer leaves it open, and is no fault of the domain", async () => {
  const silent = await startDnsServer({});
  await silent.stop();
  const lines = await look({ DNS_SERVER: silent.server });
  for (const check of ["spf", "dkim v1", "dmarc", "reports"])
    expect(lines[check], check).toMatchObject({ level: "warn", found: expect.stringContaining("did not answer") });
}, 60_000);

test("a mail server whose certificate does not hold is a fault that says how to mend it", async () => {
  publish(await allWell());
  const expired = await startTlsServer("expired");
  expect((await look({ SMTP_URL: expired.url }))["mail server"]).toMatchObject({
    ...{ level: "fault", todo: "Renew the mail server's certificate." },
  });
  await expired.stop();
  expect((await look({ SMTP_URL: expired.url }))["mail server"]).toMatchObject({ level: "fault" });
});

test("settings that are wrong are faults, and nothing else is looked at; a key that cannot sign is named", async () => {
  const wrong = await lookAtAll(readSettings({ PORT: "70000" }));
  expect(wrong).toMatchObject([
    { check: "settings", level: "fault", found: "PORT is not a port number (0 to 65535)." },
  ]);
  publish(await allWell());
  const lines = await look({ DKIM_KEYS: `v9=${join(folder, "none.pem")}` });
  expect(lines["dkim v9"]).toMatchObject({ level: "fault", found: expect.stringContaining("cannot be read") });
});

test("the command takes no other words, and helps", async () => {
  const said: string[] = [];
  const io = { stdout: (text: string) => void said.push(text), stderr: (text: string) => void said.push(text) };
  expect(await run(["--help"], io)).toBe(0);
  expect(said.join("")).toContain("varsel doctor");
  expect(await run(["--nonsense"], io)).toBe(2);
});
