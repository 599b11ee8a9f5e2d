import type { ShownObjection } from "~/domain/objection/receipt";
import type { Authorized } from "~/domain/people/authorize";
import type { Zone } from "~/domain/time";
import type { Deps } from "~/ports/deps";

/** An objection in the staff's list, with the change and the customer by name. */
export type ListedObjection = { objection: ShownObjection; ref: string; customer: string | null };

/** Every objection of the processor, the latest received first; nothing is left out, whatever its state. */
export async function listObjections(
  deps: Pick<Deps, "store">,
  input: { authorized: Authorized<"objection.read">; changeId?: string },
): Promise<{ zone: Zone; listed: ListedObjection[] }> {
  const { read } = deps.store;
  const { processorId } = input.authorized.actor;
  const filter = input.changeId === undefined ? {} : { changeId: input.changeId };
  const objections = await read.objections.list(processorId, filter);
  const refs = new Map<string, string>();
  const names = new Map<string, string>();
  const changes = await read.changes.list(processorId, ["announced", "closed", "withdrawn"]);
  for (const { id, ref } of changes) refs.set(id, ref ?? "");
  for (const { controllerId } of objections) {
    if (controllerId === null || names.has(controllerId)) continue;
    const controller = await read.customers.findController(processorId, controllerId);
    if (controller !== null) names.set(controllerId, controller.name);
  }
  const processor = await read.processors.find(processorId);
  const listed = objections.map(({ salt: _opens, confirmHash: _link, ...objection }) => ({
    objection,
    ref: refs.get(objection.changeId) ?? "",
    customer: objection.controllerId === null ? null : (names.get(objection.controllerId) ?? null),
  }));
  return { zone: processor?.zone ?? "UTC", listed: listed.reverse() };
}
