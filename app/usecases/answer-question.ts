import { entryOf } from "~/domain/audit/entry";
import { mailSender } from "~/domain/delivery/mail-parts";
import { TEXT_MAX_BYTES } from "~/domain/objection/draft";
import { receivedValues } from "~/domain/objection/received-at";
import { storableText } from "~/domain/objection/storable-text";
import type { Authorized } from "~/domain/people/authorize";
import { mailAbout } from "~/domain/question/question-mail";
import type { Deps } from "~/ports/deps";

export type AnswerFault = "question.not_found" | "question.not_open" | "answer.missing" | "answer.too_long";

/** Staff answer a question; the answer is mailed at once to whoever asked, and stands on the customer's page. */
export async function answerQuestion(
  deps: Pick<Deps, "store" | "clock" | "ids" | "shelveMail" | "site" | "log">,
  input: { authorized: Authorized<"objection.decide">; questionId: string; answer: string },
): Promise<{ ok: true } | { ok: false; code: AnswerFault }> {
  const { processorId, staffId } = input.authorized.actor;
  const { read } = deps.store;
  const answer = storableText(input.answer).trim();
  if (answer === "") return { ok: false, code: "answer.missing" };
  if (new TextEncoder().encode(answer).length > TEXT_MAX_BYTES) return { ok: false, code: "answer.too_long" };
  const question = await read.questions.find(processorId, input.questionId);
  const processor = await read.processors.find(processorId);
  const change = question === null ? null : await read.changes.find(processorId, question.changeId);
  if (question === null || processor === null || change === null) return { ok: false, code: "question.not_found" };
  const { controllerId, changeId, language, personName, address, receivedAt } = question;
  const sender = mailSender(processor, deps.site.publicUrl);
  const props = { sender, ref: change.ref ?? "", text: question.text, answer };
  const message = await deps.shelveMail({ processorId, kind: "question_answered", props, language });
  const answered = await deps.store.tx(processorId, async (tx) => {
    const now = deps.clock.now();
    const settled = { ...question, state: "answered" as const, answer, answeredBy: staffId, answeredAt: now };
    if (!(await tx.questions.settle(settled))) return false;
    tx.journal({ kind: "question", processorId, at: now, body: { ...settled } });
    await tx.audit.insert(
      entryOf(deps.ids, input.authorized, {
        ...{ controllerId, at: now, act: "question.answer", subject: { kind: "question", id: question.id } },
        ...{ before: { state: "open" }, after: { state: "answered", answer } },
      }),
    );
    const others = await tx.questions.list(processorId, { changeId, controllerId, states: ["answered"] });
    const reader = { name: personName, address };
    const values = receivedValues(receivedAt, processor.zone);
    const mail = { kind: "question_answered" as const, messageId: message.id, reader, values, sequence: others.length };
    const page = `${deps.site.publicUrl}/portal/${controllerId}/changes/${change.ref}`;
    const link = question.recipientId === null ? { page } : ("own" as const);
    const make = {
      ...{ nextId: () => deps.ids.next(), salt: () => deps.ids.randomToken(32) },
      ...{ now, mailHost: deps.site.mailHost },
    };
    await tx.deliveries.insert([mailAbout(question, mail, link, make)]);
    return true;
  });
  if (answered) deps.log.info("question.answered", { processorId, changeId });
  return answered ? { ok: true } : { ok: false, code: "question.not_open" };
}
