import { changeEntry } from "~/domain/audit/change-differences";
import { draftAgain } from "~/domain/change/order";
import type { Authorized } from "~/domain/people/authorize";
import type { Deps } from "~/ports/deps";

/** Takes an ordered announcement back while nobody has been told: the change is a draft again, and is asked about anew. */
export async function undoAnnouncement(
  deps: Pick<Deps, "store" | "clock" | "ids">,
  input: { authorized: Authorized<"change.undo">; changeId: string },
): Promise<{ ok: true } | { ok: false; code: "change.not_found" | "change.already_released" }> {
  const { actor } = input.authorized;
  const { processorId } = actor;
  return deps.store.tx(processorId, async (tx) => {
    const change = await tx.changes.find(processorId, input.changeId);
    if (change === null) return { ok: false, code: "change.not_found" };
    if (change.state !== "scheduled") return { ok: false, code: "change.already_released" };
    const now = deps.clock.now();
    const draft = { ...draftAgain(change), updatedAt: now };
    if (!(await tx.changes.update(draft))) return { ok: false, code: "change.already_released" };
    const act = { act: "change.undo", at: now, before: change, after: draft };
    await tx.audit.insert(changeEntry(deps.ids, { actor }, act));
    return { ok: true };
  });
}
