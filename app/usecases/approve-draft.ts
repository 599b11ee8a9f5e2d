import { changeEntry } from "~/domain/audit/change-differences";
import { currentItems, notedOn } from "~/domain/change/current-items";
import { openDraft } from "~/domain/change/draft";
import { approvedContent } from "~/domain/change/item-content";
import { toHash } from "~/domain/evidence/hash";
import type { Authorized } from "~/domain/people/authorize";
import { hasRunningTerm } from "~/domain/people/staff";
import { localDay } from "~/domain/time";
import type { Deps } from "~/ports/deps";

/**
 * The data-protection administrator agrees to a draft as it now is, or takes that back (GS-16). Any other edit of what was
 * agreed to makes it void; only while the term runs is there anybody to agree. `rowVersion`: the draft as it was reviewed.
 */
export async function approveDraft(
  deps: Pick<Deps, "store" | "clock" | "ids" | "log">,
  input: { authorized: Authorized<"change.approve">; changeId: string; rowVersion: number; isApproved: boolean },
): Promise<
  | { ok: true }
  | { ok: false; code: "change.not_found" | "change.not_draft" | "change.changed_meanwhile" | "approval.no_term" }
> {
  const { processorId, staffId } = input.authorized.actor;
  const { isApproved } = input;
  const now = deps.clock.now();
  return deps.store.tx(processorId, async (tx) => {
    const open = openDraft(await tx.changes.find(processorId, input.changeId), input.rowVersion);
    if (!open.ok) return open;
    const { change } = open;
    const written = await tx.lists.find(processorId, change.baseVersion);
    const current = await tx.lists.current(processorId);
    const processor = await tx.processors.find(processorId);
    if (written === null || current === null || processor === null)
      throw new Error(`Draft ${change.id} rests on no list`);
    const person = await tx.staff.find(processorId, staffId);
    const today = localDay(now, processor.zone);
    if (isApproved && (person === null || !hasRunningTerm(person, today)))
      return { ok: false, code: "approval.no_term" };
    const content = approvedContent(currentItems(change, written, current, { now, zone: processor.zone }), change);
    const gdpaApproval = isApproved ? { by: staffId, at: now, ...content } : null;
    const after = notedOn({ ...change, gdpaApproval }, now);
    if (!(await tx.changes.update(after))) return { ok: false, code: "change.changed_meanwhile" };
    const act = { act: "change.approve", at: now, before: change, after };
    await tx.audit.insert(changeEntry(deps.ids, input.authorized, act));
    await tx.log.append(processorId, [
      {
        ...{ v: 1, type: "change_approved", processorId, changeId: change.id, at: now, isApproved },
        ...{ contentHash: toHash(content.contentHash), firstDay: content.firstDay, emergency: content.isEmergency },
        by: { kind: "staff", id: staffId },
      },
    ]);
    deps.log.info("change.approved", { processorId, changeId: change.id, staffId, isApproved });
    return { ok: true };
  });
}
