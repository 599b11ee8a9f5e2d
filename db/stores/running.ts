import { and, count, desc, eq, gt, gte, inArray, isNull, or } from "drizzle-orm";
import type { RunningReads, RunningWrites } from "~/ports/stores/running";
import type { Query } from "./query";
import { one } from "./rows";

/** The one row of the installation. */
const BEAT = "serving";

export function runningReads(q: Query): RunningReads {
  const { beats: b, outages: o, sendings: s, deliveries: d } = q.tables;
  return {
    findBeat: async () => one(await q.select({ at: b.at, machineAt: b.machineAt }).from(b).where(eq(b.id, BEAT))),
    listOutages: (processorId, since) =>
      q
        .select()
        .from(o)
        .where(
          and(eq(o.processorId, processorId), since === null ? undefined : or(isNull(o.endedAt), gt(o.endedAt, since))),
        )
        .orderBy(o.startedAt, o.id),
    listSendings: ({ mails, limit }) =>
      q.select().from(s).where(gte(s.mails, mails)).orderBy(desc(s.endedAt), desc(s.changeId)).limit(limit),
    findSending: async (processorId, changeId) =>
      one(
        await q
          .select()
          .from(s)
          .where(and(eq(s.processorId, processorId), eq(s.changeId, changeId))),
      ),
    async measureSending(processorId, changeId, share) {
      const accepted = and(
        eq(d.processorId, processorId),
        eq(d.changeId, changeId),
        eq(d.state, "accepted"),
        inArray(d.kind, ["notice", "follower_notice"]),
      );
      const [counted] = await q.select({ n: count() }).from(d).where(accepted);
      const mails = counted?.n ?? 0;
      if (mails === 0) return null;
      const nth = Math.max(1, Math.ceil(mails * share));
      const [row] = await q
        .select({ at: d.finishedAt })
        .from(d)
        .where(accepted)
        .orderBy(d.finishedAt)
        .limit(1)
        .offset(nth - 1);
      return row?.at == null ? null : { mails: nth, acceptedBy: row.at };
    },
  };
}

export function runningWrites(q: Query): RunningWrites {
  const { beats: b, outages: o, sendings: s } = q.tables;
  return {
    ...runningReads(q),
    async saveBeat(beat) {
      await q
        .insert(b)
        .values({ id: BEAT, ...beat })
        .onConflictDoUpdate({ target: b.id, set: beat });
    },
    async insertOutage(outage) {
      return (await q.insert(o).values(outage).onConflictDoNothing().returning({ id: o.id })).length > 0;
    },
    endOutages: (endedAt) =>
      q
        .update(o)
        .set({ endedAt })
        .where(and(eq(o.seenBy, "machine"), isNull(o.endedAt)))
        .returning(),
    async saveSending(sending) {
      await q.insert(s).values(sending).onConflictDoNothing();
    },
  };
}
