import { findStalePairs } from "../register/diff/diff-lists";
import type { Entry } from "../register/entry";
import type { Day } from "../time";
import type { Change } from "./change";
import { type ChangeSummaryItem, shortChange } from "./draft-summary";
import { type DraftItem, draftItems } from "./items";
import { type DraftContent, rebaseDraft } from "./rebase";
import { withAuthor } from "./second-person";

/**
 * Two drafts against one list as one: the list that stands if the first is published and then the second. What cancels out
 * is gone from it, so that nobody is told of it. A company that both replace goes to the first one's successor.
 */
export function coalesce(base: readonly Entry[], first: DraftContent, second: DraftContent): DraftContent {
  const { proposed } = rebaseDraft(base, second, first.proposed);
  const replaced = new Set(first.pairs.map(({ removed }) => removed));
  const pairs = [...first.pairs, ...second.pairs.filter(({ removed }) => !replaced.has(removed))];
  const stale = new Set(findStalePairs(base, proposed, pairs));
  return { proposed, pairs: pairs.filter((pair) => !stale.has(pair)) };
}

export type RelatedDraft = {
  id: string;
  state: Change["state"];
  rowVersion: number;
  items: ChangeSummaryItem[];
  /** What both come to together; empty: nothing is left to tell. */
  net: ChangeSummaryItem[];
  canMerge: boolean;
};

type Draft = Pick<
  Change,
  "id" | "state" | "rowVersion" | "proposed" | "pairs" | "firstDay" | "imported" | "corrects" | "reclassifications"
>;

/** Those other drafts and orders that touch entries which this draft touches. All are given against the same list. */
export function relatedDrafts(
  base: readonly Entry[],
  draft: Draft,
  others: readonly Draft[],
  today: Day,
): RelatedDraft[] {
  const mine = touchedBy(draftItems(base, draft, today));
  return others.flatMap((other) => {
    const items = draftItems(base, other, today);
    if (![...touchedBy(items)].some((id) => mine.has(id))) return [];
    // What is ordered goes first; of two drafts this one takes the other in.
    const [first, second] = other.state === "scheduled" ? [other, draft] : [draft, other];
    const net = draftItems(base, { ...draft, ...coalesce(base, first, second) }, today);
    const { id, state, rowVersion } = other;
    return [
      {
        id,
        state,
        rowVersion,
        items: items.map(short),
        net: net.map(short),
        canMerge: mergeFault(draft, other) === null,
      },
    ];
  });
}

/** Why two drafts cannot become one; null: they can. A correction says exactly what it corrects, and no more. */
export function mergeFault(
  into: Pick<Change, "id" | "state" | "imported" | "corrects">,
  from: Pick<Change, "id" | "state" | "imported" | "corrects">,
): "draft.not_mergeable" | null {
  const canMerge = [into, from].every(
    ({ state, imported, corrects }) => state === "draft" && imported === null && corrects === null,
  );
  return canMerge && into.id !== from.id ? null : "draft.not_mergeable";
}

/**
 * The draft with another in it, both against the same list. Whoever wrote either wrote this (GS-3); it begins on the later day, and
 * no reason to hurry comes in with the other.
 */
export function mergedDraft(base: readonly Entry[], into: Change, from: Change): Change {
  const said = new Set(into.reclassifications.map(({ entryId }) => entryId));
  const merged: Change = {
    ...into,
    ...coalesce(base, into, from),
    firstDay: laterDay(into.firstDay, from.firstDay),
    reclassifications: [
      ...into.reclassifications,
      ...from.reclassifications.filter(({ entryId }) => !said.has(entryId)),
    ],
  };
  return from.authors.reduce(withAuthor, merged);
}

function laterDay(a: Day | null, b: Day | null): Day | null {
  return a === null || (b !== null && b > a) ? b : a;
}

function touchedBy(items: readonly DraftItem[]): ReadonlySet<string> {
  return new Set(
    items.flatMap(({ change }) => [
      change.entryId,
      ...(change.replaces === undefined ? [] : [change.replaces.entryId]),
    ]),
  );
}

function short({ change }: DraftItem): ChangeSummaryItem {
  return shortChange(change);
}
