import type { ItemOutcome } from "../change/change";
import { type ItemGate, needsAnswer } from "../classification/track";
import type { Notice } from "../notice/notice";
import { isInTime } from "../periods/deadline";
import type { Instant } from "../time";
import type { Objection, Timing } from "./objection";

export type TimingFacts = {
  notice: Pick<Notice, "windowEnd" | "provenAt" | "terms" | "gates">;
  /** Items objected to; empty: the whole change. */
  itemIds: readonly string[];
  /** Outcomes recorded for this customer. */
  outcomes: readonly Pick<ItemOutcome, "itemId" | "state">[];
};

/**
 * Whether an objection counts by its time alone. In: the instant at which the last byte had arrived, stamped before any
 * queue. Nothing that arrives is refused: `late` is taken, marked and answered.
 * - no deadline, where none of the items rests on silence: `in_time`, since no approval given is no start;
 * - before the exclusive end of the window: `in_time` (Regulation 1182/71);
 * - after it, while nothing proves that the customer was told: `not_told`, the window never ran (decision D11);
 * - after it, where the agreement states no period or accepts until first use, and one of the items is not in use for
 *   this customer: `before_first_use` (decision D1); else `late`: silence had authorised
 *   (EDPB Guidelines 07/2020, 157).
 */
export function timingOf(facts: TimingFacts, receivedAt: Instant): Timing {
  const { notice, outcomes } = facts;
  const deadline = deadlineOf(notice, facts.itemIds);
  if (deadline === null || isInTime(receivedAt, deadline)) return "in_time";
  if (notice.provenAt === null) return "not_told";
  if (!acceptsUntilFirstUse(notice)) return "late";
  const isUsed = (id: string) => outcomes.some(({ itemId, state }) => itemId === id && state === "in_effect");
  return concernedItems(notice, facts.itemIds).every(isUsed) ? "late" : "before_first_use";
}

/** The exclusive end of the window that these items are under; null where silence authorises none of them. */
export function deadlineOf(notice: Pick<Notice, "windowEnd" | "gates">, itemIds: readonly string[]): Instant | null {
  const restsOnSilence = ({ tracks }: ItemGate) => tracks.includes("N") && !needsAnswer(tracks);
  return concernedGates(notice, itemIds).some(restsOnSilence) ? notice.windowEnd : null;
}

/** Whether any of these items starts only with the customer's written answer. */
export function asksApproval(notice: Pick<Notice, "gates">, itemIds: readonly string[]): boolean {
  return concernedGates(notice, itemIds).some(({ tracks }) => needsAnswer(tracks));
}

/** No period of its own, or a setting in its favour: an objection counts until the change is in use (D1, 6.5.4). */
export function acceptsUntilFirstUse({ terms }: Pick<Notice, "terms">): boolean {
  return terms.acceptUntilEffective || terms.notice === null || terms.notice.source === "house";
}

/**
 * The items that an objection holds for its customer now: those it concerns of which nothing has become yet. A late
 * objection holds nothing by itself, since silence had spoken before it came.
 */
export function heldItems(
  objection: Pick<Objection, "itemIds" | "timing">,
  notice: Pick<Notice, "gates">,
  outcomes: readonly Pick<ItemOutcome, "itemId">[],
): string[] {
  if (objection.timing === "late") return [];
  return concernedItems(notice, objection.itemIds).filter((id) => !outcomes.some(({ itemId }) => itemId === id));
}

/** What an objection is about, by item: those it names, or all that the customer was told of. */
export function concernedItems(notice: Pick<Notice, "gates">, itemIds: readonly string[]): string[] {
  return concernedGates(notice, itemIds).map(({ itemId }) => itemId);
}

function concernedGates({ gates }: Pick<Notice, "gates">, itemIds: readonly string[]): ItemGate[] {
  return gates.filter(({ itemId }) => itemIds.length === 0 || itemIds.includes(itemId));
}
