import { and, count, eq, inArray, isNull } from "drizzle-orm";
import type { CustomerReads, CustomerWrites } from "~/ports/stores/customers";
import { insertRows } from "./insert-rows";
import type { Query } from "./query";
import { mustFind, type RowBudget, readByKeys } from "./rows";

export function contactReads(
  q: Query,
): Pick<
  CustomerReads,
  "listContacts" | "countContacts" | "countContactsOf" | "findContactsByAddress" | "listContactsByAddress"
> {
  const t = q.tables.contacts;
  const isOpen = (processorId: string) => and(eq(t.processorId, processorId), isNull(t.endedAt));
  return {
    listContacts: (processorId, controllerIds) =>
      readByKeys(controllerIds, (ids) =>
        q
          .select()
          .from(t)
          .where(and(eq(t.processorId, processorId), inArray(t.controllerId, ids)))
          .orderBy(t.controllerId, t.id),
      ),
    async countContacts(processorId) {
      const [row] = await q.select({ n: count() }).from(t).where(isOpen(processorId));
      return row?.n ?? 0;
    },
    async countContactsOf(processorId, controllerIds) {
      const rows = await readByKeys(controllerIds, (ids) =>
        q
          .select({ controllerId: t.controllerId, n: count() })
          .from(t)
          .where(and(isOpen(processorId), inArray(t.controllerId, ids)))
          .groupBy(t.controllerId),
      );
      return new Map(rows.map(({ controllerId, n }) => [controllerId, n]));
    },
    findContactsByAddress: (processorId, addressKey) =>
      q
        .select()
        .from(t)
        .where(and(eq(t.processorId, processorId), eq(t.addressKey, addressKey)))
        .orderBy(t.id),
    listContactsByAddress: (addressKey) =>
      q
        .select()
        .from(t)
        .where(and(eq(t.addressKey, addressKey), isNull(t.endedAt)))
        .orderBy(t.id),
  };
}

export function contactWrites(q: Query, budget: RowBudget): Pick<CustomerWrites, "insertContacts" | "updateContact"> {
  const t = q.tables.contacts;
  return {
    insertContacts: (rows) => insertRows(q, budget, t, rows),
    async updateContact({ id, processorId, controllerId: _customer, createdAt: _fixed, ...changing }) {
      const updated = await q
        .update(t)
        .set(changing)
        .where(and(eq(t.processorId, processorId), eq(t.id, id)))
        .returning({ id: t.id });
      mustFind(updated, "customers.updateContact");
    },
  };
}
