import { closableFrom } from "../periods/deadline";
import { type Day, type Instant, startOfDay, type Zone } from "../time";
import type { ItemVerdict } from "./decide-notice";

/**
 * When an announced change must be looked at again after `now`: the first day of what is ready, or the moment after
 * which a running window can be closed; and in any case its first day, on which what was not yet proven or was held when
 * it was last looked at is decided or told; and when a reminder falls due. null: nothing moves by time alone; proof, a decision or staff will.
 */
export function nextLook(
  verdicts: readonly ItemVerdict[],
  zone: Zone,
  now: Instant,
  firstDay: Day | null,
  reminders: readonly Instant[] = [],
): Instant | null {
  const moments: (Instant | null)[] = [...reminders, ...verdicts.map((verdict) => lookAt(verdict, zone))];
  if (firstDay !== null) moments.push(startOfDay(firstDay, zone));
  return moments.filter((at) => at !== null && at > now).reduce<Instant | null>(earlier, null);
}

function earlier(a: Instant | null, b: Instant | null): Instant | null {
  return a === null || (b !== null && b < a) ? b : a;
}

function lookAt(verdict: ItemVerdict, zone: Zone): Instant | null {
  if (verdict.verdict === "ready") return startOfDay(verdict.from, zone);
  if (verdict.verdict === "closed" && verdict.gate.state === "waiting") return closableFrom(verdict.gate.until);
  return null;
}
