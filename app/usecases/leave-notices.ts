import { contactLeaving } from "~/domain/agreement/contact-leaving";
import { byLink, entryOf } from "~/domain/audit/entry";
import type { Instant } from "~/domain/time";
import type { Deps } from "~/ports/deps";
import type { Tx } from "~/ports/store";

type Needs = Pick<Deps, "store" | "ids" | "keys" | "clock" | "tellCustomer" | "log">;

/**
 * A contact that an agreement names leaves by the link of a mail it was sent, at once and by nothing but the token (RFC
 * 8058, 3.2). The duty to notify its organisation stays: who was the last one leaves a customer that nobody can be told
 * for, which staff see as a task and which blocks announcing. Again is the same as once.
 */
export async function leaveNotices(
  deps: Needs,
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
    await tellInstead(deps, tx, { processorId, controllerId, at });
    tx.journal({ kind: "leave", processorId, at, body: { contactId, controllerId } });
  });
  deps.log.info("contact.left", { processorId, controllerId });
  return { ok: true };
}

type Left = { processorId: string; controllerId: string; at: Instant };

/** A notice that was on its way to them alone goes to a contact who was added since. */
async function tellInstead({ tellCustomer }: Needs, tx: Tx, { processorId, controllerId, at }: Left): Promise<void> {
  for (const { id } of await tx.changes.list(processorId, ["announced"])) {
    const notice = await tx.notices.findForController(processorId, id, controllerId);
    if (notice === null || notice.provenAt !== null) continue;
    const mails = await tx.deliveries.listForNotice(processorId, notice.id);
    const unsent = mails.find(({ kind, state }) => kind === "notice" && state === "suppressed");
    if (unsent !== undefined) await tellCustomer.missed(tx, unsent, at);
  }
}
