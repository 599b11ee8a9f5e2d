import type { Instant } from "../time";
import type { Session, Staff, StaffRole } from "./staff";
import { STAFF_PERMISSIONS, type StaffAct } from "./staff-permissions";

/** Whoever may do one of these proves a second factor (SU-3), as does whoever can give somebody the power to. */
const GUARDED_ACTS: readonly StaffAct[] = ["change.announce", "change.approve", "publishing.set", "staff.manage"];

/** Wrong codes borne from one account: a few in a row, and not many more in a day, however slowly they come. */
export const CODE_BOUNDS = [
  { name: "quarter", tries: 5, windowMs: 15 * 60_000 },
  { name: "day", tries: 20, windowMs: 24 * 3_600_000 },
] as const;

/** Whether somebody with these roles must have a second factor. */
export function needsSecondFactor(roles: readonly StaffRole[]): boolean {
  return roles.some((role) => STAFF_PERMISSIONS[role].some((act) => GUARDED_ACTS.includes(act)));
}

/** Whether a second factor is enrolled: a secret alone, whose code nobody has shown, is none. */
export function hasSecondFactor({
  totpSecret,
  totpConfirmedAt,
}: {
  totpSecret: string | null;
  totpConfirmedAt: Instant | null;
}): boolean {
  return totpSecret !== null && totpConfirmedAt !== null;
}

/**
 * How far a session lets somebody in. `code`: the password was shown, a code is still to come, and nothing else may be
 * done. `enrol`: a second factor must be set up before anything else.
 */
export type Door = "open" | "code" | "enrol";

/** The one answer to whether a session opens the workplace. Roles count as they are now, not as they were at sign-in. */
export function doorOf(
  { secondFactorAt }: Pick<Session, "secondFactorAt">,
  staff: Pick<Staff, "roles" | "totpSecret" | "totpConfirmedAt">,
): Door {
  if (hasSecondFactor(staff)) return secondFactorAt === null ? "code" : "open";
  return needsSecondFactor(staff.roles) ? "enrol" : "open";
}

/** Under which label an authenticator's secret is sealed: one person's, put in another's row, opens nothing. */
export function totpLabel(staffId: string): string {
  return `totp ${staffId}`;
}
