import { differences } from "~/domain/audit/differences";
import { byOperator, entryOf } from "~/domain/audit/entry";
import type { ProcessorDocuments } from "~/domain/processor/processor";
import type { Deps } from "~/ports/deps";

/** Keeps by which words a list says that there are more; its findings name them to staff. */
export async function noteDocuments(
  deps: Pick<Deps, "store" | "ids" | "clock">,
  input: { processorId: string; openEnded: ProcessorDocuments["openEnded"] },
): Promise<void> {
  const { processorId, openEnded } = input;
  await deps.store.write(async (tx) => {
    const processor = await tx.processors.find(processorId);
    if (processor === null) return;
    const documents = { ...processor.documents, openEnded };
    await tx.processors.setDocuments(processorId, documents);
    await tx.audit.insert(
      entryOf(deps.ids, byOperator(processorId), {
        ...{ at: deps.clock.now(), act: "list.note", subject: { kind: "processor", id: processorId } },
        ...differences(processor.documents, documents),
      }),
    );
  });
}
