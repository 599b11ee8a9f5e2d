import type { Terms } from "../agreement/terms";
import type { ChangeItem } from "../change/change";
import { type ListEffect, ownList } from "../change/items";
import { scopeOf } from "../classification/scope";
import type { Entry } from "../register/entry";
import type { Day } from "../time";
import { effectOfEnding } from "./effect-of-ending";
import type { DecisionId, EndedDecision } from "./transfer-decisions";

type Item = ListEffect & Pick<ChangeItem, "before">;

/** What a decision that fell means for one list, whosever customer reads it. */
export type Affected = {
  /** Ids of the entries of the processor's list that rest on the decision. */
  current: readonly string[];
  /** Whether an item touches anything that rests on the decision: in the list, or on either side of the item. */
  concerns: (item: Item) => boolean;
  /**
   * Ids of the entries that rest on it in the list of one customer: with what is not in effect for it taken back, and
   * without what it does not use.
   */
  ofCustomer: (terms: Pick<Terms, "services">, notInEffect: readonly Item[]) => string[];
};

/**
 * Which entries rest on a decision that has fallen, for the processor and for each customer (decisions D9 and D16).
 * In: the list, the decision, a day of the processor's zone, all decisions that fell.
 */
export function affectedBy(
  list: readonly Entry[],
  decision: DecisionId,
  day: Day,
  ended: readonly EndedDecision[],
): Affected {
  const rests = (entry: Entry) => effectOfEnding(entry, decision, day, { ended }) !== "none";
  const affected = list.filter(rests);
  const isUsed = (entry: Entry, terms: Pick<Terms, "services">) =>
    scopeOf([{ id: entry.id, before: null, after: entry }])(terms).length === 0;
  return {
    current: affected.map(({ id }) => id),
    concerns: ({ entryId, before, after }) =>
      affected.some(({ id }) => id === entryId) || [before, after].some((side) => side !== null && rests(side)),
    ofCustomer(terms, notInEffect) {
      const own = notInEffect.length === 0 ? affected : ownList(list, notInEffect).filter(rests);
      return own.filter((entry) => isUsed(entry, terms)).map(({ id }) => id);
    },
  };
}
