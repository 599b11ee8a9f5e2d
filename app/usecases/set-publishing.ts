import { entryOf } from "~/domain/audit/entry";
import { commitRow } from "~/domain/evidence/row-commitments";
import { storableText } from "~/domain/objection/storable-text";
import type { Authorized } from "~/domain/people/authorize";
import type { PublishingMode } from "~/domain/processor/publishing";
import type { Deps } from "~/ports/deps";

/**
 * An administrator says whether a second person announces or one alone, and why (GS-3). Changes ordered before keep the way
 * they were ordered in.
 */
export async function setPublishing(
  deps: Pick<Deps, "store" | "clock" | "ids" | "log">,
  input: { authorized: Authorized<"publishing.set">; mode: PublishingMode; reason: string },
): Promise<{ ok: true } | { ok: false; code: "publishing.reason_missing" | "publishing.same" }> {
  const { actor } = input.authorized;
  const { processorId, staffId } = actor;
  const { mode } = input;
  const reason = storableText(input.reason).trim();
  if (reason === "") return { ok: false, code: "publishing.reason_missing" };
  const at = deps.clock.now();
  return deps.store.tx(processorId, async (tx) => {
    const processor = await tx.processors.find(processorId);
    if (processor === null || processor.publishing.mode === mode) return { ok: false, code: "publishing.same" };
    await tx.processors.setPublishing(processorId, { mode, set: { by: staffId, at, reason } });
    const entry = entryOf(
      deps.ids,
      { actor },
      {
        ...{ act: "publishing.set", at, subject: { kind: "processor", id: processorId }, reason },
        before: { mode: processor.publishing.mode },
        after: { mode },
      },
    );
    await tx.audit.insert(entry);
    const by = { kind: "staff", id: staffId } as const;
    const committed = commitRow(entry.salt, { reason }).reason;
    await tx.log.append(processorId, [
      { v: 1, type: "publishing_set", processorId, at, mode, auditId: entry.id, reason: committed, by },
    ]);
    deps.log.info("publishing.set", { processorId, staffId, mode });
    return { ok: true };
  });
}
