import type { Authorized } from "~/domain/people/authorize";
import type { NamedContact } from "~/domain/question/named-contact";
import type { Question } from "~/domain/question/question";
import type { Zone } from "~/domain/time";
import type { Deps } from "~/ports/deps";

type About = { ref: string; customer: string };
export type ListedQuestion = About & Pick<Question, "id" | "personName" | "text" | "receivedAt" | "state">;
export type ListedNamed = About & Pick<NamedContact, "id" | "name" | "receivedAt" | "state">;

/** Every question and every named contact of the processor's customers, the latest received first. */
export async function listQuestions(
  { store }: Pick<Deps, "store">,
  { authorized }: { authorized: Authorized<"objection.read"> },
): Promise<{ zone: Zone; questions: ListedQuestion[]; named: ListedNamed[] }> {
  const { read } = store;
  const { processorId } = authorized.actor;
  const [processor, questions, named, changes] = await Promise.all([
    read.processors.find(processorId),
    read.questions.list(processorId, {}),
    read.questions.listNamed(processorId, {}),
    read.changes.list(processorId, ["announced", "closed", "withdrawn"]),
  ]);
  const refs = new Map(changes.map(({ id, ref }) => [id, ref ?? ""]));
  const names = new Map<string, string>();
  for (const { controllerId } of [...questions, ...named]) {
    if (names.has(controllerId)) continue;
    names.set(controllerId, (await read.customers.findController(processorId, controllerId))?.name ?? "");
  }
  const about = ({ changeId, controllerId }: { changeId: string; controllerId: string }) => ({
    ref: refs.get(changeId) ?? "",
    customer: names.get(controllerId) ?? "",
  });
  return {
    zone: processor?.zone ?? "UTC",
    questions: questions.reverse().map((question) => {
      const { id, personName, text, receivedAt, state } = question;
      return { ...about(question), id, personName, text, receivedAt, state };
    }),
    named: named.reverse().map((one) => {
      const { id, name, receivedAt, state } = one;
      return { ...about(one), id, name, receivedAt, state };
    }),
  };
}
