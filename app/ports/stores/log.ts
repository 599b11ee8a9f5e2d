export type LogHead = { processorId: string; size: number; root: string; frontier: string[] };
export type LogLeaf = { processorId: string; index: number; type: string; text: string; hash: string };
export type LogNode = { processorId: string; level: number; index: number; hash: string };
/** The salt that opens one commitment in a leaf; `subjectId` is the row whose field it commits to. */
export type CommitmentRow = {
  id: string;
  processorId: string;
  subjectId: string;
  field: string;
  salt: string;
  commitment: string;
};

export type LogReads = {
  head(processorId: string): Promise<LogHead | null>;
  listLeaves(processorId: string, from: number, limit: number): Promise<LogLeaf[]>;
  listNodes(processorId: string, level: number, from: number, limit: number): Promise<LogNode[]>;
  listCommitments(processorId: string, subjectId: string): Promise<CommitmentRow[]>;
};
export type LogWrites = LogReads & {
  insertHead(head: LogHead): Promise<void>;
  /** Guarded by the size that was read; throws when the head moved, since `store.tx` holds its lock. */
  append(leaves: LogLeaf[], nodes: LogNode[], head: LogHead): Promise<void>;
  insertCommitments(rows: CommitmentRow[]): Promise<void>;
};
