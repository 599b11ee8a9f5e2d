import type { Authorized } from "~/domain/people/authorize";
import type { Deps } from "~/ports/deps";

/** Takes an ordered announcement back while nobody has been told: the change is a draft again. */
export async function undoAnnouncement(
  deps: Pick<Deps, "store" | "clock">,
  input: { authorized: Authorized<"change.announce">; changeId: string },
): Promise<{ ok: true } | { ok: false; code: "change.not_found" | "change.already_released" }> {
  const { processorId } = input.authorized.actor;
  return deps.store.tx(processorId, async (tx) => {
    const change = await tx.changes.find(processorId, input.changeId);
    if (change === null) return { ok: false, code: "change.not_found" };
    if (change.state !== "scheduled") return { ok: false, code: "change.already_released" };
    const undone = await tx.changes.update({
      ...change,
      state: "draft",
      dueAt: null,
      updatedAt: deps.clock.now(),
      rowVersion: change.rowVersion + 1,
    });
    return undone ? { ok: true } : { ok: false, code: "change.already_released" };
  });
}
