import { shownAct } from "~/domain/authorisation/shown-act";
import type { Change, ChangeItem } from "~/domain/change/change";
import { decideNotice, firstLawfulDay, type ItemVerdict } from "~/domain/change/decide-notice";
import { isPublicItem, itemFields } from "~/domain/change/item-fields";
import { whatCorrected } from "~/domain/change/what-corrected";
import { itemsWithoutTool } from "~/domain/change/without-tool";
import { explainStored } from "~/domain/notice/explain-stored";
import { windowsNow } from "~/domain/notice/move-window";
import type { Notice } from "~/domain/notice/notice";
import type {
  NotifiedAct,
  NotifiedChange,
  NotifiedItem,
  NotifiedObjection,
  NotifiedQuestion,
} from "~/domain/notice/notified-change";
import { restsOnSilence } from "~/domain/notice/rests-on-silence";
import { proofAt, shownMoves } from "~/domain/notice/shown-move";
import { noticeHash } from "~/domain/notice/stage-notice";
import { receiptOf } from "~/domain/objection/receipt";
import { recipientOf } from "~/domain/people/acting";
import { type Authorized, authorize } from "~/domain/people/authorize";
import type { Question } from "~/domain/question/question";
import { toldFields, withoutNotes } from "~/domain/register/internal-fields";
import { type Day, localDay } from "~/domain/time";
import type { Deps } from "~/ports/deps";
import type { Read } from "~/ports/store";

/**
 * A change as it is for one customer, to somebody who acts for it: by the link of a notice, or in its own space. Reads
 * only: programs that scan mail open links too. Out: `change.not_found` where the customer was not told of it.
 */
export async function showNotifiedChange(
  deps: Pick<Deps, "store" | "clock">,
  input: { authorized: Authorized<"own.read">; changeId: string },
): Promise<{ ok: true; notified: NotifiedChange } | { ok: false; code: "change.not_found" }> {
  const { read } = deps.store;
  const { actor } = input.authorized;
  const { processorId, controllerId } = actor;
  const { changeId } = input;
  const [processor, found, notice, controller, items, outcomes, authorisations, own, unmatched, questions] =
    await Promise.all([
      read.processors.find(processorId),
      read.changes.find(processorId, changeId),
      read.notices.findForController(processorId, changeId, controllerId),
      read.customers.findController(processorId, controllerId),
      read.changes.listItems(processorId, changeId),
      read.changes.listOutcomes(processorId, changeId, [controllerId]),
      read.authorisations.listForChange(processorId, changeId, [controllerId]),
      read.objections.list(processorId, { changeId, controllerId }),
      read.objections.list(processorId, { changeId, states: ["unmatched"] }),
      read.questions.list(processorId, { changeId, controllerId }),
    ]);
  // While a release is staged its recipients exist, but nobody has been told yet.
  const isTold = found?.announcedAt != null;
  if (processor === null || !isTold || notice === null || controller === null)
    return { ok: false, code: "change.not_found" };
  const deliveries = await read.deliveries.listForNotice(processorId, notice.id);
  const moves = shownMoves(notice, deliveries, await read.running.listOutages(processorId, found.announcedAt));
  const recipient = recipientOf(actor, await read.notices.listRecipientsOfNotice(processorId, notice.id));
  const { id, ref, state, announcedAt, withdrawnAt, withdrawnReason } = found;
  const change = { id, ref, state, firstDay: found.firstDay, announcedAt, withdrawnAt, withdrawnReason };
  const now = deps.clock.now();
  const today = localDay(now, processor.zone);
  const firstDay = change.firstDay ?? today;
  const withoutTool = itemsWithoutTool(items, today, await read.transfers.listEnded());
  const objecting = [...own, ...unmatched];
  const unsorted = await read.incoming.listUnsorted(processorId, changeId);
  const facts = { notice, items, unsorted, objections: objecting, authorisations, withoutTool, outcomes, firstDay };
  const verdicts = decideNotice(facts, now, today);
  const decisions = await read.objections.listDecisions(
    processorId,
    own.map(({ id }) => id),
  );
  const objections: NotifiedObjection[] = [];
  for (const objection of own) {
    const files = await read.objections.listFiles(processorId, objection.id);
    const processorZone = processor.zone;
    objections.push({
      receipt: receiptOf({ objection, files, change, items, notice, outcomes, processorZone, moves }),
      decisions: decisions.flatMap(({ salt: _opens, ...decision }) =>
        decision.objectionId === objection.id ? [decision] : [],
      ),
    });
  }
  const head = await read.log.head(processorId);
  const toldFrom = change.firstDay === null ? null : firstLawfulDay({ notice, firstDay: change.firstDay });
  return {
    ok: true,
    notified: {
      processor,
      change,
      recipient: { name: actor.name, language: recipient?.language ?? notice.language },
      mayAct: authorize(actor, "own.object").ok,
      silenceCounts: restsOnSilence(notice, change, outcomes),
      questions: questions.map(notifiedQuestion),
      corrects: await whatItCorrects(read, found, items, notice),
      correctedBy: found.correctedBy && ((await read.changes.find(processorId, found.correctedBy))?.ref ?? null),
      organisation: controller.name,
      notice,
      items: items.flatMap((item) => notifiedItem(item, notice, verdicts, toldFrom)),
      window: windowsNow(notice).window,
      moves,
      proof: notice.provenAt === null ? null : proofAt(notice.provenAt, notice.createdAt, deliveries),
      firstDay: toldFrom,
      contentHash: noticeHash(notice),
      checkpoint: head && { size: head.size, root: head.root },
      objections,
      acts: authorisations.map((act) => notifiedAct(shownAct(act, { isOpen: false, outcomes }))),
      now,
    },
  };
}

