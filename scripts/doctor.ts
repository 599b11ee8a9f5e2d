import { constants } from "node:fs";
import { access } from "node:fs/promises";
import { systemClock } from "~/adapters/clock.server";
import { dkimRecord, loadDkimKeys } from "~/adapters/dkim.server";
import { openDns } from "~/adapters/dns.server";
import { createLog } from "~/adapters/log.server";
import { readAuthority, smtpOptions } from "~/adapters/smtp-options.server";
import { probeSmtp } from "~/adapters/smtp-probe.server";
import { isLoopback } from "~/config/fields";
import { loadSettings, type ReadSettings, runLibrariesInProduction, type Settings } from "~/config/settings.server";
import type { SetKey } from "~/domain/mail-records/dkim";
import { doubt, fault, type HealthLine, well } from "~/domain/mail-records/health-line";
import { checkMailSetup } from "~/usecases/check-mail-setup";
import type { Io } from "./dispatch";
import { printJson, readUse } from "./options";

const HELP = `varsel doctor [--json]

Looks whether this installation can do its work, and says what to do where it cannot: settings, database, keys,
mail server (TLS, what it offers), and what the sender's domain publishes (SPF, DKIM, DMARC, MX of BOUNCE_DOMAIN).
Sends no mail. Each line is ok, warn or fault. Exit code: 0 no fault, 1 a fault, 2 bad use.
`;

/** The command `varsel doctor`. */
export async function run(args: string[], io: Io): Promise<number> {
  const use = readUse(args, {}, HELP, io);
  if (typeof use === "number") return use;
  const lines = await lookAtAll(loadSettings());
  if (use.json) printJson(io, { ok: !lines.some(({ level }) => level === "fault"), lines });
  else io.stdout(lines.map(describe).join(""));
  return lines.some(({ level }) => level === "fault") ? 1 : 0;
}

/** Everything there is to say of these settings. */
export async function lookAtAll(read: ReadSettings): Promise<HealthLine[]> {
  if (!read.ok)
    return read.faults.map(({ name, problem, example }) =>
      fault("settings", `${name} ${problem}.`, `For example ${name}=${example}`),
    );
  const { settings } = read;
  const { keys, lines } = await lookAtKeys(settings);
  return [
    well(
      "settings",
      settings.production
        ? "All settings are right, for production."
        : "All settings are right. NODE_ENV is not production.",
    ),
    ...lines,
    ...(await lookAtDatabase(settings, lines)),
    ...(await lookAtServer(settings)),
    ...(settings.mail.smtpUrl === null && !settings.production ? [] : await lookAtNames(settings, keys)),
  ];
}

/** Private keys of DKIM, and the folder of the others. */
async function lookAtKeys({ mail, secretsDir }: Settings): Promise<{ keys: SetKey[]; lines: HealthLine[] }> {
  const keys: SetKey[] = [];
  const lines: HealthLine[] = [];
  for (const key of mail.dkim?.keys ?? []) {
    try {
      const [loaded] = await loadDkimKeys([key]);
      if (loaded !== undefined) keys.push({ ...key, record: dkimRecord(loaded) });
    } catch (error) {
      lines.push(fault(`dkim ${key.selector}`, messageOf(error), "Make one: openssl genrsa -out FILE 2048"));
    }
  }
  const mayRead = await access(secretsDir, constants.R_OK | constants.X_OK).then(
    () => true,
    () => false,
  );
  const isThere =
    mayRead ||
    (await access(secretsDir).then(
      () => true,
      () => false,
    ));
  lines.push(
    mayRead
      ? well("secrets", `Keys are read from ${secretsDir}.`)
      : isThere
        ? fault("secrets", `${secretsDir} cannot be read.`, "Let the user that runs Varsel read it, and nobody else.")
        : doubt(
            "secrets",
            `${secretsDir} is not there yet.`,
            "It is made at the first start; keep a copy of it apart from the database's.",
          ),
  );
  return { keys, lines };
}

