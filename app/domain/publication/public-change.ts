import type { Change, ChangeItem, ListVersion } from "../change/change";
import { itemFields } from "../change/item-fields";
import { publicChange } from "../register/diff/apply-change";
import type { ListChange, ListOperation } from "../register/diff/list-change";
import type { Entry } from "../register/entry";
import type { Instant } from "../time";
import { type Day, localDay, type Zone } from "../time";
import { publicEntry } from "./public-entry";

/** One item of an announced change. Tracks, gates, customers and their dates are not in it (decision D16). */
export type PublicItem = {
  change: ListChange;
  before: Entry | null;
  after: Entry | null;
  /** The version that first contains it, with the first day of that version; null: announced only. */
  inForce: VersionMark | null;
};
export type VersionMark = { id: string; n: number; day: Day; publishedAt: Instant };

/** `partly_in_force`: some of its items are in the list, others are not yet. */
export type PublicState = "announced" | "partly_in_force" | "in_force" | "withdrawn";

/** A change as anyone may see it. */
export type PublicChange = {
  id: string;
  ref: string;
  state: PublicState;
  announcedAt: Instant;
  /** Days are in the processor's zone. */
  announcedOn: Day;
  /** Planned first day of use. */
  firstDay: Day | null;
  withdrawnAt: Instant | null;
  withdrawnOn: Day | null;
  items: PublicItem[];
  /** Number of the change whose place it took, since that was announced wrong; null: none. */
  corrects: string | null;
  /** Number of the change that took its place; null: none. */
  correctedBy: string | null;
};

export type ChangeFacts = {
  change: Pick<
    Change,
    "id" | "ref" | "state" | "announcedAt" | "firstDay" | "withdrawnAt" | "corrects" | "correctedBy"
  >;
  items: readonly ChangeItem[];
  /** At least the versions that the items name. */
  versions: readonly Pick<ListVersion, "id" | "n" | "effectiveDay" | "publishedAt">[];
  zone: Zone;
  /** Numbers of other changes by their ids, at least of those that this one corrects or is corrected by. */
  refs?: ReadonlyMap<string, string | null>;
};

/**
 * What anyone may know of a change; null for a change that was never announced (a withdrawn plan among them), and for
 * one that touches only what the processor keeps for itself.
 */
export function toPublicChange({ change, items, versions, zone, refs = NO_REFS }: ChangeFacts): PublicChange | null {
  const { id, ref, announcedAt, firstDay, withdrawnAt } = change;
  if (ref === null || announcedAt === null || !PUBLIC_STATES.includes(change.state)) return null;
  const marks = new Map(versions.map((version) => [version.n, version]));
  const shown = items.flatMap((item) => {
    const mark = marks.get(item.publishedVersion ?? 0);
    return publicItem(item, mark === undefined ? null : { ...mark, day: mark.effectiveDay });
  });
  if (shown.length === 0) return null;
  return {
    id,
    ref,
    state: change.state === "withdrawn" ? "withdrawn" : stateOf(shown),
    announcedAt,
    announcedOn: localDay(announcedAt, zone),
    firstDay,
    withdrawnAt,
    withdrawnOn: withdrawnAt === null ? null : localDay(withdrawnAt, zone),
    items: shown,
    corrects: refs.get(change.corrects ?? "") ?? null,
    correctedBy: refs.get(change.correctedBy ?? "") ?? null,
  };
}

const NO_REFS: ReadonlyMap<string, string | null> = new Map();

/** States in which a change has been announced to somebody, once it has a number and a time. */
export const PUBLIC_STATES: Change["state"][] = ["announced", "closed", "withdrawn"];

/** Whether anything of it is still to come. */
export function isPlanned({ state }: Pick<PublicChange, "state">): boolean {
  return state === "announced" || state === "partly_in_force";
}

function publicItem(item: ChangeItem, mark: (VersionMark & { effectiveDay?: Day }) | null): PublicItem[] {
  const { before, after, entryId, name, kind, kinds, qualifiers, replacedEntryId, takenOverBy } = item;
  const replaces = replacedEntryId === null ? {} : { replaces: { entryId: replacedEntryId, name: before?.name ?? "" } };
  const change = publicChange({
    op: operationOf(item),
    kind,
    kinds,
    qualifiers,
    entryId,
    name,
    ...replaces,
    ...(takenOverBy && { takenOverBy }),
    fields: itemFields(item),
  });
  if (change === null) return [];
  const inForce = mark && { id: mark.id, n: mark.n, day: mark.day, publishedAt: mark.publishedAt };
  return [{ change, before: before && publicEntry(before), after: after && publicEntry(after), inForce }];
}

function operationOf({ before, after, replacedEntryId }: ChangeItem): ListOperation {
  if (replacedEntryId !== null) return "replace";
  if (before === null) return "add";
  return after === null ? "remove" : "change";
}

function stateOf(items: readonly PublicItem[]): PublicState {
  const published = items.filter(({ inForce }) => inForce !== null).length;
  if (published === 0) return "announced";
  return published === items.length ? "in_force" : "partly_in_force";
}
