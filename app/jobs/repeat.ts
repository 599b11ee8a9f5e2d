import { setTimeout as sleep } from "node:timers/promises";
import type { Log, LogEvent } from "~/ports/log";
import { openBell } from "./bell";

/** One thing that is looked at again and again: when `ring` says so, and at least every `everyMs`. */
export type Repeated = { ring(): void; stop(): Promise<void> };

/** However often it rings: one commit rings, and a tick makes commits. */
const REST_MS = 100;

/** A tick that throws is written to the log as `fault`, and the next comes all the same. */
export function repeat(options: {
  tick: () => Promise<unknown>;
  everyMs: number;
  log: Log;
  fault: LogEvent;
}): Repeated {
  const bell = openBell();
  let stopping = false;
  async function run(): Promise<void> {
    while (!stopping) {
      await options.tick().catch((error: unknown) => options.log.failure(options.fault, error));
      if (stopping) return;
      await bell.wait(options.everyMs);
      if (!stopping) await sleep(REST_MS);
    }
  }
  const running = run();
  return {
    ring: () => bell.ring(),
    async stop() {
      stopping = true;
      bell.ring();
      await running;
    },
  };
}
