import type { NoticeGroup } from "./outcome-groups";
import type { PlannedNotice } from "./plan-notices";

/** Customers who would be told the same; `names` are the first of them. */
export type ToldGroup = Omit<PlannedNotice, "controllerId"> & Pick<NoticeGroup, "key" | "count" | "names">;

/** Of more groups than this the rest is counted: as many agreements of their own have the largest processors. */
export const GROUPS_SHOWN = 60;

/** A group as pages show it: with no one customer's id. */
export function toldGroup({ sample, key, count, names }: NoticeGroup): ToldGroup {
  const { controllerId: _, ...told } = sample;
  return { ...told, key, count, names };
}
