import { differences } from "~/domain/audit/differences";
import { bySystem, entryOf } from "~/domain/audit/entry";
import type { Change } from "~/domain/change/change";
import { mayHaveArrived } from "~/domain/delivery/delivery";
import { mailSender } from "~/domain/delivery/mail-parts";
import type { MailProps } from "~/domain/delivery/mail-props";
import { type MailMaker, mailToReaders } from "~/domain/delivery/plan-delivery";
import { isCut, type MoveContext, moveForOutages, moveWindow, proofIsLater } from "~/domain/notice/move-window";
import type { Notice } from "~/domain/notice/notice";
import type { WindowMove } from "~/domain/notice/window-move";
import { inPages } from "~/domain/pages";
import type { Calendar } from "~/domain/periods/calendar";
import type { Locale, Processor } from "~/domain/processor/processor";
import type { Outage } from "~/domain/running/outage";
import type { Instant } from "~/domain/time";
import type { Deps } from "~/ports/deps";

type Needs = Pick<Deps, "store" | "clock" | "ids" | "holidays" | "shelveMail" | "site" | "tellCustomer">;
type Around = { processor: Processor; change: Change; outages: readonly Outage[]; now: Instant };

const PAGE = 200;
const YEARS_AHEAD = 5;

/**
 * Runs windows on whose delivery was proven on a later day than reckoned with, or on whose last day customers could not
 * reach Varsel, and tells those customers in one short mail each time (decision D11): whoever can be reached of them, and a
 * contact who has not been told of the change where nobody else can. What an item has become for a customer stays: only
 * notices of which something is still undecided move for an outage. Comes before anything is decided on the windows. Out: how
 * many last moments moved.
 */
export async function moveDeadlines(deps: Needs, input: { processorId: string; changeId: string }): Promise<number> {
  const { processorId, changeId } = input;
  const { read } = deps.store;
  const [processor, change] = await Promise.all([
    read.processors.find(processorId),
    read.changes.find(processorId, changeId),
  ]);
  if (processor === null || change?.state !== "announced") return 0;
  const outages = await read.running.listOutages(processorId, change.announcedAt);
  const around: Around = { processor, change, outages, now: deps.clock.now() };
  let moved = 0;
  for await (const notices of inPages(PAGE, (at) => read.notices.list(processorId, changeId, at))) {
    for (const notice of await undecided(deps, around, notices)) {
      if (await moveOne(deps, around, notice)) moved += 1;
    }
  }
  return moved;
}

/** Those of a page that are to be counted again. */
async function undecided(deps: Needs, { change, outages, now }: Around, page: readonly Notice[]): Promise<Notice[]> {
  const cut = page.filter((notice) => isCut(notice, outages, now));
  const ids = cut.map(({ controllerId }) => controllerId);
  const outcomes =
    ids.length === 0 ? [] : await deps.store.read.changes.listOutcomes(change.processorId, change.id, ids);
  const isDecided = ({ controllerId, gates }: Notice) =>
    gates.every(({ itemId }) =>
      outcomes.some((outcome) => outcome.itemId === itemId && outcome.controllerId === controllerId),
    );
  return page.filter((notice) => proofIsLater(notice) || (cut.includes(notice) && !isDecided(notice)));
}

/** The notice under all that is known now; the step that its mail gives as the reason is the last. */
function moveOn(
  notice: Notice,
  outages: readonly Outage[],
  context: MoveContext & { now: Instant },
): { notice: Notice; last: WindowMove | null } {
  const proven = proofIsLater(notice) ? moveWindow(notice, context).notice : notice;
  const { notice: now } = moveForOutages(proven, outages, context);
  return { notice: now, last: now.moves.length > notice.moves.length ? (now.moves.at(-1) ?? null) : null };
}

