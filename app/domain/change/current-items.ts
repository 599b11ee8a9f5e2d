import { type Day, type Instant, localDay, type Zone } from "../time";
import type { Change, ListVersion } from "./change";
import { type DraftItem, draftItems } from "./items";
import { contentOn } from "./rebase";

/**
 * The items of a draft against the current list. In: the version it was last written against; the moment and the processor's
 * zone, which say whose law counts.
 */
export function currentItems(
  change: Change,
  written: Pick<ListVersion, "entries">,
  current: Pick<ListVersion, "n" | "entries">,
  { now, zone }: { now: Instant; zone: Zone },
): DraftItem[] {
  const day: Day = localDay(now, zone);
  return draftItems(current.entries, { ...change, ...contentOn(change, written.entries, current) }, day);
}

/** The row with something noted beside its content. A fault of an earlier release is no longer what the draft says. */
export function notedOn(change: Change, now: Instant): Change {
  return { ...change, releaseFault: null, updatedAt: now, rowVersion: change.rowVersion + 1 };
}
