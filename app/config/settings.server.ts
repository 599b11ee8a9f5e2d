import { z } from "zod";
import type { Instant } from "~/domain/time";
import type { DkimKey } from "./dkim-keys";
import { fields, isLoopback, type Network, type Sender } from "./fields";

/** Everything an operator decides. Made once at start and passed on; nothing else reads the environment. */
export type Settings = {
  /** The operator's `NODE_ENV=production`. React and Remix run in their production mode in either case. */
  production: boolean;
  /** Which parts this process runs: pages, worker, or both. */
  mode: "all" | "web" | "worker";
  host: string;
  port: number;
  /** Scheme, host and port that people use, without a trailing slash; what links and origin checks compare with. */
  publicUrl: string;
  /** Whether `publicUrl` is https, and so cookies are `__Host-` and Secure. */
  secure: boolean;
  /** Addresses and networks (CIDR) whose X-Forwarded-* headers are believed. */
  trustedProxies: Network[];
  database: { engine: "sqlite"; file: string } | { engine: "pg"; url: string };
  /** Absolute folder of all that is kept: database, keys, lock. */
  dataDir: string;
  /** Absolute folder of keys and secrets, kept apart from the database where the operator wants. */
  secretsDir: string;
  mail: {
    /** Null: mail lands in the local mailbox. Never null in production. */
    smtpUrl: string | null;
    /** File with the certificates, PEM, of a private authority that vouches for the mail server; null: the public ones. */
    smtpCaFile: string | null;
    /** What signs outgoing mail; null: it goes unsigned by us. */
    dkim: { domain: string; keys: DkimKey[] } | null;
    /** How much goes to one domain of readers at once and in a second; null: no bound. A relay spreads mail itself. */
    perDomain: { connections: number | null; perSecond: number | null };
    from: Sender;
    /** The domain whose mail reaches this installation: reports and replies come back to it; null: neither is read. */
    bounceDomain: string | null;
    /** Where this process takes such mail by SMTP; null: it is handed in by `varsel bounce` alone. */
    bouncePort: number | null;
  };
  /** The OpenID provider by which staff may sign in too; null: by password alone. */
  oidc: { issuer: string; clientId: string; clientSecret: string; isLoopback: boolean } | null;
  /** The name server that `varsel doctor` asks, as `ADDRESS[:PORT]`; null: the machine's own. */
  dnsServer: string | null;
  /** The instant from which the clock runs on; null: the machine's own time. Always null in production. */
  startsAt: Instant | null;
  logLevel: "debug" | "info" | "warn" | "error" | "silent";
};

/** One thing wrong with one setting, in words for an operator. */
export type Fault = { name: string; problem: string; example: string };

export type ReadSettings = { ok: true; settings: Settings } | { ok: false; code: "settings.invalid"; faults: Fault[] };

/** The process's own environment, as settings. */
export function loadSettings(): ReadSettings {
  return readSettings(process.env);
}

/** What a mail server says of a mail in the environment of the command that it pipes it to (Postfix, local(8)). */
export function mailEnvironment(): { recipient: string | undefined; sender: string | undefined } {
  return { recipient: process.env.ORIGINAL_RECIPIENT ?? process.env.RECIPIENT, sender: process.env.SENDER };
}

/**
 * In development mode React and Remix are slower and show error messages to visitors, so every server runs them in
 * production mode. To be called once, after the settings are read and before anything that imports React or Remix is.
 */
export function runLibrariesInProduction(): void {
  process.env.NODE_ENV = "production";
}

/** In: names and values as the environment holds them; an empty value counts as unset. */
export function readSettings(env: Readonly<Record<string, string | undefined>>): ReadSettings {
  const given = Object.fromEntries(Object.entries(env).filter(([, value]) => value !== undefined && value !== ""));
  const production = given.NODE_ENV === "production";
  const parsed = schema(
    production,
    OIDC.some((name) => name in given),
    "BOUNCE_PORT" in given,
    DKIM.some((name) => name in given),
  ).safeParse(given);
  if (!parsed.success) return { ok: false, code: "settings.invalid", faults: parsed.error.issues.map(toFault) };
  const read = parsed.data;
  const publicUrl = read.PUBLIC_URL ?? `http://localhost:${read.PORT}`;
  const dataDir = read.DATA_DIR;
  return {
    ok: true,
    settings: {
      production,
      mode: read.MODE,
      host: read.HOST,
      port: read.PORT,
      publicUrl,
      secure: publicUrl.startsWith("https:"),
      trustedProxies: read.TRUSTED_PROXIES,
      database: read.DATABASE_URL ?? { engine: "sqlite", file: `${dataDir}/varsel.db` },
      dataDir,
      secretsDir: read.SECRETS_DIR ?? `${dataDir}/secrets`,
      mail: {
        smtpUrl: read.SMTP_URL ?? null,
        smtpCaFile: read.SMTP_CA_FILE ?? null,
        dkim: dkimOf(read),
        perDomain: { connections: read.MAIL_PER_DOMAIN ?? null, perSecond: read.MAIL_PER_DOMAIN_RATE ?? null },
        from: read.MAIL_FROM ?? { name: "Varsel", address: "notices@varsel.example" },
        bounceDomain: read.BOUNCE_DOMAIN ?? null,
        bouncePort: read.BOUNCE_PORT ?? null,
      },
      oidc: oidcOf(read),
      dnsServer: read.DNS_SERVER ?? null,
      startsAt: read.VARSEL_NOW ?? null,
      logLevel: read.LOG_LEVEL,
    },
  };
}

