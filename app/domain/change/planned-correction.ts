import type { Follower } from "../agreement/controller";
import { itemsForFollowers } from "../agreement/follow";
import type { ChangeMail } from "../delivery/mail-props";
import { windowsNow } from "../notice/move-window";
import type { Notice } from "../notice/notice";
import { publicChange } from "../register/diff/apply-change";
import { type Day, localDay, type Zone } from "../time";
import type { Change, ChangeItem } from "./change";
import type { Correction, CorrectionFault } from "./correction-kind";
import { isPublicItem } from "./item-fields";
import type { DraftItem } from "./items";
import type { PlannedController, PlannedNotice } from "./plan-notices";
import { comparedItem, type WhatCorrected, whatCorrected } from "./what-corrected";

/** A draft that corrects an announced change, as it would be announced now. */
export type PlannedCorrection = {
  told: Pick<Change, "id" | "ref" | "announcedAt" | "firstDay" | "emergency">;
  /** Of the draft. */
  emergency: Change["emergency"];
  items: ChangeItem[];
  /** What the draft is to announce instead, to whomever it concerns. */
  drafted: readonly DraftItem[];
  fault: CorrectionFault | null;
  /** null: nothing differs. */
  kind: Correction | null;
};

/** The customer's notice of what is corrected if it goes on: it was proven to arrive, and only words were wrong in it. */
export function keptNotice(correction: PlannedCorrection | null, notice: Notice | null): Notice | null {
  return correction?.kind === "wording" && notice !== null && notice.provenAt !== null ? notice : null;
}

/**
 * The plan for a correction of words: whoever was told keeps the terms, gates and windows of the notice that stands (never
 * earlier, decision D11); everybody else is told afresh. In: the customer, and its notice of what is corrected.
 */
export function correctedPlanner(
  planFor: (controller: PlannedController) => PlannedNotice,
  correction: PlannedCorrection | null,
): (controller: PlannedController, notice: Notice | null) => PlannedNotice {
  const drafted = new Map(correction?.items.map(({ id, entryId }) => [id, entryId]));
  const named = <T extends { itemId: string }>(one: T): T => ({
    ...one,
    itemId: drafted.get(one.itemId) ?? one.itemId,
  });
  return (controller, notice) => {
    const kept = keptNotice(correction, notice);
    if (kept === null) return planFor(controller);
    const { terms, periods, gates, leftOut } = kept;
    const windows = windowsNow(kept);
    return {
      ...{ controllerId: controller.id, terms, periods, ...windows, fault: null },
      ...{ gates: gates.map(named), leftOut: leftOut.map(named) },
    };
  };
}

/** A correction as it is to one reader. `told`: ids of the announced items that this reader was told of. */
export type CorrectionFor = {
  correction: Pick<PlannedCorrection, "told" | "emergency" | "items" | "drafted" | "kind">;
  told: ReadonlySet<string>;
};

/**
 * The notice that a correction replaces, as its mails name it, and what reads otherwise now; null for whoever was not told
 * of it. In: the corrected items that this reader is told of, and the processor's zone.
 */
export function correctsIn(
  { correction, told }: CorrectionFor,
  now: { items: readonly DraftItem[]; firstDay: Day; zone: Zone },
  reader: "customer" | "anyone",
): ChangeMail["corrects"] {
  const { ref, announcedAt, firstDay, emergency } = correction.told;
  if (correction.kind === null || announcedAt === null || told.size === 0) return null;
  const was = { firstDay, emergency, items: correction.items.filter(({ id }) => told.has(id)) };
  const anywhere = correction.drafted.filter(({ change }) => publicChange(change) !== null).map(comparedItem);
  const is = { ...now, emergency: correction.emergency, items: now.items.map(comparedItem), anywhere };
  const what = whatCorrected(was, is, reader);
  return { ref: ref ?? "", announcedOn: localDay(announcedAt, now.zone), correction: correction.kind, what };
}

/** All that a correction puts right of what customers were told, for whoever announces it. In: the draft's first day. */
export function correctedInAll(
  { told, emergency, items, drafted }: PlannedCorrection,
  firstDay: Day | null,
): WhatCorrected {
  const now = drafted.map(comparedItem);
  return whatCorrected({ ...told, items }, { firstDay, emergency, items: now, anywhere: now }, "customer");
}

/** Of a correction that does not apply, or to whoever had no notice of what it corrects, nothing is said. */
export function correctionFor(
  correction: PlannedCorrection | null,
  notice: Pick<Notice, "gates"> | null,
): CorrectionFor | null {
  if (correction === null || notice === null) return null;
  return { correction, told: new Set(notice.gates.map(({ itemId }) => itemId)) };
}

/** Equal for two readers who were told of the same items, and so are told alike what was corrected. */
export function correctionKey(corrects: CorrectionFor | null): string {
  return corrects === null ? "" : `corrects ${[...corrects.told].join()}`;
}

/** What a correction is to each follower who followed when it was announced: of what anyone may know, by services chosen. */
export function correctionForFollowers(
  correction: PlannedCorrection | null,
): (follower: Pick<Follower, "services" | "confirmedAt">) => CorrectionFor | null {
  const announcedAt = correction?.told.announcedAt ?? null;
  if (correction === null || announcedAt === null) return () => null;
  const itemsFor = itemsForFollowers(correction.items.filter(isPublicItem));
  return (follower) =>
    follower.confirmedAt === null || follower.confirmedAt > announcedAt
      ? null
      : { correction, told: new Set(itemsFor(follower).map(({ id }) => id)) };
}

/** What stays true of a customer whose notice goes on under the correction's number. */
export function keptFacts({ provenAt, countedFrom, acknowledgedAt, acknowledgedBy, moves }: Notice) {
  return { provenAt, countedFrom, acknowledgedAt, acknowledgedBy, moves };
}

/** Equal while a correction may go on from the notice as it was read: proven by the same, and ending no later. */
export function keptMark({ provenAt, countedFrom, windowEnd, gateEnd }: Notice): string {
  return [provenAt, countedFrom, windowEnd, gateEnd].join(" ");
}
