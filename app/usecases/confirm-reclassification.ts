import { changeEntry } from "~/domain/audit/change-differences";
import { currentItems, notedOn } from "~/domain/change/current-items";
import { openDraft } from "~/domain/change/draft";
import { computedClass } from "~/domain/change/items";
import type { Authorized } from "~/domain/people/authorize";
import { type ConfirmFault, confirmLowering } from "~/domain/register/reclassify";
import type { Deps } from "~/ports/deps";

export type ConfirmClassResult =
  | { ok: true }
  | { ok: false; code: "change.not_found" | "change.not_draft" | "change.changed_meanwhile" | "entry.not_found" }
  | { ok: false; code: ConfirmFault };

/** A second person agrees that an entry's change is in a lower class than the one computed. `saidAt`: the place in the draft's list. */
export async function confirmReclassification(
  deps: Pick<Deps, "store" | "ids" | "clock" | "log">,
  input: { authorized: Authorized<"change.confirm_class">; changeId: string; rowVersion: number; saidAt: number },
): Promise<ConfirmClassResult> {
  const { processorId, staffId } = input.authorized.actor;
  const now = deps.clock.now();
  return deps.store.write(async (tx) => {
    const open = openDraft(await tx.changes.find(processorId, input.changeId), input.rowVersion);
    if (!open.ok) return open;
    const { change } = open;
    const said = change.reclassifications[input.saidAt];
    const written = await tx.lists.find(processorId, change.baseVersion);
    const current = await tx.lists.current(processorId);
    const processor = await tx.processors.find(processorId);
    if (written === null || current === null || processor === null)
      throw new Error(`Draft ${change.id} rests on no list`);
    const items = currentItems(change, written, current, { now, zone: processor.zone });
    const item = items.find(({ id }) => id === said?.entryId);
    if (said === undefined || item === undefined) return { ok: false, code: "entry.not_found" };
    const confirmed = confirmLowering(said, computedClass(item), staffId, now);
    if (!confirmed.ok) return confirmed;
    const reclassifications = change.reclassifications.with(input.saidAt, confirmed.reclassification);
    const after = notedOn({ ...change, reclassifications }, now);
    if (!(await tx.changes.update(after))) return { ok: false, code: "change.changed_meanwhile" };
    const act = { act: "change.confirm_class", at: now, before: change, after };
    await tx.audit.insert(changeEntry(deps.ids, input.authorized, act));
    deps.log.info("change.lowering_confirmed", { processorId, changeId: change.id, entryId: said.entryId, staffId });
    return { ok: true };
  });
}
