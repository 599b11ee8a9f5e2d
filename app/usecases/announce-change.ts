import { acknowledge } from "~/domain/change/acknowledge";
import { blockingLines, openWarnings } from "~/domain/change/publish-check";
import type { CheckLine } from "~/domain/change/publish-check-line";
import type { Authorized } from "~/domain/people/authorize";
import { type Instant, plusMs } from "~/domain/time";
import type { Deps } from "~/ports/deps";

export type AnnounceResult =
  | { ok: true; releaseAt: Instant }
  | { ok: false; code: "change.not_found" | "change.not_draft" | "change.changed_meanwhile" }
  | { ok: false; code: "change.blocked" | "change.warnings_open"; lines: CheckLine[] };

/**
 * Staff order a draft to be announced, now or at a time. Nothing is sent before the minutes to undo have passed; what is
 * told is computed when the mail is released (decision D11), by the same plan that is checked here.
 */
export async function announceChange(
  deps: Pick<Deps, "store" | "clock" | "planAnnouncement">,
  input: {
    authorized: Authorized<"change.announce">;
    changeId: string;
    /** The draft as it was reviewed; left out where nobody looked at it first. */
    rowVersion?: number;
    /** null: as soon as the minutes to undo have passed. */
    sendAt: Instant | null;
    publishAutomatically: boolean;
    /** Keys of the warnings that the person takes note of with the order, one by one. */
    acknowledged?: readonly string[];
  },
): Promise<AnnounceResult> {
  const { processorId, staffId } = input.authorized.actor;
  const planned = await deps.planAnnouncement({
    processorId,
    changeId: input.changeId,
    sendAt: input.sendAt,
    announcedBy: staffId,
  });
  if (!planned.ok) return planned;
  const { plan } = planned;
  if (plan.change.state !== "draft") return { ok: false, code: "change.not_draft" };
  if (input.rowVersion !== undefined && plan.change.rowVersion !== input.rowVersion) {
    return { ok: false, code: "change.changed_meanwhile" };
  }
  const blocking = blockingLines(plan.check);
  if (blocking.length > 0) return { ok: false, code: "change.blocked", lines: blocking };
  const now = deps.clock.now();
  const acknowledgedWarnings = acknowledge(plan, input.acknowledged ?? [], staffId, now);
  const open = openWarnings(plan.check, acknowledgedWarnings);
  if (open.length > 0) return { ok: false, code: "change.warnings_open", lines: open };

  const undoUntil = plusMs(now, plan.processor.undoMinutes * 60_000);
  const releaseAt = input.sendAt !== null && input.sendAt > undoUntil ? input.sendAt : undoUntil;
  const saved = await deps.store.tx(processorId, (tx) =>
    tx.changes.update({
      ...plan.change,
      state: "scheduled",
      orderedBy: staffId,
      acknowledgedWarnings,
      publishAutomatically: input.publishAutomatically,
      dueAt: releaseAt,
      releaseFault: null,
      updatedAt: now,
      rowVersion: plan.change.rowVersion + 1,
    }),
  );
  return saved ? { ok: true, releaseAt } : { ok: false, code: "change.changed_meanwhile" };
}
