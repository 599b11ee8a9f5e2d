import { execFileSync, spawn } from "node:child_process";
import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { freePort } from "./free-port";

const SBIN = "/usr/sbin";

/** Why a real Postfix cannot be had here; null where it can. Its master runs as root only. */
export function whyNoPostfix(): string | null {
  if (!existsSync(join(SBIN, "postfix"))) return "the package postfix is not installed";
  return process.getuid?.() === 0 ? null : "Postfix can be started by root alone";
}

export type Postfix = {
  url: string;
  port: number;
  /** Mails that were delivered, as they lie in the maildir of all known readers. */
  delivered(): Buffer[];
  log(): string;
  stop(): void;
};

/**
 * A Postfix of its own, with folders of its own, on a free port of loopback. It takes mail for every reader of `domain`,
 * delivers to those named in `readers`, and bounces what is for others. `routes`: where mail of other domains goes, in the
 * form of its transport table (`smtp:[127.0.0.1]:2525`). `settings`: what else stands in its main.cf.
 */
export async function startPostfix(options: {
  local?: { domain: string; readers: readonly string[] };
  routes: Readonly<Record<string, string>>;
  settings?: Readonly<Record<string, string>>;
}): Promise<Postfix> {
  const home = mkdtempSync(join(tmpdir(), "varsel-postfix-"));
  chmodSync(home, 0o755);
  const [etc, mails] = [join(home, "etc"), join(home, "mails")];
  for (const folder of [etc, mails, join(home, "queue"), join(home, "data")]) mkdirSync(folder);
  const user = (name: string) => {
    const [, , uid = "", gid = ""] = line("/etc/passwd", name).split(":");
    return { uid, gid };
  };
  execFileSync("chown", ["postfix", join(home, "data")]);
  execFileSync("chown", ["nobody", mails]);
  const port = await freePort();
  const nobody = user("nobody");
  const { local = { domain: "", readers: [] }, routes } = options;
  writeFileSync(join(etc, "readers"), local.readers.map((address) => `${address} all/\n`).join(""));
  const table = Object.entries(routes).map(([domain, route]) => `${domain} ${route}\n`);
  writeFileSync(join(etc, "transport"), table.join(""));
  const settings: Record<string, string> = {
    compatibility_level: "3.6",
    queue_directory: join(home, "queue"),
    data_directory: join(home, "data"),
    command_directory: SBIN,
    daemon_directory: "/usr/lib/postfix/sbin",
    mail_owner: "postfix",
    setgid_group: "postdrop",
    maillog_file: join(home, "log"),
    maillog_file_prefixes: home,
    inet_interfaces: "127.0.0.1",
    inet_protocols: "ipv4",
    myhostname: "relay.example",
    mydestination: "",
    local_transport: "error:no local readers",
    alias_maps: "",
    smtpd_reject_unlisted_recipient: "no",
    smtpd_relay_restrictions: "permit_mynetworks, reject_unauth_destination",
    virtual_mailbox_domains: local.domain,
    relay_domains: Object.keys(routes).join(", "),
    virtual_mailbox_base: mails,
    virtual_mailbox_maps: `texthash:${etc}/readers`,
    virtual_uid_maps: `static:${nobody.uid}`,
    virtual_gid_maps: `static:${nobody.gid}`,
    transport_maps: `texthash:${etc}/transport`,
    smtp_dns_support_level: "disabled",
    smtp_host_lookup: "native",
    ...options.settings,
  };
  writeFileSync(
    join(etc, "main.cf"),
    Object.entries(settings)
      .map(([name, value]) => `${name} = ${value}\n`)
      .join(""),
  );
  writeFileSync(join(etc, "master.cf"), masterOf(port));
  const postfix = (command: string) => execFileSync(join(SBIN, "postfix"), ["-c", etc, command], { stdio: "pipe" });
  postfix("start");
  const log = () => (existsSync(join(home, "log")) ? readFileSync(join(home, "log"), "utf8") : "");
  for (let tries = 0; !log().includes("daemon started"); tries++) {
    if (tries > 200) throw new Error(`Postfix did not start: ${log()}`);
    await sleep(50);
  }
  const inbox = join(mails, "all", "new");
  return {
    url: `smtp://127.0.0.1:${port}`,
    port,
    delivered: () => (existsSync(inbox) ? readdirSync(inbox).map((name) => readFileSync(join(inbox, name))) : []),
    log,
    stop() {
      // Ends the master named in its own pid file, and those it started.
      postfix("stop");
      rmSync(home, { recursive: true, force: true });
    },
  };
}

/** Postfix's own sink, which takes mail as fast as it comes and keeps each in a file of its own. */
export async function startPostfixSink() {
  const home = mkdtempSync(join(tmpdir(), "varsel-sink-"));
  chmodSync(home, 0o777);
  const port = await freePort();
  const own = process.getuid?.() === 0 ? ["-u", "nobody"] : [];
  const sink = spawn(join(SBIN, "smtp-sink"), [...own, "-d", join(home, "mail."), `127.0.0.1:${port}`, "100"], {
    stdio: "ignore",
  });
  await sleep(300);
  return {
    url: `smtp://127.0.0.1:${port}`,
    taken: () => readdirSync(home).map((name) => readFileSync(join(home, name))),
    stop() {
      sink.kill();
      rmSync(home, { recursive: true, force: true });
    },
  };
}

/** Nothing runs in a changed root, so that its folders need no copies of the system's files. */
function masterOf(port: number): string {
  const services = [
    `127.0.0.1:${port} inet n - n - - smtpd`,
    "pickup unix n - n 60 1 pickup",
    "cleanup unix n - n - 0 cleanup",
    "qmgr unix n - n 1 1 qmgr",
    "tlsmgr unix - - n 1000? 1 tlsmgr",
    "rewrite unix - - n - - trivial-rewrite",
    ...["bounce", "defer", "trace"].map((name) => `${name} unix - - n - 0 bounce`),
    "verify unix - - n - 1 verify",
    "flush unix n - n 1000? 0 flush",
    "proxymap unix - - n - - proxymap",
    ...["smtp", "relay"].map((name) => `${name} unix - - n - - smtp`),
    "error unix - - n - - error",
    "retry unix - - n - - error",
    "discard unix - - n - - discard",
    "virtual unix - n n - - virtual",
    "anvil unix - - n - 1 anvil",
    "scache unix - - n - 1 scache",
    "postlog unix-dgram n - n - 1 postlogd",
  ];
  return `${services.join("\n")}\n`;
}

function line(file: string, name: string): string {
  const found = readFileSync(file, "utf8")
    .split("\n")
    .find((one) => one.startsWith(`${name}:`));
  if (found === undefined) throw new Error(`${file} does not know ${name}`);
  return found;
}
