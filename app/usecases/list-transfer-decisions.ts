import {
  type Standing,
  standingOf,
  TABLES,
  TRANSFER_DECISIONS,
  type TransferDecision,
} from "~/domain/geography/transfer-decisions";
import type { Ending } from "~/domain/geography/transfer-review";
import { type Day, localDay } from "~/domain/time";
import type { Deps } from "~/ports/deps";

export type DecisionLine = {
  decision: TransferDecision;
  standing: Standing;
  /** What the operator recorded, also for a day that is still to come; null: nothing. */
  ending: Ending | null;
};

export type DecisionTable = typeof TABLES & { today: Day; decisions: DecisionLine[] };

/** The dated table with what has fallen since, for whoever runs the installation; days are those of UTC. Reads only. */
export async function listTransferDecisions(
  deps: Pick<Deps, "store" | "clock">,
  _input: Record<string, never>,
): Promise<DecisionTable> {
  const today = localDay(deps.clock.now(), "UTC");
  const endings = (await deps.store.read.transfers.listEndings()).filter(({ restoredAt }) => restoredAt === null);
  const decisions = TRANSFER_DECISIONS.map((decision) => ({
    decision,
    standing: standingOf(decision, today, endings),
    ending: endings.find(({ decisionId }) => decisionId === decision.id) ?? null,
  }));
  return { ...TABLES, today, decisions };
}
