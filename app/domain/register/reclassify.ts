import type { Instant } from "../time";
import { CHANGE_KINDS, type ChangeKind } from "./change-kind";
import { byWeight } from "./diff/by-weight";

/**
 * A person put the change of one entry into another class than the one computed from the diff. Raising adds kinds and holds
 * at once; lowering takes kinds away, and holds once a second person agreed. Both give a reason and are kept.
 */
export type Reclassification = {
  entryId: string;
  added: ChangeKind[];
  removed: ChangeKind[];
  reason: string;
  /** The kinds as they were computed when it was said: other ones make a lowering void. */
  computed: ChangeKind[];
  /** Hash of what the change did to the entry when it was said: another edit of the entry makes a lowering void. */
  content: string;
  by: string;
  at: Instant;
  /** The second person; null: nobody yet, so nothing is lowered. */
  confirmedBy: string | null;
  confirmedAt: Instant | null;
};

/** One entry's change as the diff now sees it: the kinds, and a hash of both sides. */
export type ComputedClass = { kinds: readonly ChangeKind[]; content: string };

/**
 * What became of what a person said: it holds; a lowering in it waits for a second person; or it has lapsed, since the change
 * it was about is no longer the same. Kinds that it adds hold in any case.
 */
export type ReclassificationStanding = "holds" | "waits" | "lapsed";

export type ReclassifyFault =
  | "reclassify.reason_missing"
  | "reclassify.nothing_changed"
  | "reclassify.not_its_class"
  | "reclassify.needs_a_pair"
  | "reclassify.nothing_left";

export type ConfirmFault = "reclassify.same_person" | "reclassify.not_waiting" | "reclassify.lapsed";

/**
 * The kinds that count, weightiest first. In: what the diff computed, and what persons said of the entry, in the order
 * they said it. A lowering lapses once the entry's change is another, so that no later edit is hidden by it; where
 * nothing would be left, what was computed stays. Out: never empty where `computed.kinds` is not.
 */
export function kindsThatCount(computed: ComputedClass, said: readonly Reclassification[]): ChangeKind[] {
  const kinds = new Set(computed.kinds);
  for (const one of said) {
    for (const kind of one.added) kinds.add(kind);
    if (standingOf(one, computed) === "holds") for (const kind of one.removed) kinds.delete(kind);
  }
  const left = byWeight(kinds);
  return left.length > 0 ? left : [...computed.kinds];
}

/** Whether what a person said holds for the entry's change as it is now. */
export function standingOf(one: Reclassification, computed: ComputedClass): ReclassificationStanding {
  if (one.removed.length === 0) return "holds";
  if (one.content !== computed.content || !isSame(one.computed, computed.kinds)) return "lapsed";
  return one.confirmedBy === null ? "waits" : "holds";
}

/**
 * Kinds that a person can add. A replacement names two companies, which a draft pairs; as a mere word it would bring in
 * the shorter time that an agreement may have for one that cannot wait.
 */
export const ADDABLE_KINDS: readonly ChangeKind[] = CHANGE_KINDS.filter((kind) => kind !== "REPLACEMENT");

/** Why a class cannot be set so; null when it can. `counting`: the kinds that count now, with what was said before. */
export function reclassifyFault(
  { added, removed, reason }: Pick<Reclassification, "added" | "removed" | "reason">,
  counting: readonly ChangeKind[],
): ReclassifyFault | null {
  if (reason.trim() === "") return "reclassify.reason_missing";
  if (removed.some((kind) => !counting.includes(kind))) return "reclassify.not_its_class";
  if (added.some((kind) => !ADDABLE_KINDS.includes(kind))) return "reclassify.needs_a_pair";
  const isRaised = added.some((kind) => !counting.includes(kind));
  const isLowered = removed.some((kind) => !added.includes(kind));
  if (!isRaised && !isLowered) return "reclassify.nothing_changed";
  const left = new Set([...counting, ...added]);
  for (const kind of removed) left.delete(kind);
  return left.size === 0 ? "reclassify.nothing_left" : null;
}

/** The lowering agreed to by a second person, who is never the first. `computed`: the entry's change as it is now. */
export function confirmLowering(
  one: Reclassification,
  computed: ComputedClass,
  by: string,
  at: Instant,
): { ok: true; reclassification: Reclassification } | { ok: false; code: ConfirmFault } {
  const standing = standingOf(one, computed);
  if (standing === "lapsed") return { ok: false, code: "reclassify.lapsed" };
  if (standing === "holds") return { ok: false, code: "reclassify.not_waiting" };
  if (one.by === by) return { ok: false, code: "reclassify.same_person" };
  return { ok: true, reclassification: { ...one, confirmedBy: by, confirmedAt: at } };
}

function isSame(a: readonly ChangeKind[], b: readonly ChangeKind[]): boolean {
  return a.length === b.length && a.every((kind) => b.includes(kind));
}
