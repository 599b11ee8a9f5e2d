import type { ProcessorDocuments } from "~/domain/processor/processor";
import type { Deps } from "~/ports/deps";

/** Keeps by which words a list says that there are more; its findings name them to staff. */
export async function noteDocuments(
  deps: Pick<Deps, "store">,
  input: { processorId: string; openEnded: ProcessorDocuments["openEnded"] },
): Promise<void> {
  const { processorId, openEnded } = input;
  await deps.store.write(async (tx) => {
    const processor = await tx.processors.find(processorId);
    if (processor !== null) await tx.processors.setDocuments(processorId, { ...processor.documents, openEnded });
  });
}
