import type { Authorized } from "~/domain/people/authorize";
import type { Deps } from "~/ports/deps";

/** The change of that number that the customer was told of. Of any other nothing is said, as if there were none. */
export async function findToldChange(
  { store }: Pick<Deps, "store">,
  input: { authorized: Authorized<"own.read">; ref: string },
): Promise<{ ok: true; changeId: string } | { ok: false; code: "change.not_found" }> {
  const { processorId, controllerId } = input.authorized.actor;
  const change = await store.read.changes.findByRef(processorId, input.ref);
  if (change?.announcedAt == null) return { ok: false, code: "change.not_found" };
  const notice = await store.read.notices.findForController(processorId, change.id, controllerId);
  return notice === null ? { ok: false, code: "change.not_found" } : { ok: true, changeId: change.id };
}
