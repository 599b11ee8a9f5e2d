import { changeEntry } from "~/domain/audit/change-differences";
import { acknowledge } from "~/domain/change/acknowledge";
import { orderedChange } from "~/domain/change/order";
import { blockingLines, openWarnings } from "~/domain/change/publish-check";
import type { CheckLine } from "~/domain/change/publish-check-line";
import { type RequestFault, requestFault } from "~/domain/change/second-person";
import { codeSubject } from "~/domain/people/secret";
import type { Instant, Zone } from "~/domain/time";
import type { Deps } from "~/ports/deps";

export type SecondPersonResult =
  | { ok: true; releaseAt: Instant; zone: Zone; changeId: string }
  | { ok: false; code: RequestFault | "change.changed_meanwhile" }
  | { ok: false; code: "change.blocked" | "change.warnings_open"; lines: CheckLine[] }
  /** One answer for a wrong mailed code and a wrong second factor. */
  | { ok: false; code: "proof.wrong" | "proof.too_many" };

/**
 * The colleague who was asked announces the draft from the one mailed page: without a session, by the code of the mail and
 * their own second factor. Each works once; of a hundred tries at once one is taken (GS-3).
 */
export async function announceAsSecondPerson(
  deps: Pick<Deps, "store" | "clock" | "ids" | "keys" | "secondFactor" | "planAnnouncement" | "log">,
  input: {
    token: string;
    code: string;
    /** Of the authenticator app, or a recovery code. */
    secondFactor: string;
    /** Keys of the warnings that the person takes note of. */
    acknowledged: readonly string[];
  },
): Promise<SecondPersonResult> {
  const { keys, clock } = deps;
  const { read } = deps.store;
  const secret = await read.secrets.findByToken("second_person", keys.tokenHash(input.token));
  const { changeId, subjectId } = { changeId: String(secret?.facts.changeId), subjectId: secret?.subjectId };
  if (secret === null || typeof subjectId !== "string") return { ok: false, code: "request.not_found" };
  const { processorId } = secret;
  const asked = await read.changes.find(processorId, changeId);
  const sendAt = asked?.secondPerson?.sendAt ?? null;
  const planned = await deps.planAnnouncement({ processorId, changeId, sendAt, announcedBy: subjectId });
  if (!planned.ok) return { ok: false, code: "request.not_found" };
  const { plan } = planned;
  const now = clock.now();
  const person = await read.staff.find(processorId, subjectId);
  const fault = requestFault({ secret, change: plan.change, items: plan.items, person }, now);
  if (fault !== null) return { ok: false, code: fault };
  const lines = blockingLines(plan.check);
  if (lines.length > 0) return { ok: false, code: "change.blocked", lines };
  const acknowledgedWarnings = acknowledge(plan, input.acknowledged, subjectId, now);
  const open = openWarnings(plan.check, acknowledgedWarnings);
  if (open.length > 0) return { ok: false, code: "change.warnings_open", lines: open };

  const { publishAutomatically } = plan.change;
  const order = { by: subjectId, now, sendAt, acknowledgedWarnings, publishAutomatically };
  // A second person is one whatever the processor has chosen meanwhile.
  const fourEyes = { ...plan.processor, publishing: { mode: "four_eyes", set: null } as const };
  const ordered = orderedChange(plan.change, order, fourEyes);
  const result = await deps.store.tx(processorId, async (tx): Promise<SecondPersonResult> => {
    // Read again under the processor's lock: only one try at a time gets further, and it sees what the last one did.
    const facts = {
      secret: (await tx.secrets.find(processorId, secret.id)) ?? secret,
      change: await tx.changes.find(processorId, changeId),
      items: plan.items,
      person: await tx.staff.find(processorId, subjectId),
    };
    const late = requestFault(facts, now);
    if (late !== null || facts.person === null) return { ok: false, code: late ?? "request.person" };
    if (facts.change?.rowVersion !== plan.change.rowVersion) return { ok: false, code: "change.changed_meanwhile" };
    const hash = keys.throttleKey("code", codeSubject("second_person", secret.id, input.code));
    const isMailed = hash === facts.secret.codeHash;
    const taken = isMailed ? await deps.secondFactor.take(tx, facts.person, input.secondFactor) : null;
    if (taken?.ok !== true) {
      await tx.secrets.addTry(secret.id);
      return { ok: false, code: taken?.code === "second_factor.too_many" ? "proof.too_many" : "proof.wrong" };
    }
    if (!(await tx.changes.update(ordered))) return { ok: false, code: "change.changed_meanwhile" };
    if (!(await tx.secrets.use(secret.id, now))) throw new Error(`Secret ${secret.id} was used under the lock`);
    const { name, address, roles } = facts.person;
    const actor = { staffId: subjectId, processorId, name, address, roles };
    const act = { act: "change.announce", at: now, before: facts.change, after: ordered };
    await tx.audit.insert(changeEntry(deps.ids, { actor }, act));
    return { ok: true, releaseAt: ordered.dueAt, zone: plan.processor.zone, changeId };
  });
  if (result.ok)
    deps.log.info("change.ordered", { processorId, changeId, staffId: subjectId, publishing: "four_eyes" });
  return result;
}
