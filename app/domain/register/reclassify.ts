import type { Instant } from "../time";
import { CHANGE_KINDS, type ChangeKind } from "./change-kind";
import { byWeight } from "./diff/kinds";

/**
 * A person put the change of one entry into another class than the one computed from the diff. Raising adds kinds and holds
 * at once; lowering takes kinds away, and holds once a second person agreed. Both give a reason and are kept.
 */
export type Reclassification = {
  entryId: string;
  added: ChangeKind[];
  removed: ChangeKind[];
  reason: string;
  /** The kinds as they were computed when it was said: another edit makes a lowering void. */
  computed: ChangeKind[];
  by: string;
  at: Instant;
  /** The second person; null: nobody yet, so nothing is lowered. */
  confirmedBy: string | null;
  confirmedAt: Instant | null;
};

export type ReclassifyFault =
  | "reclassify.reason_missing"
  | "reclassify.nothing_changed"
  | "reclassify.not_computed"
  | "reclassify.same_person"
  | "reclassify.not_waiting";

/**
 * The kinds that count. In: what the diff computed, and what persons said of the entry, in the order they said it.
 * A lowering that was agreed while other kinds were computed lapses, so that a later edit is never hidden by it; where
 * nothing would be left, what was computed stays. Out: never empty where `computed` is not.
 */
export function kindsThatCount(
  computed: readonly ChangeKind[],
  said: readonly Pick<Reclassification, "added" | "removed" | "computed" | "confirmedBy">[],
): ChangeKind[] {
  const kinds = new Set(computed);
  for (const one of said) {
    for (const kind of one.added) kinds.add(kind);
    if (one.confirmedBy === null || !isSame(one.computed, computed)) continue;
    for (const kind of one.removed) kinds.delete(kind);
  }
  const left = byWeight(kinds);
  return left.length > 0 ? left : [...computed];
}

/** Why a class cannot be set so; null when it can. `computed`: the kinds of the entry's change now. */
export function reclassifyFault(
  { added, removed, reason }: Pick<Reclassification, "added" | "removed" | "reason">,
  computed: readonly ChangeKind[],
): ReclassifyFault | null {
  if (reason.trim() === "") return "reclassify.reason_missing";
  const isKnown = (kind: ChangeKind) => CHANGE_KINDS.includes(kind);
  if (removed.some((kind) => !computed.includes(kind)) || !added.every(isKnown)) return "reclassify.not_computed";
  const changes = added.some((kind) => !computed.includes(kind)) || removed.length > 0;
  if (!changes) return "reclassify.nothing_changed";
  return null;
}

/** Whether it waits for a second person. */
export function isWaiting({ removed, confirmedBy }: Pick<Reclassification, "removed" | "confirmedBy">): boolean {
  return removed.length > 0 && confirmedBy === null;
}

/** The lowering agreed to by a second person, who is never the first. */
export function confirmLowering(
  one: Reclassification,
  by: string,
  at: Instant,
): { ok: true; reclassification: Reclassification } | { ok: false; code: ReclassifyFault } {
  if (!isWaiting(one)) return { ok: false, code: "reclassify.not_waiting" };
  if (one.by === by) return { ok: false, code: "reclassify.same_person" };
  return { ok: true, reclassification: { ...one, confirmedBy: by, confirmedAt: at } };
}

function isSame(a: readonly ChangeKind[], b: readonly ChangeKind[]): boolean {
  return a.length === b.length && a.every((kind) => b.includes(kind));
}
