import type { AuditEntry } from "~/domain/audit/audit";
import { type AuditLine, auditLine, isMaskedEntry, peopleIn } from "~/domain/audit/line";
import type { Authorized } from "~/domain/people/authorize";
import { addDays, type Day, startOfDay, type Zone } from "~/domain/time";
import type { Deps } from "~/ports/deps";
import type { AuditFilter, AuditPage } from "~/ports/stores/audit";

/** What staff look for; days in the processor's zone, both included. */
export type AuditQuery = Omit<AuditFilter, "from" | "until"> & { firstDay: Day | null; lastDay: Day | null };

export type AuditList = {
  lines: AuditLine[];
  /** `before` of the next page; null: these are the oldest. */
  next: string | null;
  zone: Zone;
  /** What the filter offers. */
  acts: string[];
  staff: { id: string; name: string }[];
};

/**
 * The processor's log, newest first. What the rows say of a customer's people is masked, unless this reader has opened that
 * customer's space. Reads only, and what is read here is read by few: `audit.read` (HL-B2.9 to HL-B2.14).
 */
export async function listAudit(
  deps: Pick<Deps, "store" | "clock">,
  input: { authorized: Authorized<"audit.read">; query: AuditQuery; page: AuditPage },
): Promise<AuditList> {
  const { processorId, staffId } = input.authorized.actor;
  const { read } = deps.store;
  const processor = await read.processors.find(processorId);
  if (processor === null) throw new Error(`Staff of a processor that does not exist: ${processorId}`);
  const { firstDay, lastDay, ...query } = input.query;
  const { zone } = processor;
  const period = {
    from: firstDay === null ? null : startOfDay(firstDay, zone),
    until: lastDay === null ? null : startOfDay(addDays(lastDay, 1), zone),
  };
  const { before, limit } = input.page;
  const found = await read.audit.list(processorId, { ...query, ...period }, { before, limit: limit + 1 });
  const entries = found.slice(0, limit);
  const customers = new Map<string, string>();
  const open = new Set<string>();
  for (const id of new Set(entries.flatMap(({ controllerId }) => controllerId ?? []))) {
    customers.set(id, (await read.customers.findController(processorId, id))?.name ?? "");
    if ((await read.spaces.findOpen(processorId, id, staffId, deps.clock.now())) !== null) open.add(id);
  }
  const actors = await namesOf(deps, processorId, entries);
  const isMasked = (entry: AuditEntry) => isMaskedEntry(entry, open.has(entry.controllerId ?? ""));
  return {
    lines: entries.map((entry) => auditLine(entry, { actors, customers }, isMasked(entry))),
    next: found.length > limit ? (entries.at(-1)?.id ?? null) : null,
    zone,
    acts: await read.audit.listActs(processorId),
    staff: (await read.staff.list(processorId)).map(({ id, name }) => ({ id, name })),
  };
}

async function namesOf({ store }: Pick<Deps, "store">, processorId: string, entries: readonly AuditEntry[]) {
  const ids = entries.flatMap(peopleIn);
  const names = await store.read.audit.listActorNames(processorId, ids);
  return new Map(names.map(({ id, name }) => [id, name]));
}
