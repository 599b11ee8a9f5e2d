import { type Authorized, authorize } from "~/domain/people/authorize";
import type { Outage } from "~/domain/running/outage";
import type { Instant, Zone } from "~/domain/time";
import type { Deps } from "~/ports/deps";

/** An outage as staff see it, with the name of who recorded it. */
export type OutageLine = Pick<Outage, "id" | "startedAt" | "endedAt" | "seenBy" | "reason"> & { by: string | null };

/** Times in which this processor's customers could not reach Varsel, newest first. */
export async function listOutages(
  deps: Pick<Deps, "store" | "clock">,
  { authorized }: { authorized: Authorized<"list.read"> },
): Promise<{ outages: OutageLine[]; zone: Zone; now: Instant; mayRecord: boolean }> {
  const { actor } = authorized;
  const { read } = deps.store;
  const [processor, outages, staff] = await Promise.all([
    read.processors.find(actor.processorId),
    read.running.listOutages(actor.processorId, null),
    read.staff.list(actor.processorId),
  ]);
  const names = new Map(staff.map(({ id, name }) => [id, name]));
  return {
    outages: outages
      .map(({ id, startedAt, endedAt, seenBy, reason, recordedBy }) => ({
        ...{ id, startedAt, endedAt, seenBy, reason },
        by: recordedBy === null ? null : (names.get(recordedBy) ?? null),
      }))
      .reverse(),
    zone: processor?.zone ?? "UTC",
    now: deps.clock.now(),
    mayRecord: authorize(actor, "outage.record").ok,
  };
}
