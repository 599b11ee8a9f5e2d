import type { ListChange } from "../diff/list-change";
import type { Entry } from "../entry";

/** An entry whose host changed under it (HL-B1.13). */
export type Dependent = { entryId: string; hostId: string; why: "host.moved" | "host.removed" | "host.replaced" };

/** Entries that run on the servers of one that a diff moves, removes or replaces, and that do not say so themselves. */
export function findDependents(after: readonly Entry[], changes: readonly ListChange[]): Dependent[] {
  return changes.flatMap((change) => {
    const hostId = change.replaces?.entryId ?? change.entryId;
    const why = reason(change);
    if (why === null) return [];
    return after.filter((entry) => entry.hostedAt === hostId).map((entry) => ({ entryId: entry.id, hostId, why }));
  });
}

function reason({ op, fields }: ListChange): Dependent["why"] | null {
  if (op === "remove") return "host.removed";
  if (op === "replace") return "host.replaced";
  return op === "change" && fields.some(({ path }) => path === "locations") ? "host.moved" : null;
}
