import type { ClassifiedItem } from "../classification/classify";
import { sealContent } from "../evidence/canonical";
import type { Hash } from "../evidence/hash";
import type { ListChange } from "../register/diff/list-change";
import type { Entry } from "../register/entry";
import type { Change, ChangeItem, GdpaApproval } from "./change";

/**
 * What a change does to one entry, as a hash: equal exactly while both sides say the same. The first day of use is left
 * out, since it is the whole change's and says nothing of what an entry is or does.
 */
export function itemContent({ before, after }: { before: Entry | null; after: Entry | null }): Hash {
  return sealedHash([before, after].map((entry) => (entry === null ? null : { ...entry, since: null })));
}

/** Items as evidence commits to them: which entries, in which class, before and after. */
export function itemsHash(
  items: readonly (Omit<ClassifiedItem, "id"> & Pick<ChangeItem, "entryId" | "replacedEntryId" | "takenOverBy">)[],
): Hash {
  return sealedHash(
    items.map(({ entryId, replacedEntryId, takenOverBy, kinds, qualifiers, before, after }) => ({
      entryId,
      replacedEntryId,
      takenOverBy,
      kinds,
      qualifiers,
      before,
      after,
    })),
  );
}

export type ApprovedItem = ClassifiedItem & { change: Pick<ListChange, "entryId" | "replaces" | "takenOverBy"> };

/** What a data-protection administrator agrees to: the items in their classes, the day, and whether it is hurried. */
export function approvedContent(
  items: readonly ApprovedItem[],
  { firstDay, emergency }: Pick<Change, "firstDay" | "emergency">,
): Pick<GdpaApproval, "contentHash" | "firstDay" | "isEmergency"> {
  const stored = items.map(({ change, kinds, qualifiers, before, after }) => ({
    entryId: change.entryId,
    replacedEntryId: change.replaces?.entryId ?? null,
    takenOverBy: change.takenOverBy ?? null,
    kinds,
    qualifiers,
    before,
    after,
  }));
  return { contentHash: itemsHash(stored), firstDay, isEmergency: emergency !== null };
}

/** Whether the administrator agreed to the draft as it is now: any other edit makes it void (GS-16). */
export function isApproved(
  change: Pick<Change, "gdpaApproval" | "firstDay" | "emergency">,
  items: readonly ApprovedItem[],
): boolean {
  const { gdpaApproval } = change;
  if (gdpaApproval === null) return false;
  const { contentHash, firstDay, isEmergency } = approvedContent(items, change);
  return (
    gdpaApproval.contentHash === contentHash &&
    gdpaApproval.firstDay === firstDay &&
    gdpaApproval.isEmergency === isEmergency
  );
}

export function sealedHash(value: unknown): Hash {
  const sealed = sealContent(value);
  if (!sealed.ok) throw new Error(`A change has no canonical text: ${sealed.code} at ${sealed.path}`);
  return sealed.hash;
}
