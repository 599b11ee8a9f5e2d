import { and, count, eq, gt } from "drizzle-orm";
import type { NoticeReads, NoticeWrites } from "~/ports/stores/notices";
import { fixedText, type Slot } from "./fixed-text";
import { insertRows } from "./insert-rows";
import type { Query } from "./query";
import { one, type RowBudget } from "./rows";

type Reads = Pick<
  NoticeReads,
  "listRecipients" | "listRecipientsOfNotice" | "countRecipients" | "findRecipientByLinkHash"
>;

export function recipientReads(q: Query): Reads {
  const t = q.tables.recipients;
  const ofChange = (processorId: string, changeId: string) =>
    and(eq(t.processorId, processorId), eq(t.changeId, changeId));
  return {
    listRecipients: (processorId, changeId, page) =>
      q
        .select()
        .from(t)
        .where(and(ofChange(processorId, changeId), page.after === null ? undefined : gt(t.id, page.after)))
        .orderBy(t.id)
        .limit(page.limit),
    listRecipientsOfNotice: (processorId, noticeId) =>
      q
        .select()
        .from(t)
        .where(and(eq(t.processorId, processorId), eq(t.noticeId, noticeId)))
        .orderBy(t.id),
    async countRecipients(processorId, changeId) {
      const [row] = await q.select({ n: count() }).from(t).where(ofChange(processorId, changeId));
      return row?.n ?? 0;
    },
    findRecipientByLinkHash: async (hash) => one(await findByLink(q, { hash })),
  };
}

export function recipientWrites(
  q: Query,
  budget: RowBudget,
): Pick<NoticeWrites, "insertRecipients" | "setContactLeft"> {
  const t = q.tables.recipients;
  return {
    insertRecipients: (recipients) => insertRows(q, budget, t, recipients),
    async setContactLeft(processorId, contactId, leftAt) {
      const updated = await q
        .update(t)
        .set({ leftAt })
        .where(and(eq(t.processorId, processorId), eq(t.contactId, contactId)))
        .returning({ id: t.id });
      budget.spend(updated.length);
    },
  };
}

const findByLink = fixedText((q, slot: Slot<{ hash: string }>) => {
  const t = q.tables.recipients;
  return q
    .select()
    .from(t)
    .where(eq(t.linkHash, slot(t.linkHash, "hash")));
});
