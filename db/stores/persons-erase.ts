import { and, eq, inArray, isNotNull, lt } from "drizzle-orm";
import type { ActedBy } from "~/domain/people/acted-by";
import { ERASED_NAME, erasedKey } from "~/domain/people/retention";
import type { PersonWrites } from "~/ports/stores/persons";
import { personReads } from "./persons";
import type { Query } from "./query";
import { chunks, type RowBudget } from "./rows";

const SPENT_LIMIT = 500;

/** Whoever acted, by kind, id and authority at that moment, which stay evidence; the name goes. */
function nobody(by: ActedBy | null): ActedBy | null {
  return by === null ? null : { ...by, name: ERASED_NAME };
}

export function personWrites(q: Query, budget: RowBudget): PersonWrites {
  const t = q.tables;
  const reads = personReads(q);
  return {
    ...reads,
    async saveMark(mark) {
      const { warnedAt, heldAt, holds, erasedAt } = mark;
      await q
        .insert(t.retentionMarks)
        .values(mark)
        .onConflictDoUpdate({
          target: [t.retentionMarks.processorId, t.retentionMarks.kind, t.retentionMarks.subjectId],
          set: { warnedAt, heldAt, holds, erasedAt },
        });
    },
    async emptyTraces(processorId, rows, limit) {
      let left = limit;
      /** Takes as many ids as there is room for. */
      const take = (some: readonly { id: string }[]) => {
        const taken = some.slice(0, left).map(({ id }) => id);
        left -= taken.length;
        budget.spend(taken.length);
        return [...chunks(taken, 400)];
      };
      // Salts go with the values: without both nobody can tell what a leaf committed to (GDPR Art. 17).
      const named = rows.deliveries.filter(({ address }) => address !== "");
      for (const some of take(named)) {
        await q
          .update(t.deliveries)
          .set({ name: "", address: "", values: {}, reply: null, salt: "" })
          .where(
            and(
              eq(t.deliveries.processorId, processorId),
              inArray(t.deliveries.id, some),
              isNotNull(t.deliveries.finishedAt),
            ),
          );
        await q
          .update(t.deliveryAttempts)
          .set({ reply: null })
          .where(and(eq(t.deliveryAttempts.processorId, processorId), inArray(t.deliveryAttempts.deliveryId, some)));
        await q
          .update(t.deliveryReports)
          .set({ address: "", diagnostic: "" })
          .where(and(eq(t.deliveryReports.processorId, processorId), inArray(t.deliveryReports.deliveryId, some)));
      }
      for (const some of take(rows.audit.filter(({ salt }) => salt !== ""))) {
        await q
          .update(t.auditEntries)
          .set({ before: null, after: null, reason: null, salt: "" })
          .where(and(eq(t.auditEntries.processorId, processorId), inArray(t.auditEntries.id, some)));
      }
      for (const some of take(rows.recipients.filter(({ address }) => address !== ""))) {
        for (const id of some) {
          await q
            .update(t.recipients)
            .set({ name: ERASED_NAME, address: "", linkHash: erasedKey(id) })
            .where(and(eq(t.recipients.processorId, processorId), eq(t.recipients.id, id)));
        }
      }
      for (const row of one(rows.authorisations.filter(({ personName }) => personName !== ERASED_NAME))) {
        await q
          .update(t.authorisations)
          .set({ personName: ERASED_NAME, authority: "", actor: nobody(row.actor), salt: "" })
          .where(and(eq(t.authorisations.processorId, processorId), eq(t.authorisations.id, row.id)));
      }
      for (const row of one(rows.acknowledged.filter(({ acknowledgedBy }) => acknowledgedBy?.name !== ERASED_NAME))) {
        await q
          .update(t.notices)
          .set({ acknowledgedBy: nobody(row.acknowledgedBy) })
          .where(and(eq(t.notices.processorId, processorId), eq(t.notices.id, row.id)));
      }
      for (const row of one(rows.questions.filter(({ address }) => address !== ""))) {
        await q
          .update(t.questions)
          .set({ personName: ERASED_NAME, address: "", actor: { ...row.actor, name: ERASED_NAME } })
          .where(and(eq(t.questions.processorId, processorId), eq(t.questions.id, row.id)));
      }
      for (const row of one(rows.incoming.filter(({ senderAddress }) => senderAddress !== ""))) {
        const content = Buffer.alloc(0);
        const nobodys = { senderName: ERASED_NAME, senderAddress: "", addressKey: erasedKey(row.id), envelopeFrom: "" };
        await q
          .update(t.incomingMails)
          .set({ ...nobodys, subject: "", note: "", content, salt: "" })
          .where(and(eq(t.incomingMails.processorId, processorId), eq(t.incomingMails.id, row.id)));
        if (row.objectionId === null) continue;
        // The same bytes, as the original of the objection that it was.
        await q
          .update(t.objectionFiles)
          .set({ content })
          .where(
            and(
              eq(t.objectionFiles.processorId, processorId),
              eq(t.objectionFiles.objectionId, row.objectionId),
              eq(t.objectionFiles.hash, row.hash),
            ),
          );
      }
      for (const row of one(rows.named.filter(({ address }) => address !== ""))) {
        await q
          .update(t.namedContacts)
          .set({
            ...{ name: ERASED_NAME, address: "", addressKey: erasedKey(row.id), note: "" },
            namedBy: { ...row.namedBy, name: ERASED_NAME, address: "" },
            actor: { ...row.actor, name: ERASED_NAME },
          })
          .where(and(eq(t.namedContacts.processorId, processorId), eq(t.namedContacts.id, row.id)));
      }
      return limit - left;

      /** Rows to be emptied one by one, as many as there is room for. */
      function one<Row>(some: readonly Row[]): readonly Row[] {
        const taken = some.slice(0, left);
        left -= taken.length;
        budget.spend(taken.length);
        return taken;
      }
    },
    async forgetIn(processorId, entries) {
      budget.spend(entries.length);
      for (const { id, before, after } of entries) {
        await q
          .update(t.auditEntries)
          .set({ before, after, salt: "" })
          .where(and(eq(t.auditEntries.processorId, processorId), eq(t.auditEntries.id, id)));
      }
    },
    async emptyAccounts(processorId, accounts, now) {
      for (const { kind, id } of accounts) {
        const person = { name: ERASED_NAME, address: "", addressKey: erasedKey(id) };
        switch (kind) {
          case "staff":
            await q.delete(t.sessions).where(and(eq(t.sessions.processorId, processorId), eq(t.sessions.staffId, id)));
            await q
              .delete(t.recoveryCodes)
              .where(and(eq(t.recoveryCodes.processorId, processorId), eq(t.recoveryCodes.staffId, id)));
            await q
              .update(t.staff)
              .set({
                ...person,
                passwordHash: null,
                ...{ totpSecret: null, totpConfirmedAt: null, totpStep: null, oidcSubject: null, trainedOn: null },
                endedAt: now,
              })
              .where(and(eq(t.staff.processorId, processorId), eq(t.staff.id, id)));
            break;
          case "user":
            await q
              .update(t.controllerUsers)
              .set({ ...person, endedAt: now })
              .where(and(eq(t.controllerUsers.processorId, processorId), eq(t.controllerUsers.id, id)));
            break;
          case "contact":
            await q
              .update(t.contacts)
              .set(person)
              .where(
                and(eq(t.contacts.processorId, processorId), eq(t.contacts.id, id), isNotNull(t.contacts.endedAt)),
              );
            break;
          case "follower":
            await q
              .update(t.followers)
              .set({ address: "", addressKey: erasedKey(id), state: "left", leftAt: now })
              .where(and(eq(t.followers.processorId, processorId), eq(t.followers.id, id)));
            break;
          case "objector":
            await q
              .update(t.objections)
              .set({ personName: ERASED_NAME, address: "", addressKey: erasedKey(id), actor: null, salt: "" })
              .where(and(eq(t.objections.processorId, processorId), eq(t.objections.id, id)));
            break;
          default:
            kind satisfies never;
        }
      }
    },
    async removeSpent(before) {
      const counts = [
        await removeSome(t.sessions, lt(t.sessions.expiresAt, before)),
        await removeSome(t.portalSessions, lt(t.portalSessions.expiresAt, before)),
        await removeSome(t.oneTimeSecrets, lt(t.oneTimeSecrets.expiresAt, before)),
        await removeSome(t.refusedSignIns, lt(t.refusedSignIns.at, before)),
        await removeSome(t.throttles, lt(t.throttles.resetsAt, before)),
      ];
      return counts.reduce((sum, n) => sum + n, 0);
    },
  };

  async function removeSome(
    table: (typeof t)["sessions" | "portalSessions" | "oneTimeSecrets" | "refusedSignIns" | "throttles"],
    isSpent: ReturnType<typeof lt>,
  ): Promise<number> {
    const spent = await q.select({ id: table.id }).from(table).where(isSpent).limit(SPENT_LIMIT);
    if (spent.length === 0) return 0;
    const gone = spent.map(({ id }) => id);
    return (await q.delete(table).where(inArray(table.id, gone)).returning({ id: table.id })).length;
  }
}
