import { type AwaitedItem, awaitedItems } from "~/domain/authorisation/awaited";
import type { Change, ChangeItem } from "~/domain/change/change";
import { decideNotice } from "~/domain/change/decide-notice";
import { itemsWithoutTool } from "~/domain/change/without-tool";
import type { Authorized } from "~/domain/people/authorize";
import { localDay } from "~/domain/time";
import type { Deps } from "~/ports/deps";
import type { After } from "~/ports/stores/customers";

/** A customer whose own act a change waits for. */
export type AwaitedCustomer = { controllerId: string; name: string; items: AwaitedItem[] };

export type AwaitedPage = {
  change: Pick<Change, "id" | "ref" | "state">;
  items: ChangeItem[];
  customers: AwaitedCustomer[];
  next: string | null;
};

const NOTICES_PER_READ = 500;

/** The customers that a change waits for, in the order they were told; silence never lets them off this list. */
export async function listAwaited(
  deps: Pick<Deps, "store" | "clock">,
  input: { authorized: Authorized<"customer.read">; changeId: string; page: After },
): Promise<{ ok: true; page: AwaitedPage } | { ok: false; code: "change.not_found" }> {
  const { processorId } = input.authorized.actor;
  const { changeId } = input;
  const { read } = deps.store;
  const [processor, change] = await Promise.all([
    read.processors.find(processorId),
    read.changes.find(processorId, changeId),
  ]);
  if (processor === null || change?.announcedAt == null) return { ok: false, code: "change.not_found" };
  const now = deps.clock.now();
  const today = localDay(now, processor.zone);
  const items = await read.changes.listItems(processorId, changeId);
  const objections = await read.objections.list(processorId, { changeId });
  const facts = {
    items,
    objections,
    unsorted: await read.incoming.listUnsorted(processorId, changeId),
    withoutTool: itemsWithoutTool(items, today, await read.transfers.listEnded()),
    firstDay: change.firstDay ?? today,
  };
  const found: AwaitedCustomer[] = [];
  let next: string | null = null;
  for (let after = input.page.after; change.state === "announced"; ) {
    const notices = await read.notices.list(processorId, changeId, { after, limit: NOTICES_PER_READ });
    const ids = notices.map(({ controllerId }) => controllerId);
    const acts = await read.authorisations.listForChange(processorId, changeId, ids);
    const all = ids.length === 0 ? [] : await read.changes.listOutcomes(processorId, changeId, ids);
    for (const notice of notices) {
      const { controllerId } = notice;
      const outcomes = all.filter((outcome) => outcome.controllerId === controllerId);
      const awaited = awaitedItems(decideNotice({ ...facts, notice, outcomes, authorisations: acts }, now, today));
      if (awaited.length === 0) continue;
      if (found.length === input.page.limit) {
        next = after;
        break;
      }
      const controller = await read.customers.findController(processorId, controllerId);
      found.push({ controllerId, name: controller?.name ?? "", items: awaited });
      after = notice.id;
    }
    if (next !== null || notices.length < NOTICES_PER_READ) break;
    after = notices.at(-1)?.id ?? null;
  }
  const { id, ref, state } = change;
  return { ok: true, page: { change: { id, ref, state }, items, customers: found, next } };
}
