import type { Authorized } from "~/domain/people/authorize";
import type { Deps } from "~/ports/deps";

/** Throws a draft away that nobody was told of. */
export async function deleteDraft(
  deps: Pick<Deps, "store">,
  input: { authorized: Authorized<"change.draft">; changeId: string },
): Promise<{ ok: true } | { ok: false; code: "change.not_found" | "change.not_draft" }> {
  const { processorId } = input.authorized.actor;
  return deps.store.write(async (tx) => {
    if (await tx.changes.removeDraft(processorId, input.changeId)) return { ok: true };
    const found = await tx.changes.find(processorId, input.changeId);
    return { ok: false, code: found === null ? "change.not_found" : "change.not_draft" };
  });
}
