import { execFileSync, spawn } from "node:child_process";
import { accessSync, chownSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";

const DAEMONS = "/usr/lib/postfix/sbin";

/** Whether a Postfix of our own can be started: its programs are there, and we are root, as its master has to be. */
export function hasPostfix(): boolean {
  try {
    accessSync(join(DAEMONS, "master"));
    accessSync("/usr/sbin/postfix");
    return process.getuid?.() === 0;
  } catch {
    return false;
  }
}

export type Postfix = { port: number; log(): string; stop(): Promise<void> };

/**
 * A real Postfix in a folder of its own, on a free port of this machine. In: where it hands on mail for a domain, in the
 * form of its transport table (`smtp:[127.0.0.1]:2525`, `error:5.1.2 No such domain`); any other domain is refused.
 * What cannot be handed on at once is tried again within seconds, told after one, and given up after `lifetime`.
 */
export async function startPostfix(routes: Readonly<Record<string, string>>, lifetime = "1h"): Promise<Postfix> {
  const folder = mkdtempSync(join(tmpdir(), "varsel-postfix-"));
  const [conf, queue, data] = ["conf", "queue", "data"].map((name) => join(folder, name)) as [string, string, string];
  for (const one of [conf, queue, data]) mkdirSync(one, { mode: 0o755 });
  execFileSync("chmod", ["755", folder]);
  const owner = Number(execFileSync("id", ["-u", "postfix"]).toString());
  const group = Number(execFileSync("id", ["-g", "postfix"]).toString());
  chownSync(data, owner, group);
  const port = await freePort();
  const table = Object.entries(routes).map(([domain, route]) => `{ ${domain} = ${route} }`);
  const settings = {
    compatibility_level: "3.6",
    ...{ queue_directory: queue, data_directory: data, command_directory: "/usr/sbin", daemon_directory: DAEMONS },
    ...{ mail_owner: "postfix", setgid_group: "postdrop", myhostname: "relay.example", mydestination: "" },
    ...{ inet_interfaces: "127.0.0.1", inet_protocols: "ipv4", mynetworks: "127.0.0.0/8" },
    smtpd_relay_restrictions: "permit_mynetworks, reject",
    ...{ relay_domains: Object.keys(routes).join(", "), transport_maps: `inline:{ ${table.join(", ")} }` },
    ...{ alias_maps: "", alias_database: "", local_recipient_maps: "", smtputf8_enable: "no" },
    ...{ maillog_file: join(folder, "mail.log"), maillog_file_prefixes: folder, notify_classes: "" },
    ...{ delay_warning_time: "1s", queue_run_delay: "1s", minimal_backoff_time: "1s", maximal_backoff_time: "2s" },
    ...{ maximal_queue_lifetime: lifetime, bounce_queue_lifetime: "1h", smtp_tls_security_level: "none" },
  };
  writeFileSync(
    join(conf, "main.cf"),
    `${Object.entries(settings)
      .map(([name, value]) => `${name} = ${value}`)
      .join("\n")}\n`,
  );
  const unix = (name: string, program = name, priv = "y", wakeup = "-", limit = "-") =>
    `${name} unix ${priv === "y" ? "-" : "n"} - n ${wakeup} ${limit} ${program}`;
  writeFileSync(
    join(conf, "master.cf"),
    `${[
      `127.0.0.1:${port} inet n - n - - smtpd`,
      unix("pickup", "pickup", "n", "60", "1"),
      unix("cleanup", "cleanup", "n", "-", "0"),
      unix("qmgr", "qmgr", "n", "1", "1"),
      unix("rewrite", "trivial-rewrite"),
      unix("bounce", "bounce", "y", "-", "0"),
      unix("defer", "bounce", "y", "-", "0"),
      unix("trace", "bounce", "y", "-", "0"),
      unix("verify", "verify", "y", "-", "1"),
      unix("flush", "flush", "n", "1000?", "0"),
      unix("smtp"),
      unix("relay", "smtp"),
      unix("error"),
      unix("retry", "error"),
      unix("discard"),
      unix("anvil", "anvil", "y", "-", "1"),
      unix("scache", "scache", "y", "-", "1"),
      unix("proxymap", "proxymap", "n"),
      unix("tlsmgr", "tlsmgr", "y", "1000?", "1"),
      "postlog unix-dgram n - n - 1 postlogd",
    ].join("\n")}\n`,
  );
  const master = spawn("/usr/sbin/postfix", ["-c", conf, "start-fg"], { stdio: "ignore" });
  const log = () => {
    try {
      return readFileSync(join(folder, "mail.log"), "utf8");
    } catch {
      return "";
    }
  };
  for (let tries = 0; !log().includes("daemon started") && tries < 100; tries++) await sleep(100);
  return {
    port,
    log,
    async stop() {
      try {
        execFileSync("/usr/sbin/postfix", ["-c", conf, "stop"], { stdio: "ignore" });
      } catch {
        master.kill("SIGTERM");
      }
      if (master.exitCode === null) await new Promise((done) => master.once("close", done));
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

function freePort(): Promise<number> {
  return new Promise((found) => {
    const server = createServer();
    server.listen(0, "127.0.0.1", () => {
      const at = server.address();
      server.close(() => found(typeof at === "object" && at !== null ? at.port : 0));
    });
  });
}
