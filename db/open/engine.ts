import type { Dialect, Query, Tables } from "./query";
import type { Scope } from "./scope";

/** What each engine does in its own way; `database.ts` does the rest, the same for both. */
export type Engine<S extends Tables> = {
  readonly dialect: Dialect;
  readonly read: Query<S>;
  /**
   * Begins a transaction, runs `work`, commits; rolls back when anything throws. `committed` is called in the same tick
   * as the commit's success is known, so that what hangs on it keeps the order of commits.
   * `lane`: work of one lane runs in the order it was given (SQLite has one lane for all).
   */
  transact<T>(options: {
    lane: string | null;
    scope: Scope;
    work: (query: Query<S>) => Promise<T>;
    committed: () => void;
  }): Promise<T>;
  /** Makes a select lock its rows until the transaction ends; SQLite's writer is alone already. */
  lock<B extends object>(select: B): B;
  /** Rejects when the database cannot be read. */
  ping(): Promise<void>;
  /** Waits for what runs, then closes. */
  close(): Promise<void>;
};
