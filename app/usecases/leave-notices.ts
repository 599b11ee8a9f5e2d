import { contactLeaving } from "~/domain/agreement/contact-leaving";
import { byLink, entryOf } from "~/domain/audit/entry";
import type { Deps } from "~/ports/deps";

/**
 * A contact that an agreement names leaves by the link of a mail it was sent, at once and by nothing but the token (RFC
 * 8058, 3.2). The duty to notify its organisation stays: who was the last one leaves a customer that nobody can be told
 * for, which staff see as a task and which blocks announcing. Again is the same as once.
 */
export async function leaveNotices(
  deps: Pick<Deps, "store" | "ids" | "keys" | "clock" | "log">,
  input: { token: string },
): Promise<{ ok: true } | { ok: false; code: "link.unknown" }> {
  const { keys, store } = deps;
  const found = await store.read.notices.findRecipientByLinkHash(keys.tokenHash(input.token));
  const change = found && (await store.read.changes.find(found.processorId, found.changeId));
  if (found === null || change?.announcedAt == null) return { ok: false, code: "link.unknown" };
  const { id: recipientId, processorId, controllerId, contactId } = found;
  await store.tx(processorId, async (tx) => {
    const at = deps.clock.now();
    const leaving = contactLeaving(await tx.customers.listContacts(processorId, [controllerId]), contactId, at);
    if (leaving === null) return;
    await tx.customers.updateContact(leaving.contact);
    await tx.notices.setContactLeft(processorId, contactId, at);
    await tx.deliveries.suppressTo(processorId, { contactId }, at);
    await tx.audit.insert(
      entryOf(deps.ids, byLink(processorId, recipientId), {
        ...{ at, act: "contact.leave", controllerId, subject: { kind: "contact", id: contactId } },
        ...{ before: { endedAt: null }, after: { endedAt: at, wasLast: leaving.wasLast } },
      }),
    );
    tx.journal({ kind: "leave", processorId, at, body: { contactId, controllerId } });
  });
  deps.log.info("contact.left", { processorId, controllerId });
  return { ok: true };
}
