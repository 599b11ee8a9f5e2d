import type { Delivery } from "~/domain/delivery/delivery";
import { proofIsLater } from "~/domain/notice/move-window";
import { type Instant, localDay } from "~/domain/time";
import type { Tx } from "~/ports/store";

/**
 * The first proven acceptance by any contact of a customer starts its clock (decision D11). Runs in the transaction that
 * records the delivery's outcome. A proof that comes late, or after the first day, makes the change due, so that the
 * window is counted again and its gates are looked at.
 */
export async function proveNotice(tx: Tx, delivery: Delivery, acceptedAt: Instant): Promise<void> {
  const { processorId, noticeId, changeId, kind } = delivery;
  if (kind !== "notice" || noticeId === null || changeId === null) return;
  const notice = await tx.notices.find(processorId, noticeId);
  if (notice === null || notice.provenAt !== null) return;
  const proven = { ...notice, provenAt: acceptedAt };
  await tx.notices.update(proven);
  const change = await tx.changes.find(processorId, changeId);
  const processor = await tx.processors.find(processorId);
  if (change === null || processor === null || change.state !== "announced") return;
  const isPastFirstDay = change.firstDay !== null && localDay(acceptedAt, processor.zone) >= change.firstDay;
  if (!proofIsLater(proven) && !isPastFirstDay) return;
  await tx.changes.lookAgain(processorId, changeId, acceptedAt);
}
