import { setTimeout as sleep } from "node:timers/promises";
import type { Delivery } from "~/domain/delivery/delivery";
import type { MailQueue } from "~/ports/delivery";
import type { Log } from "~/ports/log";

/** Writes rows of many connections together: what is handed in while one commit runs goes out with the next. */
export type Recorder = {
  /** Resolves when the rows are committed. For each: whether its lease was still ours. Rejects only after `giveUp`. */
  record(rows: readonly Delivery[]): Promise<boolean[]>;
  /** What cannot be written now is not tried again: the rows are recovered at the next start. */
  giveUp(): void;
};

const ROWS_A_COMMIT = 500;
const RETRY_MS = 1_000;
/** Far below what a person notices, and half of what a commit costs. */
const GATHER_MS = 1;
/** While one batch waits for the journal's disk, the next has the database. */
const AT_ONCE = 2;

export function openRecorder(queue: Pick<MailQueue, "record">, log: Log): Recorder {
  type Waiting = { rows: readonly Delivery[]; done: (ours: boolean[]) => void; failed: (reason: unknown) => void };
  const waiting: Waiting[] = [];
  let writing = 0;
  let givenUp = false;

  async function writeAll(): Promise<void> {
    while (waiting.length > 0) {
      // A moment, so that everything that finishes in it is committed together.
      await sleep(GATHER_MS);
      const batch = takeBatch();
      if (batch.length === 0) break;
      try {
        const ours = await writeUntilDone(batch.flatMap(({ rows }) => rows));
        let from = 0;
        for (const { rows, done } of batch) {
          done(ours.slice(from, from + rows.length));
          from += rows.length;
        }
      } catch (error) {
        for (const { failed } of batch) failed(error);
      }
    }
    writing -= 1;
  }

  function takeBatch(): Waiting[] {
    let rows = 0;
    const fits = waiting.findIndex((one) => {
      rows += one.rows.length;
      return rows > ROWS_A_COMMIT;
    });
    return waiting.splice(0, fits < 0 ? waiting.length : Math.max(1, fits));
  }

  /** A result that is not written may not be forgotten: the connections wait until the database takes it. */
  async function writeUntilDone(rows: readonly Delivery[]): Promise<boolean[]> {
    for (;;) {
      try {
        return await queue.record(rows);
      } catch (error) {
        log.failure("mail.result_not_recorded", error, { rows: rows.length });
        if (givenUp) throw error;
        await sleep(RETRY_MS);
      }
    }
  }

  return {
    record(rows) {
      return new Promise((done, failed) => {
        waiting.push({ rows, done, failed });
        if (writing === AT_ONCE) return;
        writing += 1;
        void writeAll();
      });
    },
    giveUp() {
      givenUp = true;
    },
  };
}
