import { changeEntry } from "~/domain/audit/change-differences";
import { currentItems, notedOn } from "~/domain/change/current-items";
import { shortItem } from "~/domain/change/draft-summary";
import { type RequestFault, requestFault } from "~/domain/change/second-person";
import { mailSender } from "~/domain/delivery/mail-parts";
import { mailToStaff } from "~/domain/delivery/mail-to-staff";
import { storableText } from "~/domain/objection/storable-text";
import { hasEnded } from "~/domain/people/administer";
import { codeSubject, type OneTimeSecret } from "~/domain/people/secret";
import type { Deps } from "~/ports/deps";
import type { TakenFactor } from "~/ports/second-factor";

type Needs = Pick<Deps, "store" | "clock" | "ids" | "keys" | "secondFactor" | "shelveMail" | "site" | "log">;

/**
 * The colleague who was asked says no, and why; whoever asked is mailed it, the authors read it and can ask again. It is proved like a yes, so that nobody
 * who merely sees the mail can say it.
 */
export async function refuseAnnouncement(
  deps: Needs,
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
  const hash = keys.throttleKey("code", codeSubject("second_person", found.id, input.code));
  // Worded for whoever has the code alone, so that wrong ones leave nothing behind.
  const shelved = hash === found.codeHash ? await shelveAnswer(deps, found, reason) : null;
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
    const taken = shelved === null ? WRONG : await deps.secondFactor.take(tx, person, input.secondFactor);
    if (!taken.ok) {
      await tx.secrets.addTry(secret.id);
      return { ok: false, code: taken.code === "second_factor.too_many" ? "proof.too_many" : "proof.wrong" };
    }
    const secondPerson = { ...change.secondPerson, refused: { at: now, reason } };
    const refused = notedOn({ ...change, secondPerson }, now);
    if (!(await tx.changes.update(refused))) throw new Error(`Draft ${change.id} was written to under the lock`);
    await tx.secrets.use(secret.id, now);
    const { name, address, roles } = person;
    const actor = { staffId: person.id, processorId, name, address, roles };
    const act = { act: "change.refuse", at: now, before: change, after: refused, reason };
    await tx.audit.insert(changeEntry(deps.ids, { actor }, act));
    const asker = await tx.staff.find(processorId, change.secondPerson.by);
    if (asker !== null && shelved !== null && !hasEnded(asker, now)) {
      const { ids, site } = deps;
      const make = { nextId: () => ids.next(), salt: () => ids.randomToken(32), now, mailHost: site.mailHost };
      const values = { person: name, link: `${site.publicUrl}/staff/drafts/${change.id}` };
      const mail = { messageId: shelved, kind: "second_person_refused" as const, values };
      await tx.deliveries.insert([mailToStaff(asker, mail, make)]);
    }
    deps.log.info("change.refused", { processorId, changeId: change.id, staffId: person.id });
    return { ok: true, by: asker?.name ?? "" };
  });
}

const WRONG = { ok: false, code: "second_factor.wrong" } as const satisfies TakenFactor;

/** Words the mail to whoever asked. Out: the message; null: what was asked for is gone. */
async function shelveAnswer(
  deps: Needs,
  { processorId, facts }: OneTimeSecret,
  reason: string,
): Promise<string | null> {
  const { read } = deps.store;
  const [change, processor, current] = await Promise.all([
    read.changes.find(processorId, String(facts.changeId)),
    read.processors.find(processorId),
    read.lists.current(processorId),
  ]);
  const written = change && (await read.lists.find(processorId, change.baseVersion));
  const asker = change?.secondPerson && (await read.staff.find(processorId, change.secondPerson.by));
  if (!change || !written || !processor || !current || !asker) return null;
  const items = currentItems(change, written, current, { now: deps.clock.now(), zone: processor.zone });
  const props = { sender: mailSender(processor, deps.site.publicUrl), items: items.map(shortItem), reason };
  const { language } = asker;
  return (await deps.shelveMail({ processorId, kind: "second_person_refused", props, language })).id;
}
