import { isActive } from "~/domain/people/administer-users";
import type { Authorized } from "~/domain/people/authorize";
import type { ControllerUser } from "~/domain/people/controller-user";
import type { Deps } from "~/ports/deps";

export type UserView = {
  organisation: string;
  user: Pick<ControllerUser, "id" | "name" | "address" | "language" | "roles">;
  /** Also named in the agreement: may object as such whatever becomes of the user. */
  isContact: boolean;
};

/** One of the customer's users, for its administrators. */
export async function showUser(
  { store }: Pick<Deps, "store">,
  { authorized, userId }: { authorized: Authorized<"own.users">; userId: string },
): Promise<{ ok: true; view: UserView } | { ok: false; code: "user.not_found" }> {
  const { processorId, controllerId } = authorized.actor;
  const found = await store.read.users.find(processorId, controllerId, userId);
  const controller = await store.read.customers.findController(processorId, controllerId);
  if (found === null || controller === null || !isActive(found)) return { ok: false, code: "user.not_found" };
  const contacts = await store.read.customers.listContacts(processorId, [controllerId]);
  const { id, name, address, language, roles, addressKey } = found;
  const isContact = contacts.some((contact) => contact.addressKey === addressKey && isActive(contact));
  return { ok: true, view: { organisation: controller.name, user: { id, name, address, language, roles }, isContact } };
}
