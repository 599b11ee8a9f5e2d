import type { Authorized } from "~/domain/people/authorize";
import type { SpaceOpening } from "~/domain/people/space-opening";
import type { Deps } from "~/ports/deps";

const MOST = 20;

/** Who of the processor sees the names and addresses of a customer's people at this moment, and why (GS-13). Reads only. */
export async function listOpenings(
  { store, clock }: Pick<Deps, "store" | "clock">,
  { authorized }: { authorized: Authorized<"own.read"> },
): Promise<(Pick<SpaceOpening, "id" | "reason" | "until"> & { name: string })[]> {
  const { processorId, controllerId } = authorized.actor;
  const now = clock.now();
  const open = (await store.read.spaces.listOpenings(processorId, controllerId, MOST)).filter(
    ({ until }) => until > now,
  );
  const staff = open.length === 0 ? [] : await store.read.staff.list(processorId);
  return open.map(({ id, reason, until, staffId }) => {
    const name = staff.find((one) => one.id === staffId)?.name ?? "";
    return { id, reason, until, name };
  });
}
