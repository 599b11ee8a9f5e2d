import { differences } from "~/domain/audit/differences";
import { bySystem, entryOf } from "~/domain/audit/entry";
import { mailSender, mailWindow } from "~/domain/delivery/mail-parts";
import { type MailMaker, mailToRecipient } from "~/domain/delivery/plan-delivery";
import { moveWindow, proofIsLater } from "~/domain/notice/move-window";
import type { Notice } from "~/domain/notice/notice";
import type { Calendar } from "~/domain/periods/calendar";
import type { Processor } from "~/domain/processor/processor";
import type { Deps } from "~/ports/deps";

type Needs = Pick<Deps, "store" | "clock" | "ids" | "holidays" | "shelveMail" | "site">;

const PAGE = 200;
const YEARS_AHEAD = 5;

/**
 * Counts windows again whose delivery was proven on a later day than reckoned with, and tells those customers in one
 * short mail (decision D11). Out: how many last moments moved.
 */
export async function moveDeadlines(deps: Needs, input: { processorId: string; changeId: string }): Promise<number> {
  const { processorId, changeId } = input;
  const [processor, change] = await Promise.all([
    deps.store.read.processors.find(processorId),
    deps.store.read.changes.find(processorId, changeId),
  ]);
  if (processor === null || change?.state !== "announced") return 0;
  let moved = 0;
  for (let after: string | null = null; ; ) {
    const notices = await deps.store.read.notices.list(processorId, changeId, { after, limit: PAGE });
    for (const notice of notices) {
      if (proofIsLater(notice) && (await moveOne(deps, processor, change.ref ?? "", notice))) moved += 1;
    }
    after = notices.at(-1)?.id ?? null;
    if (notices.length < PAGE || after === null) return moved;
  }
}

async function moveOne(deps: Needs, processor: Processor, ref: string, read: Notice): Promise<boolean> {
  const context = await contextOf(deps, processor, read);
  const recount = moveWindow(read, context);
  const { movedWindow } = recount.notice;
  const recipients = await deps.store.read.notices.listRecipientsOfNotice(processor.id, read.id);
  const messageIds = new Map<string, string>();
  if (recount.moved && movedWindow !== null && read.window !== null) {
    const props = {
      sender: mailSender(processor, deps.site.publicUrl),
      ref,
      told: { lastDay: read.window.lastDay, zone: read.window.zone },
      now: mailWindow(movedWindow) ?? { lastDay: movedWindow.lastDay, zone: movedWindow.zone },
    };
    for (const language of new Set(recipients.map((recipient) => recipient.language))) {
      const shelved = await deps.shelveMail({ processorId: processor.id, kind: "deadline_moved", props, language });
      messageIds.set(language, shelved.id);
    }
  }
  const make = mailMaker(deps);
  await deps.store.tx(processor.id, async (tx) => {
    const notice = await tx.notices.find(processor.id, read.id);
    if (notice === null || !proofIsLater(notice)) return;
    const again = moveWindow(notice, context);
    await tx.notices.update(again.notice);
    await tx.deliveries.insertMissing(
      recipients.flatMap((recipient) => {
        const messageId = messageIds.get(recipient.language);
        if (messageId === undefined) return [];
        return [mailToRecipient(recipient, { messageId, kind: "deadline_moved" }, make)];
      }),
    );
    if (!again.moved) return;
    await tx.processors.raisePublicRevision(processor.id);
    const told = { controllerId: notice.controllerId, subject: { kind: "notice", id: notice.id } };
    const moved = differences(notice, again.notice, ["movedWindow"]);
    const at = make.now;
    await tx.audit.insert(entryOf(deps.ids, bySystem(processor.id), { at, act: "notice.move", ...told, ...moved }));
  });
  return recount.moved;
}

function mailMaker(deps: Needs): MailMaker {
  return {
    nextId: () => deps.ids.next(),
    salt: () => deps.ids.randomToken(32),
    now: deps.clock.now(),
    mailHost: deps.site.mailHost,
  };
}

async function contextOf(deps: Needs, processor: Processor, { window, periods, provenAt }: Notice) {
  const year = Number((provenAt ?? "").slice(0, 4));
  const calendars = new Map<string, Calendar>();
  const load = (id: string) => deps.holidays.calendar(id, year - 1, year + YEARS_AHEAD);
  const fallbackCalendar = await load(processor.calendar);
  if (fallbackCalendar === null) throw new Error(`Processor ${processor.id} names a calendar that does not exist`);
  const named = [...(periods?.gating ?? []), ...(periods?.objection ?? [])].map((period) => period.calendar);
  for (const id of new Set([...named, ...(window === null ? [] : [window.controller.calendar])])) {
    const calendar = await load(id);
    if (calendar !== null) calendars.set(id, calendar);
  }
  return { calendars, fallbackCalendar, tzdata: deps.holidays.tzdata };
}
