import { and, eq, gt, isNull, lt, sql } from "drizzle-orm";
import type { IdleAccount, IdleKind } from "~/ports/stores/persons";
import type { Query } from "./query";
import { boundedLimit } from "./rows";

type Wanted = {
  processorId: string;
  kind: IdleKind;
  before: string;
  page: { after: string | null; limit: number };
};

/**
 * Accounts that are not erased and whose last sign is older than `before`. An active contract contact is told because the
 * agreement says so, and a follower who follows is told because they want to be: neither is idle.
 */
export async function idleAccounts(q: Query, { processorId, kind, before, page }: Wanted): Promise<IdleAccount[]> {
  const { retentionMarks: marks } = q.tables;
  const { table, seen, only } = source(q, kind);
  const rows = await q
    .select({
      id: table.id,
      address: table.address,
      addressKey: table.addressKey,
      language: table.language,
      lastSeenAt: seen,
      mark: marks,
    })
    .from(table)
    .leftJoin(marks, and(eq(marks.processorId, processorId), eq(marks.kind, kind), eq(marks.subjectId, table.id)))
    .where(
      and(
        eq(table.processorId, processorId),
        lt(seen, before),
        isNull(marks.erasedAt),
        page.after === null ? undefined : gt(table.id, page.after),
        only,
      ),
    )
    .orderBy(table.id)
    .limit(boundedLimit(page.limit));
  return rows.map((row) => ({ kind, ...row }));
}

function source(q: Query, kind: IdleKind) {
  const { staff, controllerUsers: users, contacts, followers } = q.tables;
  switch (kind) {
    case "staff":
      return {
        table: staff,
        seen: sql<string>`coalesce(${staff.lastSeenAt}, ${staff.joinedAt}, ${staff.createdAt})`,
        only: undefined,
      };
    case "user":
      return {
        table: users,
        seen: sql<string>`coalesce(${users.lastSeenAt}, ${users.joinedAt}, ${users.createdAt})`,
        only: undefined,
      };
    case "contact":
      return {
        table: contacts,
        seen: sql<string>`coalesce(${contacts.endedAt}, ${contacts.createdAt})`,
        only: sql`${contacts.endedAt} is not null`,
      };
    case "follower":
      return {
        table: followers,
        seen: sql<string>`coalesce(${followers.leftAt}, ${followers.requestedAt})`,
        only: sql`${followers.state} <> 'following'`,
      };
    default:
      return kind satisfies never;
  }
}
