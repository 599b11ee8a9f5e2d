import { and, desc, eq, lte, type SQL } from "drizzle-orm";
import type { ListVersion } from "~/domain/change/change";
import type { ListReads, ListWrites } from "~/ports/stores/changes";
import { parseEntries, writeEntries } from "./entries-text";
import type { Query } from "./query";
import { one } from "./rows";

export function listReads(q: Query): ListReads {
  const t = q.tables.listVersions;
  const latest = async (...where: SQL[]) =>
    one(
      (
        await q
          .select()
          .from(t)
          .where(and(...where))
          .orderBy(desc(t.n))
          .limit(1)
      ).map(toVersion),
    );
  return {
    current: (processorId) => latest(eq(t.processorId, processorId)),
    find: (processorId, n) => latest(eq(t.processorId, processorId), eq(t.n, n)),
    findOn: (processorId, day) => latest(eq(t.processorId, processorId), lte(t.effectiveDay, day)),
    list: (processorId) =>
      q
        .select({
          id: t.id,
          processorId: t.processorId,
          n: t.n,
          entryCount: t.entryCount,
          contentHash: t.contentHash,
          publishedAt: t.publishedAt,
          effectiveDay: t.effectiveDay,
          changeId: t.changeId,
        })
        .from(t)
        .where(eq(t.processorId, processorId))
        .orderBy(desc(t.n)),
  };
}

export function listWrites(q: Query): ListWrites {
  return {
    ...listReads(q),
    async insert({ entries, ...version }) {
      const content = writeEntries(entries);
      if (content.hash !== version.contentHash) throw new Error("lists.insert: contentHash is not that of the entries");
      await q.insert(q.tables.listVersions).values({ ...version, content: content.text, entryCount: entries.length });
    },
  };
}

type Row = Query["tables"]["listVersions"]["$inferSelect"];

function toVersion({ content, entryCount: _count, ...version }: Row): ListVersion {
  return { ...version, entries: parseEntries(content, `list_versions ${version.id}`) };
}
