import type { Locale } from "../processor/processor";
import type { Day, Instant } from "../time";

export const STAFF_ROLES = ["editor", "legal_reviewer", "publisher", "gdpa", "auditor", "administrator"] as const;
export type StaffRole = (typeof STAFF_ROLES)[number];

/** A person who works for the processor. */
export type Staff = {
  id: string;
  processorId: string;
  name: string;
  address: string;
  addressKey: string;
  /** null: invited, or signs in elsewhere alone (OpenID Connect). */
  passwordHash: string | null;
  roles: StaffRole[];
  /** In which mails to this person are written. */
  language: Locale;
  /** Last trained in handling personal data (HL-8.1); null: not recorded. */
  trainedOn: Day | null;
  /** The second factor's secret (RFC 6238), sealed with a key outside the database; null: none. */
  totpSecret: string | null;
  /** When a first code proved the secret; null: it has not, and counts for nothing. */
  totpConfirmedAt: Instant | null;
  /** The last time step whose code was taken: none works twice. */
  totpStep: number | null;
  /** Issuer and subject by which somebody is known at the OpenID provider of the installation; null: never came from there. */
  oidcSubject: string | null;
  /** First and last day as data-protection administrator (GDPA, GS-16); null: no term. */
  termFrom: Day | null;
  termUntil: Day | null;
  createdAt: Instant;
  /** First sign-in, or added by an operator with a password; null: invited. */
  joinedAt: Instant | null;
  lastSeenAt: Instant | null;
  endedAt: Instant | null;
};

/** A server-side session; the cookie holds a token whose hash is the id. */
export type Session = {
  id: string;
  processorId: string;
  staffId: string;
  createdAt: Instant;
  lastSeenAt: Instant;
  /** When the second factor was proved in this session; null: by password alone. */
  secondFactorAt: Instant | null;
  /** Browser and system, as told to the person who looks through their sessions. */
  device: string;
  expiresAt: Instant;
};

/**
 * Whether somebody is the appointed data-protection administrator (GDPA) on `today`, a day in the processor's zone: the
 * first and the last day of the term count (GS-16). Without a term nobody is; whoever has ended is not either.
 */
export function hasRunningTerm(
  { roles, termFrom, termUntil, endedAt }: Pick<Staff, "roles" | "termFrom" | "termUntil" | "endedAt">,
  today: Day,
): boolean {
  if (!roles.includes("gdpa") || endedAt !== null || termFrom === null || termUntil === null) return false;
  return termFrom <= today && today <= termUntil;
}
