import { and, eq, isNull, sql } from "drizzle-orm";
import type { UserReads, UserWrites } from "~/ports/stores/users";
import type { Query } from "./query";
import { mustFind, one } from "./rows";

export function userReads(q: Query): UserReads {
  const t = q.tables.controllerUsers;
  const ofController = (processorId: string, controllerId: string) =>
    and(eq(t.processorId, processorId), eq(t.controllerId, controllerId));
  return {
    find: async (processorId, controllerId, userId) =>
      one(
        await q
          .select()
          .from(t)
          .where(and(ofController(processorId, controllerId), eq(t.id, userId))),
      ),
    findByAddress: async (processorId, controllerId, addressKey) =>
      one(
        await q
          .select()
          .from(t)
          .where(and(ofController(processorId, controllerId), eq(t.addressKey, addressKey))),
      ),
    list: (processorId, controllerId) =>
      q.select().from(t).where(ofController(processorId, controllerId)).orderBy(t.id),
    listByAddress: (addressKey) =>
      q
        .select()
        .from(t)
        .where(and(eq(t.addressKey, addressKey), isNull(t.endedAt)))
        .orderBy(t.id),
  };
}

export function userWrites(q: Query): UserWrites {
  const t = q.tables.controllerUsers;
  return {
    ...userReads(q),
    async insert(user) {
      await q.insert(t).values(user);
    },
    async update({ id, processorId, controllerId, name, language, roles, invitedBy, endedAt }) {
      const updated = await q
        .update(t)
        .set({ name, language, roles, invitedBy, endedAt })
        .where(and(eq(t.processorId, processorId), eq(t.controllerId, controllerId), eq(t.id, id)))
        .returning({ id: t.id });
      mustFind(updated, "users.update");
    },
    async see(processorId, userId, at) {
      await q
        .update(t)
        .set({ joinedAt: sql`coalesce(${t.joinedAt}, ${at})`, lastSeenAt: at })
        .where(and(eq(t.processorId, processorId), eq(t.id, userId)));
    },
  };
}
