import { entryOf } from "~/domain/audit/entry";
import { mailSender } from "~/domain/delivery/mail-parts";
import { planDelivery } from "~/domain/delivery/plan-delivery";
import { countsFrom, type IncomingMail } from "~/domain/incoming/incoming-mail";
import { type SortDraft, type SortFault, sortFaults, wordsOf } from "~/domain/incoming/sort-draft";
import type { Notice, Recipient } from "~/domain/notice/notice";
import { receivedValues } from "~/domain/objection/received-at";
import type { ActedBy } from "~/domain/people/acted-by";
import { addressKey, isAddress } from "~/domain/people/address";
import type { Authorized } from "~/domain/people/authorize";
import type { Locale, Processor } from "~/domain/processor/processor";
import type { Question } from "~/domain/question/question";
import type { Deps } from "~/ports/deps";
import type { Tx } from "~/ports/store";

type Needs = Pick<Deps, "store" | "clock" | "ids" | "takeObjection" | "shelveMail" | "readMail" | "site" | "log">;
type Input = { authorized: Authorized<"objection.match">; mailId: string; draft: SortDraft };
type Result = { ok: true } | { ok: false; code: "mail.not_found" | "mail.not_open" | SortFault };

/**
 * A person says what a mail is. As an objection it counts from the moment at which it had arrived, in its own words and
 * with the mail as the original; as a question it is a task to answer; the request of somebody whose data is processed
 * for the customer goes to the customer, who alone may answer it (Art. 28(3)(e) GDPR, CC-1); all else is closed with a
 * note. What a program was taken for can be sorted too.
 */
export async function sortReply(deps: Needs, input: Input): Promise<Result> {
  const { processorId } = input.authorized.actor;
  const { read } = deps.store;
  const mail = await read.incoming.find(processorId, input.mailId);
  const processor = await read.processors.find(processorId);
  if (mail === null || processor === null) return { ok: false, code: "mail.not_found" };
  if (mail.state === "sorted") return { ok: false, code: "mail.not_open" };
  const [fault] = sortFaults(input.draft, mail);
  if (fault !== undefined) return { ok: false, code: fault };
  const told = await toldBy(deps, mail);
  const sorting: Sorting = { ...input, mail, processor };
  const done =
    input.draft.as === "other" || told === null
      ? await close(deps, sorting)
      : input.draft.as === "objection"
        ? await object(deps, sorting, told)
        : input.draft.as === "question"
          ? await ask(deps, sorting, told)
          : await forward(deps, sorting, told);
  if (done) deps.log.info("mail.sorted", { processorId, sortedAs: input.draft.as });
  return done ? { ok: true } : { ok: false, code: "mail.not_open" };
}

type Sorting = Input & { mail: IncomingMail; processor: Processor };
type Told = { notice: Notice; recipient: Recipient | null; text: string; content: Uint8Array };

async function toldBy({ store, readMail }: Needs, mail: IncomingMail): Promise<Told | null> {
  const { processorId, noticeId, recipientId, id } = mail;
  const notice = noticeId === null ? null : await store.read.notices.find(processorId, noticeId);
  if (notice === null) return null;
  const recipients = await store.read.notices.listRecipientsOfNotice(processorId, notice.id);
  const content = (await store.read.incoming.findContent(processorId, id)) ?? new Uint8Array();
  const { text } = await readMail(content);
  return { notice, recipient: recipients.find((one) => one.id === recipientId) ?? null, text: wordsOf(text), content };
}

/** Whoever answered held the mail that the address stands in, which is what a link proves too. */
function actorOf({ mail }: Sorting, { recipient }: Told): ActedBy {
  const name = mail.senderName || mail.senderAddress;
  return { kind: "link", id: recipient?.id ?? mail.deliveryId ?? mail.id, roles: ["objector"], name };
}

function senderOf({ mail }: Sorting, { recipient }: Told): { personName: string; address: string } {
  const address = isAddress(mail.senderAddress) ? mail.senderAddress : (recipient?.address ?? "");
  return { personName: mail.senderName || recipient?.name || address, address };
}

async function object(deps: Needs, sorting: Sorting, told: Told): Promise<boolean> {
  const { mail, authorized } = sorting;
  const { processorId, id } = mail;
  const { notice, recipient, text, content } = told;
  const { personName, address } = senderOf(sorting, told);
  const isReader = recipient !== null && addressKey(recipient.address) === addressKey(address);
  const taken = await deps.takeObjection({
    ...{ processorId, changeId: notice.changeId, controllerId: notice.controllerId, formId: id },
    ...{ language: recipient?.language ?? notice.language, receivedAt: countsFrom(mail) },
    from: { actor: actorOf(sorting, told), recipient: isReader ? recipient : null, channel: "email", address },
    draft: { itemIds: [], personName, ground: null, text, wish: "" },
    files: [{ name: "mail.eml", type: "message/rfc822", content }],
    ...{ doer: authorized, act: "mail.sort" },
    mayTake: async (tx) => isOpen(await tx.incoming.find(processorId, id)),
    taken: async (tx, objection) => {
      await settle(deps, tx, sorting, { objectionId: objection.id });
    },
  });
  return taken.ok;
}

