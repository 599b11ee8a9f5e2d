import type { ChangeItem, ChangeState } from "~/domain/change/change";
import { draftItems } from "~/domain/change/items";
import type { Authorized } from "~/domain/people/authorize";
import type { Deps } from "~/ports/deps";

/** What is about to be withdrawn. `items` by name: those announced, or those of a change that is only scheduled. */
export type Withdrawal = {
  changeId: string;
  ref: string | null;
  state: ChangeState;
  items: Pick<ChangeItem, "id" | "name" | "before" | "after" | "replacedEntryId" | "takenOverBy">[];
};

export async function showWithdrawal(
  deps: Pick<Deps, "store" | "clock">,
  input: { authorized: Authorized<"change.withdraw">; changeId: string },
): Promise<{ ok: true; withdrawal: Withdrawal } | { ok: false; code: "change.not_found" }> {
  const { read } = deps.store;
  const { processorId } = input.authorized.actor;
  const change = await read.changes.find(processorId, input.changeId);
  if (change === null) return { ok: false, code: "change.not_found" };
  const announced = await read.changes.listItems(processorId, change.id);
  const base = announced.length > 0 ? null : await read.lists.find(processorId, change.baseVersion);
  const items =
    base === null
      ? announced
      : draftItems(base.entries, change, deps.clock.now().slice(0, 10)).map(
          ({ id, before, after, change: { name, replaces, takenOverBy } }) => ({
            id,
            name,
            before,
            after,
            replacedEntryId: replaces?.entryId ?? null,
            takenOverBy: takenOverBy ?? null,
          }),
        );
  return { ok: true, withdrawal: { changeId: change.id, ref: change.ref, state: change.state, items } };
}
