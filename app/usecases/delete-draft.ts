import { entryOf } from "~/domain/audit/entry";
import type { Authorized } from "~/domain/people/authorize";
import type { Deps } from "~/ports/deps";

/** Throws a draft away that nobody was told of. */
export async function deleteDraft(
  deps: Pick<Deps, "store" | "ids" | "clock">,
  input: { authorized: Authorized<"change.draft">; changeId: string },
): Promise<{ ok: true } | { ok: false; code: "change.not_found" | "change.not_draft" }> {
  const { processorId } = input.authorized.actor;
  return deps.store.write(async (tx) => {
    const found = await tx.changes.find(processorId, input.changeId);
    if (found === null) return { ok: false, code: "change.not_found" };
    if (!(await tx.changes.removeDraft(processorId, found.id))) return { ok: false, code: "change.not_draft" };
    const { baseVersion, firstDay, authors } = found;
    await tx.audit.insert(
      entryOf(deps.ids, input.authorized, {
        ...{ at: deps.clock.now(), act: "draft.delete", subject: { kind: "change", id: found.id } },
        before: { baseVersion, firstDay, authors, entries: found.proposed.length },
      }),
    );
    return { ok: true };
  });
}
