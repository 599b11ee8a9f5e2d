import type { ChangeKind } from "../register/change-kind";
import { diffLists } from "../register/diff/diff-lists";
import type { FieldPath } from "../register/diff/list-change";
import type { Entry } from "../register/entry";
import type { Day } from "../time";
import type { Change, ChangeItem } from "./change";
import type { Correction, CorrectionFault } from "./correction-kind";
import type { DraftItem } from "./items";

/** Kinds by which nobody decides: who, where, what and on which ground stay as they were shown. */
const WORDING: readonly ChangeKind[] = ["TYPO", "NAME_ONLY", "CONTACT"];

/**
 * Notes that are no kind of change to a list, but belong to what a customer is shown before it decides: the guarantee (clause
 * 11 b; Art. 28(1) GDPR) and the contract by which the duties flow down (Art. 28(4)).
 */
const SHOWN: readonly FieldPath[] = ["guarantee", "contractDate", "thirdPartyClause", "succeeds"];

export type CorrectedChange = Pick<Change, "firstDay" | "emergency"> & { items: readonly ChangeItem[] };
export type CorrectingDraft = Pick<Change, "firstDay" | "emergency"> & { items: readonly DraftItem[] };

/**
 * What a correction is to those who were told: `content` where what they were shown to decide on was wrong, `wording` where only
 * words were, null where nothing differs. A customer decides on what it was informed of (Art. 28(2) GDPR: "informed", so that
 * it has the chance to object), a specific approval covers what was shown (EDPB Guidelines 07/2020, 155), and information
 * must be complete (128): so everything but typos, names and contacts gives the whole period anew. A later first day takes
 * nothing from anybody; an earlier one does. In: today in the processor's zone.
 */
export function correctionOf(told: CorrectedChange, draft: CorrectingDraft, today: Day): Correction | null {
  if ((told.emergency === null) !== (draft.emergency === null)) return "content";
  if (isEarlier(draft.firstDay, told.firstDay) || told.items.length !== draft.items.length) return "content";
  let differs = told.firstDay !== draft.firstDay;
  for (const item of told.items) {
    const now = draft.items.find((other) => isSameItem(item, other));
    if (now === undefined) return "content";
    const fields = fieldsBetween(item, now, today);
    if (fields === "content") return "content";
    differs ||= fields.length > 0;
  }
  return differs ? "wording" : null;
}

/** What of an item reads otherwise than it was told; `content` where somebody might decide otherwise by it. */
export function fieldsBetween(told: Pick<ChangeItem, "before" | "after">, now: DraftItem, today: Day) {
  const [was, is] = [shownEntry(told), shownEntry(now)];
  if (was === null || is === null) return "content" as const;
  const [change] = diffLists([was], [is], [], today);
  if (change === undefined) return [];
  const isContent = !change.kinds.every((kind) => WORDING.includes(kind));
  return isContent || change.fields.some(({ path }) => SHOWN.includes(path)) ? ("content" as const) : change.fields;
}

/** About the same companies, in the same class. */
function isSameItem(told: ChangeItem, { change, kinds, qualifiers, after }: DraftItem): boolean {
  return (
    told.entryId === change.entryId &&
    told.replacedEntryId === (change.replaces?.entryId ?? null) &&
    (told.takenOverBy?.entryId ?? null) === (change.takenOverBy?.entryId ?? null) &&
    (told.after === null) === (after === null) &&
    isSameSet(told.kinds, kinds) &&
    isSameSet(told.qualifiers, qualifiers)
  );
}

function isSameSet(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((one) => b.includes(one));
}

/** As it will be; of a removal, what goes. The first day is the whole change's and is compared apart. */
export function shownEntry({ before, after }: { before: Entry | null; after: Entry | null }): Entry | null {
  const entry = after ?? before;
  return entry === null ? null : { ...entry, since: null };
}

function isEarlier(now: Day | null, told: Day | null): boolean {
  return now !== null && told !== null && now < told;
}

/**
 * Whether an announced change can still be corrected: while nothing of it is in the list. What is in use for anybody is
 * the list, which another change alters.
 */
export function correctionFault(
  told: Pick<Change, "state"> | null,
  items: readonly Pick<ChangeItem, "publishedVersion">[],
): CorrectionFault | null {
  if (told?.state !== "announced") return "correction.not_announced";
  return items.some(({ publishedVersion }) => publishedVersion !== null) ? "correction.in_use" : null;
}
