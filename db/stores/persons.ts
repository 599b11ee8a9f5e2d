import { and, desc, eq, getTableColumns, gt, inArray, isNull, or, type SQL } from "drizzle-orm";
import type { PersonRows } from "~/domain/people/own-data";
import type { PersonReads } from "~/ports/stores/persons";
import { toEntry } from "./audit";
import { idleAccounts } from "./persons-idle";
import type { Query } from "./query";
import { one, readByKeys } from "./rows";

export function personReads(q: Query): PersonReads {
  const t = q.tables;
  return {
    async find(processorId, addressKey, limit) {
      type Table =
        | typeof t.staff
        | typeof t.contacts
        | typeof t.followers
        | typeof t.controllerUsers
        | typeof t.objections;
      const isOf = (table: Table) => and(eq(table.processorId, processorId), eq(table.addressKey, addressKey));
      const staff = await q.select().from(t.staff).where(isOf(t.staff));
      const users = await q.select().from(t.controllerUsers).where(isOf(t.controllerUsers));
      const contacts = await q.select().from(t.contacts).where(isOf(t.contacts));
      const followers = await q.select().from(t.followers).where(isOf(t.followers));
      const objections = await q.select().from(t.objections).where(isOf(t.objections)).orderBy(t.objections.id);
      const recipients = await readByKeys(ids(contacts), (some) =>
        q
          .select()
          .from(t.recipients)
          .where(and(eq(t.recipients.processorId, processorId), inArray(t.recipients.contactId, some))),
      );
      const { content: _bytes, ...mailRow } = getTableColumns(t.incomingMails);
      const incoming = await q
        .select(mailRow)
        .from(t.incomingMails)
        .where(and(eq(t.incomingMails.processorId, processorId), eq(t.incomingMails.addressKey, addressKey)))
        .orderBy(t.incomingMails.id);
      const spellings = [...staff, ...users, ...contacts, ...followers, ...objections].map(({ address }) => address);
      const rows = { staff, users, contacts, followers, objections, recipients, incoming };
      return {
        ...rows,
        ...(await answersOf(q, processorId, { addressKey, ...rows })),
        sessions: await sessionsOf(q, processorId, ids(staff)),
        deliveries: await mailsTo(q, processorId, { ...rows, spellings: [...new Set(spellings)], limit }),
        audit: await actsOf(
          q,
          processorId,
          [...ids(staff), ...ids(users), ...ids(contacts), ...ids(recipients)],
          limit,
        ),
      };
    },
    findMark: async (processorId, kind, subjectId) =>
      one(
        await q
          .select()
          .from(t.retentionMarks)
          .where(
            and(
              eq(t.retentionMarks.processorId, processorId),
              eq(t.retentionMarks.kind, kind),
              eq(t.retentionMarks.subjectId, subjectId),
            ),
          ),
      ),
    listIdle: (processorId, kind, before, page) => idleAccounts(q, { processorId, kind, before, page }),
    async listOpenWindows(processorId, controllerIds, now) {
      const open = await readByKeys(controllerIds, (some) =>
        q
          .select({ windowEnd: t.notices.windowEnd })
          .from(t.notices)
          .innerJoin(
            t.changes,
            and(eq(t.changes.processorId, t.notices.processorId), eq(t.changes.id, t.notices.changeId)),
          )
          .where(
            and(
              eq(t.notices.processorId, processorId),
              inArray(t.notices.controllerId, some),
              eq(t.changes.state, "announced"),
              // Without a proof of delivery the window has not begun, so it has not closed either.
              or(isNull(t.notices.windowEnd), gt(t.notices.windowEnd, now)),
            ),
          ),
      );
      return open.map(({ windowEnd }) => windowEnd);
    },
  };
}

function ids(rows: readonly { id: string }[]): string[] {
  return rows.map(({ id }) => id);
}

type Acting = Pick<PersonRows, "users" | "contacts" | "recipients"> & { addressKey: string };