async function moveOne(deps: Needs, around: Around, read: Notice): Promise<boolean> {
  const { processor, outages, now } = around;
  const context = { ...(await contextOf(deps, processor, read)), now };
  const planned = moveOn(read, outages, context);
  const messageIds = await shelveMails(deps, around, { read, planned: planned.notice });
  const make = mailMaker(deps);
  return deps.store.tx(processor.id, async (tx) => {
    const notice = await tx.notices.find(processor.id, read.id);
    if (notice === null) return false;
    const again = moveOn(notice, outages, context);
    // Somebody else wrote it meanwhile; the next look counts from what stands now.
    if (again.notice.windowEnd !== planned.notice.windowEnd) return false;
    const isSame = (["windowEnd", "gateEnd", "countedFrom"] as const).every((end) => again.notice[end] === notice[end]);
    if (isSame) return false;
    await tx.notices.update(again.notice);
    // What waits says the end that was told before.
    await tx.deliveries.suppressForNotice(processor.id, notice.id, ["reminder"], make.now);
    const sequence = again.notice.moves.length;
    // Whoever was told after an earlier move, since nobody could be reached then, has its mail missing and gets it now.
    if (messageIds.size > 0) {
      const readers = await deps.tellCustomer.readers(tx, again.notice);
      const messageId = (language: Locale) => messageIds.get(language) ?? null;
      const mails = mailToReaders(readers, { messageId, kind: "deadline_moved", sequence }, make);
      await tx.deliveries.insertMissing(mails);
    }
    if (again.notice.gateEnd === notice.gateEnd && again.last === null) return false;
    await tx.processors.raisePublicRevision(processor.id);
    const told = { controllerId: notice.controllerId, subject: { kind: "notice", id: notice.id } };
    const moved = differences(notice, again.notice, ["movedWindow", "movedGateWindow", "moves"]);
    const at = make.now;
    await tx.audit.insert(entryOf(deps.ids, bySystem(processor.id), { at, act: "notice.move", ...told, ...moved }));
    return again.last !== null;
  });
}

/**
 * Of a notice that has moved, its mail in each language that anybody of the customer was told in. None where its customer
 * was told the end that counts: a notice that goes on under a correction names the end it had moved to.
 */
async function shelveMails(
  deps: Needs,
  around: Around,
  { read, planned }: { read: Notice; planned: Notice },
): Promise<ReadonlyMap<string, string>> {
  const { processor } = around;
  const messageIds = new Map<string, string>();
  const last = planned.moves.at(-1);
  if (last === undefined) return messageIds;
  const recipients = await deps.store.read.notices.listRecipientsOfNotice(processor.id, read.id);
  const sent = await deps.store.read.deliveries.listForNotice(processor.id, read.id);
  const wasTold = sent.some((mail) => mail.kind === "deadline_moved" && mayHaveArrived(mail));
  const isNew = planned.moves.length > read.moves.length;
  const told = isNew && wasTold ? (read.movedWindow ?? read.window) : read.window;
  if (told?.windowEndExclusive === last.to.windowEndExclusive) return messageIds;
  const props = mailProps(deps, around, told, last);
  for (const language of new Set(recipients.map((recipient) => recipient.language))) {
    const shelved = await deps.shelveMail({ processorId: processor.id, kind: "deadline_moved", props, language });
    messageIds.set(language, shelved.id);
  }
  return messageIds;
}

/** What the mail says: the date as this customer was last told it, the one that counts, and why. */
function mailProps(
  deps: Needs,
  { processor, change }: Around,
  told: Notice["window"],
  { cause, to }: WindowMove,
): MailProps["deadline_moved"] {
  const before = told ?? to;
  return {
    sender: mailSender(processor, deps.site.publicUrl),
    ref: change.ref ?? "",
    told: { lastDay: before.lastDay, zone: before.zone },
    now: { lastDay: to.lastDay, zone: to.zone },
    why:
      cause.kind === "proof"
        ? { kind: "proof" }
        : { kind: "outage", startedAt: cause.startedAt, endedAt: cause.endedAt, zone: before.zone },
  };
}

function mailMaker(deps: Needs): MailMaker {
  return {
    nextId: () => deps.ids.next(),
    salt: () => deps.ids.randomToken(32),
    now: deps.clock.now(),
    mailHost: deps.site.mailHost,
  };
}

async function contextOf(
  deps: Needs,
  processor: Processor,
  { window, gateWindow, periods, provenAt, createdAt }: Notice,
): Promise<MoveContext> {
  const year = Number(createdAt.slice(0, 4));
  const lastYear = Number((provenAt ?? createdAt).slice(0, 4)) + YEARS_AHEAD;
  const calendars = new Map<string, Calendar>();
  const load = (id: string) => deps.holidays.calendar(id, year - 1, lastYear);
  const fallbackCalendar = await load(processor.calendar);
  if (fallbackCalendar === null) throw new Error(`Processor ${processor.id} names a calendar that does not exist`);
  const parties = [window, gateWindow].flatMap((one) => [one?.controller, one?.processor]);
  const named = [...(periods?.gating ?? []), ...(periods?.objection ?? []), ...parties].flatMap((one) =>
    one == null ? [] : [one.calendar],
  );
  for (const id of new Set(named)) {
    const calendar = await load(id);
    if (calendar !== null) calendars.set(id, calendar);
  }
  return { calendars, fallbackCalendar, tzdata: deps.holidays.tzdata };
}
