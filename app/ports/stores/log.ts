import type { LogRecord } from "~/domain/evidence/log-record";

export type LogHead = { processorId: string; size: number; root: string; frontier: string[] };
export type LogLeaf = { processorId: string; index: number; type: string; text: string; hash: string };
export type LogNode = { processorId: string; level: number; index: number; hash: string };

export type LogReads = {
  head(processorId: string): Promise<LogHead | null>;
  listLeaves(processorId: string, from: number, limit: number): Promise<LogLeaf[]>;
  listNodes(processorId: string, level: number, from: number, limit: number): Promise<LogNode[]>;
};
export type LogWrites = LogReads & {
  /** The empty tree of a new processor. */
  open(processorId: string): Promise<void>;
  /**
   * Seals the records (domain/evidence) and appends them to the processor's tree: leaves, nodes and head in this
   * transaction. Only inside `store.tx`, which holds the head's lock; throws when the head moved or a record is no leaf.
   * Out: the index of the first leaf, and the new head.
   */
  append(processorId: string, records: readonly LogRecord[]): Promise<{ first: number; head: LogHead }>;
};
