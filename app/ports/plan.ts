import type { DraftItem } from "~/domain/change/items";
import type { Change, ListVersion } from "~/domain/change/change";
import type { NoticeGroup, PlanContext } from "~/domain/change/plan-notices";
import type { PublishCheck } from "~/domain/change/publish-check";
import type { Processor } from "~/domain/processor/processor";
import type { Day } from "~/domain/time";

/** A change as it would be announced at one moment: items, customers by equal outcome, and what stands in the way. */
export type AnnouncementPlan = {
  processor: Processor;
  change: Change;
  base: ListVersion;
  items: DraftItem[];
  groups: (NoticeGroup & { names: string[] })[];
  check: PublishCheck;
  /** Latest day on which a notice would still let the wanted first day stand; null without first day or window. */
  latestNotice: Day | null;
  counts: { customers: number; contacts: number; followers: number };
  /** What the windows were computed from: the release stages with the same. */
  context: PlanContext;
};

export type PlanAnnouncement = (input: {
  processorId: string;
  changeId: string;
}) => Promise<{ ok: true; plan: AnnouncementPlan } | { ok: false; code: "change.not_found" }>;
