import { entryOf } from "~/domain/audit/entry";
import type { Authorisation } from "~/domain/authorisation/authorisation";
import { withdrawnRecord } from "~/domain/authorisation/authorisation-records";
import { actsMail, mailsOfActs } from "~/domain/authorisation/recorded-mail";
import { type WithdrawalFault, withdrawalFault } from "~/domain/authorisation/withdrawal";
import { mailSender } from "~/domain/delivery/mail-parts";
import type { MailProps } from "~/domain/delivery/mail-props";
import type { Recipient } from "~/domain/notice/notice";
import { storableText } from "~/domain/objection/storable-text";
import type { Authorized } from "~/domain/people/authorize";
import type { Locale, Processor } from "~/domain/processor/processor";
import type { Deps } from "~/ports/deps";
import type { Read, Tx } from "~/ports/store";

type Needs = Pick<Deps, "store" | "clock" | "ids" | "shelveMail" | "site" | "log">;
type Input = {
  authorized: Authorized<"authorisation.record">;
  changeId: string;
  controllerId: string;
  authorisationId: string;
  reason: string;
};
type Result = { ok: true } | { ok: false; code: "authorisation.not_found" | WithdrawalFault };

/**
 * Takes back what a customer gave, until it is in use: mark, evidence, journal and a mail to all who were told, in one
 * transaction. What it had opened is closed from that moment on; the act itself stays as it was recorded.
 */
export async function withdrawAuthorisation(deps: Needs, input: Input): Promise<Result> {
  const { processorId } = input.authorized.actor;
  const { read } = deps.store;
  const asked = { ...input, reason: storableText(input.reason).trim() };
  const processor = await read.processors.find(processorId);
  if (processor === null) return { ok: false, code: "authorisation.not_found" };
  const foreseen = await facts(deps, read, processor, asked);
  if (!foreseen.ok) return foreseen;
  // An act never changes but by this, so neither does what the mail says of it.
  const messages = await shelve(deps, foreseen);
  const result = await deps.store.tx(processorId, async (tx): Promise<Result> => {
    const known = await facts(deps, tx, processor, asked);
    if (!known.ok) return known;
    await record(deps, tx, { known, messages, authorized: asked.authorized });
    return { ok: true };
  });
  if (result.ok) deps.log.info("authorisation.withdrawn", { processorId, changeId: input.changeId });
  return result;
}

type Known = {
  ok: true;
  act: Authorisation;
  /** How many of the customer's acts on the change were taken back before. */
  before: number;
  recipients: Recipient[];
  props: MailProps["authorisation_withdrawn"];
};

async function facts(
  deps: Needs,
  read: Read | Tx,
  processor: Processor,
  asked: Input,
): Promise<Known | Extract<Result, { ok: false }>> {
  const { changeId, controllerId, reason } = asked;
  const acts = await read.authorisations.listForChange(processor.id, changeId, [controllerId]);
  const act = acts.find(({ id }) => id === asked.authorisationId);
  const change = await read.changes.find(processor.id, changeId);
  if (act === undefined || change === null) return { ok: false, code: "authorisation.not_found" };
  const outcomes = await read.changes.listOutcomes(processor.id, changeId, [controllerId]);
  const fault = withdrawalFault(act, { reason, isOpen: change.state === "announced", outcomes });
  if (fault !== null) return { ok: false, code: fault };
  const items = await read.changes.listItems(processor.id, changeId);
  const sender = mailSender(processor, deps.site.publicUrl);
  return {
    ok: true,
    act: { ...act, withdrawnAt: deps.clock.now(), withdrawnReason: reason },
    before: acts.filter(({ withdrawnAt }) => withdrawnAt !== null).length,
    recipients: await read.notices.listRecipientsOfNotice(processor.id, act.noticeId),
    props: actsMail([act], { sender, ref: change.ref ?? "", zone: processor.zone, items, reason }),
  };
}

async function shelve(deps: Needs, { act, recipients, props }: Known): Promise<Map<Locale, string>> {
  const messages = new Map<Locale, string>();
  for (const language of new Set(recipients.map((recipient) => recipient.language))) {
    const mail = { processorId: act.processorId, kind: "authorisation_withdrawn" as const, props, language };
    messages.set(language, (await deps.shelveMail(mail)).id);
  }
  return messages;
}

type Recording = { known: Known; messages: Map<Locale, string>; authorized: Input["authorized"] };

async function record(deps: Needs, tx: Tx, { known, messages, authorized }: Recording): Promise<void> {
  const { act, before, recipients } = known;
  const { processorId, changeId, withdrawnAt, withdrawnReason } = act;
  if (withdrawnAt === null || withdrawnReason === null) throw new Error(`Authorisation ${act.id} is not taken back`);
  if (!(await tx.authorisations.withdraw(processorId, act.id, withdrawnAt, withdrawnReason)))
    throw new Error(`Authorisation ${act.id} was written to outside a decision`);
  await tx.log.append(processorId, [withdrawnRecord(act, { kind: "staff", id: authorized.actor.staffId })]);
  await tx.audit.insert(
    entryOf(deps.ids, authorized, {
      ...{ at: withdrawnAt, act: "authorisation.withdraw", controllerId: act.controllerId },
      ...{ subject: { kind: "authorisation", id: act.id }, reason: withdrawnReason },
    }),
  );
  tx.journal({ kind: "authorisation", processorId, at: withdrawnAt, body: { acts: [act], files: [] } });
  const messageId = (language: Locale) => messages.get(language) ?? "";
  const mail = { kind: "authorisation_withdrawn" as const, sequence: before + 1, person: act, messageId };
  const { ids, site } = deps;
  const make = { nextId: () => ids.next(), salt: () => ids.randomToken(32), now: withdrawnAt, mailHost: site.mailHost };
  await tx.deliveries.insert(mailsOfActs(recipients, mail, make));
  await tx.changes.lookAgain(processorId, changeId, withdrawnAt);
}
