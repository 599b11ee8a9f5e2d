import type { LeftOut } from "../classification/scope";
import { isConcerned, type PlannedNotice } from "./plan-notices";

/** Customers that a change does not concern, for the same reasons; they are not told. */
export type LeftOutGroup = { key: string; reasons: LeftOut[]; controllerIds: string[] };

/** Whom a change leaves out, by equal reason, largest group first (HL-2.4). */
export function groupLeftOut(plans: readonly PlannedNotice[]): LeftOutGroup[] {
  const groups = new Map<string, LeftOutGroup>();
  for (const plan of plans) {
    if (isConcerned(plan)) continue;
    const key = JSON.stringify(plan.leftOut);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, { key, reasons: plan.leftOut, controllerIds: [plan.controllerId] });
    else group.controllerIds.push(plan.controllerId);
  }
  return [...groups.values()].sort((a, b) => b.controllerIds.length - a.controllerIds.length);
}
