import { and, count, desc, eq, gt, isNotNull, isNull, lt, ne, or, sql } from "drizzle-orm";
import type { CredentialReads, CredentialWrites } from "~/ports/stores/credentials";
import type { Query } from "./query";

export function credentialReads(q: Query): CredentialReads {
  const { recoveryCodes: codes, sessions } = q.tables;
  return {
    async countRecoveryCodes(processorId, staffId) {
      const [row] = await q
        .select({ n: count() })
        .from(codes)
        .where(and(eq(codes.processorId, processorId), eq(codes.staffId, staffId), isNull(codes.usedAt)));
      return row?.n ?? 0;
    },
    listSessions: (processorId, staffId, now) =>
      q
        .select()
        .from(sessions)
        .where(and(eq(sessions.processorId, processorId), eq(sessions.staffId, staffId), gt(sessions.expiresAt, now)))
        .orderBy(desc(sessions.createdAt), sessions.id),
  };
}

export function credentialWrites(q: Query): CredentialWrites {
  const { staff, recoveryCodes: codes, sessions } = q.tables;
  const person = (processorId: string, staffId: string) =>
    and(eq(staff.processorId, processorId), eq(staff.id, staffId));
  const sessionsOf = (processorId: string, staffId: string) =>
    and(eq(sessions.processorId, processorId), eq(sessions.staffId, staffId));
  return {
    async takeTotpStep(processorId, staffId, step) {
      const taken = await q
        .update(staff)
        .set({ totpStep: step })
        .where(
          and(
            person(processorId, staffId),
            isNotNull(staff.totpConfirmedAt),
            or(isNull(staff.totpStep), lt(staff.totpStep, step)),
          ),
        )
        .returning({ id: staff.id });
      return taken.length > 0;
    },
    async takeRecoveryCode(processorId, staffId, hash, now) {
      const used = await q
        .update(codes)
        .set({ usedAt: now })
        .where(
          and(
            eq(codes.processorId, processorId),
            eq(codes.staffId, staffId),
            eq(codes.hash, hash),
            isNull(codes.usedAt),
          ),
        )
        .returning({ id: codes.id });
      return used.length > 0;
    },
    async replaceRecoveryCodes(processorId, staffId, fresh, now) {
      await q.delete(codes).where(and(eq(codes.processorId, processorId), eq(codes.staffId, staffId)));
      if (fresh.length === 0) return;
      await q
        .insert(codes)
        .values(fresh.map(({ id, hash }) => ({ id, processorId, staffId, hash, createdAt: now, usedAt: null })));
    },
    async noteSignIn(processorId, staffId, at) {
      await q
        .update(staff)
        .set({ lastSeenAt: at, joinedAt: sql`coalesce(${staff.joinedAt}, ${at})` })
        .where(person(processorId, staffId));
    },
    async endSession(processorId, staffId, sessionId) {
      const ended = await q
        .delete(sessions)
        .where(and(sessionsOf(processorId, staffId), eq(sessions.id, sessionId)))
        .returning({ id: sessions.id });
      return ended.length > 0;
    },
    async endOtherSessions(processorId, staffId, keepId) {
      const ended = await q
        .delete(sessions)
        .where(and(sessionsOf(processorId, staffId), ne(sessions.id, keepId)))
        .returning({ id: sessions.id });
      return ended.length;
    },
  };
}
