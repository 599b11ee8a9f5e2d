import { bySystem, entryOf } from "~/domain/audit/entry";
import { rulesOf } from "~/domain/change/announcement-records";
import { carriedItems, carriedRecord, sameItems } from "~/domain/change/carry-over";
import type { Change, ItemOutcome } from "~/domain/change/change";
import { outcomeRecords } from "~/domain/change/outcome-records";
import { inChunks } from "~/domain/chunks";
import type { ObjectionState } from "~/domain/objection/objection";
import { inPages } from "~/domain/pages";
import type { Deps } from "~/ports/deps";
import type { Tx } from "~/ports/store";

type Needs = Pick<Deps, "store" | "clock" | "ids" | "holidays">;
type Moving = { from: Change; to: Change; same: ReadonlyMap<string, readonly string[]> };

const ROWS_PER_TX = 100;
const OPEN: ObjectionState[] = ["unconfirmed", "unmatched", "open"];

/**
 * Brings what customers answered to a corrected change over to its correction. Objections stay open and count there. What staff
 * decided for a customer for good (an exception, an end of the agreement) stands. Acts by which it approved come over only
 * where words alone were wrong: a specific approval is for what was shown (EDPB Guidelines 07/2020, 155), and so is a word
 * that there is no objection (decision D15). The worker calls it while the corrected change is due; after a crash it goes on
 * with what is left.
 */
export async function carryOver(deps: Needs, input: { processorId: string; changeId: string }): Promise<void> {
  const { read } = deps.store;
  const from = await read.changes.find(input.processorId, input.changeId);
  if (from?.correctedBy == null || from.dueAt === null) return;
  const to = await read.changes.find(from.processorId, from.correctedBy);
  if (to === null) throw new Error(`Change ${from.id} is corrected by one that does not exist`);
  const [before, after] = [
    await read.changes.listItems(from.processorId, from.id),
    await read.changes.listItems(to.processorId, to.id),
  ];
  const moving = { from, to, same: sameItems(before, after) };
  while ((await carryObjections(deps, moving)) > 0);
  if (to.correction === "wording") {
    while ((await carryActs(deps, moving)) > 0);
    await carryAcknowledgements(deps, moving);
  }
  await carryOutcomes(deps, moving);
}

/** Out: how many came over. One that named only items which are no longer in the change has nothing to hold, and stays. */
async function carryObjections(deps: Needs, { from, to, same }: Moving): Promise<number> {
  const { processorId } = from;
  return deps.store.tx(processorId, async (tx) => {
    const at = deps.clock.now();
    const open = await tx.objections.list(processorId, { changeId: from.id, states: OPEN });
    const some = open.flatMap((objection) => {
      const itemIds = carriedItems(objection.itemIds, same);
      return itemIds === null ? [] : [{ objection, itemIds }];
    });
    for (const { objection, itemIds } of some.slice(0, ROWS_PER_TX)) {
      const noticeId = await noticeOn(tx, to, objection.controllerId);
      const carriedWith = { noticeId: objection.noticeId, itemIds: objection.itemIds };
      const carried = { ...objection, changeId: to.id, noticeId, itemIds, carriedFrom: from.id, carriedWith };
      if (!(await tx.objections.carry(carried, from.id))) continue;
      await tx.log.append(processorId, [carriedRecord("objection", carried, at)]);
      await audit(deps, tx, {
        processorId,
        controllerId: objection.controllerId,
        kind: "objection",
        id: objection.id,
        to: to.id,
      });
    }
    if (some.length > 0) await tx.changes.lookAgain(processorId, to.id, at);
    return Math.min(some.length, ROWS_PER_TX);
  });
}

