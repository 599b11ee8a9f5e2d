import type { DecisionId, EndedDecision } from "~/domain/geography/transfer-decisions";
import type { Ending, TransferFindingRow, TransferReview } from "~/domain/geography/transfer-review";
import type { Instant, Zone } from "~/domain/time";

/** A processor that has a list, as seen from one decision. */
export type ReviewStanding = { processorId: string; zone: Zone; listVersion: number; review: TransferReview | null };

export type TransferReads = {
  /** Decisions that have fallen, for the whole installation: what `transferGate` and `adequate` are given. */
  listEnded(): Promise<EndedDecision[]>;
  /** The same with those that were restored, oldest first. */
  listEndings(): Promise<Ending[]>;
  /** Every processor that has a list, beside its review of the decision: the scheduler's one query across tenants. */
  listStandings(decisionId: DecisionId): Promise<ReviewStanding[]>;
  findReview(processorId: string, decisionId: DecisionId): Promise<TransferReview | null>;
  /** Open findings of customers after `after` and up to `upTo` (null: without bound), in the order of customers. */
  listOpenBetween(
    processorId: string,
    decisionId: DecisionId,
    range: { after: string | null; upTo: string | null },
  ): Promise<TransferFindingRow[]>;
  listOpenOfController(processorId: string, controllerId: string): Promise<TransferFindingRow[]>;
  /** How many customers have an open finding, by decision and entry. */
  countOpen(processorId: string): Promise<{ decisionId: DecisionId; entryId: string; count: number }[]>;
};
export type TransferWrites = TransferReads & {
  /** False: the decision has fallen already. */
  insertEnding(ending: Ending): Promise<boolean>;
  /** False: it has not fallen. */
  restoreEnding(decisionId: DecisionId, at: Instant): Promise<boolean>;
  saveReview(review: TransferReview): Promise<void>;
  /** Leaves out those that are open already; gives how many were opened. */
  openFindings(findings: TransferFindingRow[]): Promise<number>;
  /** Gives how many were still open. */
  closeFindings(processorId: string, findingIds: string[], at: Instant): Promise<number>;
};
