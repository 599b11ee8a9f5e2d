import { addressKey, isAddress } from "~/domain/people/address";
import type { Authorized } from "~/domain/people/authorize";
import type { Locale } from "~/domain/processor/processor";
import type { Deps } from "~/ports/deps";

/** Adds a person or role address that a customer's agreement names for notices. One address is one contact. */
export async function addContact(
  deps: Pick<Deps, "store" | "clock" | "ids">,
  input: {
    authorized: Authorized<"customer.import">;
    controllerId: string;
    name: string;
    address: string;
    language: Locale;
  },
): Promise<{ ok: true } | { ok: false; code: "customer.not_found" | "contact.address_invalid" | "contact.taken" }> {
  const { processorId } = input.authorized.actor;
  const address = input.address.trim();
  if (!isAddress(address)) return { ok: false, code: "contact.address_invalid" };
  const key = addressKey(address);
  const id = deps.ids.next();
  return deps.store.write(async (tx) => {
    const controller = await tx.customers.findController(processorId, input.controllerId);
    if (controller === null) return { ok: false, code: "customer.not_found" };
    const known = (await tx.customers.listContacts(processorId, [controller.id])).find((one) => one.addressKey === key);
    const { name, language } = input;
    if (known?.endedAt === null) return { ok: false, code: "contact.taken" };
    // Somebody who left and comes back is the same contact.
    if (known !== undefined) await tx.customers.updateContact({ ...known, name, language, endedAt: null });
    else {
      const createdAt = deps.clock.now();
      const ids = { id, processorId, controllerId: controller.id };
      await tx.customers.insertContacts([
        { ...ids, name, address, addressKey: key, language, createdAt, endedAt: null },
      ]);
    }
    return { ok: true };
  });
}
