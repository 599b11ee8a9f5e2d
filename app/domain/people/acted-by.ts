import type { UserActor, UserRole } from "./controller-user";

/**
 * Who acted for a customer, and with which authority, at that moment: kept with the act, so that what becomes of the
 * person's roles afterwards changes nothing in it. The name is personal.
 */
export type ActedBy = { kind: UserActor["kind"]; id: string; roles: UserRole[]; name: string };

export function actedBy({ kind, id, roles, name }: UserActor): ActedBy {
  return { kind, id, roles: [...roles], name };
}