async function lookAtDatabase(settings: Settings, before: readonly HealthLine[]): Promise<HealthLine[]> {
  const what = settings.database.engine === "sqlite" ? settings.database.file : "PostgreSQL";
  if (
    settings.database.engine === "sqlite" &&
    !(await access(settings.database.file).then(
      () => true,
      () => false,
    ))
  )
    return [doubt("database", `${what} is not there yet.`, "It is made at the first start.")];
  // Its composition reads the keys too; what is wrong with those stands above.
  if (before.some(({ level }) => level === "fault")) return [];
  runLibrariesInProduction();
  const { compose } = await import("~/composition.server");
  const log = createLog({ level: "silent", clock: systemClock(), sink: { write: () => {} } });
  try {
    const app = await compose(settings, { role: "command", log });
    const { ready, reasons } = await app.readiness();
    const processors = await app.listProcessors({});
    await app.close();
    if (!ready)
      return [fault("database", `${what}: ${reasons.join(", ")}`, "Look at the disk, and at the server's log.")];
    return [well("database", `${what} answers; it holds ${processors.length} processor(s).`)];
  } catch (error) {
    return [
      fault("database", `${what} cannot be used: ${messageOf(error)}`, "Check DATABASE_URL, and that the server runs."),
    ];
  }
}

async function lookAtServer({ mail, production }: Settings): Promise<HealthLine[]> {
  const check = "mail server";
  if (mail.smtpUrl === null)
    return [
      doubt(
        check,
        "SMTP_URL is not set: mail lands in the mailbox on this machine.",
        production ? "Set SMTP_URL." : "Set SMTP_URL before anybody is to be told of anything.",
      ),
    ];
  const { host } = new URL(mail.smtpUrl);
  let ca: string | null = null;
  try {
    ca = mail.smtpCaFile === null ? null : await readAuthority(mail.smtpCaFile);
  } catch (error) {
    return [fault(check, messageOf(error), "Give the authority's certificates as PEM.")];
  }
  const probe = await probeSmtp(smtpOptions(mail.smtpUrl, ca));
  if (!probe.ok)
    return [
      fault(
        check,
        `${host} cannot be used: ${probe.code}: ${probe.reply}`,
        adviceOn(probe.code, mail.smtpCaFile !== null),
      ),
    ];
  const { extensions } = probe;
  const has = (word: string) => extensions.some((line) => line === word || line.startsWith(`${word} `));
  const size = extensions.find((line) => line.startsWith("SIZE "));
  const offers = [...["DSN", "PIPELINING", "8BITMIME"].filter(has), ...(size === undefined ? [] : [size])];
  const how = probe.secure ? "over TLS with a certificate that holds" : "in the clear, on this machine";
  return [
    well(
      check,
      `${host} answers ${how}${probe.signedIn ? ", and knows the user" : ""}; it offers ${offers.join(", ") || "nothing more"}.`,
    ),
    ...(has("DSN")
      ? []
      : [
          doubt(
            "mail server dsn",
            `${host} does not offer DSN.`,
            "Reports then come back in whatever form servers choose; a relay that offers DSN says more.",
          ),
        ]),
  ];
}

/** What operators meet with, by the code of the connection. */
function adviceOn(code: string, hasAuthority: boolean): string {
  if (code === "CERT_HAS_EXPIRED") return "Renew the mail server's certificate.";
  if (code === "ERR_TLS_CERT_ALTNAME_INVALID") return "Name the mail server in SMTP_URL as its certificate does.";
  if (/UNABLE_TO|SELF_SIGNED|DEPTH_ZERO/.test(code))
    return hasAuthority
      ? "SMTP_CA_FILE is not the authority that made the server's certificate."
      : "Where the certificate is from an authority of your own, name it in SMTP_CA_FILE.";
  if (code === "ETLS")
    return "Let the server offer STARTTLS, or use smtps://. Varsel sends nothing in the clear to another machine.";
  if (code === "EAUTH") return "Check user and password in SMTP_URL.";
  return "Check host and port in SMTP_URL, and the firewall between.";
}

async function lookAtNames({ mail, dnsServer }: Settings, keys: SetKey[]): Promise<HealthLine[]> {
  const hostname = mail.smtpUrl === null ? null : new URL(mail.smtpUrl).hostname;
  return checkMailSetup(
    { dns: openDns(dnsServer), clock: systemClock() },
    {
      fromAddress: mail.from.address,
      smtpHost: hostname,
      isRelayHere: hostname !== null && isLoopback(hostname),
      bounceDomain: mail.bounceDomain,
      dkim: mail.dkim === null ? null : { domain: mail.dkim.domain, keys },
    },
  );
}

function describe({ check, level, found, todo }: HealthLine): string {
  return `${level.padEnd(5)}  ${check}: ${found}\n${todo === null ? "" : `         ${todo}\n`}`;
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
