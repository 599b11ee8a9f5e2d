import { changeEntry } from "~/domain/audit/change-differences";
import type { Authorized } from "~/domain/people/authorize";
import type { Deps } from "~/ports/deps";

/**
 * Staff say that whatever has all its gates open may take effect. The worker does it, by the same rules and in the same
 * transactions as where it was said at announcing; nothing opens because of this order.
 */
export async function publishChange(
  deps: Pick<Deps, "store" | "ids" | "clock">,
  input: { authorized: Authorized<"change.publish">; changeId: string },
): Promise<
  { ok: true } | { ok: false; code: "change.not_found" | "change.not_announced" | "change.changed_meanwhile" }
> {
  const { processorId } = input.authorized.actor;
  const now = deps.clock.now();
  return deps.store.tx(processorId, async (tx) => {
    const change = await tx.changes.find(processorId, input.changeId);
    if (change === null) return { ok: false, code: "change.not_found" };
    if (change.state !== "announced") return { ok: false, code: "change.not_announced" };
    const written = { updatedAt: now, rowVersion: change.rowVersion + 1 };
    const after = { ...change, publishAutomatically: true, dueAt: now, ...written };
    if (!(await tx.changes.update(after))) return { ok: false, code: "change.changed_meanwhile" };
    const act = { act: "change.publish", at: now, before: change, after };
    await tx.audit.insert(changeEntry(deps.ids, input.authorized, act));
    return { ok: true };
  });
}
