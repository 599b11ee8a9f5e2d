import type { Change, ListVersion } from "~/domain/change/change";
import type { EmergencyEffect } from "~/domain/change/emergency-effect";
import type { DraftItem } from "~/domain/change/items";
import type { LeftOutGroup } from "~/domain/change/left-out-groups";
import type { NoticeGroup, PlanContext } from "~/domain/change/plan-notices";
import type { PlannedCorrection } from "~/domain/change/planned-correction";
import type { PublishCheck } from "~/domain/change/publish-check";
import type { Processor } from "~/domain/processor/processor";
import type { Day, Instant } from "~/domain/time";

/** A change as it would be announced at one moment: items, customers by equal outcome, and what stands in the way. */
export type AnnouncementPlan = {
  processor: Processor;
  change: Change;
  /** The current list, which the items are counted against. */
  base: ListVersion;
  /** The list was published anew since the draft was last written; `change` is the draft against the new one. */
  isRebased: boolean;
  items: DraftItem[];
  /** Customers who are told, by equal outcome. */
  groups: (NoticeGroup & { names: string[] })[];
  /** Customers whom the change does not concern, by equal reason. */
  leftOut: (LeftOutGroup & { names: string[] })[];
  /** What the emergency shortens, for whom; null where staff said of none. */
  emergency: (EmergencyEffect & { names: string[] })[] | null;
  /** The data-protection administrator agreed to the draft as it is now. */
  isApproved: boolean;
  check: PublishCheck;
  /** Of a draft that corrects an announced change; null: it corrects none. */
  correction: PlannedCorrection | null;
  /** Latest day on which a notice would still let the wanted first day stand; null without first day or window. */
  latestNotice: Day | null;
  /** Of those who are told; `leftOut`: customers who are not. */
  counts: { customers: number; contacts: number; followers: number; leftOut: number };
  /** What the windows were computed from: the release stages with the same. */
  context: PlanContext;
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
