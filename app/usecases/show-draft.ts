import type { Change, ListVersion, SecondPerson } from "~/domain/change/change";
import { type RelatedDraft, relatedDrafts } from "~/domain/change/coalesce";
import type { Correction } from "~/domain/change/correction-kind";
import { type DraftEntryLine, draftEntryLines } from "~/domain/change/draft-lines";
import type { EmergencyEffect } from "~/domain/change/emergency-effect";
import type { DraftItem } from "~/domain/change/items";
import type { LeftOutGroup } from "~/domain/change/left-out-groups";
import { blockingLines, openWarnings, type PublishCheck } from "~/domain/change/publish-check";
import { contentOn } from "~/domain/change/rebase";
import { type ItemClass, itemClasses } from "~/domain/change/said-classes";
import { mayAnnounce, type RequestStanding, requestStanding, secondPersonFault } from "~/domain/change/second-person";
import { GROUPS_SHOWN, type ToldGroup, toldGroup } from "~/domain/change/told-group";
import { type Authorized, authorize } from "~/domain/people/authorize";
import { hasRunningTerm, type Staff } from "~/domain/people/staff";
import type { Processor } from "~/domain/processor/processor";
import { minutesToUndo, type PublishingMode } from "~/domain/processor/publishing";
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
  /** The change that it corrects, and what the correction comes to as it stands; null: it corrects none. */
  correction: { id: string; ref: string | null; kind: Correction | null } | null;
  isRebased: boolean;
  /** `undoMinutes`: as many as this processor's way to publish gives. */
  processor: Pick<Processor, "name" | "zone" | "undoMinutes"> & { mode: PublishingMode };
  /** Names of whoever wrote it. */
  authors: string[];
  /** What the reader can do to have it sent: order it, ask a colleague, or neither. */
  announcing:
    | { kind: "order" }
    | { kind: "ask"; isAuthor: boolean; colleagues: Colleague[]; unready: string[] }
    | { kind: "none" };
  /** The colleague who was last asked, and how that stands. */
  request: DraftRequest | null;
  now: Instant;
  today: Day;
  items: DraftItem[];
  classes: ItemClass[];
  /** The largest groups first; `groupCount`: how many there are in all. */
  groups: ToldGroup[];
  groupCount: number;
  leftOut: LeftOutGroup[];
  /** What the emergency shortens, for whom; null where staff said of none. */
  emergency: EmergencyEffect[] | null;
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
  /** Other drafts and orders that touch the same entries. */
  related: RelatedDraft[];
};

export type Colleague = { id: string; name: string };
export type DraftRequest = Pick<SecondPerson, "at" | "expiresAt"> & {
  name: string;
  by: string;
  standing: RequestStanding;
  refused: SecondPerson["refused"];
};

const LINES_SHOWN = 200;

