import { and, desc, eq, gt } from "drizzle-orm";
import type { PortalSessionReads, PortalSessionWrites } from "~/ports/stores/users";
import type { Query } from "./query";
import { one } from "./rows";

const ADDRESS_LIMIT = 50;

export function portalSessionReads(q: Query): PortalSessionReads {
  const t = q.tables.portalSessions;
  return {
    find: async (sessionId, now) =>
      one(
        await q
          .select()
          .from(t)
          .where(and(eq(t.id, sessionId), gt(t.expiresAt, now))),
      ),
    listByAddress: (addressKey, now) =>
      q
        .select()
        .from(t)
        .where(and(eq(t.addressKey, addressKey), gt(t.expiresAt, now)))
        .orderBy(desc(t.createdAt), t.id)
        .limit(ADDRESS_LIMIT),
  };
}

export function portalSessionWrites(q: Query): PortalSessionWrites {
  const t = q.tables.portalSessions;
  return {
    ...portalSessionReads(q),
    async insert(session) {
      await q.insert(t).values(session);
    },
    async touch(sessionId, lastSeenAt) {
      // None is no fault: the person may have signed out elsewhere in between.
      await q.update(t).set({ lastSeenAt }).where(eq(t.id, sessionId));
    },
    async remove(addressKey, sessionId) {
      const removed = await q
        .delete(t)
        .where(and(eq(t.addressKey, addressKey), eq(t.id, sessionId)))
        .returning({ id: t.id });
      return removed.length > 0;
    },
    async removeAll(addressKey) {
      await q.delete(t).where(eq(t.addressKey, addressKey));
    },
  };
}
