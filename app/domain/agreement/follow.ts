import { type ItemSides, scopeOf } from "../classification/scope";
import { fold } from "../fold";
import type { Locale } from "../processor/processor";
import type { Instant } from "../time";
import type { Follower } from "./controller";

/**
 * How often one network may ask to follow, and how many mails to confirm go to one address, within `windowMs`. Beyond the
 * second no mail is sent and the answer is the same, so that nobody's mailbox can be flooded and nothing is learned.
 */
export const FOLLOW_LIMITS = { network: 30, address: 3, windowMs: 3_600_000 } as const;

/** What somebody who follows chooses. `services` empty: every change. */
export type FollowChoice = { language: Locale; services: string[] };

/**
 * Somebody asked again to follow with this address. Whoever follows already keeps what it chose: the asker may be another.
 * Whoever left or cannot be reached stays so until the mail is confirmed.
 */
export function askAgain(follower: Follower, { language, services, now }: FollowChoice & { now: Instant }): Follower {
  return follower.state === "following" ? follower : { ...follower, language, services, requestedAt: now };
}

/** Of the services ticked those that the processor has, as it writes them. */
export function chosenServices(ticked: readonly string[], offered: readonly string[]): string[] {
  const keys = new Set(ticked.map(fold));
  return offered.filter((service) => keys.has(fold(service)));
}

/**
 * Which items of a change followers are told of, by the rule that holds for customers (`scopeOf`): those that touch a
 * service they chose, or name none. What the processor keeps for itself is not among the items handed in.
 */
export function itemsForFollowers<Item extends ItemSides>(
  items: readonly Item[],
): (follower: Pick<Follower, "services">) => Item[] {
  const leftOut = scopeOf(items);
  return ({ services }) => {
    const untouched = new Set(leftOut({ services }).map(({ itemId }) => itemId));
    return items.filter(({ id }) => !untouched.has(id));
  };
}

/** The address has confirmed, by the link that only its mailbox was sent. Again is the same as once. */
export function confirmFollow(follower: Follower, now: Instant): Follower {
  return follower.state === "following"
    ? follower
    : { ...follower, state: "following", confirmedAt: now, leftAt: null };
}

/** No more mail. Again is the same as once; a request that was never confirmed ends too. */
export function leave(follower: Follower, now: Instant): Follower {
  return follower.state === "left" ? follower : { ...follower, state: "left", leftAt: now };
}

/** Two failures within it mean that an address does not exist any more; one may be a server's bad day. */
export const FAILING_MS = 30 * 86_400_000;

/** Servers refuse its mail again and again. In: what they reported, all of it. */
export function unreachable(follower: Follower, failures: readonly { receivedAt: Instant }[], now: Instant): Follower {
  const recent = failures.filter(({ receivedAt }) => Date.parse(now) - Date.parse(receivedAt) <= FAILING_MS);
  return follower.state === "following" && recent.length >= 2 ? { ...follower, state: "unreachable" } : follower;
}
