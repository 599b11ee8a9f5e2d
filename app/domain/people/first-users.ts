import type { Controller } from "../agreement/controller";
import type { Locale } from "../processor/processor";
import type { Instant } from "../time";
import { addressKey } from "./address";
import { administers, isActive } from "./administer-users";
import type { ControllerUser, UserRole } from "./controller-user";
import { invitedAgain, invitedUser } from "./invitation";

/** Addresses that staff name for a customer: who is to decide there, and who may approve. */
export type FirstUsers = { admins: readonly string[]; approvers: readonly string[] };

/** A user to be, and as they stood before; null: there was none of that address. */
export type PlannedUser = { user: ControllerUser; stood: ControllerUser | null };

type Naming = {
  /** Ended ones too. */
  users: readonly ControllerUser[];
  /** Who of the staff names them. */
  by: string;
  nextId(): string;
  now: Instant;
};

/**
 * The users that staff name for a customer that has no administrator of its own yet; from then on only the customer itself
 * says who acts for it (GS-8, GS-15), and nothing is planned. Somebody who is there already keeps what they have.
 */
export function planFirstUsers(
  customer: Pick<Controller, "id" | "processorId"> & { language: Locale },
  named: FirstUsers,
  { users, by, nextId, now }: Naming,
): PlannedUser[] {
  if (users.some(administers)) return [];
  const wanted = new Map<string, { address: string; roles: UserRole[] }>();
  const want = (role: UserRole) => (address: string) => {
    const key = addressKey(address);
    const known = wanted.get(key);
    wanted.set(key, { address: address.trim(), roles: [...(known?.roles ?? []), role] });
  };
  named.approvers.forEach(want("approver"));
  named.admins.forEach(want("admin"));
  const { id: controllerId, processorId, language } = customer;
  const planned: PlannedUser[] = [];
  for (const [key, { address, roles }] of wanted) {
    const stood = users.find((user) => user.addressKey === key) ?? null;
    const missing = roles.filter((role) => stood === null || !isActive(stood) || !stood.roles.includes(role));
    if (missing.length === 0) continue;
    const kept = stood !== null && isActive(stood) ? stood.roles : [];
    const invited = {
      ...{ id: nextId(), processorId, controllerId, address, language, roles: [...kept, ...missing] },
      ...{ name: stood?.name ?? address, invitedBy: { kind: "staff" as const, id: by } },
    };
    planned.push({ user: stood === null ? invitedUser(invited, now) : invitedAgain(stood, invited), stood });
  }
  return planned;
}

/** Addresses in one cell, with commas, semicolons or line ends between. */
export function readAddresses(cell: string): string[] {
  return cell
    .split(/[,;\n]/)
    .map((address) => address.trim())
    .filter((address) => address !== "");
}
