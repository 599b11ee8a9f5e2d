import type { Instant } from "../time";
import type { Staff, StaffRole } from "./staff";

/** Who decides, and everybody who works for the processor, as the deciding transaction read them. */
export type Administration = { by: string; staff: readonly Staff[]; now: Instant };

type Refusal<Code extends string> = { ok: true } | { ok: false; code: Code };

/** Has left: whatever links and sessions they had open nothing. */
export function hasEnded({ endedAt }: Pick<Staff, "endedAt">, now: Instant): boolean {
  return endedAt !== null && endedAt <= now;
}

/** Whether somebody may get these roles: at least one, never one's own, and somebody stays who administers. */
export function judgeRoles(
  person: Staff,
  roles: readonly StaffRole[],
  { by, staff, now }: Administration,
): Refusal<"staff.self" | "staff.roles_missing" | "staff.last_administrator"> {
  if (person.id === by) return { ok: false, code: "staff.self" };
  if (roles.length === 0) return { ok: false, code: "staff.roles_missing" };
  const gives = roles.includes("administrator");
  if (!gives && isLastAdministrator(person, staff, now)) return { ok: false, code: "staff.last_administrator" };
  return { ok: true };
}

/** Whether somebody's access may be ended: never one's own, and somebody stays who administers. */
export function judgeEnding(
  person: Staff,
  { by, staff, now }: Administration,
): Refusal<"staff.self" | "staff.last_administrator"> {
  if (person.id === by) return { ok: false, code: "staff.self" };
  if (isLastAdministrator(person, staff, now)) return { ok: false, code: "staff.last_administrator" };
  return { ok: true };
}

/** Whoever was only invited administers nothing yet, so that an unread invitation never locks everybody out. */
export function isLastAdministrator(person: Staff, staff: readonly Staff[], now: Instant): boolean {
  const administers = (one: Staff) =>
    one.roles.includes("administrator") && one.joinedAt !== null && !hasEnded(one, now);
  return administers(person) && !staff.some((one) => one.id !== person.id && administers(one));
}
