import type { Change } from "~/domain/change/change";
import { type DraftEntryLine, draftEntryLines } from "~/domain/change/draft-lines";
import type { DraftItem } from "~/domain/change/items";
import type { PublishCheck } from "~/domain/change/publish-check";
import { type ToldGroup, toldGroup } from "~/domain/change/told-group";
import type { Authorized } from "~/domain/people/authorize";
import type { Processor } from "~/domain/processor/processor";
import { type Dependent, findDependents } from "~/domain/register/findings/dependents";
import { type Day, type Instant, localDay } from "~/domain/time";
import type { Deps } from "~/ports/deps";
import type { AnnouncementPlan } from "~/ports/plan";

export type DraftView = {
  change: Pick<Change, "id" | "state" | "rowVersion" | "firstDay" | "dueAt" | "baseVersion" | "publishAutomatically">;
  /** Why the last release did not go through, as codes. */
  releaseFault: string | null;
  hasOpenImport: boolean;
  isRebased: boolean;
  processor: Pick<Processor, "name" | "zone" | "undoMinutes">;
  now: Instant;
  today: Day;
  items: DraftItem[];
  /** Entries that run on servers of one that moves, and do not say so themselves. */
  dependents: (Dependent & { name: string; hostName: string })[];
  groups: ToldGroup[];
  check: PublishCheck;
  latestNotice: Day | null;
  counts: AnnouncementPlan["counts"];
  entries: { lines: DraftEntryLine[]; total: number };
};

const LINES_SHOWN = 200;

/** A draft as its page shows it: what differs, what it means for whom, and what stands in the way. Reads only. */
export async function showDraft(
  deps: Pick<Deps, "clock" | "planAnnouncement">,
  input: { authorized: Authorized<"list.read">; changeId: string; search?: string },
): Promise<{ ok: true; view: DraftView } | { ok: false; code: "change.not_found" }> {
  const { processorId } = input.authorized.actor;
  const planned = await deps.planAnnouncement({ processorId, changeId: input.changeId });
  if (!planned.ok) return planned;
  const { change, processor, base, items, groups, check, ...rest } = planned.plan;
  const { id, state, rowVersion, firstDay, dueAt, baseVersion, publishAutomatically } = change;
  const now = deps.clock.now();
  const lines = draftEntryLines(base.entries, change, input.search ?? "");
  const nameOf = (entryId: string) =>
    [...change.proposed, ...base.entries].find((entry) => entry.id === entryId)?.name ?? "";
  return {
    ok: true,
    view: {
      change: { id, state, rowVersion, firstDay, dueAt, baseVersion, publishAutomatically },
      releaseFault: change.releaseFault,
      hasOpenImport: change.imported !== null,
      isRebased: rest.isRebased,
      processor: { name: processor.name, zone: processor.zone, undoMinutes: processor.undoMinutes },
      now,
      today: localDay(now, processor.zone),
      items,
      dependents: findDependents(
        change.proposed,
        items.map((item) => item.change),
      ).map((found) => ({ ...found, name: nameOf(found.entryId), hostName: nameOf(found.hostId) })),
      groups: groups.map((group) => toldGroup(group)),
      check,
      latestNotice: rest.latestNotice,
      counts: rest.counts,
      entries: { lines: lines.slice(0, LINES_SHOWN), total: lines.length },
    },
  };
}
