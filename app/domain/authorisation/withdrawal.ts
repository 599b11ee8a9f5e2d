import type { ItemOutcome } from "../change/change";
import type { Authorisation } from "./authorisation";

export type WithdrawalFault =
  | "authorisation.withdrawn_before"
  | "authorisation.reason_missing"
  | "authorisation.change_not_open"
  /** Everything it covers is in use, or has been settled otherwise: what has begun is ended by other means. */
  | "authorisation.all_decided";

/**
 * Why an act cannot be taken back; null when it can. It holds until the item is in effect: then the processor has acted on
 * it. Where it covers several, it is taken back for those that wait.
 * In: outcomes recorded for its customer.
 */
export function withdrawalFault(
  act: Pick<Authorisation, "withdrawnAt" | "itemIds">,
  facts: { reason: string; isOpen: boolean; outcomes: readonly Pick<ItemOutcome, "itemId">[] },
): WithdrawalFault | null {
  if (act.withdrawnAt !== null) return "authorisation.withdrawn_before";
  if (!facts.isOpen) return "authorisation.change_not_open";
  if (waitingItems(act, facts.outcomes).length === 0) return "authorisation.all_decided";
  return facts.reason.trim() === "" ? "authorisation.reason_missing" : null;
}

/** The items of an act of which nothing has become yet: those that taking it back closes again. */
export function waitingItems(
  { itemIds }: Pick<Authorisation, "itemIds">,
  outcomes: readonly Pick<ItemOutcome, "itemId">[],
): string[] {
  return itemIds.filter((id) => !outcomes.some(({ itemId }) => itemId === id));
}
