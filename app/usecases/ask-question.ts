import { entryOf } from "~/domain/audit/entry";
import { mailSender } from "~/domain/delivery/mail-parts";
import { windowsNow } from "~/domain/notice/move-window";
import { receivedValues } from "~/domain/objection/received-at";
import { readFormId } from "~/domain/objection/same-sending";
import { actedBy } from "~/domain/people/acted-by";
import { recipientOf } from "~/domain/people/acting";
import type { Authorized } from "~/domain/people/authorize";
import type { Locale } from "~/domain/processor/processor";
import type { Question } from "~/domain/question/question";
import type { QuestionDraft } from "~/domain/question/question-draft";
import { mailAbout } from "~/domain/question/question-mail";
import type { Instant } from "~/domain/time";
import type { Deps } from "~/ports/deps";

type Input = {
  authorized: Authorized<"own.object">;
  changeId: string;
  receivedAt: Instant;
  /** The id that the form was shown with: sent twice, it is one question. */
  formId: string;
  draft: QuestionDraft;
  /** In which they read; a contact of the notice keeps its own. */
  language: Locale;
};

/**
 * A customer asks about a change. It is stored whole with the time at which it had arrived, and is a task for staff. It
 * stops no clock and is no objection, which the mail that confirms it says; staff may count it as one from that time.
 */
export async function askQuestion(
  deps: Pick<Deps, "store" | "clock" | "ids" | "shelveMail" | "site" | "log">,
  input: Input,
): Promise<{ ok: true; questionId: string } | { ok: false; code: "change.not_found" }> {
  const { actor } = input.authorized;
  const { processorId, controllerId, address } = actor;
  const { changeId, receivedAt, draft } = input;
  const { read } = deps.store;
  const [processor, change, notice, controller] = await Promise.all([
    read.processors.find(processorId),
    read.changes.find(processorId, changeId),
    read.notices.findForController(processorId, changeId, controllerId),
    read.customers.findController(processorId, controllerId),
  ]);
  if (processor === null || change?.announcedAt == null || notice === null || controller === null)
    return { ok: false, code: "change.not_found" };
  const recipient = recipientOf(actor, await read.notices.listRecipientsOfNotice(processorId, notice.id));
  const language = recipient?.language ?? input.language;
  const sender = mailSender(processor, deps.site.publicUrl);
  const props = { sender, ref: change.ref ?? "", text: draft.text };
  const message = await deps.shelveMail({ processorId, kind: "question_received", props, language });
  const formId = readFormId(input.formId);
  const questionId = await deps.store.tx(processorId, async (tx) => {
    const earlier = formId === null ? null : await tx.questions.find(processorId, formId);
    if (earlier?.actor.id === actor.id && earlier.changeId === changeId && earlier.text === draft.text)
      return earlier.id;
    const question: Question = {
      id: formId === null || earlier !== null ? deps.ids.next() : formId,
      ...{ processorId, changeId, noticeId: notice.id, controllerId, recipientId: recipient?.id ?? null },
      ...{ actor: actedBy(actor), personName: draft.personName, address, language, text: draft.text, receivedAt },
      ...{ state: "open", answer: null, answeredBy: null, answeredAt: null, objectionId: null },
    };
    const now = deps.clock.now();
    await tx.questions.insert(question);
    tx.journal({ kind: "question", processorId, at: now, body: { ...question } });
    await tx.audit.insert(
      entryOf(deps.ids, input.authorized, {
        ...{ at: now, act: "question.ask", subject: { kind: "question", id: question.id } },
        after: { changeId, receivedAt, personName: draft.personName, text: draft.text },
      }),
    );
    const earlierOnes = await tx.questions.list(processorId, { changeId, controllerId });
    const zone = windowsNow(notice).window?.zone ?? processor.zone;
    const values = { organisation: controller.name, ...receivedValues(receivedAt, zone) };
    const reader = { name: draft.personName, address };
    const page = `${deps.site.publicUrl}/portal/${controllerId}/changes/${change.ref}`;
    const mail = { kind: "question_received" as const, messageId: message.id, reader, values };
    const link = question.recipientId === null ? { page } : ("own" as const);
    await tx.deliveries.insert([mailAbout(question, { ...mail, sequence: earlierOnes.length }, link, mailMaker(deps))]);
    return question.id;
  });
  deps.log.info("question.asked", { processorId, changeId });
  return { ok: true, questionId };
}

function mailMaker({ ids, clock, site }: Pick<Deps, "ids" | "clock" | "site">) {
  return { nextId: () => ids.next(), salt: () => ids.randomToken(32), now: clock.now(), mailHost: site.mailHost };
}
