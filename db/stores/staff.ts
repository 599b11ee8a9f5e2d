import { and, eq, gt, gte, isNull, or } from "drizzle-orm";
import type { StaffReads, StaffWrites } from "~/ports/stores/processors";
import { credentialReads, credentialWrites } from "./credentials";
import type { Query } from "./query";
import { one } from "./rows";

export function staffReads(q: Query): StaffReads {
  const { staff, sessions } = q.tables;
  return {
    ...credentialReads(q),
    find: async (processorId, staffId) =>
      one(
        await q
          .select()
          .from(staff)
          .where(and(eq(staff.processorId, processorId), eq(staff.id, staffId))),
      ),
    list: (processorId) => q.select().from(staff).where(eq(staff.processorId, processorId)).orderBy(staff.id),
    findAtOrAfter: async (addressKey) =>
      one(await q.select().from(staff).where(gte(staff.addressKey, addressKey)).orderBy(staff.addressKey).limit(1)),
    findByAddressKey: async (addressKey) => one(await q.select().from(staff).where(eq(staff.addressKey, addressKey))),
    findByOidcSubject: async (subject) => one(await q.select().from(staff).where(eq(staff.oidcSubject, subject))),
    findSession: async (sessionId, now) =>
      one(
        await q
          .select({ session: sessions, staff })
          .from(sessions)
          .innerJoin(staff, and(eq(staff.processorId, sessions.processorId), eq(staff.id, sessions.staffId)))
          .where(
            and(
              eq(sessions.id, sessionId),
              gt(sessions.expiresAt, now),
              // Whoever has left is out at once, whatever their sessions say.
              or(isNull(staff.endedAt), gt(staff.endedAt, now)),
            ),
          ),
      ),
  };
}

export function staffWrites(q: Query): StaffWrites {
  const { staff, sessions } = q.tables;
  return {
    ...staffReads(q),
    ...credentialWrites(q),
    async insert(person) {
      await q.insert(staff).values(person);
    },
    async update(processorId, staffId, change) {
      const set = await q
        .update(staff)
        .set(change)
        .where(and(eq(staff.processorId, processorId), eq(staff.id, staffId)))
        .returning({ id: staff.id });
      return set.length > 0;
    },
    async setTrained(processorId, staffId, trainedOn) {
      const set = await q
        .update(staff)
        .set({ trainedOn })
        .where(and(eq(staff.processorId, processorId), eq(staff.id, staffId)))
        .returning({ id: staff.id });
      return set.length > 0;
    },
    async insertSession(session) {
      await q.insert(sessions).values(session);
    },
    async touchSession(sessionId, lastSeenAt) {
      // None is no fault: the person may have signed out elsewhere in between.
      await q.update(sessions).set({ lastSeenAt }).where(eq(sessions.id, sessionId));
    },
    async removeSession(sessionId) {
      await q.delete(sessions).where(eq(sessions.id, sessionId));
    },
    async removeSessionsOf(processorId, staffId) {
      const ended = await q
        .delete(sessions)
        .where(and(eq(sessions.processorId, processorId), eq(sessions.staffId, staffId)))
        .returning({ id: sessions.id });
      return ended.length;
    },
  };
}
