import { type ChildProcess, execFileSync, spawn } from "node:child_process";
import { once } from "node:events";
import { accessSync, chownSync, mkdtempSync, readdirSync, readFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { delimiter, join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import pg from "pg";

export type PostgresServer = {
  /** The address of a database on it. */
  url(name: string): string;
  /** Runs one statement outside any transaction, such as `create database`. */
  run(sql: string): Promise<void>;
  /** Kills all of its processes at once, as a crash would; it starts again by itself. Resolves when it answers again. */
  crash(): Promise<void>;
  stop(): Promise<void>;
};

/**
 * A real PostgreSQL server of its own, in a new temporary folder, reached by a socket in that folder only. It lives under
 * a shell that ends it, and clears the folder, as soon as this process closes the shell's input, however it ends.
 * Its own collation is Danish, so that a column which relies on the server's order is found out. `durable`: it waits for
 * the disk as an operator's does; else it does not, since nothing here outlives the run.
 */
export async function startPostgres(options: { durable?: boolean } = {}): Promise<PostgresServer> {
  const bin = binaries();
  const user = unprivilegedUser();
  const home = mkdtempSync(join(tmpdir(), "varsel-pg-"));
  if (user) chownSync(home, user.uid, user.gid);
  const initdb = [
    "-D",
    join(home, "data"),
    "-U",
    "varsel",
    "-A",
    "trust",
    "-E",
    "UTF8",
    "--no-sync",
    "--locale=C.UTF-8",
  ];
  const danish = ["--locale-provider=icu", "--icu-locale=da"];
  execFileSync(join(bin, "initdb"), [...initdb, ...danish], {
    ...user,
    cwd: home,
    stdio: ["ignore", "ignore", "pipe"],
  });
  const shell = spawn("/bin/sh", ["-c", SUPERVISE, "sh", join(bin, "postgres"), home, options.durable ? "on" : "off"], {
    ...user,
    cwd: home,
    detached: true,
    stdio: ["pipe", "ignore", "pipe"],
  });
  const url = (name: string) => `postgres://varsel@localhost/${name}?host=${encodeURIComponent(home)}`;
  await answering(shell, url("postgres"));
  return {
    url,
    async run(sql) {
      const client = new pg.Client(url("postgres"));
      await client.connect();
      try {
        await client.query(sql);
      } finally {
        await client.end();
      }
    },
    async crash() {
      const server = Number(readFileSync(join(home, "data/postmaster.pid"), "utf8").split("\n")[0]);
      const parts = readFileSync(`/proc/${server}/task/${server}/children`, "utf8").trim().split(" ").map(Number);
      process.kill(server, "SIGKILL");
      for (const pid of parts) killIfThere(pid);
      await answering(shell, url("postgres"));
    },
    async stop() {
      const ended = once(shell, "exit");
      shell.stdin?.end();
      await ended;
    },
  };
}

/** A server that is gone is started again; one that finds parts of its forerunner still there ends, and is tried again. */
const SUPERVISE = `
serve() {
  while [ ! -e "$2/ending" ]; do
    "$1" -D "$2/data" -k "$2" -c listen_addresses= -c fsync="$3" -c full_page_writes="$3" \\
      -c max_connections=200 -c shared_buffers=64MB -c log_min_messages=fatal
    sleep 0.1
  done
  touch "$2/ended"
}
serve "$@" &
cat > /dev/null
touch "$2/ending"
until [ -e "$2/ended" ]; do
  kill -INT "$(head -n 1 "$2/data/postmaster.pid" 2> /dev/null)" 2> /dev/null
  sleep 0.1
done
rm -rf "$2"
`;

function killIfThere(pid: number): void {
  try {
    process.kill(pid, "SIGKILL");
  } catch {
    // It ended with the server.
  }
}

function binaries(): string {
  const debian = "/usr/lib/postgresql";
  const versions = (() => {
    try {
      return readdirSync(debian).sort((a, b) => Number(b) - Number(a));
    } catch {
      return [];
    }
  })();
  const folders = [
    ...(process.env.PATH ?? "").split(delimiter),
    ...versions.map((version) => join(debian, version, "bin")),
  ];
  const found = folders.find((folder) => {
    try {
      accessSync(join(folder, "initdb"));
      accessSync(join(folder, "postgres"));
      return true;
    } catch {
      return false;
    }
  });
  if (!found) throw new Error("PostgreSQL is needed for the tests: install the package `postgresql`");
  return found;
}

/** PostgreSQL refuses to run as root, and needs a user that the system knows. */
function unprivilegedUser(): { uid: number; gid: number } | null {
  if (process.getuid?.() !== 0) return null;
  const lines = readFileSync("/etc/passwd", "utf8").split("\n");
  const line = ["postgres", "nobody"].map((name) => lines.find((one) => one.startsWith(`${name}:`))).find(Boolean);
  const [, , uid, gid] = line?.split(":") ?? [];
  if (!uid || !gid)
    throw new Error("neither the user postgres nor nobody exists, and PostgreSQL refuses to run as root");
  return { uid: Number(uid), gid: Number(gid) };
}

async function answering(shell: ChildProcess, url: string): Promise<void> {
  let said = "";
  shell.stderr?.on("data", (chunk) => {
    said += chunk;
  });
  for (let attempt = 0; attempt < 200; attempt++) {
    if (shell.exitCode !== null) break;
    const client = new pg.Client(url);
    client.on("error", () => {});
    try {
      await client.connect();
      await client.end();
      return;
    } catch {
      await sleep(50);
    }
  }
  shell.stdin?.end();
  throw new Error(`PostgreSQL did not start: ${said}`);
}
