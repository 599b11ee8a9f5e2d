import { entryOf } from "~/domain/audit/entry";
import { storableLine } from "~/domain/objection/storable-text";
import type { Authorized } from "~/domain/people/authorize";
import { instantOf, type LocalTimeError } from "~/domain/periods/local-time";
import { checkOutage, type Outage, type OutageFault } from "~/domain/running/outage";
import type { Day } from "~/domain/time";
import type { Deps } from "~/ports/deps";

type Input = {
  authorized: Authorized<"outage.record">;
  /** Days and times as the clocks of the processor showed them. */
  startDay: Day;
  startTime: string;
  endDay: Day;
  endTime: string;
  reason: string;
};

/**
 * Records that customers could not reach Varsel though it ran on, since the way to it was cut. For this processor's
 * customers alone; windows whose last day it fell on run on. Recording the same beginning again is `outage.known`.
 */
export async function recordOutage(
  deps: Pick<Deps, "store" | "clock" | "ids">,
  { authorized, ...input }: Input,
): Promise<{ ok: true; outage: Outage } | { ok: false; code: OutageFault | LocalTimeError["code"] | "outage.known" }> {
  const { processorId, staffId } = authorized.actor;
  const at = deps.clock.now();
  const zone = (await deps.store.read.processors.find(processorId))?.zone ?? "UTC";
  const started = instantOf(input.startDay, input.startTime, zone);
  if (!started.ok) return started;
  const ended = instantOf(input.endDay, input.endTime, zone);
  if (!ended.ok) return ended;
  const [startedAt, endedAt] = [started.at, ended.at];
  const reason = storableLine(input.reason).trim();
  const fault = checkOutage({ startedAt, endedAt, reason }, at);
  if (fault !== null) return { ok: false, code: fault };
  const outage: Outage = {
    ...{ id: deps.ids.next(), processorId, startedAt, endedAt },
    ...{ seenBy: "staff", reason, recordedBy: staffId, recordedAt: at },
  };
  return deps.store.tx(processorId, async (tx) => {
    if (!(await tx.running.insertOutage(outage))) return { ok: false, code: "outage.known" };
    const told = { subject: { kind: "outage", id: outage.id }, after: { startedAt, endedAt }, reason };
    await tx.audit.insert(entryOf(deps.ids, authorized, { at, act: "outage.record", ...told }));
    await tx.processors.raisePublicRevision(processorId);
    for (const { id } of await tx.changes.list(processorId, ["announced"]))
      await tx.changes.lookAgain(processorId, id, at);
    return { ok: true, outage };
  });
}
