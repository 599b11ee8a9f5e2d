import {
  aliasedTable,
  and,
  count,
  eq,
  getTableColumns,
  gt,
  inArray,
  isNotNull,
  isNull,
  notExists,
  notInArray,
  or,
  type SQL,
} from "drizzle-orm";
import { KEPT_MAILS } from "~/domain/notice/dead-address";
import { ON_ITS_WAY } from "~/domain/notice/standing-proof";
import type { ProofReads, ProofWrites } from "~/ports/stores/incoming";
import { selectNotices } from "./notice-contents";
import type { Query } from "./query";
import { one } from "./rows";

export function proofReads(q: Query): ProofReads {
  const t = q.tables.noticeProofs;
  const files = q.tables.noticeProofFiles;
  const { content: _bytes, ...summary } = getTableColumns(files);
  const { notices: n, deliveries: d } = q.tables;
  const unreached = (processorId: string, changeId: string) =>
    and(
      eq(n.processorId, processorId),
      eq(n.changeId, changeId),
      isNull(n.provenAt),
      notExists(
        q
          .select({ id: d.id })
          .from(d)
          .where(
            and(
              eq(d.processorId, n.processorId),
              eq(d.noticeId, n.id),
              eq(d.kind, "notice"),
              inArray(d.state, [...ON_ITS_WAY]),
            ),
          ),
      ),
    );
  const { deliveryReports: r, recipients, contacts } = q.tables;
  /** Contacts that somebody gave us afterwards. */
  const [told, added] = [aliasedTable(recipients, "told"), aliasedTable(contacts, "added")];
  const [later, gone] = [aliasedTable(d, "later"), aliasedTable(d, "gone")];
  /**
   * Ids of the notices of a change of which a mail, the notice or one after it, was refused, or taken and reported as
   * undeliverable, and nobody has seen to it: the address is known to be dead (`mayReach`), and gets no further mail. What
   * was kept from it for that reason is to be seen to as well.
   */
  const missed = (processorId: string, changeId: string) => {
    const ofChange = and(eq(d.processorId, processorId), eq(d.changeId, changeId));
    const refused = q
      .select({ id: d.id })
      .from(d)
      .where(and(ofChange, eq(d.state, "failed"), isNotNull(d.recipientId)));
    const returned = q
      .select({ id: r.deliveryId })
      .from(r)
      .where(
        and(eq(r.processorId, processorId), eq(r.changeId, changeId), eq(r.effect, "counts"), eq(r.action, "failed")),
      );
    const isKept = and(eq(d.state, "suppressed"), inArray(d.kind, [...KEPT_MAILS]));
    const ofDead = and(eq(gone.processorId, processorId), inArray(gone.id, refused.union(returned)));
    const dead = q.select({ id: gone.recipientId }).from(gone).where(ofDead);
    return q
      .select({ noticeId: d.noticeId })
      .from(d)
      .innerJoin(recipients, and(eq(recipients.processorId, d.processorId), eq(recipients.id, d.recipientId)))
      .innerJoin(contacts, and(eq(contacts.processorId, d.processorId), eq(contacts.id, recipients.contactId)))
      .where(
        and(
          ofChange,
          or(inArray(d.id, refused.union(returned)), and(isKept, inArray(d.recipientId, dead))),
          // What a server took since and has not given back shows that the address works.
          notExists(
            q
              .select({ id: later.id })
              .from(later)
              .where(
                and(
                  eq(later.processorId, d.processorId),
                  eq(later.noticeId, d.noticeId),
                  eq(later.recipientId, d.recipientId),
                  eq(later.state, "accepted"),
                  gt(later.finishedAt, d.finishedAt),
                  notInArray(later.id, returned),
                ),
              ),
          ),
          // Staff took it off the customer's contacts, or wrote it otherwise.
          isNull(contacts.endedAt),
          eq(contacts.address, d.address),
          notExists(
            q
              .select({ id: t.id })
              .from(t)
              .where(and(eq(t.processorId, d.processorId), eq(t.noticeId, d.noticeId), gt(t.recordedAt, d.finishedAt))),
          ),
          notExists(
            q
              .select({ id: told.id })
              .from(told)
              .innerJoin(added, and(eq(added.processorId, told.processorId), eq(added.id, told.contactId)))
              .where(
                and(
                  eq(told.processorId, d.processorId),
                  eq(told.noticeId, d.noticeId),
                  gt(added.createdAt, d.finishedAt),
                ),
              ),
          ),
        ),
      );
  };
  const toSettle = (processorId: string, changeId: string) =>
    or(
      unreached(processorId, changeId),
      and(eq(n.processorId, processorId), eq(n.changeId, changeId), inArray(n.id, missed(processorId, changeId))),
    );
  return {
    find: async (processorId, proofId) =>
      one(
        await q
          .select()
          .from(t)
          .where(and(eq(t.processorId, processorId), eq(t.id, proofId))),
      ),
    list: (processorId, of) =>
      q
        .select()
        .from(t)
        .where(
          and(
            eq(t.processorId, processorId),
            "noticeId" in of ? eq(t.noticeId, of.noticeId) : eq(t.changeId, of.changeId),
          ),
        )
        .orderBy(t.id),
    listMissed: (processorId, changeId, { after, limit }) =>
      selectNotices(q, and(toSettle(processorId, changeId), after === null ? undefined : gt(n.id, after)))
        .orderBy(n.id)
        .limit(limit),
    async countMissed(processorId, changeId) {
      const of = async (condition: SQL | undefined) =>
        (await q.select({ n: count() }).from(n).where(condition))[0]?.n ?? 0;
      const notReached = await of(unreached(processorId, changeId));
      return { unreached: notReached, deadAddress: (await of(toSettle(processorId, changeId))) - notReached };
    },
    listFiles: (processorId, proofId) =>
      q
        .select(summary)
        .from(files)
        .where(and(eq(files.processorId, processorId), eq(files.proofId, proofId)))
        .orderBy(files.id),
    findFile: async (processorId, fileId) =>
      one(
        await q
          .select()
          .from(files)
          .where(and(eq(files.processorId, processorId), eq(files.id, fileId))),
      ),
  };
}

export function proofWrites(q: Query): ProofWrites {
  return {
    ...proofReads(q),
    async insert(proof) {
      await q.insert(q.tables.noticeProofs).values(proof);
    },
    async insertFile(file) {
      await q.insert(q.tables.noticeProofFiles).values(file);
    },
  };
}
