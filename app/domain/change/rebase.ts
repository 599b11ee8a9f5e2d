import { findStalePairs } from "../register/diff/diff-lists";
import type { Entry } from "../register/entry";
import type { Change, ListVersion, Pair } from "./change";

/** What a draft proposes: the whole list, and which entries replace which. */
export type DraftContent = { proposed: Entry[]; pairs: Pair[] };

/** What a draft proposes against the current list. `written`: the version that it was last written against. */
export function contentOn(
  change: Pick<Change, "baseVersion" | "proposed" | "pairs">,
  written: readonly Entry[],
  current: Pick<ListVersion, "n" | "entries">,
): DraftContent {
  const { proposed, pairs } = change;
  return change.baseVersion === current.n
    ? { proposed, pairs }
    : rebaseDraft(written, { proposed, pairs }, current.entries);
}

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
  const proposed = withAdded(kept, content.proposed, (id) => !was.has(id) && !listed.has(id));
  const stale = new Set(findStalePairs(current, proposed, content.pairs));
  return { proposed, pairs: content.pairs.filter((pair) => !stale.has(pair)) };
}

/** What the draft adds stays behind the entry it stood behind. */
function withAdded(kept: Entry[], drafted: readonly Entry[], isAdded: (id: string) => boolean): Entry[] {
  const all = [...kept];
  drafted.forEach((entry, at) => {
    if (!isAdded(entry.id)) return;
    const before = new Set(drafted.slice(0, at).map(({ id }) => id));
    all.splice(all.findLastIndex(({ id }) => before.has(id)) + 1, 0, entry);
  });
  return all;
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
