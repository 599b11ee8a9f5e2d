import type { Change } from "~/domain/change/change";
import { type AskedLine, askedOf, type ItemsSummary, summariseDraft } from "~/domain/change/draft-summary";
import type { Authorized } from "~/domain/people/authorize";
import { localDay, type Zone } from "~/domain/time";
import type { Deps } from "~/ports/deps";

/** A draft in a list: what it does, in a few items, and who began it. */
export type DraftLine = Pick<Change, "id" | "updatedAt" | "releaseFault" | "state" | "dueAt"> &
  ItemsSummary & { hasOpenImport: boolean; by: string; asked: AskedLine | null };

/** Older ones are still reached by address; nobody works on so many at once. */
const DRAFTS_SHOWN = 50;

/** Drafts and what is ordered but not sent yet, newest first. */
export async function listDrafts(
  deps: Pick<Deps, "store" | "clock">,
  input: { authorized: Authorized<"list.read"> },
): Promise<{ drafts: DraftLine[]; currentVersion: number | null; zone: Zone }> {
  const { processorId, staffId: reader } = input.authorized.actor;
  const { read } = deps.store;
  const [processor, current, staff] = await Promise.all([
    read.processors.find(processorId),
    read.lists.current(processorId),
    read.staff.list(processorId),
  ]);
  const zone = processor?.zone ?? "UTC";
  const now = deps.clock.now();
  const today = localDay(now, zone);
  const drafts: DraftLine[] = [];
  for (const { id } of (await read.changes.list(processorId, ["draft", "scheduled", "releasing"])).slice(
    0,
    DRAFTS_SHOWN,
  )) {
    const change = await read.changes.find(processorId, id);
    const written = change === null ? null : await read.lists.find(processorId, change.baseVersion);
    if (change === null || written === null || current === null) continue;
    const { updatedAt, releaseFault, state, dueAt, imported, createdBy } = change;
    drafts.push({
      ...{ id, updatedAt, releaseFault, state, dueAt },
      ...summariseDraft(change, written.entries, current, today),
      hasOpenImport: imported !== null,
      by: staff.find((one) => one.id === createdBy)?.name ?? "",
      asked: state === "draft" ? askedOf(change, written.entries, current, { now, today, reader, staff }) : null,
    });
  }
  return { drafts, currentVersion: current?.n ?? null, zone };
}
