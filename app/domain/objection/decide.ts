import type { ItemOutcome, ItemOutcomeState } from "../change/change";
import type { Notice } from "../notice/notice";
import type { DecisionOutcome, Objection, ObjectionState } from "./objection";
import { concernedItems } from "./timing";

/** What recording an outcome does: the state of the objection, and what becomes of which items for its customer. */
export type DecisionEffect = { state: ObjectionState; itemState: ItemOutcomeState | null; itemIds: string[] };

export type DecisionFault =
  | "decision.reasons_missing"
  | "objection.not_open"
  /** An outcome for everybody is recorded by withdrawing the change. */
  | "decision.change_not_withdrawn";

/**
 * What an outcome does. `rejected` leaves the objection open, so nothing opens by it: the last word on
 * engaging a sub-processor is the controller's (Art. 28(2) GDPR; EDPB Opinion 22/2024). An exception and the end of an
 * agreement settle the items that are not settled yet, for this customer alone.
 */
export function decideEffect(
  outcome: DecisionOutcome,
  objection: Pick<Objection, "itemIds">,
  notice: Pick<Notice, "gates"> | null,
  outcomes: readonly Pick<ItemOutcome, "itemId">[],
): DecisionEffect {
  const itemState = ITEM_STATES[outcome];
  const concerned = itemState === null || notice === null ? [] : concernedItems(notice, objection.itemIds);
  const itemIds = concerned.filter((id) => !outcomes.some(({ itemId }) => itemId === id));
  return { state: outcome === "rejected" ? "open" : "decided", itemState, itemIds };
}

/** Why an outcome cannot be recorded; null when it can. */
export function decisionFault(
  decision: { outcome: DecisionOutcome; reasons: string },
  facts: { state: ObjectionState; isChangeWithdrawn: boolean },
): DecisionFault | null {
  if (facts.state !== "open") return "objection.not_open";
  if (decision.reasons.trim() === "") return "decision.reasons_missing";
  if (decision.outcome === "change_withdrawn" && !facts.isChangeWithdrawn) return "decision.change_not_withdrawn";
  return null;
}

const ITEM_STATES: Readonly<Record<DecisionOutcome, ItemOutcomeState | null>> = {
  withdrawn_by_controller: null,
  safeguards_agreed: null,
  carved_out: "carved_out",
  terminated: "terminated",
  change_withdrawn: null,
  rejected: null,
};
