import type { Deps } from "~/ports/deps";

/** Changes of any tenant whose time has come. */
export async function listDueChanges(
  deps: Pick<Deps, "store" | "clock">,
  input: { limit: number },
): Promise<{ processorId: string; changeId: string }[]> {
  return deps.store.read.changes.listDue(deps.clock.now(), input.limit);
}
