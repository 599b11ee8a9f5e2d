import type { Change, ChangeItem, ChangeState, ItemOutcome, ListVersion } from "~/domain/change/change";
import type { Day, Instant } from "~/domain/time";

/** What lists of versions and changes show: never the entries themselves, which may be thousands. */
export type VersionSummary = Omit<ListVersion, "entries"> & { entryCount: number };
export type ChangeSummary = Omit<Change, "proposed" | "imported">;

export type ListReads = {
  current(processorId: string): Promise<ListVersion | null>;
  find(processorId: string, n: number): Promise<ListVersion | null>;
  /** The version that was the list on that day of the processor's zone: the highest that had begun. */
  findOn(processorId: string, day: Day): Promise<ListVersion | null>;
  /** Newest first. */
  list(processorId: string): Promise<VersionSummary[]>;
};
/** Refuses a version whose `contentHash` is not the SHA-256 of the canonical text of its entries. */
export type ListWrites = ListReads & { insert(version: ListVersion): Promise<void> };

export type ChangeReads = {
  find(processorId: string, changeId: string): Promise<Change | null>;
  findByRef(processorId: string, ref: string): Promise<Change | null>;
  /** Newest first; all states that are asked for. */
  list(processorId: string, states: ChangeState[]): Promise<ChangeSummary[]>;
  /** Numbers `YYYY-NN` given in that year, reserved ones too. */
  listRefs(processorId: string, year: string): Promise<string[]>;
  /** Changes of any tenant that the worker must look at: the scheduler's one query across tenants. */
  listDue(now: Instant, limit: number): Promise<{ processorId: string; changeId: string }[]>;
  listItems(processorId: string, changeId: string): Promise<ChangeItem[]>;
  listOutcomes(processorId: string, changeId: string, controllerIds?: string[]): Promise<ItemOutcome[]>;
  countOutcomes(
    processorId: string,
    changeId: string,
  ): Promise<{ itemId: string; state: ItemOutcome["state"]; count: number }[]>;
};
export type ChangeWrites = ChangeReads & {
  insert(change: Change): Promise<void>;
  /** Writes the row only if it still has `rowVersion - 1`; false: somebody else was first, read again. */
  update(change: Change): Promise<boolean>;
  /**
   * Something about an announced change's gates is new: the worker looks at it at `at` at the latest. Always raises
   * `rowVersion`, so that a look under way, which may not have seen it, does not settle when the next one is.
   */
  lookAgain(processorId: string, changeId: string, at: Instant): Promise<void>;
  /** A draft nobody was told of can go. */
  removeDraft(processorId: string, changeId: string): Promise<boolean>;
  insertItems(items: ChangeItem[]): Promise<void>;
  /** Takes back what a release that did not come through had staged. */
  removeItems(processorId: string, changeId: string): Promise<void>;
  /** Once: throws when the item is published already. */
  setItemPublished(processorId: string, itemId: string, version: number): Promise<void>;
  /** One row for each item and customer: inserts, or changes state, day and time of what is there. */
  saveOutcomes(outcomes: ItemOutcome[]): Promise<void>;
};
