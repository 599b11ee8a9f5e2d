import type { ReachCounts, ReachedNotice, ReachFilter } from "~/domain/change/reached";
import type { After } from "./customers";

/** How far the customers of a change were reached, and what they answered. */
export type ReachReads = {
  /** In the order of notices' ids; `filter` null: all. */
  list(processorId: string, changeId: string, filter: ReachFilter | null, page: After): Promise<ReachedNotice[]>;
  count(processorId: string, changeId: string): Promise<ReachCounts>;
};
