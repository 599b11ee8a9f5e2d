import type { AuditEntry } from "~/domain/audit/audit";
import { byVisitor, entryOf } from "~/domain/audit/entry";
import { membershipsOf } from "~/domain/people/membership";
import { type CountedRefusal, countedRefusals } from "~/domain/people/refused-sign-in";
import { plusMs, startOfMinute } from "~/domain/time";
import type { Deps } from "~/ports/deps";
import type { Tx } from "~/ports/store";

type Needs = Pick<Deps, "store" | "clock" | "ids" | "log">;

/** As many are told of at once; the next round takes the rest. */
const MOST = 1_000;

/**
 * Tells the logs of refused sign-ins at the customers' door (GS-12): in each space for which the address may act, so that
 * the customer sees it too; of an address that is nobody's, in the log of the only processor there is, else by number in
 * the JSON log alone. Each minute is told of when it is over, so that a flood within it is few entries; `atOnce`: all that
 * waits, since the server stops. Out: how many entries.
 */
export async function logPortalRefusals(deps: Needs, { atOnce }: { atOnce: boolean }): Promise<number> {
  const now = deps.clock.now();
  const before = atOnce ? plusMs(now, 1) : startOfMinute(now);
  const processors = await deps.store.read.processors.list();
  const only = processors.length === 1 ? processors[0] : undefined;
  const done = await deps.store.write(async (tx) => {
    const counted = countedRefusals(await tx.refusedSignIns.takeBefore(before, MOST));
    const entries: AuditEntry[] = [];
    const untold: CountedRefusal[] = [];
    for (const refusal of counted) {
      const theirs = await entriesOf(deps, tx, refusal, only?.id ?? null);
      entries.push(...theirs);
      if (theirs.length === 0) untold.push(refusal);
    }
    if (entries.length > 0) await tx.audit.insertMany(entries);
    return { entries, untold };
  });
  for (const { count } of done.untold) deps.log.warn("portal.sign_in_refused", { count });
  return done.entries.length;
}

async function entriesOf(
  { ids }: Needs,
  tx: Tx,
  { at, addressKey, source, count }: CountedRefusal,
  onlyId: string | null,
): Promise<AuditEntry[]> {
  const facts = { ...{ at, act: "sign_in.refused", result: "refused" as const, count }, after: { source } };
  const members =
    addressKey === null
      ? []
      : membershipsOf(await tx.users.listByAddress(addressKey), await tx.customers.listContactsByAddress(addressKey));
  if (members.length === 0) return onlyId === null ? [] : [entryOf(ids, byVisitor(onlyId), facts)];
  return members.map(({ processorId, controllerId, kind, id }) =>
    entryOf(ids, byVisitor(processorId), { ...facts, controllerId, subject: { kind, id } }),
  );
}
