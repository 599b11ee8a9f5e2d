import type { ListVersion } from "~/domain/change/change";
import { type FallenDecision, fallenDecisions } from "~/domain/geography/fallen-decisions";
import type { EndedDecision } from "~/domain/geography/transfer-decisions";
import { type Authorized, authorize } from "~/domain/people/authorize";
import type { Finding } from "~/domain/register/findings/finding";
import { findFindings } from "~/domain/register/findings/list-findings";
import { type Day, localDay } from "~/domain/time";
import type { Deps } from "~/ports/deps";

export type StaffList = {
  version: Pick<ListVersion, "n" | "effectiveDay" | "entries"> | null;
  findings: Finding[];
  today: Day;
  /** Decisions that fell since the dated tables were written, and what rests on them for how many customers. */
  ended: EndedDecision[];
  fallen: FallenDecision[];
  maySeeDecisions: boolean;
};

/** The current list with what stands out in it, which only staff see. Nothing is mended by it. Reads only. */
export async function showStaffList(
  deps: Pick<Deps, "store" | "clock">,
  input: { authorized: Authorized<"list.read"> },
): Promise<StaffList> {
  const { actor } = input.authorized;
  const { processorId } = actor;
  const { transfers } = deps.store.read;
  const maySeeDecisions = authorize(actor, "adequacy.read").ok;
  const ended = await transfers.listEnded();
  const [processor, current] = await Promise.all([
    deps.store.read.processors.find(processorId),
    deps.store.read.lists.current(processorId),
  ]);
  if (processor === null) throw new Error(`Staff of a processor that does not exist: ${processorId}`);
  const today = localDay(deps.clock.now(), processor.zone);
  const fallen = fallenDecisions(await transfers.countOpen(processorId), ended, current?.entries ?? []);
  const decisions = { ended, fallen, maySeeDecisions };
  if (current === null) return { version: null, findings: [], today, ...decisions };
  const { documents, name: processorName } = processor;
  const { n, effectiveDay, entries } = current;
  const { elsewhere, openEnded } = documents;
  const findings = findFindings(entries, { processorName, today, ended, facts: { openEnded }, elsewhere });
  return { version: { n, effectiveDay, entries }, findings, today, ...decisions };
}