async function ask(deps: Needs, sorting: Sorting, told: Told): Promise<boolean> {
  const { mail } = sorting;
  const { notice, recipient, text } = told;
  const { processorId, changeId, controllerId, id: noticeId } = notice;
  const question: Question = {
    ...{ id: deps.ids.next(), processorId, changeId, noticeId, controllerId, recipientId: recipient?.id ?? null },
    ...{ actor: actorOf(sorting, told), ...senderOf(sorting, told), text, receivedAt: countsFrom(mail) },
    language: recipient?.language ?? notice.language,
    ...{ state: "open", answer: null, answeredBy: null, answeredAt: null, objectionId: null },
  };
  return deps.store.tx(processorId, async (tx) => {
    if (!isOpen(await tx.incoming.find(processorId, mail.id))) return false;
    await tx.questions.insert(question);
    tx.journal({ kind: "question", processorId, at: deps.clock.now(), body: { ...question } });
    await settle(deps, tx, sorting, { questionId: question.id });
    await audit(deps, tx, sorting, { questionId: question.id });
    return true;
  });
}

async function forward(deps: Needs, sorting: Sorting, told: Told): Promise<boolean> {
  const { mail, processor } = sorting;
  const { controllerId, changeId, id: noticeId } = told.notice;
  const contacts = (await deps.store.read.customers.listContacts(processor.id, [controllerId])).filter(
    ({ endedAt }) => endedAt === null,
  );
  const controller = await deps.store.read.customers.findController(processor.id, controllerId);
  const props = { sender: mailSender(processor, deps.site.publicUrl), text: told.text };
  const messages = new Map<Locale, string>();
  for (const { language } of contacts)
    messages.set(
      language,
      (await deps.shelveMail({ processorId: processor.id, kind: "data_request", props, language })).id,
    );
  const now = deps.clock.now();
  const about = {
    ...{
      organisation: controller?.name ?? "",
      person: mail.senderName || mail.senderAddress,
      from: mail.senderAddress,
    },
    ...{ ...receivedValues(mail.receivedAt, processor.zone), link: `${deps.site.publicUrl}/portal/${controllerId}` },
  };
  const mails = contacts.map(({ name, address, language }) =>
    planDelivery(
      {
        ...{ id: deps.ids.next(), processorId: processor.id, kind: "data_request", pool: "prompt", changeId, noticeId },
        ...{ messageId: messages.get(language) ?? "", name, address, salt: deps.ids.randomToken(32) },
        values: { contact: name, ...about },
      },
      now,
      deps.site.mailHost,
    ),
  );
  return deps.store.tx(processor.id, async (tx) => {
    if (!isOpen(await tx.incoming.find(processor.id, mail.id))) return false;
    await tx.deliveries.insert(mails);
    await settle(deps, tx, sorting, {});
    await audit(deps, tx, sorting, { forwardedTo: mails.length });
    return true;
  });
}

async function close(deps: Needs, sorting: Sorting): Promise<boolean> {
  const { processorId, id } = sorting.mail;
  return deps.store.tx(processorId, async (tx) => {
    if (!isOpen(await tx.incoming.find(processorId, id))) return false;
    await settle(deps, tx, sorting, {});
    await audit(deps, tx, sorting, {});
    return true;
  });
}

function isOpen(mail: IncomingMail | null): boolean {
  return mail !== null && mail.state !== "sorted";
}

type Became = Partial<Pick<IncomingMail, "objectionId" | "questionId">>;

/** The row, its second copy, and the gates, which no longer wait for it. */
async function settle(deps: Needs, tx: Tx, { mail, draft, authorized }: Sorting, became: Became): Promise<void> {
  const now = deps.clock.now();
  const sorted: IncomingMail = {
    ...{ ...mail, ...became, state: "sorted", sortedAs: draft.as, note: draft.note },
    ...{ sortedBy: authorized.actor.staffId, sortedAt: now },
  };
  if (!(await tx.incoming.sort(sorted))) throw new Error(`Mail ${mail.id} was sorted outside a decision`);
  tx.journal({ kind: "incoming_mail", processorId: mail.processorId, at: now, body: { ...sorted } });
  if (mail.changeId !== null) await tx.changes.lookAgain(mail.processorId, mail.changeId, now);
}

async function audit(
  deps: Needs,
  tx: Tx,
  { mail, draft, authorized }: Sorting,
  more: Readonly<Record<string, string | number>>,
): Promise<void> {
  await tx.audit.insert(
    entryOf(deps.ids, authorized, {
      ...{ controllerId: mail.controllerId, at: deps.clock.now(), act: "mail.sort" },
      ...{ subject: { kind: "incoming_mail", id: mail.id }, before: { state: mail.state } },
      after: { sortedAs: draft.as, note: draft.note, ...more },
    }),
  );
}
