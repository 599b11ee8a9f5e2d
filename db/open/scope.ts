import type { JournalRecord } from "~/ports/journal";

/** One transaction from its begin to its end: what ran in it, and whether it may still be used. */
export type Scope = {
  readonly notes: readonly JournalRecord[];
  note(record: JournalRecord): void;
  /** Runs one statement, and remembers that it failed. Refuses when the transaction has ended. */
  run<T>(statement: () => T): T;
  /** The same for a driver that answers later. */
  runAsync<T>(statement: () => Promise<T>): Promise<T>;
  isOpen(): boolean;
  /**
   * Ends it. Throws when a statement failed and its error was swallowed, since PostgreSQL has given the transaction up
   * by then and SQLite has not; and when a statement was not awaited.
   */
  end(): void;
  abandon(): void;
};

export function openScope(): Scope {
  const notes: JournalRecord[] = [];
  let open = true;
  let failure: unknown = null;
  let running = 0;
  const enter = () => {
    if (!open) throw new Error("a query ran after its transaction had ended: it was not awaited");
  };
  return {
    notes,
    note(record) {
      enter();
      notes.push(record);
    },
    run(statement) {
      enter();
      try {
        return statement();
      } catch (error) {
        failure ??= error;
        throw error;
      }
    },
    async runAsync(statement) {
      enter();
      running++;
      try {
        return await statement();
      } catch (error) {
        failure ??= error;
        throw error;
      } finally {
        running--;
      }
    },
    isOpen: () => open,
    end() {
      open = false;
      if (running > 0) throw new Error("a query was not awaited before its transaction ended");
      if (failure !== null) throw failure;
    },
    abandon() {
      open = false;
    },
  };
}

/** The scope of `Database.read`: never ends, keeps nothing. */
export const readScope: Scope = {
  notes: [],
  note() {
    throw new Error("only a transaction has something to note in the journal");
  },
  run: (statement) => statement(),
  runAsync: (statement) => statement(),
  isOpen: () => true,
  end() {},
  abandon() {},
};
