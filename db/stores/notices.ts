import { and, count, desc, eq, gt, inArray, isNotNull, isNull, lte, or, type SQL, sql } from "drizzle-orm";
import type { AppliedPeriods } from "~/domain/notice/count-windows";
import type { DeadlineWindow } from "~/domain/periods/window";
import type { NoticeReads, NoticeWrites } from "~/ports/stores/notices";
import { fixedRows } from "./fixed-text";
import { insertRows, ROWS_A_STATEMENT } from "./insert-rows";
import { leftOutReads, leftOutWrites } from "./left-out";
import { contentText, selectNotices, splitNotices } from "./notice-contents";
import type { Query } from "./query";
import { recipientReads, recipientWrites } from "./recipients";
import { chunks, mustFind, one, type RowBudget, readByKeys } from "./rows";
import { removeStaged } from "./staged";

export function noticeReads(q: Query): NoticeReads {
  const t = q.tables.notices;
  const ofChange = (processorId: string, changeId: string) =>
    and(eq(t.processorId, processorId), eq(t.changeId, changeId));
  return {
    find: async (processorId, noticeId) =>
      one(await selectNotices(q, and(eq(t.processorId, processorId), eq(t.id, noticeId)))),
    findForController: async (processorId, changeId, controllerId) =>
      one(await selectNotices(q, and(ofChange(processorId, changeId), eq(t.controllerId, controllerId)))),
    listForControllers: (processorId, changeId, controllerIds) =>
      readByKeys(controllerIds, (ids) =>
        selectNotices(q, and(ofChange(processorId, changeId), inArray(t.controllerId, ids))),
      ),
    list: (processorId, changeId, page) =>
      selectNotices(q, and(ofChange(processorId, changeId), page.after === null ? undefined : gt(t.id, page.after)))
        .orderBy(t.id)
        .limit(page.limit),
    async count(processorId, changeId) {
      const [row] = await q.select({ n: count() }).from(t).where(ofChange(processorId, changeId));
      return row?.n ?? 0;
    },
    async lastWindowEnd(processorId, changeId) {
      const [row] = await q
        .select({ windowEnd: t.windowEnd })
        .from(t)
        .where(and(ofChange(processorId, changeId), isNotNull(t.windowEnd)))
        .orderBy(desc(t.windowEnd))
        .limit(1);
      return row?.windowEnd ?? null;
    },
    countByWindowEnd: (processorId, changeId) =>
      q
        .select({
          windowEnd: t.windowEnd,
          count: count(),
          untold: sql`count(*) - count(${t.provenAt})`.mapWith(Number),
        })
        .from(t)
        .where(ofChange(processorId, changeId))
        .groupBy(t.windowEnd)
        .orderBy(t.windowEnd),
    ...leftOutReads(q),
    ...recipientReads(q),
  };
}

export function noticeWrites(q: Query, budget: RowBudget): NoticeWrites {
  const t = q.tables.notices;
  return {
    ...noticeReads(q),
    async insert(notices) {
      const { rows, contents } = splitNotices(q, notices);
      for (const some of chunks(contents, ROWS_A_STATEMENT))
        await q.insert(q.tables.noticeContents).values(some).onConflictDoNothing();
      await insertRows(q, budget, t, rows);
    },
    async prove(processorId, proven) {
      if (proven.length === 0) return [];
      const rows = await proveRows(
        q,
        proven.map(({ id, provenAt }) => ({ processorId, id, provenAt })),
      );
      return rows.map(({ provenAt, zone, firstDay, ...row }) => ({
        ...row,
        provenAt: provenAt ?? "",
        window: WINDOWS.read(row.window),
        periods: PERIODS.read(row.periods),
        announced: zone === null ? null : { firstDay, zone },
      }));
    },
    async update(notice) {
      const { id, processorId, movedWindow, windowEnd, movedGateWindow, gateEnd } = notice;
      const { moves, provenAt, countedFrom, acknowledgedAt, acknowledgedBy, outcomeCount } = notice;
      // A window never ends earlier than it did (decision D11).
      const isNoEarlier = and(
        windowEnd === null ? isNull(t.windowEnd) : or(isNull(t.windowEnd), lte(t.windowEnd, windowEnd)),
        gateEnd === null ? isNull(t.gateEnd) : or(isNull(t.gateEnd), lte(t.gateEnd, gateEnd)),
      );
      const updated = await q
        .update(t)
        .set({
          ...{ movedWindow, windowEnd, movedGateWindow, gateEnd, moves },
          ...{ provenAt, countedFrom, acknowledgedAt, acknowledgedBy, outcomeCount },
        })
        .where(and(eq(t.processorId, processorId), eq(t.id, id), isNoEarlier))
        .returning({ id: t.id });
      mustFind(updated, "notices.update");
    },
    ...leftOutWrites(q, budget),
    ...recipientWrites(q, budget),
    removeStaged: (processorId, changeId, limit) => removeStaged(q, processorId, changeId, limit),
  };
}

/** Customers with the same terms have the same windows, and a fan-out asks for the same few thousands of times. */
function openParsed<T>() {
  const known = new Map<string, T>();
  return {
    read(text: string | null): T | null {
      if (text === null) return null;
      const value = known.get(text) ?? (JSON.parse(text) as T);
      if (known.size >= PARSED_MOST) known.clear();
      known.set(text, value);
      return value;
    },
  };
}

const PARSED_MOST = 200;
const WINDOWS = openParsed<Readonly<DeadlineWindow>>();
const PERIODS = openParsed<Readonly<AppliedPeriods>>();

const proveRows = fixedRows<{ processorId: string; id: string; provenAt: string }, ReturnType<typeof toProven>>(
  ({ tables: { notices: t } }) => [
    ["processorId", t.processorId],
    ["id", t.id],
    ["provenAt", t.provenAt],
  ],
  (q, values) => toProven(q, values),
);

function toProven(q: Query, values: SQL) {
  const { notices: t, changes: c, processors: p } = q.tables;
  const announced = sql`from ${c} c join ${p} p on p.id = c.processor_id
    where c.processor_id = ${t}.processor_id and c.id = ${t}.change_id and c.state = 'announced'`;
  return q
    .update(t)
    .set({ provenAt: sql`v.column3` })
    .from(values)
    .where(and(eq(t.processorId, sql`v.column1`), eq(t.id, sql`v.column2`), isNull(t.provenAt)))
    .returning({
      ...{ id: t.id, changeId: t.changeId, countedFrom: t.countedFrom, provenAt: t.provenAt },
      firstDay: sql<string | null>`(select c.first_day ${announced})`,
      zone: sql<string | null>`(select p.zone ${announced})`,
      window: contentText(q, "window"),
      periods: contentText(q, "periods"),
    });
}
