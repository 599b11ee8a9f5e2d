import { AsyncLocalStorage } from "node:async_hooks";
import type { Journal } from "~/ports/journal";
import type { Log } from "~/ports/log";
import type { Engine } from "./engine";
import { DatabaseFault, type FaultCode } from "./fault";
import type { Dialect, Query, Tables } from "./query";
import { openRecorder } from "./recorder";
import { openScope, type Scope } from "./scope";

export type Committed = { processorId: string | null };
export type Health = { ok: true } | { ok: false; code: FaultCode | "journal.unavailable" };

export type Database<S extends Tables> = {
  readonly dialect: Dialect;
  /** Reads at any time, each statement on what is committed then. Writes are refused. */
  readonly read: Query<S>;
  /**
   * Decides something for one processor, after every earlier decision of that processor. Only the database is awaited
   * inside. Rejects with what `work` threw (all rolled back), a `DatabaseFault`, or `JournalUnavailable` (committed).
   */
  tx<T>(processorId: string, work: (query: Query<S>) => Promise<T>): Promise<T>;
  /** Writes what decides nothing: claims, results, counters, sessions. */
  write<T>(work: (query: Query<S>) => Promise<T>): Promise<T>;
  /** Called after each commit of this process, before the transaction resolves. Gives back how to stop it. */
  onCommit(listener: (committed: Committed) => void): () => void;
  /** Whether it can be read, its last write did not find a broken disk, and the journal has everything. */
  health(): Promise<Health>;
  close(): Promise<void>;
};

/**
 * Locks the row that all decisions of a processor pass: `lock(q.select().from(heads).where(…))`, and says whether there
 * is one. Runs first in every `tx`.
 */
export type LockHead<S extends Tables> = (
  query: Query<S>,
  processorId: string,
  lock: <B extends object>(select: B) => B,
) => Promise<boolean>;

const WATCHDOG_MS = 2_000;

/** What both engines share: locks, the watchdog, listeners, the journal. */
export function toDatabase<S extends Tables>(options: {
  engine: Engine<S>;
  lockHead: LockHead<S>;
  journal: Journal;
  log: Log;
  onClose: () => void;
}): Database<S> {
  const { engine, lockHead, log } = options;
  const recorder = openRecorder(options.journal, log);
  const current = new AsyncLocalStorage<Scope>();
  const listeners = new Set<(committed: Committed) => void>();
  const running = new Set<Promise<unknown>>();
  let closing = false;
  let diskFault: FaultCode | null = null;

  async function transact<T>(processorId: string | null, work: (query: Query<S>) => Promise<T>): Promise<T> {
    if (current.getStore()?.isOpen()) throw new Error("a transaction inside a transaction: pass the outer one on");
    if (closing) throw new DatabaseFault("database.unavailable", "closing", null, null);
    const done = commitAndRecord(processorId, work);
    running.add(done);
    try {
      return await done;
    } finally {
      running.delete(done);
    }
  }

  async function commitAndRecord<T>(processorId: string | null, work: (query: Query<S>) => Promise<T>): Promise<T> {
    const scope = openScope();
    let recorded: Promise<void> = Promise.resolve();
    const value = await engine
      .transact({
        lane: processorId,
        scope,
        work: (query) => current.run(scope, () => watched(log, processorId, () => decide(query))),
        committed() {
          diskFault = null;
          recorded = recorder.record(scope.notes);
          // Awaited below, in the turn of whoever called; until then a rejection has nobody.
          recorded.catch(() => {});
          tell({ processorId });
        },
      })
      .catch((error: unknown) => {
        if (error instanceof DatabaseFault && DISK_FAULTS.has(error.code)) diskFault = error.code;
        throw error;
      });
    await recorded;
    return value;

    async function decide(query: Query<S>): Promise<T> {
      if (processorId !== null && !(await lockHead(query, processorId, engine.lock)))
        throw new Error("this processor has no log head: it must be made together with the processor");
      return work(query);
    }
  }

  function tell(committed: Committed): void {
    for (const listener of listeners) {
      try {
        listener(committed);
      } catch (error) {
        log.failure("database.listener_failed", error);
      }
    }
  }

  return {
    dialect: engine.dialect,
    read: engine.read,
    tx: (processorId, work) => transact(processorId, work),
    write: (work) => transact(null, work),
    onCommit(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    async health() {
      if (!recorder.isReady()) return { ok: false, code: "journal.unavailable" };
      if (diskFault) return { ok: false, code: diskFault };
      try {
        await engine.ping();
        return { ok: true };
      } catch {
        return { ok: false, code: "database.unavailable" };
      }
    },
    async close() {
      if (closing) return;
      closing = true;
      await Promise.allSettled(running);
      await engine.close();
      await recorder.close();
      options.onClose();
    },
  };
}

const DISK_FAULTS: ReadonlySet<FaultCode> = new Set([
  "database.full",
  "database.readonly",
  "database.io",
  "database.corrupt",
]);

/** While a transaction waits for something else than the database, on SQLite all others wait for it. */
async function watched<T>(log: Log, processorId: string | null, work: () => Promise<T>): Promise<T> {
  const begun = performance.now();
  const timer = setTimeout(() => {
    log.warn("transaction.slow", { processorId, ms: Math.round(performance.now() - begun) });
  }, WATCHDOG_MS);
  timer.unref();
  try {
    return await work();
  } finally {
    clearTimeout(timer);
  }
}
