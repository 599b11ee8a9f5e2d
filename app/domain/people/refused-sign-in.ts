import { REFUSALS_EACH } from "../audit/refusal";
import { type Instant, startOfMinute } from "../time";

/** One refused sign-in at the customers' door, before anybody has looked whose the address is. */
export type RefusedSignIn = {
  id: string;
  at: Instant;
  /** What was typed, as far as the door knew; null: a code or link that belongs to no asking. */
  addressKey: string | null;
  /** A keyed hash of the network it came from. */
  source: string;
};

export type CountedRefusal = Omit<RefusedSignIn, "id"> & { count: number };

/**
 * One for each, up to ten of one source within a minute; beyond that one for all of an address, with their number and the
 * time of the first (GS-12).
 */
export function countedRefusals(refused: readonly RefusedSignIn[]): CountedRefusal[] {
  const ofSource = new Map<string, number>();
  const beyond = new Map<string, CountedRefusal>();
  const told: CountedRefusal[] = [];
  for (const { at, addressKey, source } of [...refused].sort(byTime)) {
    const minute = JSON.stringify([startOfMinute(at), source]);
    const n = (ofSource.get(minute) ?? 0) + 1;
    ofSource.set(minute, n);
    const key = JSON.stringify([minute, addressKey]);
    const known = beyond.get(key);
    if (known !== undefined) known.count += 1;
    else {
      const counted = { at, addressKey, source, count: 1 };
      told.push(counted);
      if (n > REFUSALS_EACH) beyond.set(key, counted);
    }
  }
  return told;
}

function byTime(a: RefusedSignIn, b: RefusedSignIn): number {
  if (a.at !== b.at) return a.at < b.at ? -1 : 1;
  return a.id < b.id ? -1 : 1;
}
