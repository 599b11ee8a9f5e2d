import { type ChildProcess, fork } from "node:child_process";
import { peakMemoryMb } from "./process-facts";

/** What can be asked of a part: by name, what goes in and what comes out. */
export type Protocol = Record<string, { in: unknown; out: unknown }>;

export type Part<P extends Protocol> = {
  pid: number;
  ask<K extends keyof P & string>(name: K, input: P[K]["in"]): Promise<P[K]["out"]>;
  memoryMb(): number | null;
  stop(): Promise<void>;
};

type Question = { id: number; name: string; input: unknown };
type Reply = { id: number; output?: unknown; fault?: string };

/** Starts this program once more as one part of a measurement, and talks to it by messages. */
export function startPart<P extends Protocol>(name: string): Part<P> {
  const program = process.argv[1];
  if (program === undefined) throw new Error("The bench starts itself again, and does not know its own file.");
  const child = fork(program, ["bench", "--part", name], {
    stdio: ["ignore", "ignore", "inherit", "ipc"],
    // As `npm start` has it: short-lived rows take less room, and no more time.
    execArgv: [...process.execArgv, "--max-semi-space-size=8"],
  });
  const waiting = new Map<number, { done(output: unknown): void; failed(reason: Error): void }>();
  let last = 0;
  child.on("message", (reply: Reply) => {
    const asked = waiting.get(reply.id);
    waiting.delete(reply.id);
    if (reply.fault === undefined) asked?.done(reply.output);
    else asked?.failed(new Error(`${name}: ${reply.fault}`));
  });
  child.once("exit", (code) => {
    for (const { failed } of waiting.values()) failed(new Error(`${name} ended with ${code}`));
  });
  return {
    pid: child.pid ?? 0,
    ask: (question, input) =>
      new Promise((done, failed) => {
        last += 1;
        waiting.set(last, { done: (output) => done(output as P[typeof question]["out"]), failed });
        child.send({ id: last, name: question, input } satisfies Question);
      }),
    memoryMb: () => peakMemoryMb(child.pid ?? 0),
    stop: () => ended(child),
  };
}

/** The other end: answers what is asked until the one who started it hangs up. */
export function answerAsPart<P extends Protocol>(
  answers: { [K in keyof P]: (input: P[K]["in"]) => Promise<P[K]["out"]> },
): Promise<number> {
  return new Promise((resolve) => {
    process.on("message", ({ id, name, input }: Question) => {
      const answer = answers[name];
      if (answer === undefined) return reply({ id, fault: `cannot be asked ${name}` });
      answer(input as P[string]["in"]).then(
        (output) => reply({ id, output }),
        (error: unknown) =>
          reply({ id, fault: error instanceof Error ? (error.stack ?? error.message) : String(error) }),
      );
    });
    process.once("disconnect", () => resolve(0));
  });
}

function reply(words: Reply): void {
  process.send?.(words);
}

/** Hangs up, and waits until the process has ended by itself; a part that does not is ended. */
function ended(child: ChildProcess): Promise<void> {
  return new Promise((resolve) => {
    if (child.exitCode !== null || child.signalCode !== null) return resolve();
    const late = setTimeout(() => child.kill("SIGKILL"), 10_000);
    child.once("exit", () => {
      clearTimeout(late);
      resolve();
    });
    if (child.connected) child.disconnect();
  });
}
