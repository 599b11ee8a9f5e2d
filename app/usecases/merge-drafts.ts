import { changeDifferences } from "~/domain/audit/change-differences";
import { entryOf } from "~/domain/audit/entry";
import type { Change } from "~/domain/change/change";
import { mergedDraft, mergeFault } from "~/domain/change/coalesce";
import { draftToEdit, openDraft, writtenAgain } from "~/domain/change/draft";
import { contentOn } from "~/domain/change/rebase";
import type { Authorized } from "~/domain/people/authorize";
import type { Deps } from "~/ports/deps";
import type { Tx } from "~/ports/store";

export type MergeResult =
  | { ok: true }
  | { ok: false; code: "change.not_found" | "change.not_draft" | "change.changed_meanwhile" | "draft.not_mergeable" };

/** Takes another draft into this one, so that customers are told of both once. `rowVersion`s: both as their reader saw them. */
export async function mergeDrafts(
  deps: Pick<Deps, "store" | "ids" | "clock">,
  input: {
    authorized: Authorized<"change.draft">;
    changeId: string;
    rowVersion: number;
    other: { changeId: string; rowVersion: number };
  },
): Promise<MergeResult> {
  const { processorId, staffId } = input.authorized.actor;
  return deps.store.write(async (tx) => {
    const into = draftToEdit(await tx.changes.find(processorId, input.changeId), input.rowVersion, staffId);
    if (!into.ok) return into;
    const from = openDraft(await tx.changes.find(processorId, input.other.changeId), input.other.rowVersion);
    if (!from.ok) return from;
    const fault = mergeFault(into.change, from.change);
    if (fault !== null) return { ok: false, code: fault };
    const current = await tx.lists.current(processorId);
    if (current === null) throw new Error(`Draft ${input.changeId} rests on no list`);
    const rebased = async (change: Change) => ({ ...change, ...(await contentNow(tx, change, current)) });
    const now = deps.clock.now();
    const one = mergedDraft(current.entries, await rebased(into.change), await rebased(from.change));
    const merged = writtenAgain(one, current.n, now);
    if (!(await tx.changes.update(merged))) return { ok: false, code: "change.changed_meanwhile" };
    if (!(await tx.changes.removeDraft(processorId, from.change.id)))
      throw new Error("A draft was read and is not one");
    const { before, after } = changeDifferences(into.change, merged);
    await tx.audit.insert(
      entryOf(deps.ids, input.authorized, {
        ...{ at: now, act: "draft.merge", subject: { kind: "change", id: merged.id } },
        ...{ before, after: { ...after, took: from.change.id } },
      }),
    );
    return { ok: true };
  });
}

async function contentNow(tx: Tx, change: Change, current: { n: number; entries: Change["proposed"] }) {
  const written = await tx.lists.find(change.processorId, change.baseVersion);
  return contentOn(change, written?.entries ?? current.entries, current);
}
