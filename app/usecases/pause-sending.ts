import { entryOf } from "~/domain/audit/entry";
import { storableText } from "~/domain/objection/storable-text";
import type { Authorized } from "~/domain/people/authorize";
import type { Deps } from "~/ports/deps";

const REASON_MAX = 2_000;

/** Holds back the processor's bulk mail until somebody resumes. Sign-in mail and receipts go on. */
export async function pauseSending(
  deps: Pick<Deps, "store" | "clock" | "ids" | "log">,
  input: { authorized: Authorized<"mail.pause">; reason: string },
): Promise<{ ok: true } | { ok: false; code: "pause.reason_missing" | "pause.already" }> {
  const { processorId, staffId } = input.authorized.actor;
  const reason = storableText(input.reason).trim().slice(0, REASON_MAX);
  if (reason === "") return { ok: false, code: "pause.reason_missing" };
  const at = deps.clock.now();
  const id = deps.ids.next();
  return deps.store.tx(processorId, async (tx) => {
    const isNew = await tx.pauses.insert({
      ...{ id, processorId, at, cause: "staff", reason, byStaffId: staffId },
      ...{ failed: null, finished: null, endedAt: null, endedBy: null },
    });
    if (!isNew) return { ok: false, code: "pause.already" };
    await tx.audit.insert(
      entryOf(deps.ids, input.authorized, { at, act: "mail.pause", subject: { kind: "mail_pause", id }, reason }),
    );
    deps.log.info("mail.paused", { processorId, staffId, cause: "staff" });
    return { ok: true };
  });
}

/** Lets the processor's bulk mail go on. Deadlines that its proof now misses move later by themselves (decision D11). */
export async function resumeSending(
  deps: Pick<Deps, "store" | "clock" | "ids" | "log">,
  input: { authorized: Authorized<"mail.pause"> },
): Promise<{ ok: true } | { ok: false; code: "pause.none" }> {
  const { processorId, staffId } = input.authorized.actor;
  const at = deps.clock.now();
  return deps.store.tx(processorId, async (tx) => {
    const open = await tx.pauses.findOpen(processorId);
    if (open === null || !(await tx.pauses.end(processorId, { at, by: staffId })))
      return { ok: false, code: "pause.none" };
    await tx.audit.insert(
      entryOf(deps.ids, input.authorized, {
        ...{ at, act: "mail.resume", subject: { kind: "mail_pause", id: open.id } },
        ...{ before: { since: open.at, cause: open.cause }, after: { endedAt: at } },
      }),
    );
    deps.log.info("mail.resumed", { processorId, staffId });
    return { ok: true };
  });
}
