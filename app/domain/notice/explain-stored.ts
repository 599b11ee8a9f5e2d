import type { ChangeItem } from "../change/change";
import type { ItemGate } from "../classification/track";
import type { Day } from "../time";
import { type Explanation, explain } from "./explain";
import { windowsNow } from "./move-window";
import type { Notice } from "./notice";

/** Each of these items that concerns the customer, explained. `itemIds` empty: all of them. */
export function explainConcerned(
  items: readonly (StoredItem & Pick<ChangeItem, "id">)[],
  notice: Notice | null,
  itemIds: readonly string[],
  firstDay: Day | null,
): Explanation[] {
  if (notice === null) return [];
  return items
    .filter(({ id }) => itemIds.length === 0 || itemIds.includes(id))
    .flatMap((item) => {
      const gate = notice.gates.find(({ itemId }) => itemId === item.id);
      return gate === undefined ? [] : [explainStored(item, gate, notice, firstDay)];
    });
}

type StoredItem = Pick<ChangeItem, "kinds" | "qualifiers" | "name" | "replacedEntryId" | "takenOverBy" | "before">;

/** An announced item as it is for the customer of a notice: by the gate and the terms it was told with, and its window now. */
export function explainStored(item: StoredItem, gate: ItemGate, notice: Notice, firstDay: Day | null): Explanation {
  const { kinds, qualifiers, name, replacedEntryId, takenOverBy, before } = item;
  const what = {
    kinds,
    qualifiers,
    name,
    replacedName: replacedEntryId === null ? null : (before?.name ?? null),
    takenOverBy: takenOverBy?.name ?? null,
  };
  return explain(what, gate, { terms: notice.terms, window: windowsNow(notice).window, firstDay });
}
