import { changeEntry } from "~/domain/audit/change-differences";
import { notedOn } from "~/domain/change/current-items";
import { draftToEdit } from "~/domain/change/draft";
import { storableText } from "~/domain/objection/storable-text";
import type { Authorized } from "~/domain/people/authorize";
import type { Deps } from "~/ports/deps";

/**
 * Says of a draft that it cannot wait, and why; or, with an empty reason, that it can. It shortens only what an agreement has an
 * emergency term for. `rowVersion`: the draft as its reader saw it.
 */
export async function flagEmergency(
  deps: Pick<Deps, "store" | "ids" | "clock" | "log">,
  input: { authorized: Authorized<"change.draft">; changeId: string; rowVersion: number; reason: string },
): Promise<{ ok: true } | { ok: false; code: "change.not_found" | "change.not_draft" | "change.changed_meanwhile" }> {
  const { processorId, staffId } = input.authorized.actor;
  const emergency = storableText(input.reason).trim() || null;
  return deps.store.write(async (tx) => {
    const open = draftToEdit(await tx.changes.find(processorId, input.changeId), input.rowVersion, staffId);
    if (!open.ok) return open;
    const at = deps.clock.now();
    const after = notedOn({ ...open.change, emergency }, at);
    if (!(await tx.changes.update(after))) return { ok: false, code: "change.changed_meanwhile" };
    const act = { act: "draft.emergency", at, before: open.change, after };
    await tx.audit.insert(changeEntry(deps.ids, input.authorized, act));
    const { id: changeId } = open.change;
    deps.log.info("change.emergency_flagged", { processorId, changeId, staffId, isEmergency: emergency !== null });
    return { ok: true };
  });
}
