import type { Change } from "~/domain/change/change";
import { type ItemsSummary, summariseItems } from "~/domain/change/draft-summary";
import type { Authorized } from "~/domain/people/authorize";
import type { Instant, Zone } from "~/domain/time";
import type { Deps } from "~/ports/deps";

export type StaffChangeLine = Pick<Change, "id" | "ref" | "state" | "announcedAt" | "firstDay"> &
  ItemsSummary & { lastWindowEnd: Instant | null; objections: number };

/** The latest changes; older ones are found by their number on the public page. */
const SHOWN = 100;

/** Changes that were announced, newest first, with what is still open about them. */
export async function listStaffChanges(
  deps: Pick<Deps, "store">,
  input: { authorized: Authorized<"list.read"> },
): Promise<{ changes: StaffChangeLine[]; zone: Zone }> {
  const { processorId } = input.authorized.actor;
  const { read } = deps.store;
  const processor = await read.processors.find(processorId);
  const found = await read.changes.list(processorId, ["announced", "closed", "withdrawn"]);
  const changes: StaffChangeLine[] = [];
  for (const { id, ref, state, announcedAt, firstDay } of found.slice(0, SHOWN)) {
    changes.push({
      ...{ id, ref, state, announcedAt, firstDay },
      ...summariseItems(await read.changes.listItems(processorId, id)),
      lastWindowEnd: await read.notices.lastWindowEnd(processorId, id),
      objections: await read.objections.countForChange(processorId, id),
    });
  }
  return { changes, zone: processor?.zone ?? "UTC" };
}
