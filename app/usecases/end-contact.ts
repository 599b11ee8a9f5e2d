import { entryOf } from "~/domain/audit/entry";
import type { Authorized } from "~/domain/people/authorize";
import type { Consequence } from "~/domain/people/consequences";
import type { Deps } from "~/ports/deps";

/** A contact is told of nothing more from now on; what it was sent stays with the changes it was sent for. */
export async function endContact(
  deps: Pick<Deps, "store" | "ids" | "clock">,
  input: {
    authorized: Authorized<"customer.import">;
    controllerId: string;
    contactId: string;
    /** That nobody is left to be told was read and ticked, where it is so (CC-8). */
    acknowledged: boolean;
  },
): Promise<{ ok: true } | { ok: false; code: "contact.not_found" | "contact.last_not_acknowledged" }> {
  const { processorId } = input.authorized.actor;
  return deps.store.write(async (tx) => {
    const contacts = await tx.customers.listContacts(processorId, [input.controllerId]);
    const contact = contacts.find(({ id, endedAt }) => id === input.contactId && endedAt === null);
    if (contact === undefined) return { ok: false, code: "contact.not_found" };
    const isLast = contacts.filter(({ endedAt }) => endedAt === null).length === 1;
    if (isLast && !input.acknowledged) return { ok: false, code: "contact.last_not_acknowledged" };
    const acknowledged: Consequence[] = isLast ? ["remove_last_contact"] : [];
    const at = deps.clock.now();
    await tx.customers.updateContact({ ...contact, endedAt: at, endedBy: "staff" });
    await tx.notices.setContactLeft(processorId, contact.id, at);
    await tx.deliveries.suppressTo(processorId, { contactId: contact.id }, at);
    await tx.audit.insert(
      entryOf(deps.ids, input.authorized, {
        ...{ at, act: "contact.end", controllerId: input.controllerId, subject: { kind: "contact", id: contact.id } },
        ...{ before: { endedAt: null }, after: { endedAt: at, acknowledged } },
      }),
    );
    return { ok: true };
  });
}
