import type { Entry } from "../register/entry";
import type { Day } from "../time";
import { type EffectOfEnding, effectOfEnding } from "./effect-of-ending";
import { countriesOutside, statedTransfers } from "./stated-transfers";
import { decisionOf } from "./tool-validity";
import { type DecisionId, type EndedDecision, findDecision, type TransferDecision } from "./transfer-decisions";
import { transferGate } from "./transfer-gate";

/** A decision that fell, with the entries that rest on it and for how many customers they do. */
export type FallenDecision = {
  decisionId: DecisionId;
  instrument: string;
  /** null: it stands again, and its findings are being closed. */
  endedOn: Day | null;
  because: string | null;
  /** `name` is null for an entry that has left the list and is still in that of some customers. */
  entries: { id: string; name: string | null; count: number }[];
};

/** Groups counts of open findings by decision. In: the counts, the decisions that fell, and the current list. */
export function fallenDecisions(
  counts: readonly { decisionId: DecisionId; entryId: string; count: number }[],
  ended: readonly EndedDecision[],
  list: readonly Pick<Entry, "id" | "name">[],
): FallenDecision[] {
  const names = new Map(list.map(({ id, name }) => [id, name]));
  return [...new Set(counts.map(({ decisionId }) => decisionId))].map((decisionId) => {
    const fallen = ended.find((one) => one.decisionId === decisionId);
    const own = counts.filter((one) => one.decisionId === decisionId);
    return {
      decisionId,
      instrument: findDecision(decisionId)?.instrument ?? decisionId,
      endedOn: fallen?.endedOn ?? null,
      because: fallen?.because ?? null,
      entries: own.map(({ entryId: id, count }) => ({ id, name: names.get(id) ?? null, count })),
    };
  });
}

/** An entry that rests on a decision, and what becomes of its transfers without it. */
export type Resting = { id: string; name: string; effect: Exclude<EffectOfEnding, "none"> };

/**
 * Entries of a list that rest on a decision on `day`, or name it although it has ended, each with what carries its
 * transfers without it: what happens, or would happen, when the decision falls.
 */
export function restingOn(
  list: readonly Entry[],
  decision: TransferDecision,
  day: Day,
  ended: readonly EndedDecision[],
): Resting[] {
  const without = [{ decisionId: decision.id, endedOn: day, because: null }, ...ended];
  return list.flatMap((entry) => {
    const { id, name } = entry;
    const effect = effectOfEnding(entry, decision.id, day, { ended: without });
    if (effect !== "none") return [{ id, name, effect }];
    const isNamed = statedTransfers(entry).some((transfer) => decisionOf(transfer, day)?.id === decision.id);
    const hasEnded = decision.lastDay !== null && decision.lastDay < day;
    if (!isNamed || !hasEnded || countriesOutside(entry, day).length === 0) return [];
    return [{ id, name, effect: transferGate(entry, day, { ended }).ok ? "carried" : "lost" }];
  });
}
