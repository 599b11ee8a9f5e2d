import { and, count, eq, gt } from "drizzle-orm";
import type { NoticeReads, NoticeWrites } from "~/ports/stores/notices";
import { insertRows } from "./insert-rows";
import type { Query } from "./query";
import type { RowBudget } from "./rows";

export function leftOutReads(q: Query): Pick<NoticeReads, "listLeftOut" | "countLeftOut"> {
  const t = q.tables.leftOut;
  const ofChange = (processorId: string, changeId: string) =>
    and(eq(t.processorId, processorId), eq(t.changeId, changeId));
  return {
    listLeftOut: (processorId, changeId, page) =>
      q
        .select()
        .from(t)
        .where(and(ofChange(processorId, changeId), page.after === null ? undefined : gt(t.id, page.after)))
        .orderBy(t.id)
        .limit(page.limit),
    async countLeftOut(processorId, changeId) {
      const [row] = await q.select({ n: count() }).from(t).where(ofChange(processorId, changeId));
      return row?.n ?? 0;
    },
  };
}

export function leftOutWrites(q: Query, budget: RowBudget): Pick<NoticeWrites, "insertLeftOut"> {
  return { insertLeftOut: (rows) => insertRows(q, budget, q.tables.leftOut, rows) };
}
