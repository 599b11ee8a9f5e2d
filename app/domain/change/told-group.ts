import type { NoticeGroup, PlannedNotice } from "./plan-notices";

/** Customers who would be told the same; `names` are the first of them. */
export type ToldGroup = Omit<PlannedNotice, "controllerId"> & { key: string; count: number; names: string[] };

/** Of a thousand names nobody reads all. */
const NAMES_SHOWN = 200;

/** A group as pages show it. */
export function toldGroup({ key, sample, controllerIds, names }: NoticeGroup & { names: string[] }): ToldGroup {
  const { controllerId: _, ...told } = sample;
  return { ...told, key, count: controllerIds.length, names: names.slice(0, NAMES_SHOWN) };
}
