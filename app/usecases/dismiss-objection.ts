import { byLink, type Doer, entryOf } from "~/domain/audit/entry";
import { mailSender } from "~/domain/delivery/mail-parts";
import { NOT_ME, type Objection } from "~/domain/objection/objection";
import { dismissedRecord } from "~/domain/objection/objection-records";
import { mailToObjector } from "~/domain/objection/receipt-mail";
import { receivedValues } from "~/domain/objection/received-at";
import { storableText } from "~/domain/objection/storable-text";
import type { Authorized } from "~/domain/people/authorize";
import type { Deps } from "~/ports/deps";
import type { Tx } from "~/ports/store";

type Needs = Pick<Deps, "store" | "clock" | "keys" | "ids">;
type MailNeeds = Needs & Pick<Deps, "shelveMail" | "site">;
type By = Parameters<typeof dismissedRecord>[2];

/**
 * Staff found that an objection from the open form is no customer's, and say why. It is kept, and holds nothing any
 * more. Whoever objected is told why by mail, unless the address was never confirmed: then it may be anybody's.
 */
export async function dismissObjection(
  deps: MailNeeds,
  input: { authorized: Authorized<"objection.match">; objectionId: string; reason: string },
): Promise<
  { ok: true } | { ok: false; code: "objection.not_found" | "objection.not_unmatched" | "dismissal.reason_missing" }
> {
  const { processorId, staffId } = input.authorized.actor;
  const reason = storableText(input.reason).trim();
  if (reason === "") return { ok: false, code: "dismissal.reason_missing" };
  // An address that is confirmed meanwhile is to be told.
  for (;;) {
    const found = await deps.store.read.objections.find(processorId, input.objectionId);
    if (found === null) return { ok: false, code: "objection.not_found" };
    const { state } = found;
    if (state !== "unconfirmed" && state !== "unmatched") return { ok: false, code: "objection.not_unmatched" };
    const tell = state === "unmatched" ? await tellObjector(deps, found, reason) : nobody;
    const by = { kind: "staff" as const, id: staffId };
    const doer = { ...input.authorized, act: "objection.dismiss" };
    if (await dismiss(deps, found, { reason, by, tell, doer })) return { ok: true };
  }
}

/** Whoever has the address given in the open form says that it was not them. What was confirmed before stays. */
export async function disownObjection(
  deps: Needs,
  input: { token: string },
): Promise<{ ok: true } | { ok: false; code: "link.unknown" | "objection.confirmed" }> {
  const found = await deps.store.read.objections.findByConfirmHash(deps.keys.tokenHash(input.token));
  if (found === null) return { ok: false, code: "link.unknown" };
  if (found.state === "dismissed") return { ok: true };
  if (found.state !== "unconfirmed") return { ok: false, code: "objection.confirmed" };
  const doer = { ...byLink(found.processorId, found.id), act: "objection.disown" };
  const done = await dismiss(deps, found, { reason: NOT_ME, by: { kind: "system" }, tell: nobody, doer });
  return done ? { ok: true } : { ok: false, code: "objection.confirmed" };
}

type Tell = (tx: Tx) => Promise<void>;
const nobody: Tell = async () => {};

/** Out: false when the objection is no longer in the state it was found in. */
async function dismiss(
  deps: Needs,
  { processorId, id, state }: Objection,
  { reason, by, tell, doer }: { reason: string; by: By; tell: Tell; doer: Doer & { act: string } },
): Promise<boolean> {
  return deps.store.tx(processorId, async (tx) => {
    const now = deps.clock.now();
    const objection = await tx.objections.find(processorId, id);
    if (objection === null || objection.state !== state) return false;
    const dismissed: Objection = { ...objection, state: "dismissed", dismissedReason: reason };
    if (!(await tx.objections.update(dismissed, state))) return false;
    await tx.log.append(processorId, [dismissedRecord(dismissed, now, by)]);
    tx.journal({ kind: "objection", processorId, at: now, body: { ...dismissed } });
    await tx.changes.lookAgain(processorId, objection.changeId, now);
    const { act, ...who } = doer;
    const subject = { kind: "objection", id };
    await tx.audit.insert(
      entryOf(deps.ids, who, { at: now, act, subject, before: { state }, after: { state: "dismissed" }, reason }),
    );
    await tell(tx);
    return true;
  });
}

/** Renders the mail in the language in which the objection was made. Out: what plans it with the dismissal. */
async function tellObjector(deps: MailNeeds, objection: Objection, reason: string): Promise<Tell> {
  const { processorId, changeId, language, number, organisation, receivedAt } = objection;
  const { read } = deps.store;
  const processor = await read.processors.find(processorId);
  const change = await read.changes.find(processorId, changeId);
  if (processor === null || change === null) throw new Error(`Objection ${objection.id} is to no change`);
  const props = { sender: mailSender(processor, deps.site.publicUrl), ref: change.ref ?? "", reason };
  const message = await deps.shelveMail({ processorId, kind: "dismissal", props, language });
  const values = { organisation, number, ...receivedValues(receivedAt, processor.zone) };
  const mail = { kind: "dismissal" as const, messageId: () => message.id, values };
  return async (tx) => {
    const { ids, clock, site } = deps;
    const make = {
      nextId: () => ids.next(),
      salt: () => ids.randomToken(32),
      now: clock.now(),
      mailHost: site.mailHost,
    };
    await tx.deliveries.insert([mailToObjector(objection, mail, make)]);
  };
}
