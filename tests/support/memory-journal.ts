import type { Journal, JournalRecord } from "~/ports/journal";

/** A journal that keeps its records in memory, and can be told to fail. */
export function memoryJournal(): Journal & { records: JournalRecord[]; failing: boolean } {
  const records: JournalRecord[] = [];
  return {
    records,
    failing: false,
    async append(more) {
      await Promise.resolve();
      if (this.failing) throw new Error("the second place is away");
      records.push(...more);
    },
    async *read() {
      yield* records;
    },
    async close() {},
  };
}
