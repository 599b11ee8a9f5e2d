import { changeEntry } from "~/domain/audit/change-differences";
import { acknowledge } from "~/domain/change/acknowledge";
import { notedOn } from "~/domain/change/current-items";
import { type Authorized, authorize } from "~/domain/people/authorize";
import type { Deps } from "~/ports/deps";

/** A person takes note of warnings of a draft's publish check, one by one. `rowVersion`: the draft as its reader saw it. */
export async function acknowledgeWarnings(
  deps: Pick<Deps, "store" | "ids" | "clock" | "log" | "planAnnouncement">,
  input: { authorized: Authorized<"change.draft">; changeId: string; rowVersion: number; keys: readonly string[] },
): Promise<{ ok: true } | { ok: false; code: "change.not_found" | "change.not_draft" | "change.changed_meanwhile" }> {
  const { actor } = input.authorized;
  const { processorId, staffId } = actor;
  const announcedBy = authorize(actor, "change.announce").ok ? staffId : null;
  const planned = await deps.planAnnouncement({ processorId, changeId: input.changeId, announcedBy });
  if (!planned.ok) return planned;
  const { plan } = planned;
  if (plan.change.state !== "draft") return { ok: false, code: "change.not_draft" };
  if (plan.change.rowVersion !== input.rowVersion) return { ok: false, code: "change.changed_meanwhile" };
  const now = deps.clock.now();
  const acknowledgedWarnings = acknowledge(plan, input.keys, staffId, now);
  const saved = await deps.store.write(async (tx) => {
    const change = await tx.changes.find(processorId, input.changeId);
    if (change === null || change.rowVersion !== input.rowVersion) return false;
    const after = notedOn({ ...change, acknowledgedWarnings }, now);
    if (!(await tx.changes.update(after))) return false;
    const act = { act: "draft.acknowledge", at: now, before: change, after };
    await tx.audit.insert(changeEntry(deps.ids, input.authorized, act));
    return true;
  });
  if (!saved) return { ok: false, code: "change.changed_meanwhile" };
  deps.log.info("change.warnings_acknowledged", {
    processorId,
    changeId: input.changeId,
    staffId,
    count: input.keys.length,
  });
  return { ok: true };
}
