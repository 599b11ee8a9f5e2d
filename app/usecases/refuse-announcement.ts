import { changeEntry } from "~/domain/audit/change-differences";
import { currentItems, notedOn } from "~/domain/change/current-items";
import { type RequestFault, requestFault } from "~/domain/change/second-person";
import { storableText } from "~/domain/objection/storable-text";
import { codeSubject } from "~/domain/people/secret";
import type { Deps } from "~/ports/deps";

/**
 * The colleague who was asked says no, and why; the authors read it and can ask again. It is proved like a yes, so that nobody
 * who merely sees the mail can say it.
 */
export async function refuseAnnouncement(
  deps: Pick<Deps, "store" | "clock" | "ids" | "keys" | "secondFactor" | "log">,
  input: { token: string; code: string; secondFactor: string; reason: string },
): Promise<
  | { ok: true; by: string }
  | { ok: false; code: RequestFault | "proof.wrong" | "proof.too_many" | "refusal.reason_missing" }
> {
  const { keys } = deps;
  const reason = storableText(input.reason).trim();
  const found = await deps.store.read.secrets.findByToken("second_person", keys.tokenHash(input.token));
  if (found === null || found.subjectId === null) return { ok: false, code: "request.not_found" };
  if (reason === "") return { ok: false, code: "refusal.reason_missing" };
  const { processorId, subjectId } = found;
  const now = deps.clock.now();
  return deps.store.tx(processorId, async (tx) => {
    const change = await tx.changes.find(processorId, String(found.facts.changeId));
    const processor = await tx.processors.find(processorId);
    const written = change && (await tx.lists.find(processorId, change.baseVersion));
    const current = await tx.lists.current(processorId);
    const person = await tx.staff.find(processorId, subjectId);
    const secret = (await tx.secrets.find(processorId, found.id)) ?? found;
    if (change === null || written === null || current === null || processor === null)
      return { ok: false, code: "request.not_found" };
    const items = currentItems(change, written, current, { now, zone: processor.zone });
    const fault = requestFault({ secret, change, items, person }, now);
    if (fault !== null || person === null || change.secondPerson === null)
      return { ok: false, code: fault ?? "request.person" };
    const hash = keys.throttleKey("code", codeSubject("second_person", secret.id, input.code));
    const taken = hash === secret.codeHash ? await deps.secondFactor.take(tx, person, input.secondFactor) : null;
    if (taken?.ok !== true) {
      await tx.secrets.addTry(secret.id);
      return { ok: false, code: taken?.code === "second_factor.too_many" ? "proof.too_many" : "proof.wrong" };
    }
    const secondPerson = { ...change.secondPerson, refused: { at: now, reason } };
    const refused = notedOn({ ...change, secondPerson }, now);
    if (!(await tx.changes.update(refused))) throw new Error(`Draft ${change.id} was written to under the lock`);
    await tx.secrets.use(secret.id, now);
    const { name, address, roles } = person;
    const actor = { staffId: person.id, processorId, name, address, roles };
    const act = { act: "change.refuse", at: now, before: change, after: refused, reason };
    await tx.audit.insert(changeEntry(deps.ids, { actor }, act));
    deps.log.info("change.refused", { processorId, changeId: change.id, staffId: person.id });
    const asker = await tx.staff.find(processorId, change.secondPerson.by);
    return { ok: true, by: asker?.name ?? "" };
  });
}
