import { changeEntry } from "~/domain/audit/change-differences";
import { draftToEdit, writtenAgain } from "~/domain/change/draft";
import type { Authorized } from "~/domain/people/authorize";
import { type Confirmation, type ConfirmResult, confirmReadings } from "~/domain/register/read/confirm";
import type { Deps } from "~/ports/deps";

export type ConfirmImportResult =
  | { ok: true }
  | { ok: false; code: "change.not_found" | "change.not_draft" | "change.changed_meanwhile" | "import.none" }
  | Extract<ConfirmResult, { ok: false }>;

/** A person says what lines that could not be read mean: the rows in each, or none where it is no sub-processor. */
export async function confirmImportLines(
  deps: Pick<Deps, "store" | "clock" | "ids">,
  input: {
    authorized: Authorized<"change.draft">;
    changeId: string;
    rowVersion: number;
    confirmations: Confirmation[];
  },
): Promise<ConfirmImportResult> {
  const { processorId, staffId } = input.authorized.actor;
  return deps.store.write(async (tx) => {
    const open = draftToEdit(await tx.changes.find(processorId, input.changeId), input.rowVersion, staffId);
    if (!open.ok) return open;
    const { change } = open;
    if (change.imported === null) return { ok: false, code: "import.none" };
    const confirmed = confirmReadings(change.imported.list, input.confirmations, () => deps.ids.next());
    if (!confirmed.ok) return confirmed;
    const imported = { ...change.imported, list: confirmed.list };
    const next = writtenAgain({ ...change, imported }, change.baseVersion, deps.clock.now());
    if (!(await tx.changes.update(next))) return { ok: false, code: "change.changed_meanwhile" };
    const act = { act: "draft.confirm_lines", at: next.updatedAt, before: change, after: next };
    await tx.audit.insert(changeEntry(deps.ids, input.authorized, act));
    return { ok: true };
  });
}
