import type { Contact } from "../agreement/controller";
import type { Consequence } from "./consequences";
import { type ControllerUser, USER_PERMISSIONS, type UserAct, type UserRole } from "./controller-user";

/** Whether roles grant an act. */
export function grants(roles: readonly UserRole[], act: UserAct): boolean {
  return roles.some((role) => USER_PERMISSIONS[role].includes(act));
}

/** Everybody who may act for a customer, as the deciding transaction read them; ended ones too. */
export type CustomersPeople = {
  users: readonly ControllerUser[];
  contacts: readonly Pick<Contact, "endedAt">[];
};

export type PeopleVerdict = { ok: true; consequences: Consequence[] } | { ok: false; code: "user.last_admin" };

/**
 * What becomes of a customer when one of its users becomes `next`: refused where nobody would be left who can give access
 * (somebody who was only invited cannot), and a warning where nobody would be left who can object (CC-8).
 */
export function judgeUserChange({ users, contacts }: CustomersPeople, next: ControllerUser): PeopleVerdict {
  const before = users.filter(isActive);
  const after = users.map((user) => (user.id === next.id ? next : user)).filter(isActive);
  if (before.some(administers) && !after.some(administers)) return { ok: false, code: "user.last_admin" };
  const canObject = ({ roles }: ControllerUser) => grants(roles, "own.object");
  const hasContact = contacts.some(({ endedAt }) => endedAt === null);
  const isLast = !hasContact && before.some(canObject) && !after.some(canObject);
  return { ok: true, consequences: isLast ? ["remove_last_objector"] : [] };
}

/** Somebody who can give access: who was only invited has not proved that the mailbox is theirs. */
export function administers(user: ControllerUser): boolean {
  return isActive(user) && user.joinedAt !== null && grants(user.roles, "own.users");
}

export function isActive({ endedAt }: Pick<ControllerUser, "endedAt">): boolean {
  return endedAt === null;
}
