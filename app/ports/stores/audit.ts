import type { AuditEntry, AuditResult } from "~/domain/audit/audit";
import type { AuditSample, AuditVerdict } from "~/domain/audit/review";
import type { Instant } from "~/domain/time";

/** Newest first, before `before` (an entry's id) where given. */
export type AuditPage = { before: string | null; limit: number };

/** What staff look for in the log; null: whatever it is. `from` and `until` (the first instant after) are instants in UTC. */
export type AuditFilter = {
  act: string | null;
  result: AuditResult | null;
  actorId: string | null;
  controllerId: string | null;
  from: Instant | null;
  until: Instant | null;
};

export type AuditReads = {
  find(processorId: string, entryId: string): Promise<AuditEntry | null>;
  list(processorId: string, filter: AuditFilter, page: AuditPage): Promise<AuditEntry[]>;
  /** What concerns one customer (CC-9). */
  listForController(processorId: string, controllerId: string, page: AuditPage): Promise<AuditEntry[]>;
  /** What the actors of entries are called: staff, users, contacts, and the contacts that links were mailed to. */
  listActorNames(processorId: string, actorIds: readonly string[]): Promise<{ id: string; name: string }[]>;
  listByIds(processorId: string, entryIds: readonly string[]): Promise<AuditEntry[]>;
  /** Acts that occur in the log, for its filter. */
  listActs(processorId: string): Promise<string[]>;
  /** Entries that no leaf of the log covers yet, oldest first. */
  listUnlogged(processorId: string, limit: number): Promise<AuditEntry[]>;
  /** Hashes of the entries of one batch in the order of their ids: what the batch's leaf was made of. */
  listBatch(processorId: string, leaf: number): Promise<Pick<AuditEntry, "id" | "hash">[]>;
  /** Ids of what people did or tried from `from` and before `until`, after `after`, in the order of ids: not what Varsel did. */
  listActedBetween(
    processorId: string,
    period: { from: Instant; until: Instant },
    page: { after: string | null; limit: number },
  ): Promise<string[]>;
  findSample(processorId: string, sampleId: string): Promise<AuditSample | null>;
  /** Newest first. */
  listSamples(processorId: string): Promise<AuditSample[]>;
  listVerdicts(processorId: string, sampleId: string): Promise<AuditVerdict[]>;
};
export type AuditWrites = AuditReads & {
  insert(entry: AuditEntry): Promise<void>;
  insertMany(entries: readonly AuditEntry[]): Promise<void>;
  setLeaf(processorId: string, entryIds: readonly string[], leaf: number): Promise<void>;
  insertSample(sample: AuditSample): Promise<void>;
  finishSample(processorId: string, sampleId: string, at: Instant): Promise<void>;
  insertVerdict(verdict: AuditVerdict): Promise<void>;
};