/** The faults as lines for a terminal. */
export function describeFaults(faults: readonly Fault[]): string {
  const lines = faults.map(
    (fault) => `  ${fault.name} ${fault.problem}\n    for example ${fault.name}=${fault.example}`,
  );
  return `Varsel cannot start: ${faults.length === 1 ? "one setting is" : `${faults.length} settings are`} wrong.\n${lines.join("\n")}\n`;
}

/** What production demands is part of the schema, so that it is reported beside every other fault. */
function schema(production: boolean, hasOidc: boolean, takesMail: boolean, signs: boolean) {
  const needed = <T extends z.ZodType>(type: T) => (production ? type : type.optional());
  const together = <T extends z.ZodType>(type: T) => (hasOidc ? type : type.optional());
  return z.object({
    PUBLIC_URL: needed(fields.publicUrl(production)),
    PORT: fields.port.default(3000),
    HOST: fields.host.default("127.0.0.1"),
    DATABASE_URL: fields.database.optional(),
    DATA_DIR: fields.folder.prefault("data"),
    SECRETS_DIR: fields.folder.optional(),
    SMTP_URL: needed(fields.smtpUrl),
    SMTP_CA_FILE: fields.folder.optional(),
    MAIL_FROM: needed(fields.sender),
    DKIM_DOMAIN: signs ? fields.domain : fields.domain.optional(),
    DKIM_KEYS: signs ? fields.dkimKeys : fields.dkimKeys.optional(),
    MAIL_PER_DOMAIN: fields.bound.optional(),
    MAIL_PER_DOMAIN_RATE: fields.bound.optional(),
    DNS_SERVER: fields.nameServer.optional(),
    BOUNCE_DOMAIN: takesMail ? fields.domain : fields.domain.optional(),
    BOUNCE_PORT: fields.port.optional(),
    TRUSTED_PROXIES: fields.proxies.default([]),
    MODE: fields.mode.default("all"),
    OIDC_ISSUER: together(fields.issuer),
    OIDC_CLIENT_ID: together(z.string()),
    OIDC_CLIENT_SECRET: together(z.string()),
    VARSEL_NOW: (production ? fields.noInstant : fields.instant).optional(),
    LOG_LEVEL: fields.logLevel.default("info"),
  });
}

const OIDC = ["OIDC_ISSUER", "OIDC_CLIENT_ID", "OIDC_CLIENT_SECRET"] as const;

function oidcOf(read: { [Name in (typeof OIDC)[number]]?: string | undefined }): Settings["oidc"] {
  const { OIDC_ISSUER: issuer, OIDC_CLIENT_ID: clientId, OIDC_CLIENT_SECRET: clientSecret } = read;
  if (issuer === undefined || clientId === undefined || clientSecret === undefined) return null;
  return { issuer, clientId, clientSecret, isLoopback: isLoopback(new URL(issuer).hostname) };
}

const DKIM = ["DKIM_DOMAIN", "DKIM_KEYS"] as const;

function dkimOf({
  DKIM_DOMAIN: domain,
  DKIM_KEYS: keys,
}: {
  DKIM_DOMAIN?: string | undefined;
  DKIM_KEYS?: DkimKey[] | undefined;
}) {
  return domain === undefined || keys === undefined ? null : { domain, keys };
}

/** Settings that others need, wherever Varsel runs. */
const NEEDED_BY: Record<string, string> = {
  BOUNCE_DOMAIN: "BOUNCE_PORT needs",
  ...Object.fromEntries(DKIM.map((name) => [name, "the other setting DKIM_* needs"])),
  ...Object.fromEntries(OIDC.map((name) => [name, "the other settings OIDC_* need"])),
};

const EXAMPLES: Record<string, string> = {
  PUBLIC_URL: "https://subprocessors.company.example",
  PORT: "3000",
  HOST: "127.0.0.1",
  DATABASE_URL: "file:data/varsel.db (or postgres://varsel@db.company.example/varsel)",
  DATA_DIR: "/var/lib/varsel",
  SECRETS_DIR: "/etc/varsel/secrets",
  SMTP_URL: "smtp://user:password@mail.company.example:587",
  SMTP_CA_FILE: "/etc/varsel/mail-authority.pem",
  MAIL_FROM: '"Company <notices@company.example>"',
  DKIM_DOMAIN: "company.example",
  DKIM_KEYS: "v2=/etc/varsel/dkim/v2.pem@2027-01-01T00:00:00Z,v1=/etc/varsel/dkim/v1.pem",
  MAIL_PER_DOMAIN: "5",
  MAIL_PER_DOMAIN_RATE: "10",
  DNS_SERVER: "127.0.0.1:53",
  BOUNCE_DOMAIN: "bounces.company.example",
  BOUNCE_PORT: "2525",
  TRUSTED_PROXIES: "127.0.0.1,10.0.0.0/8",
  MODE: "web",
  OIDC_ISSUER: "https://login.company.example",
  OIDC_CLIENT_ID: "varsel",
  OIDC_CLIENT_SECRET: "what the provider gave for this client",
  VARSEL_NOW: "2026-09-01T08:00:00Z",
  LOG_LEVEL: "warn",
};

/** Values of the environment are text, so a wrong type can only mean that there is none. */
function toFault(issue: z.core.$ZodIssue): Fault {
  const name = String(issue.path[0]);
  const needs = NEEDED_BY[name] ?? "production needs";
  const problem = issue.code === "invalid_type" ? `is not set; ${needs} it` : issue.message;
  return { name, problem, example: EXAMPLES[name] ?? "" };
}
