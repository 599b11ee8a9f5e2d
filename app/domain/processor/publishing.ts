import type { Instant } from "../time";

/** Who announces: somebody who is no author of the change, or whoever may announce, alone. */
export const PUBLISHING_MODES = ["four_eyes", "one_person"] as const;
export type PublishingMode = (typeof PUBLISHING_MODES)[number];

/** How a processor publishes. `set`: who chose it and why; null: nobody did, and four eyes hold (GS-3). */
export type Publishing = { mode: PublishingMode; set: { by: string; at: Instant; reason: string } | null };

/** How every processor begins. */
export const FOUR_EYES: Publishing = { mode: "four_eyes", set: null };

/** Minutes to stop what one person alone has ordered, before the first mail leaves. */
export const ALONE_UNDO_MINUTES = 30;

/** Minutes between the order and the first mail. */
export function minutesToUndo(mode: PublishingMode, undoMinutes: number): number {
  return mode === "one_person" ? Math.max(undoMinutes, ALONE_UNDO_MINUTES) : undoMinutes;
}
