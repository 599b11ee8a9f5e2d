import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync } from "node:fs";
import { type AddressInfo, connect, createServer } from "node:net";
import { setTimeout as sleep } from "node:timers/promises";
import { startPart } from "./part";
import type { SmtpSink } from "./smtp-sink";

/** A mail server that takes everything as fast as it can, in a process of its own. */
export type Sink = { what: string; port: number; stop(): Promise<void> };

/** Postfix's test server (package `postfix`); a program in C, so that senders are what is measured. */
const PROGRAM = "/usr/sbin/smtp-sink";
const BACKLOG = "128";

/** Postfix's `smtp-sink` where it is installed, else our own, which costs a processor more. */
export async function openSink(): Promise<Sink> {
  return existsSync(PROGRAM) ? openPostfixSink() : openOwnSink();
}

async function openPostfixSink(): Promise<Sink> {
  const port = await freePort();
  const user = process.getuid?.() === 0 ? ["-u", "nobody"] : [];
  const child = spawn(PROGRAM, [...user, `127.0.0.1:${port}`, BACKLOG], { stdio: ["ignore", "ignore", "inherit"] });
  try {
    await answers(port, child);
  } catch (error) {
    child.kill();
    throw error;
  }
  return {
    what: "smtp-sink of Postfix",
    port,
    async stop() {
      child.kill();
      if (child.exitCode === null && child.signalCode === null) await once(child, "exit");
    },
  };
}

async function openOwnSink(): Promise<Sink> {
  const part = startPart<SmtpSink>("smtp-sink");
  const { port } = await part.ask("listen", null);
  return { what: "the built-in sink, since Postfix's smtp-sink is not installed", port, stop: () => part.stop() };
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, "127.0.0.1");
  await once(server, "listening");
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, "close");
  return port;
}

async function answers(port: number, child: ChildProcess): Promise<void> {
  for (let tries = 0; tries < 100; tries++) {
    if (child.exitCode !== null) throw new Error(`${PROGRAM} ended with ${child.exitCode}`);
    const socket = connect(port, "127.0.0.1");
    const is = await once(socket, "connect").then(
      () => true,
      () => false,
    );
    socket.destroy();
    if (is) return;
    await sleep(50);
  }
  throw new Error(`${PROGRAM} does not answer`);
}
