import { and, desc, eq, gt, gte, isNotNull, isNull, lt, sql } from "drizzle-orm";
import { CODE_TRIES } from "~/domain/people/secret";
import type { SecretReads, SecretWrites } from "~/ports/stores/secrets";
import type { Query } from "./query";
import { one } from "./rows";

export function secretReads(q: Query): SecretReads {
  const t = q.tables.oneTimeSecrets;
  return {
    findByToken: async (purpose, tokenHash) =>
      one(
        await q
          .select()
          .from(t)
          .where(and(eq(t.tokenHash, tokenHash), eq(t.purpose, purpose))),
      ),
    findByBrowserAtOrAfter: async (purpose, browserHash) =>
      one(
        await q
          .select()
          .from(t)
          .where(and(gte(t.browserHash, browserHash), eq(t.purpose, purpose)))
          .orderBy(t.browserHash, desc(t.id))
          .limit(1),
      ),
    listOpen: (processorId, purpose, now) =>
      q
        .select()
        .from(t)
        .where(
          and(
            eq(t.processorId, processorId),
            eq(t.purpose, purpose),
            isNull(t.usedAt),
            gt(t.expiresAt, now),
            lt(t.tries, CODE_TRIES),
          ),
        )
        .orderBy(t.id),
    listWaiting: (purpose, now, limit) =>
      q
        .select()
        .from(t)
        // Asked for by a browser, and no code has been made for it.
        .where(and(gt(t.expiresAt, now), eq(t.purpose, purpose), isNull(t.codeHash), isNotNull(t.browserHash)))
        .orderBy(t.id)
        .limit(limit),
    find: async (processorId, secretId) =>
      one(
        await q
          .select()
          .from(t)
          .where(and(eq(t.processorId, processorId), eq(t.id, secretId))),
      ),
  };
}

export function secretWrites(q: Query): SecretWrites {
  const t = q.tables.oneTimeSecrets;
  return {
    ...secretReads(q),
    async insert(secret) {
      await q.insert(t).values(secret);
    },
    async use(secretId, now) {
      const used = await q
        .update(t)
        .set({ usedAt: now })
        .where(and(eq(t.id, secretId), isNull(t.usedAt), gt(t.expiresAt, now), lt(t.tries, CODE_TRIES)))
        .returning({ id: t.id });
      return used.length > 0;
    },
    async addTry(secretId) {
      const [row] = await q
        .update(t)
        .set({ tries: sql`${t.tries} + 1` })
        .where(eq(t.id, secretId))
        .returning({ tries: t.tries });
      return row?.tries ?? CODE_TRIES;
    },
    async endOpen(processorId, purpose, addressKey, now) {
      await q
        .update(t)
        .set({ usedAt: now })
        .where(
          and(eq(t.processorId, processorId), eq(t.purpose, purpose), eq(t.addressKey, addressKey), isNull(t.usedAt)),
        );
    },
    async removeOf(processorId, addressKey) {
      await q.delete(t).where(and(eq(t.processorId, processorId), eq(t.addressKey, addressKey)));
    },
    async remove(processorId, secretId) {
      const gone = await q
        .delete(t)
        .where(and(eq(t.processorId, processorId), eq(t.id, secretId)))
        .returning({ id: t.id });
      return gone.length > 0;
    },
  };
}
