import type { DraftEntryLine } from "~/domain/change/draft-lines";
import type { DraftItem } from "~/domain/change/items";
import type { PublishCheck } from "~/domain/change/publish-check";
import type { Dependent } from "~/domain/register/findings/dependents";
import type { Day, Instant, Zone } from "~/domain/time";
import type { ToldGroup } from "./told-table";

/** A draft as its pages show it. */
export type DraftPageView = {
  change: { id: string; rowVersion: number; baseVersion: number; firstDay: Day | null; publishAutomatically: boolean };
  /** Why the last release did not go through, as codes. */
  releaseFault: string | null;
  hasOpenImport: boolean;
  /** The list was published anew since the draft was last written. */
  isRebased: boolean;
  processor: { zone: Zone; undoMinutes: number };
  now: Instant;
  today: Day;
  items: readonly DraftItem[];
  dependents: readonly (Dependent & { name: string; hostName: string })[];
  groups: readonly ToldGroup[];
  check: PublishCheck;
  latestNotice: Day | null;
  counts: { customers: number; contacts: number; followers: number };
  entries: { lines: readonly DraftEntryLine[]; total: number };
};

/** What each item is called, by its id. */
export function itemNames(items: readonly DraftItem[]): ReadonlyMap<string, string> {
  return new Map(
    items.map(({ id, change }) => [id, change.replaces ? `${change.replaces.name} → ${change.name}` : change.name]),
  );
}
