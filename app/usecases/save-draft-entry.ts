import { changeEntry } from "~/domain/audit/change-differences";
import { draftToEdit, type EditFault, editedChange } from "~/domain/change/draft";
import {
  type EntryInput,
  editEntry,
  type InputFault,
  inputRelationFaults,
  newEntry,
} from "~/domain/change/entry-input";
import type { Authorized } from "~/domain/people/authorize";
import type { Day } from "~/domain/time";
import type { Deps } from "~/ports/deps";

export type SaveDraftEntryResult =
  | { ok: true; entryId: string }
  | { ok: false; code: "change.not_found" | "change.not_draft" | "change.changed_meanwhile" | EditFault }
  | { ok: false; code: "entry.invalid"; faults: InputFault[] };

/** Adds an entry to a draft, or gives one of it new content. `rowVersion`: the draft as its reader saw it. */
export async function saveDraftEntry(
  deps: Pick<Deps, "store" | "clock" | "ids">,
  input: {
    authorized: Authorized<"change.draft">;
    changeId: string;
    rowVersion: number;
    /** null: a new one. */
    entryId: string | null;
    entry: EntryInput;
    /** Listed entry that a new one takes over from; undefined where the form did not ask. */
    replaces?: string | null | undefined;
    firstDay?: Day | undefined;
  },
): Promise<SaveDraftEntryResult> {
  const { processorId, staffId } = input.authorized.actor;
  const freshId = deps.ids.next();
  return deps.store.write(async (tx) => {
    const open = draftToEdit(await tx.changes.find(processorId, input.changeId), input.rowVersion, staffId);
    if (!open.ok) return open;
    const { change } = open;
    const written = await tx.lists.find(processorId, change.baseVersion);
    const current = await tx.lists.current(processorId);
    if (written === null || current === null) throw new Error(`Draft ${input.changeId} rests on no list`);
    const before = change.proposed.find(({ id }) => id === input.entryId);
    if (input.entryId !== null && before === undefined) return { ok: false, code: "entry.not_found" };
    const listed = current.entries.find(({ id }) => id === input.entryId) ?? null;
    const made = before === undefined ? newEntry(freshId, input.entry) : editEntry(before, input.entry, listed);
    if (!made.ok) return { ok: false, code: "entry.invalid", faults: made.faults };
    const faults = inputRelationFaults(made.entry, change.proposed);
    if (faults.length > 0) return { ok: false, code: "entry.invalid", faults };
    const put = {
      kind: "put" as const,
      entry: made.entry,
      ...(input.replaces !== undefined && { replaces: input.replaces }),
      ...(input.firstDay !== undefined && { firstDay: input.firstDay }),
    };
    const edited = editedChange(change, { written: written.entries, current }, put, deps.clock.now());
    if (!edited.ok) return edited;
    if (!(await tx.changes.update(edited.change))) return { ok: false, code: "change.changed_meanwhile" };
    const act = { act: "draft.save_entry", at: edited.change.updatedAt, before: change, after: edited.change };
    await tx.audit.insert(changeEntry(deps.ids, input.authorized, act));
    return { ok: true, entryId: made.entry.id };
  });
}
