import { and, eq, gt, sql } from "drizzle-orm";
import type { ThrottleReads, ThrottleWrites } from "~/ports/stores/processors";
import type { Query } from "./query";
import { one } from "./rows";

export function throttleReads(q: Query): ThrottleReads {
  const t = q.tables.throttles;
  return {
    find: async (id) => one(await q.select({ count: t.count, resetsAt: t.resetsAt }).from(t).where(eq(t.id, id))),
  };
}

export function throttleWrites(q: Query): ThrottleWrites {
  const t = q.tables.throttles;
  return {
    ...throttleReads(q),
    async add(id, now, resetsAt) {
      // Read and written by one statement: of many tries at once, each counts.
      const isOver = sql`${t.resetsAt} <= ${now}`;
      const [row] = await q
        .insert(t)
        .values({ id, count: 1, resetsAt })
        .onConflictDoUpdate({
          target: t.id,
          set: {
            count: sql`case when ${isOver} then 1 else ${t.count} + 1 end`,
            resetsAt: sql`case when ${isOver} then ${resetsAt} else ${t.resetsAt} end`,
          },
        })
        .returning({ count: t.count });
      if (row === undefined) throw new Error("throttles.add: the upsert gave no row");
      return row.count;
    },
    async giveBack(id) {
      await q
        .update(t)
        .set({ count: sql`${t.count} - 1` })
        .where(and(eq(t.id, id), gt(t.count, 0)));
    },
    take: async (id) => one(await q.delete(t).where(eq(t.id, id)).returning({ count: t.count, resetsAt: t.resetsAt })),
    async remove(id) {
      await q.delete(t).where(eq(t.id, id));
    },
  };
}
