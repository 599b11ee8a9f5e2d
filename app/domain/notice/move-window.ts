import { earliestEffectiveDay, laterWindow } from "../periods/deadline";
import { cutOnLastDay, extendWindow } from "../periods/extend-window";
import type { DeadlineWindow } from "../periods/window";
import type { Outage } from "../running/outage";
import { type Instant, localDay } from "../time";
import { type CountContext, countWindows } from "./count-windows";
import type { Notice } from "./notice";
import { endOf, type MoveCause } from "./window-move";

/**
 * Whether proof of delivery fell on a later local day than the one the windows were counted from, in any zone that one
 * of its periods is counted in, and they have not been counted again from that proof.
 */
export function proofIsLater({
  window,
  periods,
  provenAt,
  countedFrom,
}: Pick<Notice, "window" | "periods" | "provenAt" | "countedFrom">): boolean {
  if (window === null || periods === null || provenAt === null || countedFrom === provenAt) return false;
  const { eventAt, eventDay } = window.controller;
  const zones = [window.controller, ...periods.gating, ...periods.objection].map(({ zone }) => zone);
  return zones.some((zone) => localDay(provenAt, zone) > (eventAt === null ? eventDay : localDay(eventAt, zone)));
}

/** What windows are counted again with. */
export type MoveContext = Omit<CountContext, "event">;

/**
 * The notice with its windows counted again from the proof (decision D11): never earlier than they are. `moved` says
 * whether the last moment to object is another one, so that one short mail tells it. Throws when a period cannot be
 * counted, since it could when it was told.
 */
export function moveWindow(notice: Notice, context: MoveContext): { notice: Notice; moved: boolean } {
  const { periods, provenAt } = notice;
  const { window, gateWindow } = windowsNow(notice);
  if (window === null || gateWindow === null || periods === null || provenAt === null) return { notice, moved: false };
  const recounted = countWindows(window.controller, periods, { ...context, event: provenAt });
  if (recounted === null) throw new Error(`Notice ${notice.id}: its period cannot be counted from the proof`);
  const moved = runOn(notice, recounted, { kind: "proof", at: provenAt });
  // Kept even where the end is the same, so that it is counted from the proof once only.
  return { ...moved, notice: { ...moved.notice, countedFrom: provenAt } };
}

/** Whether customers could not reach Varsel on the last day of a window of the notice, as it counts `now`. */
export function isCut(notice: NoticeWindows, outages: readonly Outage[], now: Instant): boolean {
  const { window, gateWindow } = windowsNow(notice);
  const cuts = until(now, outages);
  return [window, gateWindow].some((one) => one !== null && cutOnLastDay(one, cuts) !== null);
}

/** One that is not over has lasted until now, whatever comes. */
function until(now: Instant, outages: readonly Outage[]): { startedAt: Instant; endedAt: Instant; outage: Outage }[] {
  return outages.map((outage) => ({ startedAt: outage.startedAt, endedAt: outage.endedAt ?? now, outage }));
}

/**
 * The notice with each window whose last day an outage fell on run to the end of the next working day, again and again
 * while one falls on that day too. What gates the first day of use never ends before one may still object, where it did
 * not before. `moved` as above.
 */
export function moveForOutages(
  notice: Notice,
  outages: readonly Outage[],
  context: MoveContext & { now: Instant },
): { notice: Notice; moved: boolean } {
  const cuts = until(context.now, outages);
  const calendarOf = (id: string) => context.calendars.get(id) ?? context.fallbackCalendar;
  let current = notice;
  let moved = false;
  for (;;) {
    const { window, gateWindow } = windowsNow(current);
    if (window === null || gateWindow === null) return { notice: current, moved };
    const cut = cutOnLastDay(window, cuts)?.outage ?? null;
    const gateCut = cutOnLastDay(gateWindow, cuts)?.outage ?? null;
    const cause = cut ?? gateCut;
    if (cause === null) return { notice: current, moved };
    const objecting = cut === null ? window : extendWindow(window, cut, calendarOf);
    const gating = gateCut === null ? gateWindow : extendWindow(gateWindow, gateCut, calendarOf);
    const isGatedByBoth = gateWindow.windowEndExclusive >= window.windowEndExclusive;
    const next = runOn(
      current,
      { window: objecting, gateWindow: isGatedByBoth ? laterWindow(gating, objecting).window : gating },
      { kind: "outage", outageId: cause.id, startedAt: cause.startedAt, endedAt: cause.endedAt },
    );
    current = next.notice;
    moved ||= next.moved;
  }
}

/** The notice under these windows where they end later than its own, and what moved them. */
function runOn(
  notice: Notice,
  counted: { window: DeadlineWindow; gateWindow: DeadlineWindow },
  cause: MoveCause,
): { notice: Notice; moved: boolean } {
  const { window, gateWindow } = windowsNow(notice);
  if (window === null || gateWindow === null) return { notice, moved: false };
  const later = laterWindow(window, counted.window);
  const gate = laterWindow(gateWindow, counted.gateWindow).window;
  const earliest = earliestEffectiveDay([gateWindow, counted.gateWindow]) ?? gate.earliestEffectiveDay;
  return {
    notice: {
      ...notice,
      movedWindow: later.window,
      movedGateWindow: { ...gate, earliestEffectiveDay: earliest },
      windowEnd: later.window.windowEndExclusive,
      gateEnd: gate.windowEndExclusive,
      moves: later.moved ? [...notice.moves, { cause, from: endOf(window), to: endOf(later.window) }] : notice.moves,
    },
    moved: later.moved,
  };
}

type NoticeWindows = Pick<Notice, "window" | "movedWindow" | "gateWindow" | "movedGateWindow">;

/** The window to object in, and the one that gates, as they count now. */
export function windowsNow(notice: NoticeWindows): {
  window: DeadlineWindow | null;
  gateWindow: DeadlineWindow | null;
} {
  return {
    window: notice.movedWindow ?? notice.window,
    gateWindow: notice.movedGateWindow ?? notice.gateWindow,
  };
}
