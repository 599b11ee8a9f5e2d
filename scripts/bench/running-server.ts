import { spawn } from "node:child_process";
import { request } from "node:http";
import { createServer } from "node:net";
import { setTimeout as sleep } from "node:timers/promises";
import { BROWSER } from "./load";

export type RunningServer = { url: string; pid: number; stop(): Promise<void> };

const START_MS = 60_000;

/** `varsel serve` with the demonstration, in a process of its own, on a free port of loopback. */
export async function serveDemo(folder: string): Promise<RunningServer> {
  const port = await freePort();
  const url = `http://localhost:${port}`;
  const program = process.argv[1] ?? "";
  // Nothing of the operator's settings gets in.
  const env = { NODE_ENV: "development" as const, DATA_DIR: folder, HOST: "127.0.0.1", PORT: String(port) };
  const child = spawn(process.execPath, [program, "serve"], { env, stdio: ["ignore", "ignore", "pipe"] });
  let words = "";
  child.stderr.on("data", (chunk: Buffer) => {
    words += chunk.toString();
  });
  const ended = new Promise<void>((resolve) => child.once("exit", () => resolve()));
  const stop = async () => {
    child.kill("SIGTERM");
    await ended;
  };
  for (const until = performance.now() + START_MS; performance.now() < until; await sleep(100)) {
    if (child.exitCode !== null) throw new Error(`The server ended:\n${words}`);
    const answer = await fetch(`${url}/readyz`).catch(() => null);
    if (answer?.ok) return { url, pid: child.pid ?? 0, stop };
  }
  await stop();
  throw new Error(`The server was not ready in time:\n${words}`);
}

/** A page as it goes over the wire: header lines in order (without those that Node writes by itself), and body. */
export function fetchWire(url: string): Promise<{ status: number; head: string[]; body: Buffer }> {
  return new Promise((resolve, reject) => {
    const asked = request(url, { headers: BROWSER, agent: false }, (answer) => {
      const chunks: Buffer[] = [];
      answer.on("data", (chunk: Buffer) => chunks.push(chunk));
      answer.on("error", reject);
      answer.on("end", () => {
        const { rawHeaders } = answer;
        const head = rawHeaders.filter((_, at) => !OF_NODE.has(rawHeaders[at - (at % 2)]?.toLowerCase() ?? ""));
        resolve({ status: answer.statusCode ?? 0, head, body: Buffer.concat(chunks) });
      });
    });
    asked.on("error", reject);
    asked.end();
  });
}

const OF_NODE = new Set(["date", "connection", "keep-alive", "transfer-encoding"]);

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once("error", reject);
    probe.listen(0, "127.0.0.1", () => {
      const address = probe.address();
      probe.close(() => resolve(typeof address === "object" && address !== null ? address.port : 0));
    });
  });
}
