import { type ActedChange, standsOn } from "~/domain/authorisation/annex";
import type { ChangeItem } from "~/domain/change/change";
import { ownList } from "~/domain/change/items";
import type { Deps } from "~/ports/deps";
import type { ReadOwnList } from "~/ports/own-list";

/**
 * The processor's list with every item taken back that the customer was told of and that has not taken effect for it
 * (decision D16), and the acts that what is left stands on (HL-11d.2).
 */
export function readOwnList({ store }: Pick<Deps, "store">): ReadOwnList {
  return async ({ processorId, controllerId }) => {
    const current = await store.read.lists.current(processorId);
    if (current === null) return null;
    const told = await changesToldTo(store, processorId, controllerId);
    const held = told.flatMap(({ items, outcomes }) => notInEffect(items, outcomes));
    const published = held.sort(
      (a, b) => (a.publishedVersion ?? 0) - (b.publishedVersion ?? 0) || a.position - b.position,
    );
    const entries = ownList(current.entries, published);
    return { version: current.n, entries, standsOn: standsOn(entries, told) };
  };
}

type ToldChange = ActedChange & { items: ChangeItem[] };

async function changesToldTo({ read }: Deps["store"], processorId: string, controllerId: string) {
  const { changes, notices, authorisations } = read;
  const acts = await authorisations.listForController(processorId, controllerId);
  const told: ToldChange[] = [];
  for (const { id: changeId, ref } of await changes.list(processorId, ["announced", "closed", "withdrawn"])) {
    if ((await notices.findForController(processorId, changeId, controllerId)) === null) continue;
    told.push({
      ref: ref ?? "",
      items: await changes.listItems(processorId, changeId),
      outcomes: await changes.listOutcomes(processorId, changeId, [controllerId]),
      acts: acts.filter((act) => act.changeId === changeId),
    });
  }
  return told;
}

/** Items that are published and not in effect for the customer whose outcomes these are. */
function notInEffect(items: readonly ChangeItem[], outcomes: ToldChange["outcomes"]): ChangeItem[] {
  const inEffect = new Set(
    outcomes.flatMap(({ itemId, state }) => (state === "in_effect" || state === "not_concerned" ? [itemId] : [])),
  );
  return items.filter(({ id, publishedVersion }) => publishedVersion !== null && !inEffect.has(id));
}
