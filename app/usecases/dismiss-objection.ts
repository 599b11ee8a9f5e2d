import { NOT_ME, type Objection } from "~/domain/objection/objection";
import { dismissedRecord } from "~/domain/objection/objection-records";
import { storableText } from "~/domain/objection/storable-text";
import type { Authorized } from "~/domain/people/authorize";
import type { Deps } from "~/ports/deps";

type Needs = Pick<Deps, "store" | "clock" | "keys">;
type By = Parameters<typeof dismissedRecord>[2];

/** Staff found that an objection from the open form is no customer's, and say why. It is kept, and holds nothing any more. */
export async function dismissObjection(
  deps: Needs,
  input: { authorized: Authorized<"objection.match">; objectionId: string; reason: string },
): Promise<
  { ok: true } | { ok: false; code: "objection.not_found" | "objection.not_unmatched" | "dismissal.reason_missing" }
> {
  const { processorId, staffId } = input.authorized.actor;
  const reason = storableText(input.reason).trim();
  if (reason === "") return { ok: false, code: "dismissal.reason_missing" };
  const found = await deps.store.read.objections.find(processorId, input.objectionId);
  if (found === null) return { ok: false, code: "objection.not_found" };
  const done = await dismiss(deps, found, {
    reason,
    from: ["unconfirmed", "unmatched"],
    by: { kind: "staff", id: staffId },
  });
  return done ? { ok: true } : { ok: false, code: "objection.not_unmatched" };
}

/** Whoever has the address given in the open form says that it was not them. What was confirmed before stays. */
export async function disownObjection(
  deps: Needs,
  input: { token: string },
): Promise<{ ok: true } | { ok: false; code: "link.unknown" | "objection.confirmed" }> {
  const found = await deps.store.read.objections.findByConfirmHash(deps.keys.tokenHash(input.token));
  if (found === null) return { ok: false, code: "link.unknown" };
  if (found.state === "dismissed") return { ok: true };
  const done = await dismiss(deps, found, { reason: NOT_ME, from: ["unconfirmed"], by: { kind: "system" } });
  return done ? { ok: true } : { ok: false, code: "objection.confirmed" };
}

async function dismiss(
  deps: Needs,
  { processorId, id }: Objection,
  { reason, from, by }: { reason: string; from: Objection["state"][]; by: By },
): Promise<boolean> {
  return deps.store.tx(processorId, async (tx) => {
    const now = deps.clock.now();
    const objection = await tx.objections.find(processorId, id);
    if (objection === null || !from.includes(objection.state)) return false;
    const dismissed: Objection = { ...objection, state: "dismissed", dismissedReason: reason };
    if (!(await tx.objections.update(dismissed, objection.state))) return false;
    await tx.log.append(processorId, [dismissedRecord(dismissed, now, by)]);
    tx.journal({ kind: "objection", processorId, at: now, body: { ...dismissed } });
    await tx.changes.lookAgain(processorId, objection.changeId, now);
    return true;
  });
}
