import { differences } from "~/domain/audit/differences";
import { entryOf } from "~/domain/audit/entry";
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
    const at = deps.clock.now();
    const of = { processorId, controllerId: controller.id };
    const fresh = { id, ...of, name, address, addressKey: key, language, createdAt: at, endedAt: null, endedBy: null };
    // Somebody who left and comes back is the same contact.
    const contact = known === undefined ? fresh : { ...known, name, language, endedAt: null, endedBy: null };
    if (known === undefined) await tx.customers.insertContacts([contact]);
    else {
      await tx.customers.updateContact(contact);
      await tx.notices.setContactLeft(processorId, contact.id, null);
    }
    await tx.audit.insert(
      entryOf(deps.ids, input.authorized, {
        ...{ at, act: "contact.add", controllerId: controller.id, subject: { kind: "contact", id: contact.id } },
        ...differences(known ?? null, contact, ["name", "address", "language", "endedAt"]),
      }),
    );
    return { ok: true };
  });
}
