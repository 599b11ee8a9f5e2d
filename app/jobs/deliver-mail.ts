import { setTimeout as sleep } from "node:timers/promises";
import type { Clock } from "~/ports/clock";
import type { ClaimedMail, MailPool, MailQueue } from "~/ports/delivery";
import type { Log } from "~/ports/log";
import { type Bell, openBell } from "./bell";
import type { Recorder } from "./record-results";

export type MailLoop = {
  /** Something may be due. */
  nudge(): void;
  /** Takes no more mail; resolves when what is going out is recorded and what was only taken is put back. */
  stop(): Promise<void>;
};

/** Rows of other processes make no noise here, so the queue is looked at this often in any case. */
const LOOK_MS = 2_000;
/** While commits come in by the hundred, an empty queue is looked at no more often than this. */
const REST_MS = 20;
const AFTER_FAULT_MS = 5_000;

/**
 * Works one pool of the mail queue: one loop takes mails, `connections` others send them. A connection takes its next mail
 * only after the result of the last is committed, so a crash doubles at most one mail for each.
 */
export function startMailLoop(options: {
  pool: MailPool;
  connections: number;
  queue: MailQueue;
  recorder: Recorder;
  clock: Clock;
  log: Log;
}): MailLoop {
  const { pool, connections, queue, recorder, log } = options;
  const taken: ClaimedMail[] = [];
  const due = openBell();
  const work = openBell();
  const idle: Bell[] = [];
  let stopping = false;

  async function take(): Promise<void> {
    while (!stopping) {
      const wanted = connections * 2 - taken.length;
      const more = wanted >= connections ? await attempt(() => queue.claim(pool, wanted), []) : [];
      taken.push(...more);
      for (const bell of idle.splice(0, more.length)) bell.ring();
      if (stopping) return;
      if (taken.length >= connections) await work.wait(LOOK_MS);
      else if (more.length === 0) {
        await due.wait(await untilDue());
        await sleep(REST_MS);
      }
    }
  }

  async function untilDue(): Promise<number> {
    const next = await attempt(() => queue.nextDueAt(pool), null);
    if (next === null) return LOOK_MS;
    return Math.min(LOOK_MS, Math.max(0, Date.parse(next) - Date.parse(options.clock.now())));
  }

  /** What the database cannot do now is tried again; the worker never dies of it. */
  async function attempt<T>(ask: () => Promise<T>, otherwise: T): Promise<T> {
    try {
      return await ask();
    } catch (error) {
      log.failure("mail.queue_not_read", error, { pool });
      if (!stopping) await due.wait(AFTER_FAULT_MS);
      return otherwise;
    }
  }

  async function connection(): Promise<void> {
    const bell = openBell();
    while (!stopping) {
      const claimed = taken.shift();
      if (claimed === undefined) {
        idle.push(bell);
        await bell.wait(null);
        continue;
      }
      work.ring();
      await deliver(claimed).catch((error: unknown) => log.failure("mail.not_delivered", error, { pool }));
    }
  }

  async function deliver(claimed: ClaimedMail): Promise<void> {
    const [isOurs] = await recorder.record([queue.begin(claimed)]);
    if (isOurs) await recorder.record([await queue.send(claimed)]);
  }

  const taking = take();
  const sending = Array.from({ length: connections }, connection);
  return {
    nudge: () => due.ring(),
    async stop() {
      stopping = true;
      due.ring();
      work.ring();
      for (const bell of idle.splice(0)) bell.ring();
      await taking;
      await Promise.all(sending);
      const back = taken.splice(0);
      if (back.length > 0) await recorder.record(back.map((claimed) => queue.putBack(claimed)));
    },
  };
}
