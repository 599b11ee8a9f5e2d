import type { ItemVerdict } from "../change/decide-notice";
import { type PendingState, pendingStates, SILENT_STATES } from "./silence";

/** An item that waits for its customer's own act, and for which. */
export type AwaitedItem = { itemId: string; states: PendingState[] };

/** What of a change waits for the customer whose verdicts these are. */
export function awaitedItems(verdicts: readonly ItemVerdict[]): AwaitedItem[] {
  return verdicts.flatMap((verdict) =>
    verdict.verdict === "closed" && verdict.gate.state === "pending"
      ? [{ itemId: verdict.itemId, states: pendingStates(verdict.gate) }]
      : [],
  );
}

/** The time to answer has passed for something of it. */
export function isSilent(awaited: readonly AwaitedItem[]): boolean {
  const silent: readonly string[] = Object.values(SILENT_STATES);
  return awaited.some(({ states }) => states.some((state) => silent.includes(state)));
}
