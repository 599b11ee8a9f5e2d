import type { GivenAuthorisation } from "../authorisation/authorisation";
import type { Notice } from "../notice/notice";
import type { Objection } from "../objection/objection";
import type { Day, Instant } from "../time";
import type { ChangeItem, ItemOutcome } from "./change";
import { decideNotice, type ItemVerdict, type UnsortedReply } from "./decide-notice";

/** One notice with a verdict for each item, and whether its customer is owed an outcome mail. */
export type DecidedNotice = { notice: Notice; verdicts: ItemVerdict[]; isToTell: boolean };

export type DecisionFacts = {
  notices: readonly Notice[];
  items: readonly ChangeItem[];
  objections: readonly Objection[];
  unsorted: readonly UnsortedReply[];
  authorisations: readonly GivenAuthorisation[];
  withoutTool: ReadonlySet<string>;
  outcomes: readonly ItemOutcome[];
  firstDay: Day;
  now: Instant;
  today: Day;
  /** Staff let the gates' opening publish by itself; else everything open stays ready. */
  publishes: boolean;
};

/**
 * Verdicts for a page of notices. A customer is told an outcome when something takes effect for it now, and once, when
 * its first day has come and nothing more moves by time alone, although everything is held or waits for the customer.
 */
export function decidePage(facts: DecisionFacts): DecidedNotice[] {
  const { notices, firstDay, now, today, publishes } = facts;
  return notices.map((notice) => {
    const outcomes = facts.outcomes.filter(({ controllerId }) => controllerId === notice.controllerId);
    const decided = decideNotice({ ...facts, notice, outcomes }, now, today);
    const verdicts = publishes ? decided : decided.map(onlyReady);
    const takesEffect = verdicts.some(({ verdict }) => verdict === "takes_effect");
    const isStill = verdicts.every((verdict) => isSettled(verdict) || isHeldOrPending(verdict));
    return { notice, verdicts, isToTell: takesEffect || (notice.outcomeCount === 0 && isStill && today >= firstDay) };
  });
}

function onlyReady(verdict: ItemVerdict): ItemVerdict {
  if (verdict.verdict !== "takes_effect") return verdict;
  return { itemId: verdict.itemId, verdict: "ready", from: verdict.effectiveDay };
}

/** Nothing more becomes of it for the customer. */
export function isSettled({ verdict }: ItemVerdict): boolean {
  return verdict === "decided" || verdict === "not_concerned";
}

function isHeldOrPending(verdict: ItemVerdict): boolean {
  return verdict.verdict === "closed" && (verdict.gate.state === "held" || verdict.gate.state === "pending");
}
