import type { Day } from "../time";
import type { PlannedNotice } from "./plan-notices";
import { gatingWindow } from "./publish-check";

/** For how many customers the first lawful day comes earlier because the change cannot wait; `otherwise`: without that. */
export type EmergencyEffect = { earliest: Day; otherwise: Day; controllerIds: string[] };

/** What an emergency shortens, for whom: only agreements with a term for it know one. In: plans with and without it. */
export function emergencyEffects(
  pairs: readonly { hurried: PlannedNotice; usual: PlannedNotice }[],
): EmergencyEffect[] {
  const effects = new Map<string, EmergencyEffect>();
  for (const { hurried, usual } of pairs) {
    const earliest = gatingWindow(hurried)?.earliestEffectiveDay;
    const otherwise = gatingWindow(usual)?.earliestEffectiveDay;
    if (earliest === undefined || otherwise === undefined || earliest >= otherwise) continue;
    const known = effects.get(`${earliest} ${otherwise}`);
    if (known === undefined) {
      effects.set(`${earliest} ${otherwise}`, { earliest, otherwise, controllerIds: [hurried.controllerId] });
    } else known.controllerIds.push(hurried.controllerId);
  }
  return [...effects.values()].sort((a, b) => b.controllerIds.length - a.controllerIds.length);
}
