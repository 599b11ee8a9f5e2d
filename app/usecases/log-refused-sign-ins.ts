import { byVisitor, entryOf } from "~/domain/audit/entry";
import { REFUSALS_KEPT_MS } from "~/domain/people/session";
import type { Staff } from "~/domain/people/staff";
import { plusMs } from "~/domain/time";
import type { Deps } from "~/ports/deps";

/**
 * Writes refused sign-ins of a processor's staff into its log: one entry for each account, with their number and the time
 * of the first (HL-B2.13). Asked for once a minute, so that a flood of tries is one entry a minute. Out: how many entries.
 */
export async function logRefusedSignIns(
  deps: Pick<Deps, "store" | "ids" | "keys">,
  { processorId }: { processorId: string },
): Promise<number> {
  let written = 0;
  for (const staff of await deps.store.read.staff.list(processorId)) {
    const tally = deps.keys.throttleKey("sign-in-refusals", staff.addressKey);
    if ((await deps.store.read.throttles.find(tally)) !== null && (await writeEntry(deps, staff, tally))) written += 1;
  }
  return written;
}

function writeEntry({ store, ids }: Pick<Deps, "store" | "ids">, staff: Staff, tally: string): Promise<boolean> {
  return store.write(async (tx) => {
    const refused = await tx.throttles.take(tally);
    if (refused === null) return false;
    await tx.audit.insert(
      entryOf(ids, byVisitor(staff.processorId), {
        ...{ at: plusMs(refused.resetsAt, -REFUSALS_KEPT_MS), act: "sign_in.refused", result: "refused" },
        ...{ subject: { kind: "staff", id: staff.id }, count: refused.count },
      }),
    );
    return true;
  });
}
