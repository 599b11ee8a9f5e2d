import { MEASURED_SHARE, type Sending } from "~/domain/running/sending";
import { plusMs } from "~/domain/time";
import type { Deps } from "~/ports/deps";
import type { ChangeSummary } from "~/ports/stores/changes";

/** Sendings that are older tell nothing of how fast the servers take mail today. */
const YOUNG_MS = 7 * 86_400_000;

/**
 * Keeps how long the mails of a release took, once no mail of it waits for its first attempt, for every processor's recent
 * releases where that is not yet known. Out: how many were noted.
 */
export async function noteSendings(
  deps: Pick<Deps, "store" | "clock">,
  _input: Record<string, never>,
): Promise<number> {
  const { read } = deps.store;
  const since = plusMs(deps.clock.now(), -YOUNG_MS);
  let noted = 0;
  for (const { id } of await read.processors.list()) {
    for (const change of await read.changes.list(id, ["announced", "closed"])) {
      if (change.announcedAt === null || change.announcedAt < since) continue;
      if ((await read.running.findSending(id, change.id)) !== null) continue;
      const sending = await measured(deps, change, change.announcedAt);
      if (sending === null) continue;
      await deps.store.write((tx) => tx.running.saveSending(sending));
      noted += 1;
    }
  }
  return noted;
}

async function measured(
  { store }: Pick<Deps, "store">,
  { processorId, id: changeId }: ChangeSummary,
  startedAt: string,
): Promise<Sending | null> {
  const { deliveries, running } = store.read;
  const counts = await deliveries.countByState(processorId, changeId);
  if (counts.some(({ kind, state }) => KINDS.has(kind) && UNDER_WAY.has(state))) return null;
  const found = await running.measureSending(processorId, changeId, MEASURED_SHARE);
  if (found === null) return null;
  return { processorId, changeId, mails: found.mails, startedAt, endedAt: found.acceptedBy };
}

const KINDS: ReadonlySet<string> = new Set(["notice", "follower_notice"]);
const UNDER_WAY: ReadonlySet<string> = new Set(["staged", "planned", "claimed", "sending"]);
