import type { ClassifiedItem } from "../classification/classify";
import { diffLists } from "../register/diff/diff-lists";
import type { ListChange } from "../register/diff/list-change";
import type { Entry } from "../register/entry";
import { type ComputedClass, kindsThatCount, type Reclassification } from "../register/reclassify";
import type { Day } from "../time";
import type { Change, ChangeItem, Pair } from "./change";
import { itemContent } from "./item-content";

/** One item of a draft: what the diff says, with the entries on both sides. `id` is the entry's until release. */
export type DraftItem = ClassifiedItem & { change: ListChange };

/**
 * The items of a draft, in the diff's order. In: the version the draft was made against, the proposed list, the pairs, and today.
 * A new entry's first day of use is the change's, where staff named no other.
 */
export function draftItems(
  base: readonly Entry[],
  draft: Pick<Change, "firstDay"> & {
    proposed: readonly Entry[];
    pairs: readonly Pair[];
    reclassifications?: readonly Reclassification[];
  },
  day: Day,
): DraftItem[] {
  const old = new Map(base.map((entry) => [entry.id, entry]));
  const proposed = draft.proposed.map((entry) =>
    old.has(entry.id) || entry.since !== null ? entry : { ...entry, since: draft.firstDay },
  );
  const next = new Map(proposed.map((entry) => [entry.id, entry]));
  return diffLists(base, proposed, draft.pairs, day).map((change) => {
    const before = old.get(change.replaces?.entryId ?? change.entryId) ?? null;
    const after = next.get(change.entryId) ?? null;
    const said = (draft.reclassifications ?? []).filter(({ entryId }) => entryId === change.entryId);
    const kinds = said.length === 0 ? change.kinds : kindsThatCount(computedClass({ change, before, after }), said);
    return { id: change.entryId, kinds, qualifiers: change.qualifiers, before, after, change };
  });
}

/** The class of an item as the diff alone sees it. */
export function computedClass({
  change,
  before,
  after,
}: Pick<DraftItem, "change" | "before" | "after">): ComputedClass {
  return { kinds: change.kinds, content: itemContent({ before, after }) };
}

/** What an item does to a list. */
export type ListEffect = Pick<ChangeItem, "entryId" | "replacedEntryId" | "after">;

/**
 * The list with the item in effect: a replacement takes the place of the entry that goes, an addition comes last.
 * Doing it twice is the same as doing it once.
 */
export function applyItem(entries: readonly Entry[], { entryId, replacedEntryId, after }: ListEffect): Entry[] {
  if (after === null) return entries.filter(({ id }) => id !== entryId);
  const isTouched = ({ id }: Entry) => id === entryId || id === replacedEntryId;
  const at = entries.findIndex(isTouched);
  const rest = entries.filter((entry) => !isTouched(entry));
  return at === -1 ? [...rest, after] : [...rest.slice(0, at), after, ...rest.slice(at)];
}

/** The list without the item: what holds for a customer whose gate has not opened (decision D16). */
export function revertItem(entries: readonly Entry[], item: ListEffect & Pick<ChangeItem, "before">): Entry[] {
  const { entryId, before, after } = item;
  if (before === null) return entries.filter(({ id }) => id !== entryId);
  if (after === null) return entries.some(({ id }) => id === before.id) ? [...entries] : [...entries, before];
  return entries.map((entry) => (entry.id === entryId ? before : entry));
}

/** One customer's own list: the processor's list with every item taken back that is not in effect for it. */
export function ownList(
  current: readonly Entry[],
  notInEffect: readonly (ListEffect & Pick<ChangeItem, "before">)[],
): Entry[] {
  return [...notInEffect].reverse().reduce<Entry[]>((entries, item) => revertItem(entries, item), [...current]);
}
