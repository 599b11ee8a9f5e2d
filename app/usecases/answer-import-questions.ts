import { changeEntry } from "~/domain/audit/change-differences";
import { draftToEdit, writtenAgain } from "~/domain/change/draft";
import { applyImport } from "~/domain/change/draft-import";
import { contentOn } from "~/domain/change/rebase";
import type { Authorized } from "~/domain/people/authorize";
import type { Answer } from "~/domain/register/identity/answer";
import type { Deps } from "~/ports/deps";

export type AnswerImportResult =
  | { ok: true }
  | {
      ok: false;
      code: "change.not_found" | "change.not_draft" | "change.changed_meanwhile" | "import.none" | "answer.missing";
    }
  | { ok: false; code: "answer.unknown" | "answer.twice"; answer: Answer };

/**
 * Puts a list that was read in into its draft, with a person's word on what is gone and what is new; `null` throws the
 * read list away. Lines that nobody confirmed stay out, as the page says before.
 */
export async function answerImportQuestions(
  deps: Pick<Deps, "store" | "ids" | "clock">,
  input: {
    authorized: Authorized<"change.draft">;
    changeId: string;
    rowVersion: number;
    answers: Answer[] | null;
  },
): Promise<AnswerImportResult> {
  const { processorId, staffId } = input.authorized.actor;
  return deps.store.write(async (tx) => {
    const open = draftToEdit(await tx.changes.find(processorId, input.changeId), input.rowVersion, staffId);
    if (!open.ok) return open;
    const { change } = open;
    if (change.imported === null) return { ok: false, code: "import.none" };
    const written = await tx.lists.find(processorId, change.baseVersion);
    const current = await tx.lists.current(processorId);
    if (written === null || current === null) throw new Error(`Draft ${change.id} rests on no list`);
    const content = contentOn(change, written.entries, current);
    const applied =
      input.answers === null
        ? { ok: true as const, content }
        : applyImport(current.entries, content, change.imported, input.answers);
    if (!applied.ok) return applied;
    const next = writtenAgain({ ...change, ...applied.content, imported: null }, current.n, deps.clock.now());
    if (!(await tx.changes.update(next))) return { ok: false, code: "change.changed_meanwhile" };
    const act = { act: "draft.answer_import", at: next.updatedAt, before: change, after: next };
    await tx.audit.insert(changeEntry(deps.ids, input.authorized, act));
    return { ok: true };
  });
}
