import type { Controller } from "~/domain/agreement/controller";
import type { Change, ChangeItem } from "~/domain/change/change";
import { fold } from "~/domain/fold";
import { shownMoves } from "~/domain/notice/shown-move";
import type { ShownDecision } from "~/domain/objection/objection";
import { type Receipt, receiptOf } from "~/domain/objection/receipt";
import type { Authorized } from "~/domain/people/authorize";
import type { Processor } from "~/domain/processor/processor";
import type { Deps } from "~/ports/deps";
import type { ObjectionFile } from "~/ports/stores/objections";

/** Everything that came in and was done about one objection, for the staff. */
export type WholeObjection = {
  processor: Processor;
  receipt: Receipt;
  files: Omit<ObjectionFile, "content">[];
  change: Pick<Change, "id" | "ref" | "state">;
  items: ChangeItem[];
  customer: Controller | null;
  decisions: (ShownDecision & { decidedByName: string })[];
  /** Customers whose name holds what was searched for; empty unless somebody searched. */
  found: Controller[];
};

const FOUND_AT_MOST = 20;

export async function showObjection(
  deps: Pick<Deps, "store">,
  input: { authorized: Authorized<"objection.read">; objectionId: string; search: string },
): Promise<{ ok: true; shown: WholeObjection } | { ok: false; code: "objection.not_found" }> {
  const { read } = deps.store;
  const { processorId } = input.authorized.actor;
  const [processor, objection] = [
    await read.processors.find(processorId),
    await read.objections.find(processorId, input.objectionId),
  ];
  if (processor === null || objection === null) return { ok: false, code: "objection.not_found" };
  const { changeId, noticeId, controllerId } = objection;
  const [found, items, files, decided, people] = await Promise.all([
    read.changes.find(processorId, changeId),
    read.changes.listItems(processorId, changeId),
    read.objections.listFiles(processorId, objection.id),
    read.objections.listDecisions(processorId, [objection.id]),
    read.staff.list(processorId),
  ]);
  if (found === null) throw new Error(`Objection ${objection.id} is to no change`);
  const notice = noticeId === null ? null : await read.notices.find(processorId, noticeId);
  const sent = noticeId === null ? [] : await read.deliveries.listForNotice(processorId, noticeId);
  const outages = await read.running.listOutages(processorId, found.announcedAt);
  const moves = notice === null ? [] : shownMoves(notice, sent, outages);
  const outcomes = controllerId === null ? [] : await read.changes.listOutcomes(processorId, changeId, [controllerId]);
  const names = new Map(people.map(({ id, name }) => [id, name]));
  const search = fold(input.search);
  return {
    ok: true,
    shown: {
      processor,
      receipt: receiptOf({
        objection,
        files,
        change: found,
        items,
        notice,
        outcomes,
        processorZone: processor.zone,
        moves,
      }),
      files,
      change: { id: found.id, ref: found.ref, state: found.state },
      items,
      customer: controllerId === null ? null : await read.customers.findController(processorId, controllerId),
      decisions: decided.map(({ salt: _opens, ...decision }) => ({
        ...decision,
        decidedByName: names.get(decision.decidedBy) ?? "",
      })),
      found:
        search === ""
          ? []
          : await read.customers.searchControllers(processorId, search, { after: null, limit: FOUND_AT_MOST }),
    },
  };
}

/** A file that came with an objection, to be saved and never opened here. */
export async function readObjectionFile(
  deps: Pick<Deps, "store">,
  input: { authorized: Authorized<"objection.read">; objectionId: string; fileId: string },
): Promise<{ ok: true; file: ObjectionFile } | { ok: false; code: "file.not_found" }> {
  const file = await deps.store.read.objections.findFile(input.authorized.actor.processorId, input.fileId);
  if (file === null || file.objectionId !== input.objectionId) return { ok: false, code: "file.not_found" };
  return { ok: true, file };
}
