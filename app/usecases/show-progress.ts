import { type Progress, type ProgressPoint, progressOf } from "~/domain/change/progress";
import type { Authorized } from "~/domain/people/authorize";
import type { Instant, Zone } from "~/domain/time";
import type { Deps } from "~/ports/deps";

/** How the notices of a change go out at this moment. `since`: an earlier look, to tell the rate of now by. */
export async function showProgress(
  deps: Pick<Deps, "store" | "clock">,
  input: { authorized: Authorized<"list.read">; changeId: string; since: ProgressPoint | null },
): Promise<{ ok: true; progress: Progress; now: Instant; zone: Zone } | { ok: false; code: "change.not_found" }> {
  const { processorId } = input.authorized.actor;
  const { read } = deps.store;
  const [processor, change] = await Promise.all([
    read.processors.find(processorId),
    read.changes.find(processorId, input.changeId),
  ]);
  if (processor === null || change?.announcedAt == null) return { ok: false, code: "change.not_found" };
  const counts = await read.deliveries.countByState(processorId, change.id);
  const pause = await read.pauses.findOpen(processorId);
  const now = deps.clock.now();
  const since = input.since ?? { at: change.announcedAt, accepted: 0 };
  return {
    ok: true,
    progress: progressOf(counts, { now, since, pausedSince: pause?.at ?? null }),
    now,
    zone: processor.zone,
  };
}
