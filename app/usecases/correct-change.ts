import { draftDifferences } from "~/domain/audit/change-differences";
import { entryOf } from "~/domain/audit/entry";
import type { Change } from "~/domain/change/change";
import { correctionFault } from "~/domain/change/correction";
import type { CorrectionFault } from "~/domain/change/correction-kind";
import { newDraft } from "~/domain/change/new-draft";
import { contentOn } from "~/domain/change/rebase";
import type { Authorized } from "~/domain/people/authorize";
import type { Deps } from "~/ports/deps";

/**
 * Begins the correction of a change that was announced wrong: a draft that says what the change says, to be put right and
 * announced like any other, by two people where the processor publishes so. Where one is open already, it is that one.
 */
export async function correctChange(
  deps: Pick<Deps, "store" | "clock" | "ids">,
  input: { authorized: Authorized<"change.draft">; changeId: string },
): Promise<{ ok: true; changeId: string } | { ok: false; code: "change.not_found" | CorrectionFault }> {
  const { processorId, staffId } = input.authorized.actor;
  return deps.store.tx(processorId, async (tx) => {
    const told = await tx.changes.find(processorId, input.changeId);
    const current = await tx.lists.current(processorId);
    if (told === null || current === null) return { ok: false, code: "change.not_found" };
    const fault = correctionFault(told, await tx.changes.listItems(processorId, told.id));
    if (fault !== null) return { ok: false, code: fault };
    const begun = await tx.changes.list(processorId, ["draft", "scheduled", "releasing"]);
    const open = begun.find(({ corrects }) => corrects === told.id);
    if (open !== undefined) return { ok: true, changeId: open.id };
    const written = await tx.lists.find(processorId, told.baseVersion);
    const now = deps.clock.now();
    const id = deps.ids.next();
    const draft: Change = {
      ...newDraft({ id, by: staffId, salt: deps.ids.randomToken(32), now }, current),
      ...contentOn(told, written?.entries ?? current.entries, current),
      firstDay: told.firstDay,
      publishAutomatically: told.publishAutomatically,
      emergency: told.emergency,
      reclassifications: told.reclassifications,
      corrects: told.id,
    };
    await tx.changes.insert(draft);
    const subject = { kind: "change", id };
    const { after } = draftDifferences(draft, current.entries);
    await tx.audit.insert(
      entryOf(deps.ids, input.authorized, {
        ...{ act: "draft.correct", at: now, subject },
        after: { ...after, corrects: told.id },
      }),
    );
    return { ok: true, changeId: id };
  });
}
