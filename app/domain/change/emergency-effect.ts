import type { Tally } from "../tally";
import type { Day } from "../time";
import { type CustomerGroup, customerGroups } from "./customer-groups";
import { gatingWindow, type PlannedNotice } from "./plan-notices";

/** For how many customers the first lawful day comes earlier because the change cannot wait; `otherwise`: without that. */
export type EmergencyEffect = CustomerGroup & { earliest: Day; otherwise: Day };

/**
 * What an emergency shortens, for whom, largest group first: only agreements with a term for it know one. In: plans with and
 * without it.
 */
export function emergencyTally(): Tally<
  { plan: PlannedNotice; usual: PlannedNotice; name: string },
  EmergencyEffect[]
> {
  const groups = customerGroups<{ earliest: Day; otherwise: Day }>();
  return {
    add({ plan, usual, name }) {
      const earliest = gatingWindow(plan)?.earliestEffectiveDay;
      const otherwise = gatingWindow(usual)?.earliestEffectiveDay;
      if (earliest === undefined || otherwise === undefined || earliest >= otherwise) return;
      groups.add(`${earliest} ${otherwise}`, name, () => ({ earliest, otherwise }));
    },
    total: groups.largestFirst,
  };
}
