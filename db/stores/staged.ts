import { and, eq, inArray } from "drizzle-orm";
import type { Query } from "./query";
import { boundedLimit } from "./rows";

/** What is announced stays: throws unless the change exists and nobody has been told of it. */
export async function refuseAnnounced(q: Query, processorId: string, changeId: string): Promise<void> {
  const t = q.tables.changes;
  const [change] = await q
    .select({ announcedAt: t.announcedAt })
    .from(t)
    .where(and(eq(t.processorId, processorId), eq(t.id, changeId)));
  if (change === undefined) throw new Error("a staged release is taken back of a change that is not there");
  if (change.announcedAt !== null) throw new Error("an announced change is not staged any more: it is withdrawn");
}

/** Mails first, then recipients, then notices, since each names the next. */
export async function removeStaged(q: Query, processorId: string, changeId: string, limit: number): Promise<boolean> {
  await refuseAnnounced(q, processorId, changeId);
  const { deliveries, recipients, notices, leftOut } = q.tables;
  let left = boundedLimit(limit);
  for (const t of [deliveries, recipients, notices, leftOut]) {
    const isStaged = and(
      eq(t.processorId, processorId),
      eq(t.changeId, changeId),
      t === deliveries ? eq(deliveries.state, "staged") : undefined,
    );
    const some = await q.select({ id: t.id }).from(t).where(isStaged).limit(left);
    if (some.length === 0) continue;
    const ids = some.map((row) => row.id);
    await q.delete(t).where(and(isStaged, inArray(t.id, ids)));
    left -= ids.length;
    if (left === 0) return true;
  }
  return false;
}
