import { changedFields, goneFields, statedFields } from "../register/diff/field-list";
import type { FieldChange, FieldPath } from "../register/diff/list-change";
import { INTERNAL_FIELDS } from "../register/internal-fields";
import type { ChangeItem } from "./change";

/** The fields in which an announced item changes the list, worked out from both sides as they were frozen. */
export function itemFields({ before, after }: Pick<ChangeItem, "before" | "after">): FieldChange[] {
  if (before === null) return after === null ? [] : statedFields(after);
  return after === null ? goneFields(before) : changedFields(before, after);
}

/** Whether anyone may know of it: not of one that changes only what the processor keeps for itself. */
export function isPublicItem(item: Pick<ChangeItem, "before" | "after">): boolean {
  const isChange = item.before !== null && item.after !== null;
  return !isChange || itemFields(item).some(({ path }) => !INTERNAL.has(path));
}

const INTERNAL: ReadonlySet<FieldPath> = new Set(INTERNAL_FIELDS);
