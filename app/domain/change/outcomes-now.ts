import type { Day, Instant } from "../time";
import type { ItemOutcome } from "./change";
import type { DecidedNotice } from "./decide-page";

/**
 * What is to be recorded now: items that take effect for a customer, and, from the first day on, those that do not concern
 * it, so that nothing of the change is left open for anybody. In: fresh ids from outside the domain.
 */
export function outcomesNow(
  decided: readonly DecidedNotice[],
  facts: { processorId: string; changeId: string; firstDay: Day; today: Day; now: Instant; nextId(): string },
): ItemOutcome[] {
  const { processorId, changeId, firstDay, today, now, nextId } = facts;
  return decided.flatMap(({ notice: { controllerId }, verdicts }) =>
    verdicts.flatMap((verdict): ItemOutcome[] => {
      const common = { processorId, changeId, itemId: verdict.itemId, controllerId, decidedAt: now };
      if (verdict.verdict === "takes_effect")
        return [{ id: nextId(), ...common, state: "in_effect", effectiveDay: verdict.effectiveDay }];
      if (verdict.verdict === "not_concerned" && today >= firstDay)
        return [{ id: nextId(), ...common, state: "not_concerned", effectiveDay: null }];
      return [];
    }),
  );
}
