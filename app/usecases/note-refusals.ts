import type { AuditEntry } from "~/domain/audit/audit";
import { byVisitor, entryOf } from "~/domain/audit/entry";
import type { Refusal } from "~/domain/audit/refusal";
import type { Deps } from "~/ports/deps";

/**
 * Writes refused attempts, one entry each (GS-12). Whose log: that of the processor for whom somebody had signed in, else of
 * the one that the address names, else of the only one there is; where none of these says whose, the JSON log alone tells
 * of it. Out: how many entries.
 */
export async function noteRefusals(
  deps: Pick<Deps, "store" | "ids" | "keys" | "log">,
  input: { refusals: readonly Refusal[] },
): Promise<number> {
  const processors = await deps.store.read.processors.list();
  const entries: AuditEntry[] = [];
  for (const refusal of input.refusals) {
    const named =
      processors.find(({ slug }) => slug === refusal.slug) ?? (processors.length === 1 ? processors[0] : null);
    const processorId = refusal.actor?.processorId ?? named?.id ?? null;
    if (processorId === null) deps.log.warn("access.refused", { status: refusal.status, count: refusal.count });
    else entries.push(refusedEntry(deps, refusal, processorId));
  }
  if (entries.length > 0) await deps.store.write((tx) => tx.audit.insertMany(entries));
  return entries.length;
}

function refusedEntry(
  { ids, keys }: Pick<Deps, "ids" | "keys">,
  { at, status, actor, page, network, count }: Refusal,
  processorId: string,
): AuditEntry {
  const doer = actor === null ? byVisitor(processorId) : { actor };
  return entryOf(ids, doer, {
    ...{
      at,
      act: "access.refused",
      result: "refused",
      count,
      subject: page === "" ? null : { kind: "page", id: page },
    },
    after: { status, source: keys.throttleKey("refusal-network", network) },
  });
}
