import type { ListVersion } from "~/domain/change/change";
import type { Authorized } from "~/domain/people/authorize";
import type { Finding } from "~/domain/register/findings/finding";
import { findFindings } from "~/domain/register/findings/list-findings";
import { type Day, localDay } from "~/domain/time";
import type { Deps } from "~/ports/deps";

export type StaffList = {
  version: Pick<ListVersion, "n" | "effectiveDay" | "entries"> | null;
  findings: Finding[];
  today: Day;
};

/** The current list with what stands out in it, which only staff see. Nothing is mended by it. Reads only. */
export async function showStaffList(
  deps: Pick<Deps, "store" | "clock">,
  input: { authorized: Authorized<"list.read"> },
): Promise<StaffList> {
  const { processorId } = input.authorized.actor;
  const [processor, current] = await Promise.all([
    deps.store.read.processors.find(processorId),
    deps.store.read.lists.current(processorId),
  ]);
  if (processor === null) throw new Error(`Staff of a processor that does not exist: ${processorId}`);
  const today = localDay(deps.clock.now(), processor.zone);
  if (current === null) return { version: null, findings: [], today };
  const { documents, name: processorName } = processor;
  const { n, effectiveDay, entries } = current;
  const { elsewhere, openEnded } = documents;
  const findings = findFindings(entries, { processorName, today, facts: { openEnded }, elsewhere });
  return { version: { n, effectiveDay, entries }, findings, today };
}
