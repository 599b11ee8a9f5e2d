import type { Instant } from "~/domain/time";
import type { Deps } from "~/ports/deps";

/**
 * A notified contact says that the customer does not intend to object. Reminders stop; nothing is waived, the right to
 * object stays until the deadline (decision D15). Where no acceptance of the mail could be proven, this proves that the
 * notice arrived (decision D11). Again is the same as once.
 */
export async function acknowledgeNotice(
  deps: Pick<Deps, "store" | "keys" | "clock">,
  input: { token: string; receivedAt: Instant },
): Promise<{ ok: true } | { ok: false; code: "link.unknown" }> {
  const recipient = await deps.store.read.notices.findRecipientByLinkHash(deps.keys.tokenHash(input.token));
  if (recipient === null) return { ok: false, code: "link.unknown" };
  const { processorId, noticeId, changeId } = recipient;
  await deps.store.tx(processorId, async (tx) => {
    const notice = await tx.notices.find(processorId, noticeId);
    if (notice === null) throw new Error(`Recipient ${recipient.id} was told of nothing`);
    if (notice.acknowledgedAt !== null) return;
    const { receivedAt } = input;
    await tx.notices.update({ ...notice, acknowledgedAt: receivedAt, provenAt: notice.provenAt ?? receivedAt });
    if (notice.provenAt === null) await tx.changes.lookAgain(processorId, changeId, deps.clock.now());
  });
  return { ok: true };
}