/** The change that this one corrects, and what of it reads otherwise now to this customer; null where it was not told of it. */
async function whatItCorrects(
  read: Read,
  { processorId, corrects, correction, firstDay, emergency }: Change,
  items: readonly ChangeItem[],
  notice: Notice,
): Promise<NotifiedChange["corrects"]> {
  if (corrects === null) return null;
  const [first, told] = await Promise.all([
    read.changes.find(processorId, corrects),
    read.notices.findForController(processorId, corrects, notice.controllerId),
  ]);
  if (first === null || told === null) return null;
  const was = concerned(await read.changes.listItems(processorId, corrects), told);
  const what = whatCorrected(
    { firstDay: first.firstDay, emergency: first.emergency, items: was },
    { firstDay, emergency, items: concerned(items, notice), anywhere: items.filter(isPublicItem) },
    "customer",
  );
  return { ref: first.ref ?? "", correction, what };
}

function concerned(items: readonly ChangeItem[], { gates }: Notice): ChangeItem[] {
  return items.filter(({ id }) => gates.some(({ itemId }) => itemId === id));
}

function notifiedQuestion({ id, personName, text, receivedAt, state, answer, answeredAt }: Question): NotifiedQuestion {
  return { id, personName, text, receivedAt, state, answer, answeredAt };
}

function notifiedAct({
  recordedBy: _who,
  canWithdraw: _staffs,
  noticeId: _row,
  recordingId: _document,
  ...act
}: ReturnType<typeof shownAct>): NotifiedAct {
  return act;
}

function notifiedItem(
  item: ChangeItem,
  notice: Notice,
  verdicts: readonly ItemVerdict[],
  firstDay: Day | null,
): NotifiedItem[] {
  const gate = notice.gates.find(({ itemId }) => itemId === item.id);
  const verdict = verdicts.find(({ itemId }) => itemId === item.id);
  if (gate === undefined || verdict === undefined) return [];
  const shown = {
    ...item,
    before: item.before && withoutNotes(item.before),
    after: item.after && withoutNotes(item.after),
  };
  return [
    {
      item: shown,
      fields: toldFields(itemFields(item)),
      gate,
      explanation: explainStored(item, gate, notice, firstDay),
      verdict,
    },
  ];
}
