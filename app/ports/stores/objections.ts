import type { Decision, Objection, ObjectionState } from "~/domain/objection/objection";

export type ObjectionFile = {
  id: string;
  processorId: string;
  objectionId: string;
  name: string;
  type: string;
  size: number;
  hash: string;
  content: Uint8Array;
};

export type ObjectionReads = {
  find(processorId: string, objectionId: string): Promise<Objection | null>;
  findByNumber(processorId: string, number: string): Promise<Objection | null>;
  findByConfirmHash(hash: string): Promise<Objection | null>;
  /** In the order of receipt. */
  list(
    processorId: string,
    filter: { changeId?: string; controllerId?: string; states?: ObjectionState[] },
  ): Promise<Objection[]>;
  /** With those that came about it and count against its correction. */
  countForChange(processorId: string, changeId: string): Promise<number>;
  listFiles(processorId: string, objectionId: string): Promise<Omit<ObjectionFile, "content">[]>;
  findFile(processorId: string, fileId: string): Promise<ObjectionFile | null>;
  listDecisions(processorId: string, objectionIds: string[]): Promise<Decision[]>;
};
export type ObjectionWrites = ObjectionReads & {
  insert(objection: Objection): Promise<void>;
  /**
   * Only state, match (notice, controller, timing) and confirmation ever change; what was written stays.
   * Guarded by the state that was read: false when it has moved.
   */
  update(objection: Objection, from: ObjectionState): Promise<boolean>;
  /** It counts against another change from now on, as its row says; guarded by the change it counted against. */
  carry(objection: Objection, from: string): Promise<boolean>;
  insertFile(file: ObjectionFile): Promise<void>;
  insertDecision(decision: Decision): Promise<void>;
};
