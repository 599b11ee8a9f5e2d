import type { ChangeMail } from "../delivery/mail-props";
import { windowsNow } from "../notice/move-window";
import type { Notice } from "../notice/notice";
import { localDay, type Zone } from "../time";
import type { Change, ChangeItem } from "./change";
import type { Correction, CorrectionFault } from "./correction-kind";
import type { PlannedController, PlannedNotice } from "./plan-notices";

/** A draft that corrects an announced change, as it would be announced now. */
export type PlannedCorrection = {
  told: Pick<Change, "id" | "ref" | "announcedAt" | "firstDay">;
  items: ChangeItem[];
  fault: CorrectionFault | null;
  /** null: nothing differs. */
  kind: Correction | null;
  /** By customer: notices that were proven to arrive and of which only words were wrong, so that their windows go on. */
  kept: ReadonlyMap<string, Notice>;
};

/**
 * The plan for a correction of words: whoever was told keeps the terms, gates and windows of the notice that stands (never
 * earlier, decision D11); everybody else is told afresh.
 */
export function correctedPlanner(
  planFor: (controller: PlannedController) => PlannedNotice,
  correction: PlannedCorrection | null,
): (controller: PlannedController) => PlannedNotice {
  if (correction === null || correction.kept.size === 0) return planFor;
  const drafted = new Map(correction.items.map(({ id, entryId }) => [id, entryId]));
  const named = <T extends { itemId: string }>(one: T): T => ({
    ...one,
    itemId: drafted.get(one.itemId) ?? one.itemId,
  });
  return (controller) => {
    const notice = correction.kept.get(controller.id);
    if (notice === undefined) return planFor(controller);
    const { terms, periods, gates, leftOut } = notice;
    const windows = windowsNow(notice);
    return {
      ...{ controllerId: controller.id, terms, periods, ...windows, fault: null },
      ...{ gates: gates.map(named), leftOut: leftOut.map(named) },
    };
  };
}

/** The notice that a correction replaces, as its mails name it. In: the processor's zone. */
export function correctsIn(correction: PlannedCorrection | null, zone: Zone): ChangeMail["corrects"] {
  if (correction?.kind == null || correction.told.announcedAt === null) return null;
  const { ref, announcedAt } = correction.told;
  return { ref: ref ?? "", announcedOn: localDay(announcedAt, zone), correction: correction.kind };
}

/** What stays true of a customer whose notice goes on under the correction's number. */
export function keptFacts({ provenAt, countedFrom, acknowledgedAt, acknowledgedBy, moves }: Notice) {
  return { provenAt, countedFrom, acknowledgedAt, acknowledgedBy, moves };
}
