import { countWindow, type PlanContext } from "../change/plan-notices";
import { laterWindow } from "../periods/deadline";
import { localDay } from "../time";
import type { Notice } from "./notice";

/**
 * Whether proof of delivery fell on a later local day than the one the window was counted from, in either party's zone,
 * and the window has not been counted again from that proof.
 */
export function proofIsLater({
  window,
  movedWindow,
  provenAt,
}: Pick<Notice, "window" | "movedWindow" | "provenAt">): boolean {
  if (window === null || provenAt === null || movedWindow !== null) return false;
  return [window.controller, window.processor].some(
    (side) => side !== null && localDay(provenAt, side.zone) > side.eventDay,
  );
}

/**
 * The notice with its window counted again from the proof (decision D11): never earlier than told. `moved` says whether
 * the last moment is another one, so that one short mail tells it. Throws when the period cannot be counted, since it
 * could when it was told.
 */
export function moveWindow(
  notice: Notice,
  context: Pick<PlanContext, "calendars" | "fallbackCalendar" | "tzdata">,
): { notice: Notice; moved: boolean } {
  const { window, provenAt, terms } = notice;
  if (window === null || provenAt === null || terms.notice === null) return { notice, moved: false };
  const recounted = countWindow(window.controller, terms.notice, { ...context, event: provenAt });
  if (recounted === null) throw new Error(`Notice ${notice.id}: its period cannot be counted from the proof`);
  const later = laterWindow(window, recounted);
  // Kept even where the end is the same, so that it is counted from the proof once only.
  return {
    notice: { ...notice, movedWindow: later.window, windowEnd: later.window.windowEndExclusive },
    moved: later.moved,
  };
}
