import type { AuditEntry } from "~/domain/audit/audit";
import { auditEntry } from "~/domain/audit/entry";
import {
  accountsOf,
  controllersOf,
  ERASE_LIMIT,
  erasable,
  holdsOn,
  openUntil,
  type PersonRows,
  rowsOf,
} from "~/domain/people/own-data";
import { identityOf, withoutPerson } from "~/domain/people/without-person";
import type { Deps } from "~/ports/deps";
import type { ErasePerson, Erasing } from "~/ports/erase-person";
import type { Read, Tx } from "~/ports/store";

/** Rows that one transaction empties: pages are answered between two of them. */
const CHUNK = 400;

/**
 * Erases a person (GDPR Art. 17, SU-2). Rows about them are emptied first, in small transactions; then, in one that asks
 * once more whether anything holds the data back, nobody is put in the place of their accounts, with the journal's record
 * that a restore replays and the entry that says it was done. Interrupted, it is done again from the start.
 */
export function erasePerson(deps: Pick<Deps, "store" | "clock" | "ids">): ErasePerson {
  return async (erasing) => {
    const { processorId } = erasing;
    for (;;) {
      const foreseen = await verdict(deps, deps.store.read, erasing);
      if (!foreseen.ok) return foreseen;
      if ((await deps.store.write((tx) => tx.persons.emptyTraces(processorId, foreseen.rows, CHUNK))) === CHUNK)
        continue;
      // As long as another account has the address, it stands where the log of its customer names it.
      if (foreseen.isWhole) await forgetMentions(deps, erasing, foreseen.rows);
      return deps.store.tx(processorId, async (tx) => {
        const known = await verdict(deps, tx, erasing);
        if (!known.ok) return known;
        await tx.persons.emptyTraces(processorId, known.rows, CHUNK);
        await finish(deps, tx, erasing, known.accounts);
        return { ok: true, erased: known.accounts.length, kept: known.kept };
      });
    }
  };
}

async function verdict(deps: Pick<Deps, "clock">, read: Read | Tx, { processorId, addressKey, only, act }: Erasing) {
  const all = await read.persons.find(processorId, addressKey, ERASE_LIMIT);
  const accounts = only ?? accountsOf(all);
  const rows = rowsOf(all, accounts);
  if (accounts.length === 0) return { ok: false as const, code: "person.unknown" as const };
  const open = await read.persons.listOpenWindows(processorId, controllersOf(rows), deps.clock.now());
  const zone = (await read.processors.find(processorId))?.zone ?? "UTC";
  // Whoever has not been seen for two years works here no more, whatever the list of staff says.
  const holds = holdsOn(rows, open.length).filter((hold) => act === "person.erase" || hold !== "active_staff");
  const going = erasable(rows, accounts, holds);
  if (going.length === 0)
    return { ok: false as const, code: "person.held" as const, holds, openUntil: openUntil(open, zone) };
  const isWhole = going.length === accountsOf(all).length;
  return { ok: true as const, accounts: going, rows: rowsOf(rows, going), kept: holds, isWhole };
}

type Account =
  Awaited<ReturnType<typeof verdict>> extends infer V ? (V extends { accounts: infer A } ? A : never) : never;

/**
 * Entries about something else that name the person: the customer's import, a contact they named, what they approved. The
 * name goes, all else stays readable, and the proof of the entry is closed with its salt.
 */
async function forgetMentions(
  { store }: Pick<Deps, "store">,
  { processorId, addressKey }: Erasing,
  rows: PersonRows,
): Promise<void> {
  const who = identityOf(addressKey, rows);
  for (const controllerId of controllersOf(rows)) {
    let before: string | null = null;
    for (;;) {
      const page: AuditEntry[] = await store.read.audit.listForController(processorId, controllerId, {
        before,
        limit: CHUNK,
      });
      const naming = page.flatMap((entry) => {
        const left = { before: withoutPerson(entry.before, who), after: withoutPerson(entry.after, who) };
        const isNamed = JSON.stringify(left) !== JSON.stringify({ before: entry.before, after: entry.after });
        return isNamed ? [{ id: entry.id, ...left }] : [];
      });
      if (naming.length > 0) await store.write((tx) => tx.persons.forgetIn(processorId, naming));
      if (page.length < CHUNK) break;
      before = page.at(-1)?.id ?? null;
    }
  }
}

async function finish(
  { clock, ids }: Pick<Deps, "clock" | "ids">,
  tx: Tx,
  { processorId, addressKey, only, actor, roles, act, reason }: Erasing,
  accounts: Account,
): Promise<void> {
  const now = clock.now();
  await tx.persons.emptyAccounts(processorId, accounts, now);
  if (only === null) {
    await tx.secrets.removeOf(processorId, addressKey);
    // An address that acts for customers of other processors, too, signs in again there.
    await tx.portalSessions.removeAll(addressKey);
  }
  for (const { kind, id } of accounts) {
    const mark = await tx.persons.findMark(processorId, kind, id);
    const marked = { warnedAt: mark?.warnedAt ?? null, heldAt: null, holds: [], erasedAt: now };
    await tx.persons.saveMark({ id: mark?.id ?? ids.next(), processorId, kind, subjectId: id, ...marked });
  }
  tx.journal({
    kind: "erasure",
    processorId,
    at: now,
    body: { accounts: accounts.map(({ kind, id }) => ({ kind, id })) },
  });
  const [first] = accounts;
  await tx.audit.insert(
    auditEntry({
      ...{ id: ids.next(), salt: ids.randomToken(32), processorId, at: now, actor, roles: [...roles], act, reason },
      subject: first === undefined ? null : { kind: first.kind, id: first.id },
      after: { accounts: accounts.length },
    }),
  );
}