/** A draft as its page shows it: what differs, what it means for whom, and what stands in the way. Reads only. */
export async function showDraft(
  deps: Pick<Deps, "store" | "clock" | "planAnnouncement">,
  input: { authorized: Authorized<"list.read">; changeId: string; search?: string },
): Promise<{ ok: true; view: DraftView } | { ok: false; code: "change.not_found" }> {
  const { actor } = input.authorized;
  const { processorId, staffId } = actor;
  const [stored, mode, staff] = await Promise.all([
    deps.store.read.changes.find(processorId, input.changeId),
    deps.store.read.processors.find(processorId).then((found) => found?.publishing.mode ?? "four_eyes"),
    deps.store.read.staff.list(processorId),
  ]);
  const mayOrder = authorize(actor, "change.announce").ok && stored !== null && mayAnnounce(mode, stored, staffId);
  // Whose training counts is known where the reader announces; somebody else's is said when they are asked.
  const announcedBy = mayOrder ? staffId : null;
  const planned = await deps.planAnnouncement({ processorId, changeId: input.changeId, announcedBy });
  if (!planned.ok) return planned;
  const { change, processor, base, items, groups, leftOut, check, correction, ...rest } = planned.plan;
  const { id, state, rowVersion, firstDay, dueAt, baseVersion, publishAutomatically, emergency, releaseFault } = change;
  const people = new Map(staff.map((one) => [one.id, one.name]));
  const nameOf = (who: string) => people.get(who) ?? "";
  const now = deps.clock.now();
  const today = localDay(now, processor.zone);
  const isAppointed = staff.some((one) => one.id === staffId && hasRunningTerm(one, today));
  const lines = draftEntryLines(base.entries, change, input.search ?? "");
  const { gdpaApproval } = change;
  return {
    ok: true,
    view: {
      change: {
        ...{ id, state, rowVersion, firstDay, dueAt, baseVersion, publishAutomatically, emergency, releaseFault },
      },
      hasOpenImport: change.imported !== null,
      correction: correction && { id: correction.told.id, ref: correction.told.ref, kind: correction.kind },
      isRebased: rest.isRebased,
      processor: {
        ...{ name: processor.name, zone: processor.zone, mode },
        undoMinutes: minutesToUndo(mode, processor.undoMinutes),
      },
      authors: change.authors.map(nameOf),
      announcing: mayOrder
        ? { kind: "order" }
        : authorize(actor, "change.draft").ok
          ? { kind: "ask", isAuthor: change.authors.includes(staffId), ...colleagues(staff, change, now) }
          : { kind: "none" },
      request: requestOf(change, items, now, nameOf),
      now,
      today,
      items,
      classes: itemClasses(items, change.reclassifications, { nameOf, reader: staffId }),
      groups: groups.slice(0, GROUPS_SHOWN).map(toldGroup),
      groupCount: groups.length,
      leftOut: leftOut.slice(0, GROUPS_SHOWN),
      emergency: rest.emergency,
      check,
      isBlocked: blockingLines(check).length > 0,
      open: openWarnings(check, change.acknowledgedWarnings).map(({ key }) => key),
      noted: change.acknowledgedWarnings.map(({ key, by, at }) => ({ key, by: nameOf(by), at })),
      approval:
        gdpaApproval === null ? null : { by: nameOf(gdpaApproval.by), at: gdpaApproval.at, isValid: rest.isApproved },
      may: {
        edit: authorize(actor, "change.draft").ok,
        approve: authorize(actor, "change.approve").ok && isAppointed,
        confirmClass: authorize(actor, "change.confirm_class").ok,
      },
      latestNotice: rest.latestNotice,
      counts: rest.counts,
      entries: { lines: lines.slice(0, LINES_SHOWN), total: lines.length },
      related: relatedDrafts(base.entries, change, await otherDrafts(deps, change, base), today),
    },
  };
}

const OTHERS_SHOWN = 20;

/** What else is being prepared, against the same list. */
async function otherDrafts({ store }: Pick<Deps, "store">, { id, processorId }: Change, base: ListVersion) {
  const others: Change[] = [];
  for (const summary of (await store.read.changes.list(processorId, ["draft", "scheduled"])).slice(0, OTHERS_SHOWN)) {
    const other = summary.id === id ? null : await store.read.changes.find(processorId, summary.id);
    if (other === null) continue;
    const written = (await store.read.lists.find(processorId, other.baseVersion))?.entries ?? base.entries;
    others.push({ ...other, ...contentOn(other, written, base) });
  }
  return others;
}

/** Whom the author can ask; `unready`: who could be asked, had they a second factor. */
function colleagues(staff: readonly Staff[], change: Change, now: Instant) {
  const faults = staff.map((one) => ({ one, fault: secondPersonFault(one, change, now) }));
  return {
    colleagues: faults.flatMap(({ one, fault }) => (fault === null ? [{ id: one.id, name: one.name }] : [])),
    unready: faults.flatMap(({ one, fault }) => (fault === "person.no_second_factor" ? [one.name] : [])),
  };
}

function requestOf(
  change: Change,
  items: readonly DraftItem[],
  now: Instant,
  nameOf: (id: string) => string,
): DraftRequest | null {
  const { secondPerson } = change;
  if (secondPerson === null) return null;
  const { staffId, by, at, expiresAt, refused } = secondPerson;
  const standing = requestStanding(secondPerson, change, items, now);
  return { name: nameOf(staffId), by: nameOf(by), at, expiresAt, refused, standing };
}
