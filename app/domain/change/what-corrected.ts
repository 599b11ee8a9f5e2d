import type { ChangeKind } from "../register/change-kind";
import { changedFields } from "../register/diff/field-list";
import { type FieldChange, isPrinted, type ListChange } from "../register/diff/list-change";
import { INTERNAL_FIELDS, toldFields } from "../register/internal-fields";
import type { Day } from "../time";
import type { Change, ChangeItem } from "./change";
import { shownEntry } from "./correction";
import type { DraftItem } from "./items";

/** One item as a sentence names it. */
export type ItemLine = Pick<ListChange, "op" | "name" | "replaces" | "takenOverBy">;

/** What of one item reads otherwise than it was told. */
export type CorrectedItem = {
  /** `elsewhere`: it goes on, for services that this reader does not use or follow. */
  how: "added" | "taken_out" | "elsewhere" | "changed";
  /** As it is now; of one that is not told any more, as it was told. */
  line: ItemLine;
  /** What was told of the same companies, where it was something else that happens to them. */
  told: ItemLine[];
  /** The kinds of change, where they are others. */
  kinds: { before: ChangeKind[]; after: ChangeKind[] } | null;
  /** What the announced version says of the company against what the corrected one says. */
  fields: FieldChange[];
};

/** What a correction puts right. null: it is as it was told. `urgency`: what a change is now that was treated otherwise. */
export type WhatCorrected = {
  items: CorrectedItem[];
  firstDay: { before: Day | null; after: Day | null } | null;
  urgency: "cannot_wait" | "can_wait" | null;
};

export type ComparedItem = Pick<ChangeItem, "entryId" | "replacedEntryId" | "takenOverBy" | "name" | "kinds"> &
  Pick<ChangeItem, "before" | "after">;
type Compared = Pick<Change, "firstDay" | "emergency"> & { items: readonly ComparedItem[] };

/**
 * What was announced against what takes its place, for one reader. In: on both sides only items that this reader is told
 * of, so that nothing of what concerns others comes out; `anywhere`: all of the corrected change that anyone may know.
 * Items belong together when they are about the same companies. Out: in the order of the corrected change, then what this
 * reader is not told of any more; items that say the same are left out. Whether it can wait shortens what agreements say,
 * which nobody but their parties is told.
 */
export function whatCorrected(
  told: Compared,
  now: Compared & { anywhere: readonly ComparedItem[] },
  reader: "customer" | "anyone",
): WhatCorrected {
  const items = now.items.flatMap((item): CorrectedItem[] => {
    const same = told.items.filter((other) => isAboutSame(item, other));
    return same.length === 0 ? [alone("added", item)] : changed(same, item, reader);
  });
  const isAmong = (item: ComparedItem, others: readonly ComparedItem[]) =>
    others.some((other) => isAboutSame(item, other));
  const gone = told.items.filter((item) => !isAmong(item, now.items));
  return {
    items: [...items, ...gone.map((item) => alone(isAmong(item, now.anywhere) ? "elsewhere" : "taken_out", item))],
    firstDay: told.firstDay === now.firstDay ? null : { before: told.firstDay, after: now.firstDay },
    urgency: reader === "customer" ? urgencyNow(told.emergency !== null, now.emergency !== null) : null,
  };
}

/** An item of a draft as it would be announced. */
export function comparedItem({ change, kinds, before, after }: DraftItem): ComparedItem {
  const { entryId, name, replaces, takenOverBy = null } = change;
  return { entryId, name, replacedEntryId: replaces?.entryId ?? null, takenOverBy, kinds: [...kinds], before, after };
}

function urgencyNow(was: boolean, is: boolean): WhatCorrected["urgency"] {
  if (was === is) return null;
  return is ? "cannot_wait" : "can_wait";
}

function changed(told: readonly ComparedItem[], now: ComparedItem, reader: "customer" | "anyone"): CorrectedItem[] {
  const own = told.find(({ entryId }) => entryId === now.entryId) ?? null;
  const fields = own === null ? [] : fieldsFor(reader, own, now);
  const doesSame = own !== null && told.length === 1 && happening(own) === happening(now);
  const kinds = doesSame && !isSameSet(own.kinds, now.kinds) ? { before: own.kinds, after: now.kinds } : null;
  if (doesSame && kinds === null && fields.length === 0) return [];
  return [{ how: "changed", line: lineOf(now), told: doesSame ? [] : told.map(lineOf), kinds, fields }];
}

/** Printed cells repeat what the fields say, so they count only where nothing else differs. */
function fieldsFor(reader: "customer" | "anyone", told: ComparedItem, now: ComparedItem): FieldChange[] {
  const [was, is] = [shownEntry(told), shownEntry(now)];
  if (was === null || is === null || (told.after === null) !== (now.after === null)) return [];
  const between = toldFields(changedFields(was, is));
  const fields = reader === "customer" ? between : between.filter(({ path }) => !INTERNAL.has(path));
  const plain = fields.filter(({ path }) => !isPrinted(path));
  return plain.length > 0 ? plain : fields;
}

const INTERNAL: ReadonlySet<string> = new Set(INTERNAL_FIELDS);

function alone(how: "added" | "taken_out" | "elsewhere", item: ComparedItem): CorrectedItem {
  return { how, line: lineOf(item), told: [], kinds: null, fields: [] };
}

function lineOf({ name, before, after, replacedEntryId, takenOverBy }: ComparedItem): ItemLine {
  if (replacedEntryId !== null)
    return { op: "replace", name, replaces: { entryId: replacedEntryId, name: before?.name ?? "" } };
  if (before === null) return { op: "add", name };
  return { op: after === null ? "remove" : "change", name, ...(takenOverBy && { takenOverBy }) };
}

/** What happens and to which companies, whatever they are called. */
function happening(item: ComparedItem): string {
  return [lineOf(item).op, item.entryId, item.replacedEntryId, item.takenOverBy?.entryId].join(" ");
}

function isAboutSame(one: ComparedItem, other: ComparedItem): boolean {
  const companies = ({ entryId, replacedEntryId }: ComparedItem) => [entryId, replacedEntryId];
  return companies(one).some((id) => id !== null && companies(other).includes(id));
}

function isSameSet(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((one) => b.includes(one));
}
