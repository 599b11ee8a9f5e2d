import { changeEntry } from "~/domain/audit/change-differences";
import { type DraftEdit, draftToEdit, type EditFault, editedChange } from "~/domain/change/draft";
import type { Authorized } from "~/domain/people/authorize";
import type { Deps } from "~/ports/deps";

export type EditDraftResult =
  | { ok: true }
  | { ok: false; code: "change.not_found" | "change.not_draft" | "change.changed_meanwhile" | EditFault };

/** Removes, restores or pairs entries of a draft, or sets its first day. `rowVersion`: the draft as its reader saw it. */
export async function editDraft(
  deps: Pick<Deps, "store" | "ids" | "clock">,
  input: {
    authorized: Authorized<"change.draft">;
    changeId: string;
    rowVersion: number;
    edit: Exclude<DraftEdit, { kind: "put" }>;
  },
): Promise<EditDraftResult> {
  const { processorId, staffId } = input.authorized.actor;
  return deps.store.write(async (tx) => {
    const open = draftToEdit(await tx.changes.find(processorId, input.changeId), input.rowVersion, staffId);
    if (!open.ok) return open;
    const written = await tx.lists.find(processorId, open.change.baseVersion);
    const current = await tx.lists.current(processorId);
    if (written === null || current === null) throw new Error(`Draft ${input.changeId} rests on no list`);
    const edited = editedChange(open.change, { written: written.entries, current }, input.edit, deps.clock.now());
    if (!edited.ok) return edited;
    if (!(await tx.changes.update(edited.change))) return { ok: false, code: "change.changed_meanwhile" };
    const act = { act: "draft.edit", at: edited.change.updatedAt, before: open.change, after: edited.change };
    await tx.audit.insert(changeEntry(deps.ids, input.authorized, act));
    return { ok: true };
  });
}
