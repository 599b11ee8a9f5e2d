import { resolve } from "node:path";
import { expect, test } from "vitest";
import { describeFaults, readSettings } from "./settings.server";

const production = {
  NODE_ENV: "production",
  PUBLIC_URL: "https://subprocessors.company.example/",
  SMTP_URL: "smtp://mail.company.example:587",
  MAIL_FROM: "Company <notices@company.example>",
};

function settingsOf(env: Record<string, string | undefined>) {
  const read = readSettings(env);
  if (!read.ok) throw new Error(describeFaults(read.faults));
  return read.settings;
}

function problemsOf(env: Record<string, string | undefined>) {
  const read = readSettings(env);
  return read.ok ? {} : Object.fromEntries(read.faults.map(({ name, problem }) => [name, problem]));
}

test("an empty environment is enough outside production", () => {
  expect(settingsOf({})).toEqual({
    production: false,
    mode: "all",
    host: "127.0.0.1",
    port: 3000,
    publicUrl: "http://localhost:3000",
    secure: false,
    trustedProxies: [],
    database: { engine: "sqlite", file: resolve("data/varsel.db") },
    dataDir: resolve("data"),
    secretsDir: resolve("data/secrets"),
    mail: {
      ...{ smtpUrl: null, smtpCaFile: null, dkim: null, perDomain: { connections: null, perSecond: null } },
      ...{ from: { name: "Varsel", address: "notices@varsel.example" } },
      ...{ bounceDomain: null, bouncePort: null },
    },
    oidc: null,
    dnsServer: null,
    startsAt: null,
    logLevel: "info",
  });
});

test("an empty value counts as unset", () => {
  expect(settingsOf({ PORT: "", SMTP_URL: "", MODE: "" })).toEqual(settingsOf({}));
});

test("database and secrets lie under DATA_DIR unless said otherwise", () => {
  const settings = settingsOf({ DATA_DIR: "/srv/varsel" });
  expect(settings.database).toEqual({ engine: "sqlite", file: "/srv/varsel/varsel.db" });
  expect(settings.secretsDir).toBe("/srv/varsel/secrets");
});

test("the public address follows the port when it is not set", () => {
  expect(settingsOf({ PORT: "4000" }).publicUrl).toBe("http://localhost:4000");
});

test("DATABASE_URL alone decides the engine", () => {
  expect(settingsOf({ DATABASE_URL: "file:/srv/a.db" }).database).toEqual({ engine: "sqlite", file: "/srv/a.db" });
  const url = "postgres://varsel@db.company.example/varsel";
  expect(settingsOf({ DATABASE_URL: url }).database).toEqual({ engine: "pg", url });
});

test("production takes what it needs and marks cookies secure under https", () => {
  const settings = settingsOf(production);
  expect(settings).toMatchObject({
    production: true,
    secure: true,
    publicUrl: "https://subprocessors.company.example",
  });
  expect(settings.mail.from).toEqual({ name: "Company", address: "notices@company.example" });
});

test("production names every setting it misses at once", () => {
  expect(problemsOf({ NODE_ENV: "production" })).toEqual({
    PUBLIC_URL: "is not set; production needs it",
    SMTP_URL: "is not set; production needs it",
    MAIL_FROM: "is not set; production needs it",
  });
});

test("production refuses http except on loopback", () => {
  expect(problemsOf({ ...production, PUBLIC_URL: "http://company.example" })).toHaveProperty("PUBLIC_URL");
  for (const url of ["http://localhost:3000", "http://127.0.0.1:3000", "http://[::1]:3000"])
    expect(settingsOf({ ...production, PUBLIC_URL: url })).toMatchObject({ publicUrl: url, secure: false });
});

test("VARSEL_NOW sets the start of the clock, and is refused in production", () => {
  expect(settingsOf({ VARSEL_NOW: "2026-09-01T10:00:00+02:00" }).startsAt).toBe("2026-09-01T08:00:00.000Z");
  expect(problemsOf({ ...production, VARSEL_NOW: "2026-09-01T08:00:00Z" })).toEqual({
    VARSEL_NOW: "is refused in production: unset it",
  });
});

test("every fault is listed at once, with a name, what is wrong and an example", () => {
  const wrong = {
    PUBLIC_URL: "https://company.example/path",
    PORT: "70000",
    HOST: "not a host",
    DATABASE_URL: "mysql://x",
    SMTP_URL: "https://mail.company.example",
    MAIL_FROM: "nobody",
    TRUSTED_PROXIES: "10.0.0.0/8, proxy, 10.0.0.0/40",
    MODE: "both",
    VARSEL_NOW: "tomorrow",
    LOG_LEVEL: "loud",
  };
  const read = readSettings(wrong);
  expect(read.ok).toBe(false);
  if (read.ok) return;
  expect(read.faults.map((fault) => fault.name).sort()).toEqual(Object.keys(wrong).sort());
  for (const fault of read.faults) {
    expect(fault.problem).toMatch(/^(is|must|holds) /);
    expect(fault.example).not.toBe("");
  }
  expect(describeFaults(read.faults)).toContain("10 settings are wrong");
  expect(problemsOf(wrong).TRUSTED_PROXIES).toBe("holds what is no IP address or network: proxy, 10.0.0.0/40");
});

