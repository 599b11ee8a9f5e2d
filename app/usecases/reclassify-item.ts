import { changeEntry } from "~/domain/audit/change-differences";
import { currentItems, notedOn } from "~/domain/change/current-items";
import { draftToEdit } from "~/domain/change/draft";
import { computedClass } from "~/domain/change/items";
import { storableText } from "~/domain/objection/storable-text";
import type { Authorized } from "~/domain/people/authorize";
import { type Reclassification, type ReclassifyFault, reclassifyFault } from "~/domain/register/reclassify";
import type { Deps } from "~/ports/deps";

export type ReclassifyResult =
  | { ok: true }
  | { ok: false; code: "change.not_found" | "change.not_draft" | "change.changed_meanwhile" | "entry.not_found" }
  | { ok: false; code: ReclassifyFault };

/**
 * A person puts one entry's change into another class: kinds added hold at once, kinds taken away wait for a second person.
 * `rowVersion`: the draft as its reader saw it.
 */
export async function reclassifyItem(
  deps: Pick<Deps, "store" | "ids" | "clock" | "log">,
  input: {
    authorized: Authorized<"change.draft">;
    changeId: string;
    rowVersion: number;
    entryId: string;
  } & Pick<Reclassification, "added" | "removed" | "reason">,
): Promise<ReclassifyResult> {
  const { processorId, staffId } = input.authorized.actor;
  const { entryId, added, removed } = input;
  const reason = storableText(input.reason).trim();
  const now = deps.clock.now();
  return deps.store.write(async (tx) => {
    const open = draftToEdit(await tx.changes.find(processorId, input.changeId), input.rowVersion, staffId);
    if (!open.ok) return open;
    const { change } = open;
    const written = await tx.lists.find(processorId, change.baseVersion);
    const current = await tx.lists.current(processorId);
    const processor = await tx.processors.find(processorId);
    if (written === null || current === null || processor === null)
      throw new Error(`Draft ${change.id} rests on no list`);
    const item = currentItems(change, written, current, { now, zone: processor.zone }).find(({ id }) => id === entryId);
    if (item === undefined) return { ok: false, code: "entry.not_found" };
    const fault = reclassifyFault({ added, removed, reason }, item.kinds);
    if (fault !== null) return { ok: false, code: fault };
    const { kinds, content } = computedClass(item);
    const said: Reclassification = {
      ...{ entryId, added, removed, reason, computed: [...kinds], content },
      ...{ by: staffId, at: now, confirmedBy: null, confirmedAt: null },
    };
    const after = notedOn({ ...change, reclassifications: [...change.reclassifications, said] }, now);
    if (!(await tx.changes.update(after))) return { ok: false, code: "change.changed_meanwhile" };
    const act = { act: "draft.reclassify", at: now, before: change, after, reason };
    await tx.audit.insert(changeEntry(deps.ids, input.authorized, act));
    deps.log.info("change.reclassified", { processorId, changeId: change.id, entryId, staffId });
    return { ok: true };
  });
}
