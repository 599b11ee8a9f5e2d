import { entryOf } from "~/domain/audit/entry";
import { restsOnSilence } from "~/domain/notice/rests-on-silence";
import { actedBy } from "~/domain/people/acted-by";
import type { Authorized } from "~/domain/people/authorize";
import type { Instant } from "~/domain/time";
import type { Deps } from "~/ports/deps";

type Input = {
  authorized: Authorized<"own.object">;
  changeId: string;
  receivedAt: Instant;
  /** That silence lets the change start was read and ticked (CC-8). */
  acknowledged: boolean;
};

/**
 * A notified contact says that the customer does not intend to object. Reminders stop; nothing is waived, the right to
 * object stays until the deadline (decision D15). Where no acceptance of the mail could be proven, this proves that the
 * notice arrived (decision D11). Again is the same as once. What silence does must have been acknowledged where it does
 * something (CC-8).
 */
export async function acknowledgeNotice(
  deps: Pick<Deps, "store" | "clock" | "ids">,
  input: Input,
): Promise<{ ok: true } | { ok: false; code: "change.not_found" | "consequence.not_acknowledged" }> {
  const { actor } = input.authorized;
  const { processorId, controllerId } = actor;
  const { changeId, receivedAt } = input;
  return deps.store.tx(processorId, async (tx) => {
    const change = await tx.changes.find(processorId, changeId);
    const notice = await tx.notices.findForController(processorId, changeId, controllerId);
    if (notice === null || change?.announcedAt == null) return { ok: false, code: "change.not_found" };
    const outcomes = await tx.changes.listOutcomes(processorId, changeId, [controllerId]);
    const isWarned = restsOnSilence(notice, change, outcomes);
    if (isWarned && !input.acknowledged) return { ok: false, code: "consequence.not_acknowledged" };
    if (notice.acknowledgedAt !== null) return { ok: true };
    const provenAt = notice.provenAt ?? receivedAt;
    await tx.notices.update({
      ...notice,
      acknowledgedAt: receivedAt,
      acknowledgedBy: actedBy(actor),
      provenAt,
    });
    await tx.deliveries.suppressForNotice(processorId, notice.id, ["reminder"], deps.clock.now());
    await tx.audit.insert(
      entryOf(deps.ids, input.authorized, {
        ...{ at: deps.clock.now(), act: "notice.acknowledge" },
        subject: { kind: "notice", id: notice.id },
        before: { acknowledgedAt: null, provenAt: notice.provenAt },
        after: { acknowledgedAt: receivedAt, provenAt, acknowledged: isWarned ? ["silence_runs"] : [] },
      }),
    );
    if (notice.provenAt === null) await tx.changes.lookAgain(processorId, changeId, deps.clock.now());
    return { ok: true };
  });
}
