import { and, eq, inArray } from "drizzle-orm";
import type { QuestionReads, QuestionWrites } from "~/ports/stores/questions";
import type { Query } from "./query";
import { one } from "./rows";

export function questionReads(q: Query): QuestionReads {
  const t = q.tables.questions;
  const named = q.tables.namedContacts;
  return {
    find: async (processorId, questionId) =>
      one(
        await q
          .select()
          .from(t)
          .where(and(eq(t.processorId, processorId), eq(t.id, questionId))),
      ),
    list: (processorId, { changeId, controllerId, states }) =>
      q
        .select()
        .from(t)
        .where(
          and(
            eq(t.processorId, processorId),
            changeId === undefined ? undefined : eq(t.changeId, changeId),
            controllerId === undefined ? undefined : eq(t.controllerId, controllerId),
            states === undefined ? undefined : inArray(t.state, [...states]),
          ),
        )
        .orderBy(t.receivedAt, t.id),
    findNamed: async (processorId, namedId) =>
      one(
        await q
          .select()
          .from(named)
          .where(and(eq(named.processorId, processorId), eq(named.id, namedId))),
      ),
    listNamed: (processorId, { changeId, controllerId, states }) =>
      q
        .select()
        .from(named)
        .where(
          and(
            eq(named.processorId, processorId),
            changeId === undefined ? undefined : eq(named.changeId, changeId),
            controllerId === undefined ? undefined : eq(named.controllerId, controllerId),
            states === undefined ? undefined : inArray(named.state, [...states]),
          ),
        )
        .orderBy(named.receivedAt, named.id),
  };
}

export function questionWrites(q: Query): QuestionWrites {
  const t = q.tables.questions;
  const named = q.tables.namedContacts;
  return {
    ...questionReads(q),
    async insert(question) {
      await q.insert(t).values(question);
    },
    async settle({ processorId, id, state, answer, answeredBy, answeredAt, objectionId }) {
      const settled = await q
        .update(t)
        .set({ state, answer, answeredBy, answeredAt, objectionId })
        .where(and(eq(t.processorId, processorId), eq(t.id, id), eq(t.state, "open")))
        .returning({ id: t.id });
      return settled.length > 0;
    },
    async insertNamed(row) {
      await q.insert(named).values(row);
    },
    async settleNamed({ processorId, id, state, settledBy, settledAt, reason, contactId }) {
      const settled = await q
        .update(named)
        .set({ state, settledBy, settledAt, reason, contactId })
        .where(and(eq(named.processorId, processorId), eq(named.id, id), eq(named.state, "open")))
        .returning({ id: named.id });
      return settled.length > 0;
    },
  };
}
