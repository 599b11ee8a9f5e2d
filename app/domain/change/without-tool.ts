import type { EndedDecision } from "../geography/transfer-decisions";
import { transferGate } from "../geography/transfer-gate";
import type { Day } from "../time";
import type { ChangeItem } from "./change";

/**
 * Items whose data is outside the EEA on `day` with no valid tool to carry it: they are held until there is one (Art. 44 GDPR).
 * In: the items, a day of the processor's zone, the decisions that fell. Out: ids of items.
 */
export function itemsWithoutTool(
  items: readonly Pick<ChangeItem, "id" | "after">[],
  day: Day,
  ended: readonly EndedDecision[],
): Set<string> {
  const held = items.filter(({ after }) => after !== null && !transferGate(after, day, { ended }).ok);
  return new Set(held.map(({ id }) => id));
}
