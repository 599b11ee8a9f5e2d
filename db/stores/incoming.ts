import { and, count, desc, eq, getTableColumns, inArray } from "drizzle-orm";
import type { IncomingFilter, IncomingReads, IncomingWrites } from "~/ports/stores/incoming";
import type { Query } from "./query";
import { one, readByKeys } from "./rows";

export function incomingReads(q: Query): IncomingReads {
  const t = q.tables.incomingMails;
  const reports = q.tables.deliveryReports;
  const { content: _bytes, ...summary } = getTableColumns(t);
  const those = (processorId: string, { states, classes, changeId, controllerId, noticeId }: IncomingFilter) =>
    and(
      eq(t.processorId, processorId),
      states === undefined ? undefined : inArray(t.state, [...states]),
      classes === undefined ? undefined : inArray(t.mailClass, [...classes]),
      changeId === undefined ? undefined : eq(t.changeId, changeId),
      controllerId === undefined ? undefined : eq(t.controllerId, controllerId),
      noticeId === undefined ? undefined : eq(t.noticeId, noticeId),
    );
  return {
    find: async (processorId, mailId) =>
      one(
        await q
          .select(summary)
          .from(t)
          .where(and(eq(t.processorId, processorId), eq(t.id, mailId))),
      ),
    async findContent(processorId, mailId) {
      const row = one(
        await q
          .select({ content: t.content })
          .from(t)
          .where(and(eq(t.processorId, processorId), eq(t.id, mailId))),
      );
      return row?.content ?? null;
    },
    findSame: async (processorId, envelopeTo, hash) =>
      one(
        await q
          .select(summary)
          .from(t)
          .where(and(eq(t.processorId, processorId), eq(t.envelopeTo, envelopeTo), eq(t.hash, hash))),
      ),
    list: (processorId, filter, limit) =>
      q.select(summary).from(t).where(those(processorId, filter)).orderBy(desc(t.receivedAt), desc(t.id)).limit(limit),
    async count(processorId, filter) {
      const [row] = await q.select({ n: count() }).from(t).where(those(processorId, filter));
      return row?.n ?? 0;
    },
    listUnsorted: (processorId, changeId) =>
      q
        .select({ controllerId: t.controllerId, receivedAt: t.receivedAt, relayedAt: t.relayedAt })
        .from(t)
        .where(those(processorId, { changeId, states: ["open"], classes: ["reply"] })),
    listReports(processorId, of) {
      if ("deliveryIds" in of)
        return readByKeys(of.deliveryIds, (ids) =>
          q
            .select()
            .from(reports)
            .where(and(eq(reports.processorId, processorId), inArray(reports.deliveryId, ids)))
            .orderBy(reports.receivedAt, reports.id),
        );
      const [column, id] =
        "mailId" in of
          ? [reports.mailId, of.mailId]
          : "noticeId" in of
            ? [reports.noticeId, of.noticeId]
            : "deliveryId" in of
              ? [reports.deliveryId, of.deliveryId]
              : [reports.followerId, of.followerId];
      return q
        .select()
        .from(reports)
        .where(and(eq(reports.processorId, processorId), eq(column, id)))
        .orderBy(reports.receivedAt, reports.id);
    },
  };
}

export function incomingWrites(q: Query): IncomingWrites {
  const t = q.tables.incomingMails;
  return {
    ...incomingReads(q),
    async insert(mail, content) {
      await q.insert(t).values({ ...mail, content });
    },
    async sort({ processorId, id, state, sortedAs, note, objectionId, questionId, sortedBy, sortedAt }) {
      const sorted = await q
        .update(t)
        .set({ state, sortedAs, note, objectionId, questionId, sortedBy, sortedAt })
        .where(and(eq(t.processorId, processorId), eq(t.id, id), inArray(t.state, ["open", "kept"])))
        .returning({ id: t.id });
      return sorted.length > 0;
    },
    async insertReport(report) {
      const inserted = await q
        .insert(q.tables.deliveryReports)
        .values(report)
        .onConflictDoNothing()
        .returning({ id: q.tables.deliveryReports.id });
      return inserted.length > 0;
    },
  };
}
