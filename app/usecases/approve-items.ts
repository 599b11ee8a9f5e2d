import { entryOf } from "~/domain/audit/entry";
import { approvalActs } from "~/domain/authorisation/approval-acts";
import { approvalSecret, boundTo, closedCode, isBoundTo } from "~/domain/authorisation/approval-code";
import {
  APPROVAL_LIMITS,
  type ApprovalDraft,
  type ApprovalFault,
  approvalFaults,
  type CodeFault,
  shownText,
} from "~/domain/authorisation/approving";
import type { Authorisation } from "~/domain/authorisation/authorisation";
import { recordedRecord } from "~/domain/authorisation/authorisation-records";
import { actsMail, mailsOfActs } from "~/domain/authorisation/recorded-mail";
import { needsWarning } from "~/domain/authorisation/recording";
import { mailSender } from "~/domain/delivery/mail-parts";
import { planDelivery } from "~/domain/delivery/plan-delivery";
import type { Notice } from "~/domain/notice/notice";
import { actedBy } from "~/domain/people/acted-by";
import { isApprover, userActor } from "~/domain/people/acting";
import { addressKey } from "~/domain/people/address";
import type { Authorized } from "~/domain/people/authorize";
import type { ControllerUser } from "~/domain/people/controller-user";
import { maskAddress } from "~/domain/people/mask-address";
import { CODE_TRIES, codeSubject } from "~/domain/people/secret";
import type { Locale, Processor } from "~/domain/processor/processor";
import { type Instant, plusMs } from "~/domain/time";
import type { Deps } from "~/ports/deps";
import type { Read, Tx } from "~/ports/store";

type Needs = Pick<Deps, "store" | "clock" | "ids" | "keys" | "shelveMail" | "site" | "log">;
type Asking = { authorized: Authorized<"own.object">; changeId: string; draft: ApprovalDraft };
type Giving = Asking & { secretId: string; code: string; receivedAt: Instant };
type Invalid = { ok: false; code: "approval.invalid"; faults: ApprovalFault[] };

/**
 * Mails a code to one of the customer's named approvers, which gives what the draft says when it is typed: whoever asks
 * may object, and gives nothing by asking. An earlier code for the same approver ends.
 */
export async function requestApprovalCode(
  deps: Needs,
  { authorized, changeId, draft }: Asking,
): Promise<
  | { ok: true; secretId: string; masked: string; expiresAt: Instant }
  | { ok: false; code: "change.not_found" | "attempts.too_many" }
  | Invalid
> {
  const { actor } = authorized;
  const { processorId, controllerId } = actor;
  const processor = await deps.store.read.processors.find(processorId);
  const known = await facts(deps, deps.store.read, { authorized, changeId, draft });
  if (processor === null || known === null) return { ok: false, code: "change.not_found" };
  const { approver, faults, notice, bound } = known;
  if (faults.length > 0 || approver === null) return { ok: false, code: "approval.invalid", faults };
  if (await isTooOften(deps, approver)) return { ok: false, code: "attempts.too_many" };
  const now = deps.clock.now();
  const props = { ...propsOf(deps, processor, known, previewOf(known, draft, now)), words: draft.text };
  const mail = { processorId, kind: "approval_code" as const, props, language: approver.language };
  const message = await deps.shelveMail(mail);
  const id = deps.ids.next();
  const { tokenHash, typedCode, linkToken, throttleKey } = deps.keys;
  const secret = approvalSecret(
    {
      ...{ id, processorId, subjectId: approver.id, addressKey: approver.addressKey },
      tokenHash: tokenHash(linkToken("approval", id)),
      codeHash: throttleKey("code", codeSubject("approval", id, typedCode("approval", id))),
    },
    bound,
    now,
  );
  await deps.store.tx(processorId, async (tx) => {
    await tx.secrets.endOpen(processorId, "approval", approver.addressKey, now);
    await tx.secrets.insert(secret);
    const { name, address } = approver;
    const link = spaceOf(deps, controllerId, known.ref);
    const values = { contact: name, organisation: known.organisation, person: actor.name, link };
    const carried = { processorId, changeId, noticeId: notice.id, secretId: id, messageId: message.id };
    const planned = {
      id: deps.ids.next(),
      ...carried,
      kind: mail.kind,
      pool: "prompt" as const,
      name,
      address,
      values,
    };
    const delivery = { ...planned, salt: deps.ids.randomToken(32) };
    await tx.deliveries.insert([planDelivery(delivery, now, deps.site.mailHost)]);
    await tx.audit.insert(
      entryOf(deps.ids, authorized, {
        ...{ controllerId, at: now, act: "approval.ask", subject: { kind: "change", id: changeId } },
        after: { acts: bound.acts, approver: approver.id, acknowledged: warnings(draft, notice) },
      }),
    );
  });
  deps.log.info("approval.asked", { processorId, changeId });
  return { ok: true, secretId: id, masked: maskAddress(approver.address), expiresAt: secret.expiresAt };
}

