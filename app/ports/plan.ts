import type { Controller } from "~/domain/agreement/controller";
import type { Change, ListVersion } from "~/domain/change/change";
import type { DraftItem } from "~/domain/change/items";
import type { PlanContext } from "~/domain/change/plan-notices";
import type { PlanTotals } from "~/domain/change/plan-tally";
import type { PlannedCorrection } from "~/domain/change/planned-correction";
import type { PublishCheck } from "~/domain/change/publish-check";
import type { Processor } from "~/domain/processor/processor";
import type { Instant } from "~/domain/time";

/** A change as it would be announced at one moment: items, customers by equal outcome, and what stands in the way. */
export type AnnouncementPlan = Pick<PlanTotals, "groups" | "leftOut" | "latestNotice"> & {
  processor: Processor;
  change: Change;
  /** The current list, which the items are counted against. */
  base: ListVersion;
  /** The list was published anew since the draft was last written; `change` is the draft against the new one. */
  isRebased: boolean;
  items: DraftItem[];
  /** What the emergency shortens, for whom; null where staff said of none. */
  emergency: PlanTotals["emergency"] | null;
  /** The data-protection administrator agreed to the draft as it is now. */
  isApproved: boolean;
  check: PublishCheck;
  /** Of a draft that corrects an announced change; null: it corrects none. */
  correction: PlannedCorrection | null;
  counts: PlanTotals["counts"] & { followers: number };
  /** What the windows were computed from: the release stages with the same. */
  context: PlanContext;
  /** Adds to `context` what these customers' windows are counted with: one may have come, or been changed, since. */
  loadCalendars(controllers: readonly Pick<Controller, "calendar" | "overrides">[]): Promise<void>;
};

export type PlanAnnouncement = (input: {
  processorId: string;
  changeId: string;
  /** A draft that is not stored, in place of the stored change. */
  draft?: Change;
  /** When sending would begin; now where it is not given. */
  sendAt?: Instant | null;
  /** Who would order it, whose training counts; whoever ordered it where it is not given, null: nobody known. */
  announcedBy?: string | null;
}) => Promise<{ ok: true; plan: AnnouncementPlan } | { ok: false; code: "change.not_found" }>;
