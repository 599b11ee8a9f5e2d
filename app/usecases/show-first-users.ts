import { administers, grants, isActive } from "~/domain/people/administer-users";
import type { Authorized } from "~/domain/people/authorize";
import type { Deps } from "~/ports/deps";

/** How far a customer has people of its own; who they are is the customer's affair (HL-B2.14). */
export type FirstUsersView = {
  controllerId: string;
  organisation: string;
  /** Who has access, or was invited. */
  count: number;
  /** Somebody of the customer decides who has access: staff name nobody any more. */
  hasAdmin: boolean;
  hasApprover: boolean;
};

/** Whether a customer has an administrator and an approver yet. */
export async function showFirstUsers(
  { store }: Pick<Deps, "store">,
  { authorized, controllerId }: { authorized: Authorized<"customer.read">; controllerId: string },
): Promise<{ ok: true; view: FirstUsersView } | { ok: false; code: "customer.not_found" }> {
  const { processorId } = authorized.actor;
  const controller = await store.read.customers.findController(processorId, controllerId);
  if (controller === null) return { ok: false, code: "customer.not_found" };
  const users = (await store.read.users.list(processorId, controllerId)).filter(isActive);
  return {
    ok: true,
    view: {
      ...{ controllerId, organisation: controller.name, count: users.length, hasAdmin: users.some(administers) },
      hasApprover: users.some(({ roles }) => grants(roles, "own.approve")),
    },
  };
}
