import { changedFields, goneFields, statedFields } from "../register/diff/field-list";
import type { FieldChange } from "../register/diff/list-change";
import type { ChangeItem } from "./change";

/** The fields in which an announced item changes the list, worked out from both sides as they were frozen. */
export function itemFields({ before, after }: Pick<ChangeItem, "before" | "after">): FieldChange[] {
  if (before === null) return after === null ? [] : statedFields(after);
  return after === null ? goneFields(before) : changedFields(before, after);
}
