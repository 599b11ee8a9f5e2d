import type { EmergencyEffect } from "./emergency-effect";
import type { LeftOutGroup } from "./left-out-groups";
import type { NoticeGroup, PlannedNotice } from "./plan-notices";

/** Customers who would be told the same; `names` are the first of them. */
export type ToldGroup = Omit<PlannedNotice, "controllerId"> & { key: string; count: number; names: string[] };

/** Customers who would not be told, for the same reasons. */
export type SkippedGroup = Pick<LeftOutGroup, "key" | "reasons"> & { count: number; names: string[] };

/** Customers whose time an emergency shortens alike. */
export type HurriedGroup = Pick<EmergencyEffect, "earliest" | "otherwise"> & { count: number; names: string[] };

/** Of a thousand names nobody reads all. */
const NAMES_SHOWN = 200;
/** Of more groups than this the rest is counted: as many agreements of their own have the largest processors. */
export const GROUPS_SHOWN = 60;

/** A group as pages show it. */
export function toldGroup({ key, sample, controllerIds, names }: NoticeGroup & { names: string[] }): ToldGroup {
  const { controllerId: _, ...told } = sample;
  return { ...told, key, ...counted({ controllerIds, names }) };
}

export function skippedGroup({ key, reasons, ...group }: LeftOutGroup & { names: string[] }): SkippedGroup {
  return { key, reasons, ...counted(group) };
}

export function hurriedGroup({ earliest, otherwise, ...group }: EmergencyEffect & { names: string[] }): HurriedGroup {
  return { earliest, otherwise, ...counted(group) };
}

function counted({ controllerIds, names }: { controllerIds: string[]; names: string[] }) {
  return { count: controllerIds.length, names: names.slice(0, NAMES_SHOWN) };
}
