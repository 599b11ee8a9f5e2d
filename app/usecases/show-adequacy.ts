import { fallenDecisions, type Resting, restingOn } from "~/domain/geography/fallen-decisions";
import {
  type Standing,
  standingOf,
  TABLES,
  TRANSFER_DECISIONS,
  type TransferDecision,
} from "~/domain/geography/transfer-decisions";

import type { Authorized } from "~/domain/people/authorize";
import { type Day, localDay } from "~/domain/time";
import type { Deps } from "~/ports/deps";

export type AdequacyLine = {
  decision: TransferDecision;
  standing: Standing;
  /** What the operator recorded, also for a day that is still to come. */
  ending: { endedOn: Day; because: string } | null;
  /** Entries of the current list that rest on it, and how many customers have an open finding because it fell. */
  rests: (Resting & { customers: number })[];
};

export type AdequacyTable = typeof TABLES & { today: Day; lines: AdequacyLine[] };

/** Decisions on transfers by day, with what rests on each in the processor's list. Reads only. */
export async function showAdequacy(
  deps: Pick<Deps, "store" | "clock">,
  input: { authorized: Authorized<"adequacy.read"> },
): Promise<AdequacyTable> {
  const { processorId } = input.authorized.actor;
  const { processors, lists, transfers } = deps.store.read;
  const [processor, list] = await Promise.all([processors.find(processorId), lists.current(processorId)]);
  if (processor === null) throw new Error(`Staff of a processor that does not exist: ${processorId}`);
  const today = localDay(deps.clock.now(), processor.zone);
  const endings = (await transfers.listEndings()).filter(({ restoredAt }) => restoredAt === null);
  const entries = list?.entries ?? [];
  const open = fallenDecisions(await transfers.countOpen(processorId), endings, entries);
  const lines = TRANSFER_DECISIONS.map((decision) => {
    const ending = endings.find(({ decisionId }) => decisionId === decision.id);
    const counted = open.find(({ decisionId }) => decisionId === decision.id)?.entries ?? [];
    const customersOf = (id: string) => counted.find((one) => one.id === id)?.count ?? 0;
    return {
      decision,
      standing: standingOf(decision, today, endings),
      ending: ending === undefined ? null : { endedOn: ending.endedOn, because: ending.because },
      rests: restingOn(entries, decision, today, endings).map((one) => ({ ...one, customers: customersOf(one.id) })),
    };
  });
  return { ...TABLES, today, lines };
}
