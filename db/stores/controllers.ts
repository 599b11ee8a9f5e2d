import { and, count, eq, gt, inArray, isNull, type SQL, sql } from "drizzle-orm";
import type { CustomerReads, CustomerWrites } from "~/ports/stores/customers";
import { insertRows } from "./insert-rows";
import type { Query } from "./query";
import { mustFind, one, type RowBudget, readByKeys } from "./rows";

type Reads = Pick<
  CustomerReads,
  "listControllers" | "countControllers" | "searchControllers" | "findController" | "listControllersByName"
>;

export function controllerReads(q: Query): Reads {
  const t = q.tables.controllers;
  const isCustomer = (processorId: string) => and(eq(t.processorId, processorId), isNull(t.endedAt));
  return {
    listControllers: (processorId, page) =>
      q
        .select()
        .from(t)
        .where(and(isCustomer(processorId), page.after === null ? undefined : gt(t.id, page.after)))
        .orderBy(t.id)
        .limit(page.limit),
    async countControllers(processorId) {
      const [row] = await q.select({ n: count() }).from(t).where(isCustomer(processorId));
      return row?.n ?? 0;
    },
    searchControllers: (processorId, search, page) =>
      q
        .select()
        .from(t)
        .where(
          and(
            eq(t.processorId, processorId),
            page.after === null ? undefined : gt(t.nameKey, page.after),
            search === "" ? undefined : contains(t.nameKey, search),
          ),
        )
        .orderBy(t.nameKey)
        .limit(page.limit),
    findController: async (processorId, controllerId) =>
      one(
        await q
          .select()
          .from(t)
          .where(and(eq(t.processorId, processorId), eq(t.id, controllerId))),
      ),
    listControllersByName: (processorId, nameKeys) =>
      readByKeys(nameKeys, (keys) =>
        q
          .select()
          .from(t)
          .where(and(eq(t.processorId, processorId), inArray(t.nameKey, keys))),
      ),
  };
}

export function controllerWrites(
  q: Query,
  budget: RowBudget,
): Pick<CustomerWrites, "insertControllers" | "updateController"> {
  const t = q.tables.controllers;
  return {
    insertControllers: (rows) => insertRows(q, budget, t, rows),
    async updateController({ id, processorId, createdAt: _fixed, ...changing }) {
      const updated = await q
        .update(t)
        .set(changing)
        .where(and(eq(t.processorId, processorId), eq(t.id, id)))
        .returning({ id: t.id });
      mustFind(updated, "customers.updateController");
    },
  };
}

/** The same on both engines, which do not agree on `like`; and no character of `part` means anything but itself. */
function contains(column: SQL | Query["tables"]["controllers"]["nameKey"], part: string): SQL {
  return sql`replace(${column}, ${part}, '') <> ${column}`;
}
