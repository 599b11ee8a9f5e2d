import type { Change } from "~/domain/change/change";
import { type DraftEntryLine, draftEntryLines } from "~/domain/change/draft-lines";
import type { DraftItem } from "~/domain/change/items";
import { blockingLines, openWarnings, type PublishCheck } from "~/domain/change/publish-check";
import { type ItemClass, itemClasses } from "~/domain/change/said-classes";
import {
  GROUPS_SHOWN,
  type HurriedGroup,
  hurriedGroup,
  type SkippedGroup,
  skippedGroup,
  type ToldGroup,
  toldGroup,
} from "~/domain/change/told-group";
import { type Authorized, authorize } from "~/domain/people/authorize";
import type { Processor } from "~/domain/processor/processor";
import { type Day, type Instant, localDay } from "~/domain/time";
import type { Deps } from "~/ports/deps";
import type { AnnouncementPlan } from "~/ports/plan";

export type DraftView = {
  change: Pick<
    Change,
    | "id"
    | "state"
    | "rowVersion"
    | "firstDay"
    | "dueAt"
    | "baseVersion"
    | "publishAutomatically"
    | "emergency"
    | "releaseFault"
  >;
  hasOpenImport: boolean;
  isRebased: boolean;
  processor: Pick<Processor, "name" | "zone" | "undoMinutes">;
  now: Instant;
  today: Day;
  items: DraftItem[];
  classes: ItemClass[];
  /** The largest groups first; `groupCount`: how many there are in all. */
  groups: ToldGroup[];
  groupCount: number;
  leftOut: SkippedGroup[];
  /** What the emergency shortens, for whom; null where staff said of none. */
  emergency: HurriedGroup[] | null;
  check: PublishCheck;
  isBlocked: boolean;
  /** Keys of warnings that nobody has taken note of as they are now. */
  open: string[];
  /** Who took note of the others. */
  noted: { key: string; by: string; at: Instant }[];
  /** `isValid`: nothing that was agreed to has been edited since (GS-16). */
  approval: { by: string; at: Instant; isValid: boolean } | null;
  may: { edit: boolean; approve: boolean; confirmClass: boolean };
  latestNotice: Day | null;
  counts: AnnouncementPlan["counts"];
  entries: { lines: DraftEntryLine[]; total: number };
};

const LINES_SHOWN = 200;

/** A draft as its page shows it: what differs, what it means for whom, and what stands in the way. Reads only. */
export async function showDraft(
  deps: Pick<Deps, "store" | "clock" | "planAnnouncement">,
  input: { authorized: Authorized<"list.read">; changeId: string; search?: string },
): Promise<{ ok: true; view: DraftView } | { ok: false; code: "change.not_found" }> {
  const { actor } = input.authorized;
  const { processorId, staffId } = actor;
  const announcedBy = authorize(actor, "change.announce").ok ? staffId : null;
  const planned = await deps.planAnnouncement({ processorId, changeId: input.changeId, announcedBy });
  if (!planned.ok) return planned;
  const { change, processor, base, items, groups, leftOut, check, ...rest } = planned.plan;
  const { id, state, rowVersion, firstDay, dueAt, baseVersion, publishAutomatically, emergency, releaseFault } = change;
  const people = new Map((await deps.store.read.staff.list(processorId)).map((one) => [one.id, one.name]));
  const nameOf = (who: string) => people.get(who) ?? "";
  const now = deps.clock.now();
  const lines = draftEntryLines(base.entries, change, input.search ?? "");
  const { gdpaApproval } = change;
  return {
    ok: true,
    view: {
      change: {
        ...{ id, state, rowVersion, firstDay, dueAt, baseVersion, publishAutomatically, emergency, releaseFault },
      },
      hasOpenImport: change.imported !== null,
      isRebased: rest.isRebased,
      processor: { name: processor.name, zone: processor.zone, undoMinutes: processor.undoMinutes },
      now,
      today: localDay(now, processor.zone),
      items,
      classes: itemClasses(items, change.reclassifications, { nameOf, reader: staffId }),
      groups: groups.slice(0, GROUPS_SHOWN).map((group) => toldGroup(group)),
      groupCount: groups.length,
      leftOut: leftOut.slice(0, GROUPS_SHOWN).map(skippedGroup),
      emergency: rest.emergency?.map(hurriedGroup) ?? null,
      check,
      isBlocked: blockingLines(check).length > 0,
      open: openWarnings(check, change.acknowledgedWarnings).map(({ key }) => key),
      noted: change.acknowledgedWarnings.map(({ key, by, at }) => ({ key, by: nameOf(by), at })),
      approval:
        gdpaApproval === null ? null : { by: nameOf(gdpaApproval.by), at: gdpaApproval.at, isValid: rest.isApproved },
      may: {
        edit: authorize(actor, "change.draft").ok,
        approve: authorize(actor, "change.approve").ok,
        confirmClass: authorize(actor, "change.confirm_class").ok,
      },
      latestNotice: rest.latestNotice,
      counts: rest.counts,
      entries: { lines: lines.slice(0, LINES_SHOWN), total: lines.length },
    },
  };
}
