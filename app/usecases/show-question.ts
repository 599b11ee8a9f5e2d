import type { Authorized } from "~/domain/people/authorize";
import type { NamedContact } from "~/domain/question/named-contact";
import type { Question } from "~/domain/question/question";
import type { Zone } from "~/domain/time";
import type { Deps } from "~/ports/deps";

type About = { zone: Zone; ref: string; customer: string };
export type QuestionView = About & {
  question: Omit<Question, "actor">;
  answeredByName: string | null;
  /** Number of the objection it was counted as. */
  number: string | null;
};
export type NamedView = About & { named: Omit<NamedContact, "actor">; settledByName: string | null };

/** One question, for the staff who answer it. */
export async function showQuestion(
  { store }: Pick<Deps, "store">,
  input: { authorized: Authorized<"objection.read">; questionId: string },
): Promise<{ ok: true; view: QuestionView } | { ok: false; code: "question.not_found" }> {
  const { read } = store;
  const { processorId } = input.authorized.actor;
  const found = await read.questions.find(processorId, input.questionId);
  if (found === null) return { ok: false, code: "question.not_found" };
  const { actor: _kept, ...question } = found;
  const objection = found.objectionId === null ? null : await read.objections.find(processorId, found.objectionId);
  const answeredByName = await staffName(store, processorId, found.answeredBy);
  const about = await aboutOf(store, found);
  return { ok: true, view: { ...about, question, answeredByName, number: objection?.number ?? null } };
}

/** One named contact, for the staff who confirm it or do not. */
export async function showNamedContact(
  { store }: Pick<Deps, "store">,
  input: { authorized: Authorized<"objection.read">; namedId: string },
): Promise<{ ok: true; view: NamedView } | { ok: false; code: "named.not_found" }> {
  const { processorId } = input.authorized.actor;
  const found = await store.read.questions.findNamed(processorId, input.namedId);
  if (found === null) return { ok: false, code: "named.not_found" };
  const { actor: _kept, ...named } = found;
  const settledByName = await staffName(store, processorId, found.settledBy);
  return { ok: true, view: { ...(await aboutOf(store, found)), named, settledByName } };
}

async function aboutOf({ read }: Deps["store"], row: { processorId: string; changeId: string; controllerId: string }) {
  const { processorId, changeId, controllerId } = row;
  const [processor, change, controller] = await Promise.all([
    read.processors.find(processorId),
    read.changes.find(processorId, changeId),
    read.customers.findController(processorId, controllerId),
  ]);
  return { zone: processor?.zone ?? "UTC", ref: change?.ref ?? "", customer: controller?.name ?? "" };
}

async function staffName({ read }: Deps["store"], processorId: string, staffId: string | null) {
  return staffId === null ? null : ((await read.staff.find(processorId, staffId))?.name ?? null);
}
