import type { Day } from "../time";
import { decisionOf } from "./tool-validity";
import type { DecisionId } from "./transfer-decisions";
import { judgeTransfers, type TransferContext, type TransferEntry } from "./transfer-gate";

/**
 * What it does to an entry that a decision has fallen. `none`: the entry does not rest on it, or not any more.
 * `carried`: it names the decision, and another tool carries the transfer now; the list has to say so.
 * `lost`: nothing carries the transfer.
 */
export type EffectOfEnding = "none" | "carried" | "lost";

/**
 * In: an entry, the decision that fell, a day of the processor's zone, and all decisions that fell. Entries are held
 * against the state before: each country that then rested on the decision, or lacked only an answer to its question.
 */
export function effectOfEnding(
  entry: TransferEntry,
  decision: DecisionId,
  day: Day,
  context: TransferContext,
): EffectOfEnding {
  const ended = context.ended.filter(({ decisionId }) => decisionId !== decision);
  const before = judgeTransfers(entry, day, { ...context, ended });
  const isStated = entry.transfer !== null && decisionOf(entry.transfer, day)?.id === decision;
  // Where no tool is stated, none fell away; what is missing there is a finding of its own (decision D17).
  const relied = before.filter((verdict) => {
    if (verdict.ok && verdict.isFallback && isStated) return true;
    return verdict.decision === decision && verdict.tool !== null;
  });
  const touched = new Set(relied.map(({ country }) => country));
  if (touched.size === 0) return "none";
  const after = judgeTransfers(entry, day, context).filter(({ country }) => touched.has(country));
  return after.every(({ ok }) => ok) ? "carried" : "lost";
}
