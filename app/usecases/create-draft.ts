import { draftDifferences } from "~/domain/audit/change-differences";
import { entryOf } from "~/domain/audit/entry";
import { type EditFault, editDraft } from "~/domain/change/draft";
import { type EntryInput, type InputFault, inputRelationFaults, newEntry } from "~/domain/change/entry-input";
import { newDraft } from "~/domain/change/new-draft";
import type { Authorized } from "~/domain/people/authorize";
import type { Day } from "~/domain/time";
import type { Deps } from "~/ports/deps";

export type CreateDraftResult =
  | { ok: true; changeId: string }
  | { ok: false; code: "list.missing" | EditFault }
  | { ok: false; code: "entry.invalid"; faults: InputFault[] };

/** Begins a draft against the current list: empty, or with the first new entry in it. */
export async function createDraft(
  deps: Pick<Deps, "store" | "clock" | "ids">,
  input: {
    authorized: Authorized<"change.draft">;
    first: { entry: EntryInput; replaces: string | null; firstDay: Day } | null;
  },
): Promise<CreateDraftResult> {
  const { processorId, staffId } = input.authorized.actor;
  const current = await deps.store.read.lists.current(processorId);
  if (current === null) return { ok: false, code: "list.missing" };
  const now = deps.clock.now();
  const id = deps.ids.next();
  const empty = newDraft({ id, by: staffId, salt: deps.ids.randomToken(32), now }, current);
  let draft = empty;
  if (input.first !== null) {
    const { entry, replaces, firstDay } = input.first;
    const made = newEntry(deps.ids.next(), entry);
    if (!made.ok) return { ok: false, code: "entry.invalid", faults: made.faults };
    const faults = inputRelationFaults(made.entry, current.entries);
    if (faults.length > 0) return { ok: false, code: "entry.invalid", faults };
    const put = { kind: "put", entry: made.entry, replaces, firstDay } as const;
    const edited = editDraft(current.entries, empty, put);
    if (!edited.ok) return edited;
    draft = { ...empty, ...edited.draft };
  }
  await deps.store.write(async (tx) => {
    await tx.changes.insert(draft);
    const told = { subject: { kind: "change", id }, ...draftDifferences(draft, current.entries) };
    await tx.audit.insert(entryOf(deps.ids, input.authorized, { at: now, act: "draft.create", ...told }));
  });
  return { ok: true, changeId: id };
}