/**
 * The code that an approver was mailed gives what it was mailed for, once: the same rows, evidence, journal and mail as an
 * act that staff record, with the approver as its person. Anything that reads otherwise by now gives nothing, and neither
 * does a fifth wrong code.
 */
export async function approveItems(
  deps: Needs,
  input: Giving,
): Promise<{ ok: true; recordingId: string } | { ok: false; code: "change.not_found" | CodeFault; left?: number }> {
  const { authorized, changeId } = input;
  const { processorId, controllerId } = authorized.actor;
  const processor = await deps.store.read.processors.find(processorId);
  if (processor === null) return { ok: false, code: "change.not_found" };
  type Result = Awaited<ReturnType<typeof approveItems>>;
  for (;;) {
    const foreseen = await facts(deps, deps.store.read, input);
    if (foreseen === null) return { ok: false, code: "change.not_found" };
    const messages = await shelve(deps, processor, foreseen, input);
    const result = await deps.store.tx(processorId, async (tx): Promise<Result | null> => {
      const now = deps.clock.now();
      const secret = await tx.secrets.find(processorId, input.secretId);
      const closed = closedCode(secret, { changeId, controllerId, now });
      if (secret === null || closed !== null) return { ok: false, code: closed ?? "code.unknown" };
      const typed = deps.keys.throttleKey("code", codeSubject("approval", secret.id, input.code));
      if (typed !== secret.codeHash) {
        const left = CODE_TRIES - (await tx.secrets.addTry(secret.id));
        return left > 0 ? { ok: false, code: "code.wrong", left } : { ok: false, code: "code.ended" };
      }
      const known = await facts(deps, tx, input);
      if (known === null) return { ok: false, code: "change.not_found" };
      const { approver } = known;
      if (approver === null || approver.id !== secret.subjectId) return { ok: false, code: "approver.gone" };
      if (known.faults.length > 0 || !isBoundTo(secret, known.bound)) return { ok: false, code: "approval.changed" };
      if (known.languages.some((language) => !messages.has(language))) return null;
      if (!(await tx.secrets.use(secret.id, now))) return { ok: false, code: "code.used" };
      return { ok: true, recordingId: await record(deps, tx, { input, approver, known, messages }) };
    });
    if (result === null) continue;
    if (result.ok) deps.log.info("approval.given", { processorId, changeId });
    return result;
  }
}

type Known = Exclude<Awaited<ReturnType<typeof facts>>, null>;

async function facts(deps: Needs, read: Read | Tx, { authorized, changeId, draft }: Asking) {
  const { processorId, controllerId } = authorized.actor;
  const change = await read.changes.find(processorId, changeId);
  const notice = await read.notices.findForController(processorId, changeId, controllerId);
  const controller = await read.customers.findController(processorId, controllerId);
  if (change?.announcedAt == null || notice === null || controller === null) return null;
  const outcomes = await read.changes.listOutcomes(processorId, changeId, [controllerId]);
  const given = await read.authorisations.listForChange(processorId, changeId, [controllerId]);
  const items = await read.changes.listItems(processorId, changeId);
  const approvers = (await read.users.list(processorId, controllerId)).filter(isApprover);
  const approver = approvers.find(({ id }) => id === draft.approverId) ?? null;
  const recipients = await read.notices.listRecipientsOfNotice(processorId, notice.id);
  const { gates } = notice;
  const shown = shownText(draft, { noticeId: notice.id, gates, items, startsOn: change.firstDay });
  return {
    ...{ ref: change.ref ?? "", notice, organisation: controller.name, items, approver, recipients },
    faults: approvalFaults(draft, {
      isOpen: change.state === "announced",
      ...{ notice, decided: new Set(outcomes.map(({ itemId }) => itemId)), given },
      approvers: approvers.map(({ id }) => id),
    }),
    bound: boundTo(draft, { changeId, controllerId, noticeId: notice.id, shown: deps.keys.sha256(shown) }),
    documents: new Set(given.map(({ recordingId }) => recordingId)).size,
    languages: [...recipients.map(({ language }) => language), ...(approver === null ? [] : [approver.language])],
  };
}

/** Counted before anything is mailed, so that nobody's mailbox is flooded and codes cannot be guessed at will. */
async function isTooOften({ store, keys, clock }: Needs, { id, controllerId }: ControllerUser): Promise<boolean> {
  const now = clock.now();
  const resetsAt = plusMs(now, APPROVAL_LIMITS.windowMs);
  const add = (tx: Tx, kind: string, value: string) => tx.throttles.add(keys.throttleKey(kind, value), now, resetsAt);
  return store.write(async (tx) => {
    const ofApprover = await add(tx, "approval-approver", id);
    const ofController = await add(tx, "approval-controller", controllerId);
    return ofApprover > APPROVAL_LIMITS.approver || ofController > APPROVAL_LIMITS.controller;
  });
}

