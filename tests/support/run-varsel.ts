import { type ChildProcess, spawn } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { freePort } from "./free-port";

const PROGRAM = fileURLToPath(new URL("../../build/varsel.js", import.meta.url));

export type SignIns = {
  staff: { processor: string; email: string; password: string; roles: string[]; totpSecret: string }[];
  controllers: { processor: string; name: string; email: string; language: string }[];
};

export type RunningVarsel = {
  url: string;
  dataDir: string;
  signIns: SignIns;
  /** All that the program wrote on standard output: its log. */
  log(): string;
  pid: number;
  /** Ends it as an operator would, or as a power cut would. Resolves when the process is gone. */
  stop(signal?: "SIGTERM" | "SIGKILL"): Promise<number | null>;
};

/** A folder for one installation, removed at the end of the test file. */
export async function aDataDir(): Promise<{ dataDir: string; clear(): Promise<void> }> {
  const dataDir = await mkdtemp(join(tmpdir(), "varsel-run-"));
  return { dataDir, clear: () => rm(dataDir, { recursive: true, force: true }) };
}

/** The built program as `npm start` runs it, on a free port of loopback or on `env.PORT`. `env` may set `VARSEL_NOW` and others. */
export async function runVarsel(dataDir: string, env: Record<string, string> = {}): Promise<RunningVarsel> {
  const port = Number(env.PORT ?? (await freePort()));
  const url = `http://localhost:${port}`;
  const child = spawn(process.execPath, [PROGRAM, "serve"], {
    env: { NODE_ENV: "development", PATH: process.env.PATH ?? "", DATA_DIR: dataDir, PORT: String(port), ...env },
    stdio: ["ignore", "pipe", "pipe"],
  });
  const output = { log: "", words: "" };
  child.stdout.on("data", (chunk) => (output.log += chunk));
  child.stderr.on("data", (chunk) => (output.words += chunk));
  await ready(child, url, output);
  const demo = join(dataDir, "demo-sign-ins.json");
  // There is none where the database was not empty.
  const signIns: SignIns = existsSync(demo) ? JSON.parse(readFileSync(demo, "utf8")) : { staff: [], controllers: [] };
  return {
    url,
    dataDir,
    signIns,
    log: () => output.log,
    pid: child.pid ?? 0,
    stop(signal = "SIGTERM") {
      return new Promise((resolve) => {
        if (child.exitCode !== null || child.signalCode !== null) return resolve(child.exitCode);
        child.once("exit", (code) => resolve(code));
        child.kill(signal);
      });
    },
  };
}

/** A command beside (or without) a server. Out: exit code and what it wrote. */
export function runCommand(
  dataDir: string,
  args: string[],
  options: { input?: string; env?: Record<string, string> } = {},
): Promise<{ code: number | null; stdout: string; stderr: string }> {
  const child = spawn(process.execPath, [PROGRAM, ...args], {
    env: { NODE_ENV: "development", PATH: process.env.PATH ?? "", DATA_DIR: dataDir, ...options.env },
    stdio: ["pipe", "pipe", "pipe"],
  });
  const output = { stdout: "", stderr: "" };
  child.stdout.on("data", (chunk) => (output.stdout += chunk));
  child.stderr.on("data", (chunk) => (output.stderr += chunk));
  child.stdin.end(options.input ?? "");
  return new Promise((resolve) => child.once("close", (code) => resolve({ code, ...output })));
}

async function ready(child: ChildProcess, url: string, output: { log: string; words: string }): Promise<void> {
  const until = Date.now() + 120_000;
  while (Date.now() < until) {
    if (child.exitCode !== null)
      throw new Error(`varsel serve ended with ${child.exitCode}:\n${output.words}${output.log}`);
    const answer = await fetch(`${url}/readyz`).catch(() => null);
    if (answer?.ok) return;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  child.kill("SIGKILL");
  throw new Error(`varsel serve was not ready in time:\n${output.words}${output.log}`);
}
