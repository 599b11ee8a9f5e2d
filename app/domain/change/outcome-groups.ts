import type { DeadlineWindow } from "../periods/window";
import type { Tally } from "../tally";
import { type CustomerGroup, customerGroups } from "./customer-groups";
import type { PlannedNotice } from "./plan-notices";

/** Customers to whom the change means exactly the same: shown, worded and rendered once. `sample`: the first one's plan. */
export type NoticeGroup = CustomerGroup & { sample: PlannedNotice };

/** Groups the plans of those who are told by equal outcome, largest group first. */
export function outcomeTally(): Tally<{ plan: PlannedNotice; name: string }, NoticeGroup[]> {
  const groups = customerGroups<{ sample: PlannedNotice }>();
  return {
    add: ({ plan, name }) => groups.add(outcomeKey(plan), name, () => ({ sample: plan })),
    total: () => groups.largestFirst().sort((a, b) => b.count - a.count || compare(a.key, b.key)),
  };
}

/** Equal for two customers exactly when mail and page would say the same to both. */
export function outcomeKey(plan: Omit<PlannedNotice, "controllerId">): string {
  const { terms, gates, window, gateWindow, fault } = plan;
  const { notice, profile, authorisation, replacement, objectionEffect, answer, remedy, specialCategories } = terms;
  return JSON.stringify([
    fault,
    endOf(window),
    endOf(gateWindow),
    notice === null ? null : [notice.count, notice.unit, notice.source],
    terms.objection === null ? null : [terms.objection.count, terms.objection.unit, terms.objection.effect],
    [profile, authorisation, replacement, objectionEffect, answer, remedy, specialCategories],
    window?.controller.calendar ?? null,
    gates.map((gate) => [gate.itemId, gate.reasons, gate.needsTool]),
    plan.leftOut.map(({ itemId }) => itemId),
  ]);
}

function endOf(window: DeadlineWindow | null) {
  return window === null ? null : [window.windowEndExclusive, window.lastDay, window.zone, window.earliestEffectiveDay];
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
