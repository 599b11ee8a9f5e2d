import { setTimeout as sleep } from "node:timers/promises";
import type { Instant } from "~/domain/time";
import type { Clock } from "~/ports/clock";
import type { BegunMail, ClaimedMail, MailPool, MailQueue } from "~/ports/delivery";
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
/** Where many rows are passed over (a processor's bulk mail is paused), looking takes a tenth of the time at most. */
const REST_FACTOR = 9;
const AFTER_FAULT_MS = 5_000;
/** Mails taken for each connection: when fewer than the first number wait, up to the second, so that one statement serves many. */
const TAKEN_AHEAD = [2, 4] as const;

/**
 * Works one pool of the mail queue: one loop takes mails, `connections` others send them. A connection sends its next mail
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
  const [low, high] = TAKEN_AHEAD.map((mails) => mails * connections) as [number, number];
  const due = openBell();
  const work = openBell();
  const idle: Bell[] = [];
  let stopping = false;

  async function take(): Promise<void> {
    while (!stopping) {
      const rests = queue.restsUntil();
      if (rests !== null) {
        await due.wait(Math.min(LOOK_MS, untilThen(rests)));
        await sleep(REST_MS);
        continue;
      }
      const wanted = taken.length < low ? high - taken.length : 0;
      const more = wanted > 0 ? await attempt(() => queue.claim(pool, wanted), []) : [];
      taken.push(...more);
      for (const bell of idle.splice(0, more.length)) bell.ring();
      if (stopping) return;
      if (taken.length >= low) await work.wait(LOOK_MS);
      else if (more.length === 0) await somethingDue();
    }
  }

  /** Only reads: a claim, also of nothing, is a commit, and each commit rings. */
  async function somethingDue(): Promise<void> {
    for (let waits = LOOK_MS; waits > 0 && !stopping; ) {
      const begun = performance.now();
      waits = await untilDue();
      const looked = performance.now() - begun;
      await due.wait(waits);
      // A look may take long because the database was away; that is no reason to stay away as well.
      await sleep(Math.min(LOOK_MS, Math.max(REST_MS, looked * REST_FACTOR)));
    }
  }

  function untilThen(at: Instant): number {
    return Math.max(0, Date.parse(at) - Date.parse(options.clock.now()));
  }

  async function untilDue(): Promise<number> {
    const next = await attempt(() => queue.nextDueAt(pool), null);
    if (next === null) return LOOK_MS;
    return Math.min(LOOK_MS, untilThen(next));
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
    let begun: BegunMail | null = null;
    while (begun !== null || !stopping) {
      try {
        begun = begun === null ? await first(bell) : await sendThenBegin(begun);
      } catch (error) {
        begun = null;
        log.failure("mail.not_delivered", error, { pool });
      }
    }
  }

  async function first(bell: Bell): Promise<BegunMail | null> {
    const begun = beginNext();
    if (begun === null) {
      idle.push(bell);
      await bell.wait(null);
      return null;
    }
    const [isOurs] = await recorder.record([begun.sending]);
    return kept(begun, isOurs);
  }

  /** What became of one mail and that the next goes out stand in one commit. */
  async function sendThenBegin(mail: BegunMail): Promise<BegunMail | null> {
    const result = await mail.send();
    const next = stopping ? null : beginNext();
    const [, isOurs] = await recorder.record(next === null ? [result] : [result, next.sending]);
    return next === null ? null : kept(next, isOurs);
  }

  function kept(mail: BegunMail, isOurs: boolean | undefined): BegunMail | null {
    if (isOurs === true) return mail;
    mail.drop();
    return null;
  }

  function beginNext(): BegunMail | null {
    const claimed = taken.shift();
    if (claimed === undefined) return null;
    work.ring();
    const until = queue.admit(claimed);
    if (until !== null) {
      queue.putOff(claimed, until);
      return beginNext();
    }
    try {
      return queue.begin(claimed);
    } catch (error) {
      // Its lease runs out, and somebody looks.
      log.failure("mail.not_begun", error, { pool });
      return beginNext();
    }
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
      // What cannot be put back now is recovered at the next start, or when its lease ends.
      await queue.putBack(back).catch((fault: unknown) => log.failure("mail.not_put_back", fault, { pool }));
    },
  };
}
