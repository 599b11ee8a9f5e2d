import type { Instant } from "../time";
import { plusMs } from "../time";
import { hasEnded } from "./administer";
import type { Staff } from "./staff";

/** Under which label is sealed what a browser keeps while its owner is at the provider. */
export const OIDC_LABEL = "oidc sign-in";
/** Longer than anybody takes to sign in there. */
export const OIDC_LIFE_MS = 10 * 60_000;

/** Whether an answer of the provider comes in time. */
export function isInTime(begunAt: Instant, now: Instant): boolean {
  return begunAt <= now && now < plusMs(begunAt, OIDC_LIFE_MS);
}

/**
 * Who a person at the provider is here. In: who is known by that subject, and who has the address that the provider has
 * verified. Known again by the subject alone; the address counts once, for an account that is bound to nobody yet, so that
 * who gets an address later gets no account with it. null: nobody is let in.
 */
export function oidcStaff(
  found: { bySubject: Staff | null; byAddress: Staff | null },
  now: Instant,
): { staff: Staff; isFirst: boolean } | null {
  const { bySubject, byAddress } = found;
  if (bySubject !== null) return hasEnded(bySubject, now) ? null : { staff: bySubject, isFirst: false };
  if (byAddress === null || byAddress.oidcSubject !== null || hasEnded(byAddress, now)) return null;
  return { staff: byAddress, isFirst: true };
}
