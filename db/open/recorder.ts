import type { Journal, JournalRecord } from "~/ports/journal";
import type { Log } from "~/ports/log";

/** What was noted is committed, but not in the second place yet: nobody may be told that it is done. */
export class JournalUnavailable extends Error {
  override readonly name = "JournalUnavailable";
  readonly code = "journal.unavailable";
  /** The database has the rows; what was asked for must not be done a second time. */
  readonly committed = true;
  constructor() {
    super("committed, but the intent journal could not be written");
  }
}

export type Recorder = {
  /** Resolves when the records are in the journal; to be called in the order of commits. Rejects with `JournalUnavailable`. */
  record(records: readonly JournalRecord[]): Promise<void>;
  isReady(): boolean;
  close(): Promise<void>;
};

const RETRY_MS = 2_000;

/**
 * Writes what is waiting as one batch, so that a thousand commits share an fsync. Records that could not be written are
 * kept and tried again, before newer ones, until they are written or the process ends.
 */
export function openRecorder(journal: Journal, log: Log): Recorder {
  type Waiting = { records: readonly JournalRecord[]; done: () => void; failed: (reason: unknown) => void };
  let waiting: Waiting[] = [];
  let unwritten: readonly JournalRecord[] = [];
  let pumping: Promise<void> | null = null;
  let retry: NodeJS.Timeout | null = null;

  function pump(): Promise<void> {
    pumping ??= writeAll().finally(() => {
      pumping = null;
    });
    return pumping;
  }

  async function writeAll(): Promise<void> {
    while (waiting.length > 0 || unwritten.length > 0) {
      const batch = waiting;
      waiting = [];
      const records = [...unwritten, ...batch.flatMap((one) => one.records)];
      try {
        await journal.append(records);
      } catch (error) {
        unwritten = records;
        log.failure("journal.unavailable", error, { unwritten: records.length });
        for (const one of batch) one.failed(new JournalUnavailable());
        // What came in meanwhile is answered by one more attempt, not by waiting for the next.
        if (waiting.length > 0) continue;
        retry ??= setTimeout(tryAgain, RETRY_MS).unref();
        return;
      }
      if (unwritten.length > 0) log.info("journal.recovered", { written: records.length });
      unwritten = [];
      for (const one of batch) one.done();
    }
  }

  function tryAgain(): void {
    retry = null;
    void pump();
  }

  return {
    record(records) {
      if (records.length === 0) return Promise.resolve();
      return new Promise((done, failed) => {
        waiting.push({ records, done, failed });
        void pump();
      });
    },
    isReady: () => unwritten.length === 0,
    async close() {
      if (retry) clearTimeout(retry);
      await pump();
      if (retry) clearTimeout(retry);
    },
  };
}