/** What the acts will say, with ids of nobody: for the words of a mail alone. */
function previewOf({ approver, notice }: Known, draft: ApprovalDraft, receivedAt: Instant): Authorisation[] {
  if (approver === null) return [];
  const nobody = { nextId: () => "", salt: () => "", now: receivedAt };
  return approvalActs(draft, { approver, changeId: notice.changeId, notice, receivedAt }, nobody);
}

function propsOf(deps: Needs, processor: Processor, { ref, items }: Known, acts: readonly Authorisation[]) {
  const sender = mailSender(processor, deps.site.publicUrl);
  return actsMail(acts, { sender, ref, zone: processor.zone, items, reason: null });
}

async function shelve(deps: Needs, processor: Processor, known: Known, { draft, receivedAt }: Giving) {
  const messages = new Map<Locale, string>();
  const acts = previewOf(known, draft, receivedAt);
  if (known.faults.length > 0 || acts.length === 0) return messages;
  const props = propsOf(deps, processor, known, acts);
  for (const language of new Set(known.languages)) {
    const mail = { processorId: processor.id, kind: "authorisation_recorded" as const, props, language };
    messages.set(language, (await deps.shelveMail(mail)).id);
  }
  return messages;
}

type Recording = { input: Giving; approver: ControllerUser; known: Known; messages: ReadonlyMap<Locale, string> };

async function record(deps: Needs, tx: Tx, { input, approver, known, messages }: Recording): Promise<string> {
  const { authorized, changeId, draft, receivedAt } = input;
  const { processorId, controllerId } = approver;
  const { notice, recipients, documents } = known;
  const now = deps.clock.now();
  const fresh = { nextId: () => deps.ids.next(), salt: () => deps.ids.randomToken(32), now };
  const acts = approvalActs(draft, { approver, changeId, notice, receivedAt }, fresh);
  const [first] = acts;
  if (first === undefined) throw new Error("A draft without faults gives something");
  for (const act of acts) await tx.authorisations.insert(act);
  const by = { kind: "user" as const, id: approver.id };
  await tx.log.append(
    processorId,
    acts.map((act) => recordedRecord(act, [], by)),
  );
  tx.journal({ kind: "authorisation", processorId, at: now, body: { acts: [...acts], files: [] } });
  await tx.audit.insert(
    entryOf(
      deps.ids,
      { actor: userActor(approver) },
      {
        ...{ controllerId, at: now, act: "approval.give", subject: { kind: "authorisation", id: first.id } },
        after: {
          ...{ changeId, acts: acts.map(({ grant, itemIds, startFrom }) => ({ grant, itemIds, startFrom })) },
          ...{ by: { ...actedBy(userActor(approver)) }, typedBy: { ...actedBy(authorized.actor) } },
          ...{ shown: known.bound.shown, acknowledged: warnings(draft, notice) },
        },
      },
    ),
  );
  // Whoever gives it has the notice (decision D11).
  if (notice.provenAt === null) await tx.notices.update({ ...notice, provenAt: receivedAt });
  const messageId = (language: Locale) => messages.get(language) ?? "";
  const mail = { kind: "authorisation_recorded" as const, sequence: documents + 1, person: first, messageId };
  const make = { ...fresh, mailHost: deps.site.mailHost };
  await tx.deliveries.insert([
    ...mailsOfActs(recipients, mail, make),
    ...(recipients.some(({ address }) => addressKey(address) === approver.addressKey)
      ? []
      : [planDelivery(confirmation(deps, { approver, known, messageId }), now, deps.site.mailHost)]),
  ]);
  await tx.deliveries.suppressForNotice(processorId, notice.id, ["reminder"], now);
  await tx.changes.lookAgain(processorId, changeId, now);
  return first.id;
}

type Confirming = { approver: ControllerUser; known: Known; messageId(language: Locale): string };

/** To an approver who got no notice: the link leads to the customer's own space. */
function confirmation({ ids, site }: Needs, { approver, known, messageId }: Confirming) {
  const { processorId, controllerId, name, address, language } = approver;
  const link = spaceOf({ site }, controllerId, known.ref);
  return {
    ...{ id: ids.next(), processorId, messageId: messageId(language), kind: "authorisation_recorded" as const },
    ...{ pool: "prompt" as const, changeId: known.notice.changeId, noticeId: known.notice.id, name, address },
    ...{ values: { contact: name, person: name, authority: "", link }, salt: ids.randomToken(32) },
  };
}

/** The change in the customer's own space. */
function spaceOf({ site }: Pick<Needs, "site">, controllerId: string, ref: string): string {
  return `${site.publicUrl}/portal/${controllerId}/changes/${ref}`;
}

function warnings(draft: ApprovalDraft, { gates }: Pick<Notice, "gates">): string[] {
  return needsWarning(draft, gates) ? ["approve_outside_eea"] : [];
}
