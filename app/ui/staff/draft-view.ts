import type { RelatedDraft } from "~/domain/change/coalesce";
import type { Correction } from "~/domain/change/correction-kind";
import type { DraftEntryLine } from "~/domain/change/draft-lines";
import type { EmergencyEffect } from "~/domain/change/emergency-effect";
import type { DraftItem } from "~/domain/change/items";
import type { LeftOutGroup } from "~/domain/change/left-out-groups";
import type { PublishCheck } from "~/domain/change/publish-check";
import type { ItemClass } from "~/domain/change/said-classes";
import type { RequestStanding } from "~/domain/change/second-person";
import type { ToldGroup } from "~/domain/change/told-group";
import type { PublishingMode } from "~/domain/processor/publishing";
import type { Day, Instant, Zone } from "~/domain/time";

/** A draft as its pages show it. */
export type DraftPageView = {
  change: {
    id: string;
    rowVersion: number;
    baseVersion: number;
    firstDay: Day | null;
    publishAutomatically: boolean;
    /** Why it cannot wait; null: it can. */
    emergency: string | null;
    /** Why the last release did not go through, as codes. */
    releaseFault: string | null;
  };
  hasOpenImport: boolean;
  /** The change that it corrects, and what the correction comes to; null: it corrects none. */
  correction: { id: string; ref: string | null; kind: Correction | null } | null;
  /** The list was published anew since the draft was last written. */
  isRebased: boolean;
  processor: { zone: Zone; undoMinutes: number; mode: PublishingMode };
  authors: readonly string[];
  announcing:
    | { kind: "order" }
    | {
        kind: "ask";
        isAuthor: boolean;
        colleagues: readonly { id: string; name: string }[];
        unready: readonly string[];
      }
    | { kind: "none" };
  request: {
    name: string;
    by: string;
    at: Instant;
    expiresAt: Instant;
    standing: RequestStanding;
    refused: { at: Instant; reason: string } | null;
  } | null;
  now: Instant;
  today: Day;
  items: readonly DraftItem[];
  classes: readonly ItemClass[];
  groups: readonly ToldGroup[];
  groupCount: number;
  leftOut: readonly LeftOutGroup[];
  emergency: readonly EmergencyEffect[] | null;
  check: PublishCheck;
  isBlocked: boolean;
  open: readonly string[];
  noted: readonly { key: string; by: string; at: Instant }[];
  approval: { by: string; at: Instant; isValid: boolean } | null;
  may: { edit: boolean; approve: boolean; confirmClass: boolean };
  latestNotice: Day | null;
  counts: { customers: number; contacts: number; followers: number; leftOut: number };
  entries: { lines: readonly DraftEntryLine[]; total: number };
  related: readonly RelatedDraft[];
};

/** What each item is called, by its id. */
export function itemNames(items: readonly DraftItem[]): ReadonlyMap<string, string> {
  return new Map(
    items.map(({ id, change }) => [id, change.replaces ? `${change.replaces.name} → ${change.name}` : change.name]),
  );
}
