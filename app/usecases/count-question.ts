import type { Authorized } from "~/domain/people/authorize";
import type { Deps } from "~/ports/deps";

/**
 * Staff find that a question was an objection in truth, and count it as one from the moment it had arrived, in the words in
 * which it came. Nothing becomes an objection by itself; whoever asked gets its receipt.
 */
export async function countQuestion(
  deps: Pick<Deps, "store" | "takeObjection">,
  input: { authorized: Authorized<"objection.match">; questionId: string },
): Promise<{ ok: true; number: string } | { ok: false; code: "question.not_found" | "question.not_open" }> {
  const { processorId } = input.authorized.actor;
  const { read } = deps.store;
  const question = await read.questions.find(processorId, input.questionId);
  if (question === null) return { ok: false, code: "question.not_found" };
  const { id, changeId, noticeId, controllerId, actor, personName, address, language, text, receivedAt } = question;
  const recipients = await read.notices.listRecipientsOfNotice(processorId, noticeId);
  const recipient = recipients.find((one) => one.id === question.recipientId) ?? null;
  const taken = await deps.takeObjection({
    ...{ processorId, changeId, controllerId, language, receivedAt, formId: "", files: [] },
    from: { actor, recipient, channel: actor.kind === "link" ? "link" : "portal", address },
    draft: { itemIds: [], personName, ground: null, text, wish: "" },
    ...{ doer: input.authorized, act: "question.count" },
    mayTake: async (tx) => (await tx.questions.find(processorId, id))?.state === "open",
    taken: async (tx, objection) => {
      await tx.questions.settle({ ...question, state: "objection", objectionId: objection.id });
    },
  });
  return taken.ok ? { ok: true, number: taken.number } : { ok: false, code: "question.not_open" };
}
