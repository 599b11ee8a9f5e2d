import { inArray, lt } from "drizzle-orm";
import type { RefusedSignInWrites } from "~/ports/stores/users";
import type { Query } from "./query";

export function refusedSignInWrites(q: Query): RefusedSignInWrites {
  const t = q.tables.refusedSignIns;
  return {
    async insert(refused) {
      await q.insert(t).values(refused);
    },
    takeBefore(before, limit) {
      const oldest = q.select({ id: t.id }).from(t).where(lt(t.at, before)).orderBy(t.at, t.id).limit(limit);
      return q.delete(t).where(inArray(t.id, oldest)).returning();
    },
  };
}
