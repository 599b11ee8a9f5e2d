import type { AuditEntry } from "~/domain/audit/audit";

export type AuditReads = {
  find(processorId: string, entryId: string): Promise<AuditEntry | null>;
  /** Newest first, before `before` (an entry's id) where given. */
  list(processorId: string, page: { before: string | null; limit: number }): Promise<AuditEntry[]>;
  /** What concerns one customer, newest first (CC-9). */
  listForController(
    processorId: string,
    controllerId: string,
    page: { before: string | null; limit: number },
  ): Promise<AuditEntry[]>;
  /** Entries that no leaf of the log covers yet, oldest first. */
  listUnlogged(processorId: string, limit: number): Promise<AuditEntry[]>;
};
export type AuditWrites = AuditReads & {
  insert(entry: AuditEntry): Promise<void>;
  setLeaf(processorId: string, entryIds: readonly string[], leaf: number): Promise<void>;
};
