import type { ChangeItem, ChangeState } from "~/domain/change/change";
import { shownMoves } from "~/domain/notice/shown-move";
import { type Receipt, receiptOf } from "~/domain/objection/receipt";
import type { Processor } from "~/domain/processor/processor";
import type { Instant } from "~/domain/time";
import type { Deps } from "~/ports/deps";

/** What the open form needs of a change, all of it public. */
export type OpenForm = { processor: Processor; ref: string; state: ChangeState; items: ChangeItem[] };

/** The form for somebody without the link. Nothing in it depends on who is asking. */
export async function showOpenForm(
  deps: Pick<Deps, "store">,
  input: { slug: string; ref: string },
): Promise<{ ok: true; form: OpenForm } | { ok: false; code: "change.not_found" }> {
  const { read } = deps.store;
  const processor = await read.processors.findBySlug(input.slug);
  const change = processor === null ? null : await read.changes.findByRef(processor.id, input.ref);
  if (processor === null || change?.announcedAt == null) return { ok: false, code: "change.not_found" };
  const items = await read.changes.listItems(processor.id, change.id);
  return { ok: true, form: { processor, ref: input.ref, state: change.state, items } };
}

/** An objection from the open form, as the link in the mail to its address shows it. */
export type OpenObjection = {
  processor: Processor;
  ref: string;
  items: ChangeItem[];
  receipt: Receipt;
  confirmedAt: Instant | null;
};

/** Reads only: confirming is a POST. */
export async function showOpenObjection(
  deps: Pick<Deps, "store" | "keys">,
  input: { token: string },
): Promise<{ ok: true; open: OpenObjection } | { ok: false; code: "link.unknown" }> {
  const { read } = deps.store;
  const objection = await read.objections.findByConfirmHash(deps.keys.tokenHash(input.token));
  if (objection === null) return { ok: false, code: "link.unknown" };
  const { processorId, changeId, noticeId, controllerId, confirmedAt } = objection;
  const [processor, change] = [await read.processors.find(processorId), await read.changes.find(processorId, changeId)];
  if (processor === null || change === null) throw new Error(`Objection ${objection.id} is to no change`);
  const notice = noticeId === null ? null : await read.notices.find(processorId, noticeId);
  const sent = noticeId === null ? [] : await read.deliveries.listForNotice(processorId, noticeId);
  const outages = await read.running.listOutages(processorId, change.announcedAt);
  const moves = notice === null ? [] : shownMoves(notice, sent, outages);
  const outcomes = controllerId === null ? [] : await read.changes.listOutcomes(processorId, changeId, [controllerId]);
  const items = await read.changes.listItems(processorId, changeId);
  const receipt = receiptOf({
    objection,
    files: [],
    change,
    items,
    notice,
    outcomes,
    processorZone: processor.zone,
    moves,
  });
  return { ok: true, open: { processor, ref: change.ref ?? "", items, receipt, confirmedAt } };
}
