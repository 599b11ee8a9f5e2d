import { type AuditLine, auditLine, peopleIn } from "~/domain/audit/line";
import type { Authorized } from "~/domain/people/authorize";
import type { Zone } from "~/domain/time";
import type { Deps } from "~/ports/deps";
import type { AuditPage } from "~/ports/stores/audit";

/**
 * What was done in a customer's space, by its own people and by the processor's, and who looked into it, newest first; of
 * no other customer (CC-9, GS-13). Reads only.
 */
export async function listOwnLog(
  deps: Pick<Deps, "store">,
  input: { authorized: Authorized<"own.log">; page: AuditPage },
): Promise<{ lines: AuditLine[]; next: string | null; zone: Zone }> {
  const { processorId, controllerId } = input.authorized.actor;
  const { read } = deps.store;
  const { before, limit } = input.page;
  const found = await read.audit.listForController(processorId, controllerId, { before, limit: limit + 1 });
  const entries = found.slice(0, limit);
  const ids = entries.flatMap(peopleIn);
  const actors = new Map((await read.audit.listActorNames(processorId, ids)).map(({ id, name }) => [id, name]));
  const controller = await read.customers.findController(processorId, controllerId);
  const customers = new Map([[controllerId, controller?.name ?? ""]]);
  return {
    lines: entries.map((entry) => auditLine(entry, { actors, customers }, false)),
    next: found.length > limit ? (entries.at(-1)?.id ?? null) : null,
    zone: controller?.zone ?? "UTC",
  };
}
