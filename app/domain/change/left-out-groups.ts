import type { LeftOut } from "../classification/scope";
import type { Tally } from "../tally";
import { type CustomerGroup, customerGroups } from "./customer-groups";
import type { PlannedNotice } from "./plan-notices";

/** Customers that a change does not concern, for the same reasons; they are not told. */
export type LeftOutGroup = CustomerGroup & { reasons: LeftOut[] };

/** Groups the plans of those who are not told by equal reason, largest group first (HL-2.4). */
export function leftOutTally(): Tally<{ plan: PlannedNotice; name: string }, LeftOutGroup[]> {
  const groups = customerGroups<{ reasons: LeftOut[] }>();
  return {
    add: ({ plan, name }) => groups.add(JSON.stringify(plan.leftOut), name, () => ({ reasons: plan.leftOut })),
    total: groups.largestFirst,
  };
}