async function carryActs(deps: Needs, { from, to, same }: Moving): Promise<number> {
  const { processorId } = from;
  return deps.store.tx(processorId, async (tx) => {
    const at = deps.clock.now();
    let came = 0;
    for (const act of await tx.authorisations.listForChange(processorId, from.id)) {
      const itemIds = carriedItems(act.itemIds, same);
      const noticeId = await noticeOn(tx, to, act.controllerId);
      if (itemIds === null || noticeId === null || came === ROWS_PER_TX) continue;
      const carriedWith = { noticeId: act.noticeId, itemIds: act.itemIds };
      const carried = { ...act, changeId: to.id, noticeId, itemIds, carriedFrom: from.id, carriedWith };
      if (!(await tx.authorisations.carry(carried, from.id))) continue;
      await tx.log.append(processorId, [carriedRecord("authorisation", carried, at)]);
      await audit(deps, tx, {
        processorId,
        controllerId: act.controllerId,
        kind: "authorisation",
        id: act.id,
        to: to.id,
      });
      came += 1;
    }
    return came;
  });
}

/** Those that came while the correction was made ready; earlier ones went on with their notice. */
async function carryAcknowledgements({ store, clock, ids }: Needs, { from, to }: Moving): Promise<void> {
  const { processorId } = from;
  for await (const notices of inPages(ROWS_PER_TX, (at) => store.read.notices.list(processorId, from.id, at))) {
    const given = notices.filter(({ acknowledgedAt }) => acknowledgedAt !== null);
    if (given.length === 0) continue;
    await store.tx(processorId, async (tx) => {
      const at = clock.now();
      for (const { controllerId, acknowledgedAt, acknowledgedBy } of given) {
        const notice = await tx.notices.findForController(processorId, to.id, controllerId);
        if (notice === null || notice.acknowledgedAt !== null) continue;
        const provenAt = notice.provenAt ?? acknowledgedAt;
        await tx.notices.update({ ...notice, acknowledgedAt, acknowledgedBy, provenAt });
        await tx.deliveries.suppressForNotice(processorId, notice.id, ["reminder"], at);
        await audit({ ids, clock }, tx, { processorId, controllerId, kind: "notice", id: notice.id, to: to.id });
      }
    });
  }
}

const FOR_GOOD: ItemOutcome["state"][] = ["carved_out", "terminated"];

async function carryOutcomes(deps: Needs, { from, to, same }: Moving): Promise<void> {
  const { processorId } = from;
  const known = await deps.store.read.changes.listOutcomes(processorId, to.id);
  const stands = (await deps.store.read.changes.listOutcomes(processorId, from.id)).filter(
    ({ state, controllerId, itemId }) =>
      FOR_GOOD.includes(state) &&
      (same.get(itemId) ?? []).some(
        (id) => !known.some((row) => row.itemId === id && row.controllerId === controllerId),
      ),
  );
  if (stands.length === 0) return;
  const processor = await deps.store.read.processors.find(processorId);
  const year = Number(deps.clock.now().slice(0, 4));
  const fallbackCalendar = await deps.holidays.calendar(processor?.calendar ?? "", year, year);
  if (fallbackCalendar === null) throw new Error(`Processor ${processorId} names a calendar that does not exist`);
  const rules = rulesOf({ fallbackCalendar, tzdata: deps.holidays.tzdata });
  for (const some of inChunks(stands, ROWS_PER_TX)) {
    await deps.store.tx(processorId, async (tx) => {
      const now = deps.clock.now();
      const rows = some.flatMap((row) =>
        (same.get(row.itemId) ?? []).map((itemId) => ({
          ...row,
          ...{ id: deps.ids.next(), changeId: to.id, itemId },
        })),
      );
      await tx.changes.saveOutcomes(rows);
      await tx.log.append(processorId, outcomeRecords(rows, new Map(), { at: now, rules, by: { kind: "system" } }));
    });
  }
}

async function noticeOn(tx: Tx, to: Change, controllerId: string | null): Promise<string | null> {
  if (controllerId === null) return null;
  return (await tx.notices.findForController(to.processorId, to.id, controllerId))?.id ?? null;
}

type Carried = {
  processorId: string;
  controllerId: string | null;
  kind: "objection" | "authorisation" | "notice";
  id: string;
  to: string;
};

async function audit(
  deps: Pick<Needs, "ids" | "clock">,
  tx: Tx,
  { processorId, controllerId, kind, id, to }: Carried,
): Promise<void> {
  const told = { controllerId, subject: { kind, id }, after: { changeId: to } };
  const at = deps.clock.now();
  await tx.audit.insert(entryOf(deps.ids, bySystem(processorId), { at, act: "change.carry_over", ...told }));
}