test("an OpenID provider is named in full, by https or on this machine", () => {
  const given = { OIDC_CLIENT_ID: "varsel", OIDC_CLIENT_SECRET: "hunter2" };
  const issuer = "https://login.company.example/realms/a";
  expect(settingsOf({ ...given, OIDC_ISSUER: issuer }).oidc).toEqual({
    ...{ issuer, clientId: "varsel", clientSecret: "hunter2", isLoopback: false },
  });
  const local = { ...given, OIDC_ISSUER: "http://127.0.0.1:4000" };
  expect(settingsOf({ ...production, ...local }).oidc).toMatchObject({ isLoopback: true });
  for (const wrong of ["http://login.company.example", "login.company.example", `${issuer}?a=b`, `${issuer}#a`]) {
    for (const env of [{}, production])
      expect(problemsOf({ ...env, ...given, OIDC_ISSUER: wrong })).toHaveProperty("OIDC_ISSUER");
  }
  expect(problemsOf({ OIDC_ISSUER: issuer })).toEqual({
    OIDC_CLIENT_ID: "is not set; the other settings OIDC_* need it",
    OIDC_CLIENT_SECRET: "is not set; the other settings OIDC_* need it",
  });
  expect(Object.keys(problemsOf({ OIDC_ISSUER: issuer, PORT: "70000" })).sort()).toEqual([
    ...["OIDC_CLIENT_ID", "OIDC_CLIENT_SECRET", "PORT"],
  ]);
  expect(problemsOf(given)).toEqual({ OIDC_ISSUER: "is not set; the other settings OIDC_* need it" });
});

test("mail that comes back needs a domain; the port is for a server that takes it itself", () => {
  expect(settingsOf({ BOUNCE_DOMAIN: "Bounces.Company.example" }).mail).toMatchObject({
    ...{ bounceDomain: "bounces.company.example", bouncePort: null },
  });
  expect(settingsOf({ BOUNCE_DOMAIN: "b.company.example", BOUNCE_PORT: "2525" }).mail).toMatchObject({
    ...{ bounceDomain: "b.company.example", bouncePort: 2525 },
  });
  expect(problemsOf({ BOUNCE_PORT: "2525" })).toEqual({ BOUNCE_DOMAIN: "is not set; BOUNCE_PORT needs it" });
  for (const wrong of ["127.0.0.1", "a b.example", "-x.example", "x@y.example"])
    expect(problemsOf({ BOUNCE_DOMAIN: wrong })).toEqual({ BOUNCE_DOMAIN: "is not a domain name" });
});

test("nothing in the mail server's address can turn off the check of its certificate", () => {
  for (const more of ["?tls.rejectUnauthorized=false", "?ignoreTLS=true", "?secure=false", "/x", "#x"])
    expect(problemsOf({ SMTP_URL: `smtp://mail.company.example:587${more}` }), more).toHaveProperty("SMTP_URL");
  expect(settingsOf({ SMTP_CA_FILE: "/etc/ca.pem" }).mail.smtpCaFile).toBe("/etc/ca.pem");
});

test("DKIM needs a domain and keys; bounds for each domain of readers are whole numbers", () => {
  expect(settingsOf({ DKIM_DOMAIN: "Company.example", DKIM_KEYS: "v1=/etc/v1.pem" }).mail.dkim).toEqual({
    domain: "company.example",
    keys: [{ selector: "v1", file: "/etc/v1.pem", from: null }],
  });
  expect(problemsOf({ DKIM_DOMAIN: "company.example" })).toEqual({
    DKIM_KEYS: "is not set; the other setting DKIM_* needs it",
  });
  expect(problemsOf({ DKIM_KEYS: "v1=/etc/v1.pem" })).toHaveProperty("DKIM_DOMAIN");
  expect(settingsOf({ MAIL_PER_DOMAIN: "5", MAIL_PER_DOMAIN_RATE: "10" }).mail.perDomain).toEqual({
    connections: 5,
    perSecond: 10,
  });
  for (const wrong of ["0", "-1", "1.5", "many"])
    expect(problemsOf({ MAIL_PER_DOMAIN: wrong }), wrong).toHaveProperty("MAIL_PER_DOMAIN");
  for (const right of ["127.0.0.1", "127.0.0.1:5353", "::1"])
    expect(settingsOf({ DNS_SERVER: right }).dnsServer).toBe(right);
  expect(problemsOf({ DNS_SERVER: "dns.company.example" })).toHaveProperty("DNS_SERVER");
});

test("no value of a secret setting is repeated in a fault", () => {
  const read = readSettings({ DATABASE_URL: "mysql://u:hunter2@h", SMTP_URL: "ftp://u:hunter2@h" });
  expect(read.ok ? "" : describeFaults(read.faults)).not.toContain("hunter2");
});

test("trusted proxies are single addresses or networks", () => {
  expect(settingsOf({ TRUSTED_PROXIES: "127.0.0.1, 10.0.0.0/8,::1" }).trustedProxies).toEqual([
    { address: "127.0.0.1", bits: 32 },
    { address: "10.0.0.0", bits: 8 },
    { address: "::1", bits: 128 },
  ]);
});

test("a sender is split into name and address, and control characters are refused", () => {
  const from = (text: string) => readSettings({ MAIL_FROM: text });
  expect(settingsOf({ MAIL_FROM: '"Firma, A/S" <a@b.example>' }).mail.from.name).toBe("Firma, A/S");
  expect(settingsOf({ MAIL_FROM: "a@b.example" }).mail.from).toEqual({ name: "Varsel", address: "a@b.example" });
  expect(from("A\r\nBcc: x <a@b.example>").ok).toBe(false);
  expect(from("a@b.example, c@d.example").ok).toBe(false);
});
