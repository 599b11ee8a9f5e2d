import { and, count, eq, gt } from "drizzle-orm";
import type { CustomerReads, CustomerWrites } from "~/ports/stores/customers";
import type { Query } from "./query";
import { mustFind, one } from "./rows";

type Reads = Pick<
  CustomerReads,
  | "findFollowerByAddress"
  | "findFollower"
  | "findFollowerByConfirmHash"
  | "findFollowerByManageHash"
  | "listFollowers"
  | "countFollowers"
>;

export function followerReads(q: Query): Reads {
  const t = q.tables.followers;
  const follows = (processorId: string) => and(eq(t.processorId, processorId), eq(t.state, "following"));
  return {
    findFollowerByAddress: async (processorId, addressKey) =>
      one(
        await q
          .select()
          .from(t)
          .where(and(eq(t.processorId, processorId), eq(t.addressKey, addressKey))),
      ),
    findFollower: async (processorId, followerId) =>
      one(
        await q
          .select()
          .from(t)
          .where(and(eq(t.processorId, processorId), eq(t.id, followerId))),
      ),
    findFollowerByConfirmHash: async (hash) => one(await q.select().from(t).where(eq(t.confirmHash, hash))),
    findFollowerByManageHash: async (hash) => one(await q.select().from(t).where(eq(t.manageHash, hash))),
    listFollowers: (processorId, page) =>
      q
        .select()
        .from(t)
        .where(and(follows(processorId), page.after === null ? undefined : gt(t.id, page.after)))
        .orderBy(t.id)
        .limit(page.limit),
    async countFollowers(processorId) {
      const [row] = await q.select({ n: count() }).from(t).where(follows(processorId));
      return row?.n ?? 0;
    },
  };
}

export function followerWrites(q: Query): Pick<CustomerWrites, "insertFollower" | "updateFollower"> {
  const t = q.tables.followers;
  return {
    async insertFollower(follower) {
      await q.insert(t).values(follower);
    },
    async updateFollower({ id, processorId, ...changing }) {
      const updated = await q
        .update(t)
        .set(changing)
        .where(and(eq(t.processorId, processorId), eq(t.id, id)))
        .returning({ id: t.id });
      mustFind(updated, "customers.updateFollower");
    },
  };
}
