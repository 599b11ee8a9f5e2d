import type { ChangeItem } from "~/domain/change/change";
import { ownList } from "~/domain/change/items";
import type { Processor } from "~/domain/processor/processor";
import type { Entry } from "~/domain/register/entry";
import { type Day, localDay } from "~/domain/time";
import type { Deps } from "~/ports/deps";

export type OwnList = { processor: Processor; organisation: string; version: number; entries: Entry[]; today: Day };

/**
 * The list as it holds for one customer (decision D16): the processor's list, with every item taken back that the customer
 * was told of and that has not taken effect for it. In: the token of a notice's link. Out: the list, or `link.unknown`.
 */
export async function showOwnList(
  deps: Pick<Deps, "store" | "keys" | "clock">,
  input: { token: string },
): Promise<{ ok: true; own: OwnList } | { ok: false; code: "link.unknown" }> {
  const { read } = deps.store;
  const recipient = await read.notices.findRecipientByLinkHash(deps.keys.tokenHash(input.token));
  if (recipient === null) return { ok: false, code: "link.unknown" };
  const { processorId, controllerId, changeId } = recipient;
  const [processor, controller, told, current] = await Promise.all([
    read.processors.find(processorId),
    read.customers.findController(processorId, controllerId),
    read.changes.find(processorId, changeId),
    read.lists.current(processorId),
  ]);
  if (processor === null || controller === null || current === null || told?.announcedAt == null) {
    return { ok: false, code: "link.unknown" };
  }
  const entries = ownList(current.entries, await notInEffect(deps, processorId, controllerId));
  const today = localDay(deps.clock.now(), processor.zone);
  return { ok: true, own: { processor, organisation: controller.name, version: current.n, entries, today } };
}

/** Published items that the customer was told of and that are not in effect for it, in the order they were published. */
async function notInEffect(
  deps: Pick<Deps, "store">,
  processorId: string,
  controllerId: string,
): Promise<ChangeItem[]> {
  const { changes, notices } = deps.store.read;
  const held: ChangeItem[] = [];
  for (const { id: changeId } of await changes.list(processorId, ["announced", "closed", "withdrawn"])) {
    if ((await notices.findForController(processorId, changeId, controllerId)) === null) continue;
    const outcomes = await changes.listOutcomes(processorId, changeId, [controllerId]);
    const inEffect = new Set(
      outcomes.flatMap(({ itemId, state }) => (state === "in_effect" || state === "not_concerned" ? [itemId] : [])),
    );
    const items = await changes.listItems(processorId, changeId);
    held.push(...items.filter(({ id, publishedVersion }) => publishedVersion !== null && !inEffect.has(id)));
  }
  return held.sort((a, b) => (a.publishedVersion ?? 0) - (b.publishedVersion ?? 0) || a.position - b.position);
}
