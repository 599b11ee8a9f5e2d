import { eq } from "drizzle-orm";
import type { CustomerReads, CustomerWrites } from "~/ports/stores/customers";
import type { Query } from "./query";
import { mustFind } from "./rows";

export function termsReads(q: Query): Pick<CustomerReads, "listTerms"> {
  const t = q.tables.standardTerms;
  return { listTerms: (processorId) => q.select().from(t).where(eq(t.processorId, processorId)).orderBy(t.id) };
}

export function termsWrites(q: Query): Pick<CustomerWrites, "saveTerms"> {
  const t = q.tables.standardTerms;
  return {
    async saveTerms(row) {
      const saved = await q
        .insert(t)
        .values(row)
        .onConflictDoUpdate({
          target: t.id,
          set: { name: row.name, terms: row.terms },
          setWhere: eq(t.processorId, row.processorId),
        })
        .returning({ id: t.id });
      mustFind(saved, "customers.saveTerms");
    },
  };
}
