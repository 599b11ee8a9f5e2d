import type { UserActor } from "~/domain/people/controller-user";
import { membershipsOf } from "~/domain/people/membership";
import type { Deps } from "~/ports/deps";

/**
 * Who an address is for one customer, found anew each time, so that whoever was removed is out at once. null: nobody, or
 * the customer's agreement has ended.
 */
export async function findUser(
  { store }: Pick<Deps, "store">,
  { addressKey, controllerId }: { addressKey: string; controllerId: string },
): Promise<UserActor | null> {
  const { users, customers } = store.read;
  const members = membershipsOf(
    await users.listByAddress(addressKey),
    await customers.listContactsByAddress(addressKey),
  );
  const found = members.find((one) => one.controllerId === controllerId);
  if (found === undefined) return null;
  const controller = await customers.findController(found.processorId, controllerId);
  return controller === null || controller.endedAt !== null ? null : found;
}
