import type { AuditEntry } from "~/domain/audit/audit";
import { type AuditLine, auditLine } from "~/domain/audit/line";
import { type BatchLeaf, type ProvenEntry, provenEntry } from "~/domain/audit/proof";
import { toHash } from "~/domain/evidence/hash";
import { inclusionPaths } from "~/domain/evidence/inclusion";
import type { Authorized } from "~/domain/people/authorize";
import type { Instant } from "~/domain/time";
import type { Deps } from "~/ports/deps";

export type OwnLogExport = {
  processor: { id: string; slug: string; name: string };
  customer: { id: string; name: string };
  exportedAt: Instant;
  /** Oldest first. */
  entries: (ProvenEntry & Pick<AuditLine, "actor">)[];
  /** The leaves that cover them. */
  leaves: BatchLeaf[];
};

/** As many entries as one file has; older ones than that are left to another. */
const MOST = 20_000;
const PAGE = 500;

/**
 * A customer's whole log, each entry with what is needed to check it against the evidence log: its row, the opening of its
 * commitment, and its path inside its batch. Of other customers' entries a path shows hashes alone (CC-9). Reads only.
 */
export async function exportOwnLog(
  deps: Pick<Deps, "store" | "clock">,
  input: { authorized: Authorized<"own.log"> },
): Promise<OwnLogExport> {
  const { processorId, controllerId } = input.authorized.actor;
  const { processors, customers, audit } = deps.store.read;
  const [processor, controller] = [
    await processors.find(processorId),
    await customers.findController(processorId, controllerId),
  ];
  if (processor === null || controller === null) throw new Error(`No space ${controllerId} to export the log of`);
  const entries = await readAll(deps, processorId, controllerId);
  const batches = await readBatches(deps, processorId, entries);
  const ids = entries.flatMap(({ actor }) => actor.id ?? []);
  const actors = new Map((await audit.listActorNames(processorId, ids)).map(({ id, name }) => [id, name]));
  const names = { actors, customers: new Map([[controllerId, controller.name]]) };
  return {
    processor: { id: processorId, slug: processor.slug, name: processor.name },
    customer: { id: controllerId, name: controller.name },
    exportedAt: deps.clock.now(),
    entries: entries.map((entry) => ({
      ...provenEntry(entry, entry.leaf === null ? null : (batches.get(entry.leaf)?.proofOf(entry.id) ?? null)),
      actor: auditLine(entry, names, false).actor,
    })),
    leaves: [...batches.values()].map(({ leaf }) => leaf),
  };
}

async function readAll(deps: Pick<Deps, "store">, processorId: string, controllerId: string): Promise<AuditEntry[]> {
  const all: AuditEntry[] = [];
  for (let before: string | null = null; all.length < MOST; before = all.at(-1)?.id ?? null) {
    const page = { before, limit: PAGE };
    const found = await deps.store.read.audit.listForController(processorId, controllerId, page);
    all.push(...found);
    if (found.length < PAGE) break;
  }
  return all.reverse();
}

type Batch = { leaf: BatchLeaf; proofOf(entryId: string): ProvenEntry["proof"] };

async function readBatches(
  { store }: Pick<Deps, "store">,
  processorId: string,
  entries: readonly AuditEntry[],
): Promise<Map<number, Batch>> {
  const batches = new Map<number, Batch>();
  for (const index of new Set(entries.flatMap(({ leaf }) => leaf ?? []))) {
    const [leaf] = await store.read.log.listLeaves(processorId, index, 1);
    if (leaf === undefined) throw new Error(`Audit entries of ${processorId} name leaf ${index}, which is not there`);
    const rows = await store.read.audit.listBatch(processorId, index);
    const places = new Map(rows.map(({ id }, place) => [id, place]));
    const pathTo = inclusionPaths(rows.map(({ hash }) => toHash(hash)));
    const { text, hash } = leaf;
    batches.set(index, {
      leaf: { index, text, hash },
      proofOf(entryId) {
        const place = places.get(entryId);
        return place === undefined ? null : { leaf: index, index: place, size: rows.length, path: pathTo(place) };
      },
    });
  }
  return batches;
}
