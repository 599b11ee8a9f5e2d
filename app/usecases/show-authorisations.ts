import type { Controller } from "~/domain/agreement/controller";
import { type AwaitedItem, awaitedItems } from "~/domain/authorisation/awaited";
import { type OfferedItem, offeredItems } from "~/domain/authorisation/recording";
import { type ShownAct, shownAct } from "~/domain/authorisation/shown-act";
import type { Change, ChangeItem } from "~/domain/change/change";
import { decideNotice } from "~/domain/change/decide-notice";
import { itemsWithoutTool } from "~/domain/change/without-tool";
import type { Authorized } from "~/domain/people/authorize";
import { type Day, localDay, type Zone } from "~/domain/time";
import type { Deps } from "~/ports/deps";
import type { AuthorisationFile } from "~/ports/stores/authorisations";

/** An act as staff see it: with its documents and who entered it. */
export type KeptAct = ShownAct & { files: Omit<AuthorisationFile, "content">[]; recordedByName: string | null };

/** What one customer was asked by one change, and what it gave. */
export type AuthorisationsView = {
  change: Pick<Change, "id" | "ref" | "state">;
  controller: Pick<Controller, "id" | "name">;
  zone: Zone;
  today: Day;
  items: ChangeItem[];
  /** What can be recorded now; empty where nothing waits or the change takes nothing any more. */
  offered: OfferedItem[];
  awaited: AwaitedItem[];
  /** Items that consent alone does not start: no valid tool carries their data today. */
  withoutTool: string[];
  acts: KeptAct[];
  /** For the form, so that sending it twice is recording once. */
  formId: string;
};

/** Everything about one customer's own acts on one change. Reads only. */
export async function showAuthorisations(
  deps: Pick<Deps, "store" | "clock" | "ids">,
  input: { authorized: Authorized<"customer.read">; changeId: string; controllerId: string },
): Promise<{ ok: true; view: AuthorisationsView } | { ok: false; code: "change.not_found" }> {
  const { processorId } = input.authorized.actor;
  const { changeId, controllerId } = input;
  const { read } = deps.store;
  const [processor, change, controller, notice] = await Promise.all([
    read.processors.find(processorId),
    read.changes.find(processorId, changeId),
    read.customers.findController(processorId, controllerId),
    read.notices.findForController(processorId, changeId, controllerId),
  ]);
  if (processor === null || change?.announcedAt == null || controller === null || notice === null)
    return { ok: false, code: "change.not_found" };
  const now = deps.clock.now();
  const today = localDay(now, processor.zone);
  const [items, outcomes, authorisations, objections, people] = await Promise.all([
    read.changes.listItems(processorId, changeId),
    read.changes.listOutcomes(processorId, changeId, [controllerId]),
    read.authorisations.listForChange(processorId, changeId, [controllerId]),
    read.objections.list(processorId, { changeId }),
    read.staff.list(processorId),
  ]);
  const withoutTool = itemsWithoutTool(items, today, await read.transfers.listEnded());
  const firstDay = change.firstDay ?? today;
  const unsorted = await read.incoming.listUnsorted(processorId, changeId);
  const facts = { notice, items, objections, unsorted, authorisations, withoutTool, outcomes, firstDay };
  const isOpen = change.state === "announced";
  const acts: KeptAct[] = [];
  for (const act of authorisations) {
    const files = await read.authorisations.listFiles(processorId, act.recordingId);
    const recordedByName = people.find(({ id }) => id === act.recordedBy)?.name ?? null;
    acts.push({ ...shownAct(act, { isOpen, outcomes }), files, recordedByName });
  }
  const decided = new Set(outcomes.map(({ itemId }) => itemId));
  return {
    ok: true,
    view: {
      change: { id: change.id, ref: change.ref, state: change.state },
      controller: { id: controller.id, name: controller.name },
      zone: processor.zone,
      today,
      items,
      offered: isOpen ? offeredItems(notice, decided, authorisations) : [],
      awaited: isOpen ? awaitedItems(decideNotice(facts, now, today)) : [],
      withoutTool: notice.gates.flatMap(({ itemId, needsTool }) =>
        needsTool && withoutTool.has(itemId) ? [itemId] : [],
      ),
      acts,
      formId: deps.ids.next(),
    },
  };
}

/** A file that came with an act, to be saved and never opened here. */
export async function readAuthorisationFile(
  deps: Pick<Deps, "store">,
  input: { authorized: Authorized<"customer.read">; changeId: string; controllerId: string; fileId: string },
): Promise<{ ok: true; file: AuthorisationFile } | { ok: false; code: "file.not_found" }> {
  const { processorId } = input.authorized.actor;
  const { authorisations } = deps.store.read;
  const file = await authorisations.findFile(processorId, input.fileId);
  const act = file === null ? null : await authorisations.find(processorId, file.authorisationId);
  if (file === null || act?.changeId !== input.changeId || act.controllerId !== input.controllerId)
    return { ok: false, code: "file.not_found" };
  return { ok: true, file };
}
