import type { Delivery } from "~/domain/delivery/delivery";
import { proofIsLater } from "~/domain/notice/move-window";
import { bounced } from "~/domain/notice/standing-proof";
import { type Instant, localDay } from "~/domain/time";
import type { Tx } from "~/ports/store";
import type { ProvenNotice } from "~/ports/stores/notices";

/**
 * The first proven acceptance by any contact of a customer starts its clock (decision D11). Runs in the transaction that
 * records the outcomes of these deliveries of one processor. A proof that comes late, or after the first day, makes the
 * change due, so that the window is counted again and its gates are looked at.
 */
export async function proveNotices(
  tx: Tx,
  processorId: string,
  deliveries: readonly Delivery[],
  reported: ReadonlySet<string>,
): Promise<void> {
  const accepted = await standing(tx, processorId, { deliveries, reported });
  const proven = await tx.notices.prove(processorId, accepted);
  for (const changeId of new Set(proven.map((notice) => notice.changeId)))
    await lookAgain(
      tx,
      processorId,
      changeId,
      proven.filter((notice) => notice.changeId === changeId),
    );
}

export function proveNotice(tx: Tx, delivery: Delivery, acceptedAt: Instant): Promise<void> {
  return proveNotices(tx, delivery.processorId, [{ ...delivery, finishedAt: acceptedAt }], new Set([delivery.id]));
}

/** When each notice was first accepted, by mails of which no server has said since that it could not hand them on. */
async function standing(
  tx: Tx,
  processorId: string,
  { deliveries, reported }: { deliveries: readonly Delivery[]; reported: ReadonlySet<string> },
): Promise<{ id: string; provenAt: Instant }[]> {
  const deliveryIds = deliveries.flatMap(({ id }) => (reported.has(id) ? [id] : []));
  const reports = deliveryIds.length === 0 ? [] : await tx.incoming.listReports(processorId, { deliveryIds });
  const back = bounced(reports);
  const first = new Map<string, Instant>();
  for (const { id, kind, noticeId, finishedAt } of deliveries) {
    if (kind !== "notice" || noticeId === null || finishedAt === null || back.has(id)) continue;
    const earlier = first.get(noticeId);
    if (earlier === undefined || finishedAt < earlier) first.set(noticeId, finishedAt);
  }
  return [...first].map(([id, provenAt]) => ({ id, provenAt }));
}

async function lookAgain(
  tx: Tx,
  processorId: string,
  changeId: string,
  proven: readonly ProvenNotice[],
): Promise<void> {
  const earliest = proven
    .filter(isLate)
    .map(({ provenAt }) => provenAt)
    .sort()[0];
  if (earliest !== undefined) await tx.changes.lookAgain(processorId, changeId, earliest);
}

/** Proven on a later day than its windows were counted from, or not before the first day of use. */
function isLate(notice: ProvenNotice): boolean {
  const { announced, provenAt } = notice;
  if (announced === null) return false;
  const { firstDay, zone } = announced;
  return proofIsLater(notice) || (firstDay !== null && localDay(provenAt, zone) >= firstDay);
}
