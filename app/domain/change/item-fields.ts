import { diffLists } from "../register/diff/diff-lists";
import type { FieldChange } from "../register/diff/list-change";
import type { ChangeItem } from "./change";

/** The fields in which an announced item changes the list, worked out from both sides as they were frozen. */
export function itemFields({ before, after, entryId, replacedEntryId }: ItemSides): FieldChange[] {
  const pairs = replacedEntryId === null ? [] : [{ removed: replacedEntryId, added: entryId }];
  const [change] = diffLists(before === null ? [] : [before], after === null ? [] : [after], pairs);
  return change?.fields ?? [];
}

type ItemSides = Pick<ChangeItem, "before" | "after" | "entryId" | "replacedEntryId">;
