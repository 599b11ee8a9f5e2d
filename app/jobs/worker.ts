import { setTimeout as sleep } from "node:timers/promises";
import type { Clock } from "~/ports/clock";
import type { MailPool, MailQueue } from "~/ports/delivery";
import type { Log, LogEvent } from "~/ports/log";
import { startMailLoop } from "./deliver-mail";
import { openRecorder } from "./record-results";
import { repeat } from "./repeat";

export type Chore = { tick: () => Promise<unknown>; everyMs: number; fault: LogEvent };

export type WorkerOptions = {
  mail: MailQueue;
  /** Due changes: releases, closing of windows, first days. Each tick does all that is due, and comes again. */
  ticks: readonly { tick(): Promise<unknown> }[];
  /** What makes finished mails leaves of the log. */
  logDeliveries: () => Promise<unknown>;
  /** What is looked at now and then, each in its own time. */
  chores?: readonly Chore[];
  /** Whether no other process can work on this database: what others have taken is then taken back at start. */
  alone: boolean;
  connections?: Readonly<Record<MailPool, number>>;
  clock: Clock;
  log: Log;
};

export type Worker = {
  /** Something was committed: look now. */
  nudge(): void;
  /** Finishes what is going out, for 30 seconds at most, and puts back the rest. True when all of it was finished. */
  stop(): Promise<boolean>;
};

const CONNECTIONS = { prompt: 4, bulk: 20 } as const;
const DRAIN_MS = 30_000;
const TICK_MS = 2_000;
const LOG_MS = 60_000;
const RECOVER_MS = 60_000;

/** Starts all that Varsel does by itself. Resolves once mails of processes that died are in the queue again. */
export async function startWorker(options: WorkerOptions): Promise<Worker> {
  const { mail, clock, log, connections = CONNECTIONS } = options;
  const recovered = await mail.recover(options.alone);
  if (recovered > 0) log.warn("mail.recovered", { mails: recovered });
  const recorder = openRecorder(mail, log);
  const loops = (["prompt", "bulk"] as const).map((pool) =>
    startMailLoop({ pool, connections: connections[pool], queue: mail, recorder, clock, log }),
  );
  const ticks = options.ticks.map(({ tick }) => repeat({ tick, everyMs: TICK_MS, log, fault: "worker.tick_failed" }));
  const keeping = [
    repeat({ tick: options.logDeliveries, everyMs: LOG_MS, log, fault: "worker.log_failed" }),
    ...(options.chores ?? []).map((chore) => repeat({ ...chore, log })),
    repeat({ tick: () => mail.recover(false), everyMs: RECOVER_MS, log, fault: "worker.recover_failed" }),
  ];
  return {
    nudge() {
      for (const loop of loops) loop.nudge();
      for (const tick of ticks) tick.ring();
    },
    async stop() {
      const drained = Promise.all([...loops, ...ticks, ...keeping].map((part) => part.stop())).then(() => true);
      const finished = await Promise.race([drained, sleep(DRAIN_MS, false, { ref: false })]);
      recorder.giveUp();
      if (!finished) log.warn("worker.not_drained");
      return finished;
    },
  };
}
