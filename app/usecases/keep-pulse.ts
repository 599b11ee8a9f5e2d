import { bySystem, type Doer, entryOf } from "~/domain/audit/entry";
import { BEAT_MS, type Beat, OUTAGE_FROM_MS, type Outage, outageBetween } from "~/domain/running/outage";
import type { Instant } from "~/domain/time";
import type { Deps } from "~/ports/deps";
import type { Tx } from "~/ports/store";

type Needs = Pick<Deps, "store" | "clock" | "authenticatorClock" | "ids" | "log"> & {
  /** Milliseconds on a clock that nobody can set; only differences count. */
  elapsed: () => number;
};

/** The pulse of one process. */
export type Pulse = {
  /**
   * For a process that serves pages: says so, at most once a minute, and finds the outage that lies between the last beat
   * of any process and this one. Throws where the store takes no writes, so that nothing is decided before it does again.
   */
  beat(): Promise<void>;
  /** For a process that serves none: finds that nobody has served for a while, and goes on not serving. */
  watch(): Promise<void>;
};

/**
 * Keeps the installation's pulse. Time in which no process served, or in which nothing could be written, is an outage:
 * windows whose last day it fell on run on (`moveDeadlines`), for which every announced change is due at once.
 */
export function keepPulse(deps: Needs): Pulse {
  /** When this process last wrote a beat. */
  let beaten: number | null = null;
  /** The last beat that this process saw of another, and since when it has seen no newer one. */
  let seen: { at: Instant; since: number } | null = null;

  return {
    async beat() {
      const started = deps.elapsed();
      if (beaten !== null && started - beaten < BEAT_MS) return;
      const sinceBeatMs = beaten === null ? null : started - beaten;
      await deps.store.write(async (tx) => {
        const now = nowBy(deps);
        const last = await tx.running.findBeat();
        await endOutages(deps, tx, now.at);
        const gap = last === null ? null : outageBetween(last, now, { sinceBeatMs });
        if (gap !== null) await note(deps, tx, gap);
        await tx.running.saveBeat(now);
      });
      beaten = started;
    },
    async watch() {
      const last = await deps.store.read.running.findBeat();
      if (last === null) return;
      const known = seen?.at === last.at ? seen : null;
      const now = nowBy(deps);
      const isGone =
        known === null
          ? seen === null && outageBetween(last, now, { sinceBeatMs: null }) !== null
          : deps.elapsed() - known.since >= OUTAGE_FROM_MS;
      seen = known ?? { at: last.at, since: deps.elapsed() };
      if (isGone) await deps.store.write((tx) => note(deps, tx, { startedAt: last.at, endedAt: null }));
    },
  };
}

function nowBy({ clock, authenticatorClock }: Pick<Needs, "clock" | "authenticatorClock">): Beat {
  return { at: clock.now(), machineAt: authenticatorClock.now() };
}

/** Writes an outage for every processor whose customers it cut off, and has its announced changes looked at. */
async function note(deps: Needs, tx: Tx, gap: Pick<Outage, "startedAt" | "endedAt">): Promise<void> {
  const recordedAt = deps.clock.now();
  let isNew = false;
  for (const { id: processorId } of await tx.processors.list()) {
    const outage: Outage = {
      ...{ id: deps.ids.next(), processorId, ...gap, seenBy: "machine" as const },
      ...{ reason: null, recordedBy: null, recordedAt },
    };
    if (!(await tx.running.insertOutage(outage))) continue;
    isNew = true;
    await outageNoted(deps, tx, outage, bySystem(processorId));
  }
  if (isNew) deps.log.warn("outage.seen", gap);
}

/** What was seen to last is over: its end is told, and what it cut is looked at again. */
async function endOutages(deps: Needs, tx: Tx, endedAt: Instant): Promise<void> {
  for (const outage of await tx.running.endOutages(endedAt))
    await outageNoted(deps, tx, outage, bySystem(outage.processorId));
}

async function outageNoted(deps: Pick<Deps, "ids" | "clock">, tx: Tx, outage: Outage, by: Doer): Promise<void> {
  const { id, processorId, startedAt, endedAt, reason } = outage;
  const at = deps.clock.now();
  const told = { subject: { kind: "outage", id }, after: { startedAt, endedAt }, reason };
  await tx.audit.insert(entryOf(deps.ids, by, { at, act: "outage.note", ...told }));
  await tx.processors.raisePublicRevision(processorId);
  for (const change of await tx.changes.list(processorId, ["announced"]))
    await tx.changes.lookAgain(processorId, change.id, at);
}
