import { eq, sql } from "drizzle-orm";
import type { ProcessorReads, ProcessorWrites } from "~/ports/stores/processors";
import type { Query } from "./query";
import { mustFind, one } from "./rows";

export function processorReads(q: Query): ProcessorReads {
  const t = q.tables.processors;
  return {
    findBySlug: async (slug) => one(await q.select().from(t).where(eq(t.slug, slug))),
    find: async (processorId) => one(await q.select().from(t).where(eq(t.id, processorId))),
    list: async () => {
      const all = await q.select().from(t).orderBy(t.id);
      return all.sort((a, b) => byName.compare(a.name, b.name));
    },
  };
}

export function processorWrites(q: Query): ProcessorWrites {
  const t = q.tables.processors;
  return {
    ...processorReads(q),
    async insert(processor) {
      await q.insert(t).values(processor);
    },
    async setDocuments(processorId, documents) {
      const set = await q.update(t).set({ documents }).where(eq(t.id, processorId)).returning({ id: t.id });
      mustFind(set, "processors.setDocuments");
    },
    async setPolicy(processorId, policy) {
      const set = await q.update(t).set({ policy }).where(eq(t.id, processorId)).returning({ id: t.id });
      mustFind(set, "processors.setPolicy");
    },
    async setPublishing(processorId, publishing) {
      const set = await q.update(t).set({ publishing }).where(eq(t.id, processorId)).returning({ id: t.id });
      mustFind(set, "processors.setPublishing");
    },
    async setLeadingLanguage(processorId, leadingLanguage) {
      const set = await q.update(t).set({ leadingLanguage }).where(eq(t.id, processorId)).returning({ id: t.id });
      mustFind(set, "processors.setLeadingLanguage");
    },
    async raisePublicRevision(processorId) {
      const raised = await q
        .update(t)
        .set({ publicRevision: sql`${t.publicRevision} + 1` })
        .where(eq(t.id, processorId))
        .returning({ id: t.id });
      mustFind(raised, "processors.raisePublicRevision");
    },
  };
}

/** For people, and the same on every machine; a page that knows its reader's language sorts again. */
const byName = new Intl.Collator("en");
