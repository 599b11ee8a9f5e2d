import { earliestEffectiveDay, laterWindow } from "../periods/deadline";
import type { DeadlineWindow } from "../periods/window";
import { localDay } from "../time";
import { type CountContext, countWindows } from "./count-windows";
import type { Notice } from "./notice";

/**
 * Whether proof of delivery fell on a later local day than the one the windows were counted from, in any zone that one
 * of its periods is counted in, and they have not been counted again from that proof.
 */
export function proofIsLater({
  window,
  movedWindow,
  periods,
  provenAt,
}: Pick<Notice, "window" | "movedWindow" | "periods" | "provenAt">): boolean {
  if (window === null || periods === null || provenAt === null || movedWindow !== null) return false;
  const { eventAt, eventDay } = window.controller;
  const zones = [window.controller, ...periods.gating, ...periods.objection].map(({ zone }) => zone);
  return zones.some((zone) => localDay(provenAt, zone) > (eventAt === null ? eventDay : localDay(eventAt, zone)));
}

/**
 * The notice with its windows counted again from the proof (decision D11): never earlier than told. `moved` says whether
 * the last moment to object is another one, so that one short mail tells it. Throws when a period cannot be counted,
 * since it could when it was told.
 */
export function moveWindow(notice: Notice, context: Omit<CountContext, "event">): { notice: Notice; moved: boolean } {
  const { window, gateWindow, periods, provenAt } = notice;
  if (window === null || gateWindow === null || periods === null || provenAt === null) return { notice, moved: false };
  const recounted = countWindows(window.controller, periods, { ...context, event: provenAt });
  if (recounted === null) throw new Error(`Notice ${notice.id}: its period cannot be counted from the proof`);
  const later = laterWindow(window, recounted.window);
  const gate = laterWindow(gateWindow, recounted.gateWindow).window;
  const earliest = earliestEffectiveDay([gateWindow, recounted.gateWindow]) ?? gate.earliestEffectiveDay;
  return {
    notice: {
      ...notice,
      // Kept even where the end is the same, so that it is counted from the proof once only.
      movedWindow: later.window,
      movedGateWindow: { ...gate, earliestEffectiveDay: earliest },
      windowEnd: later.window.windowEndExclusive,
      gateEnd: gate.windowEndExclusive,
    },
    moved: later.moved,
  };
}

/** The window to object in, and the one that gates, as they count now. */
export function windowsNow(notice: Pick<Notice, "window" | "movedWindow" | "gateWindow" | "movedGateWindow">): {
  window: DeadlineWindow | null;
  gateWindow: DeadlineWindow | null;
} {
  return {
    window: notice.movedWindow ?? notice.window,
    gateWindow: notice.movedGateWindow ?? notice.gateWindow,
  };
}
