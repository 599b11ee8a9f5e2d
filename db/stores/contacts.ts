import { and, eq, inArray, isNull } from "drizzle-orm";
import type { CustomerReads, CustomerWrites } from "~/ports/stores/customers";
import { insertRows } from "./insert-rows";
import type { Query } from "./query";
import { mustFind, type RowBudget, readByKeys } from "./rows";

export function contactReads(
  q: Query,
): Pick<CustomerReads, "listContacts" | "findContactsByAddress" | "listContactsByAddress"> {
  const t = q.tables.contacts;
  return {
    listContacts: (processorId, controllerIds) =>
      readByKeys(controllerIds, (ids) =>
        q
          .select()
          .from(t)
          .where(and(eq(t.processorId, processorId), inArray(t.controllerId, ids)))
          .orderBy(t.controllerId, t.id),
      ),
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