/** Who acted is JSON, which is not searched: the rows of the person's customers are few, and are looked through. */
async function answersOf(
  q: Query,
  processorId: string,
  { users, contacts, recipients, addressKey }: Acting,
): Promise<Pick<PersonRows, "authorisations" | "acknowledged" | "questions" | "named">> {
  const { authorisations, notices, questions, namedContacts } = q.tables;
  const own = new Set([...ids(users), ...ids(contacts), ...ids(recipients)]);
  const customers = [...users, ...contacts].map(({ controllerId }) => controllerId);
  const acts = await readByKeys(customers, (some) =>
    q
      .select()
      .from(authorisations)
      .where(and(eq(authorisations.processorId, processorId), inArray(authorisations.controllerId, some))),
  );
  const noted = await readByKeys(customers, (some) =>
    q
      .select({
        ...{ id: notices.id, processorId: notices.processorId, changeId: notices.changeId },
        ...{ acknowledgedAt: notices.acknowledgedAt, acknowledgedBy: notices.acknowledgedBy },
      })
      .from(notices)
      .where(and(eq(notices.processorId, processorId), inArray(notices.controllerId, some))),
  );
  const asked = await readByKeys(customers, (some) =>
    q
      .select()
      .from(questions)
      .where(and(eq(questions.processorId, processorId), inArray(questions.controllerId, some))),
  );
  const naming = await readByKeys(customers, (some) =>
    q
      .select()
      .from(namedContacts)
      .where(and(eq(namedContacts.processorId, processorId), inArray(namedContacts.controllerId, some))),
  );
  const named = await q
    .select()
    .from(namedContacts)
    .where(and(eq(namedContacts.processorId, processorId), eq(namedContacts.addressKey, addressKey)));
  const byOwn = naming.filter(({ actor }) => own.has(actor.id));
  return {
    authorisations: acts.filter(({ actor }) => actor !== null && own.has(actor.id)),
    acknowledged: noted.filter(({ acknowledgedBy }) => acknowledgedBy !== null && own.has(acknowledgedBy.id)),
    questions: asked.filter(({ actor }) => own.has(actor.id)),
    named: [...new Map([...byOwn, ...named].map((row) => [row.id, row])).values()],
  };
}

function sessionsOf(q: Query, processorId: string, staffIds: readonly string[]): Promise<PersonRows["sessions"]> {
  const t = q.tables.sessions;
  return readByKeys(staffIds, (some) =>
    q
      .select()
      .from(t)
      .where(and(eq(t.processorId, processorId), inArray(t.staffId, some))),
  );
}

type Traces = Pick<PersonRows, "recipients" | "followers"> & { spellings: string[]; limit: number };

/** Through the recipient or follower a mail went to, and otherwise by the address as it was spelt. */
async function mailsTo(
  q: Query,
  processorId: string,
  { recipients, followers, spellings, limit }: Traces,
): Promise<PersonRows["deliveries"]> {
  const t = q.tables.deliveries;
  const by = (
    keys: readonly string[],
    column: typeof t.recipientId | typeof t.followerId | typeof t.address,
    more?: SQL,
  ) =>
    readByKeys(keys, (some) =>
      q
        .select()
        .from(t)
        .where(and(eq(t.processorId, processorId), inArray(column, some), more))
        .orderBy(desc(t.id))
        .limit(limit),
    );
  const found = [
    ...(await by(ids(recipients), t.recipientId)),
    ...(await by(ids(followers), t.followerId)),
    ...(await by(spellings, t.address, and(isNull(t.recipientId), isNull(t.followerId)))),
  ];
  return found.sort((a, b) => (a.id < b.id ? 1 : -1)).slice(0, limit);
}

/** What any of these did, and what was done to them. */
async function actsOf(
  q: Query,
  processorId: string,
  rowIds: readonly string[],
  limit: number,
): Promise<PersonRows["audit"]> {
  const t = q.tables.auditEntries;
  const by = (column: typeof t.actorId | typeof t.subjectId) =>
    readByKeys(rowIds, (some) =>
      q
        .select()
        .from(t)
        .where(and(eq(t.processorId, processorId), inArray(column, some)))
        .orderBy(desc(t.id))
        .limit(limit),
    );
  const found = new Map([...(await by(t.actorId)), ...(await by(t.subjectId))].map((row) => [row.id, toEntry(row)]));
  return [...found.values()].sort((a, b) => (a.id < b.id ? 1 : -1)).slice(0, limit);
}
