import { findStalePairs } from "../register/diff/diff-lists";
import type { Entry } from "../register/entry";
import type { Pair } from "./change";

/** What a draft proposes: the whole list, and which entries replace which. */
export type DraftContent = { proposed: Entry[]; pairs: Pair[] };

/**
 * The draft against a list that was published meanwhile. What the draft changed stays changed, field by field; everything
 * else is as the new list says. An entry that the new list no longer has is not brought back by an edit of it.
 * In: the list the draft was made against, and the current one.
 */
export function rebaseDraft(old: readonly Entry[], content: DraftContent, current: readonly Entry[]): DraftContent {
  const was = new Map(old.map((entry) => [entry.id, entry]));
  const mine = new Map(content.proposed.map((entry) => [entry.id, entry]));
  const listed = new Set(current.map(({ id }) => id));
  const kept = current.flatMap((entry): Entry[] => {
    const before = was.get(entry.id);
    if (before === undefined) return [entry];
    const edited = mine.get(entry.id);
    return edited === undefined ? [] : [merge(before, edited, entry)];
  });
  const added = content.proposed.filter(({ id }) => !was.has(id) && !listed.has(id));
  const proposed = [...kept, ...added];
  const stale = new Set(findStalePairs(current, proposed, content.pairs));
  return { proposed, pairs: content.pairs.filter((pair) => !stale.has(pair)) };
}

/** A three-way merge: a field that the draft changed is the draft's. */
function merge(before: Entry, mine: Entry, theirs: Entry): Entry {
  const merged = { ...theirs };
  for (const field of Object.keys(before) as (keyof Entry)[]) takeChanged(merged, field, before, mine);
  return merged;
}

function takeChanged<F extends keyof Entry>(merged: Entry, field: F, before: Entry, mine: Entry): void {
  if (JSON.stringify(before[field]) !== JSON.stringify(mine[field])) merged[field] = mine[field];
}
