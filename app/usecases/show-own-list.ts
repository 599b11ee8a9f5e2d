import type { StandsOn } from "~/domain/authorisation/annex";
import { type EndedDecision, withoutReasons } from "~/domain/geography/transfer-decisions";
import type { Authorized } from "~/domain/people/authorize";
import type { Processor } from "~/domain/processor/processor";
import type { Entry } from "~/domain/register/entry";
import { type Day, localDay } from "~/domain/time";
import type { Deps } from "~/ports/deps";

export type OwnList = {
  processor: Processor;
  organisation: string;
  version: number;
  entries: Entry[];
  standsOn: StandsOn[];
  today: Day;
  /** Decisions that fell since the dated tables were written. */
  ended: EndedDecision[];
};

/**
 * The list as it holds for one customer (decision D16), made anew with what it approved (HL-11d.2). Out:
 * `list.not_found` where nothing is published yet.
 */
export async function showOwnList(
  deps: Pick<Deps, "store" | "clock" | "readOwnList">,
  input: { authorized: Authorized<"own.read"> },
): Promise<{ ok: true; own: OwnList } | { ok: false; code: "list.not_found" }> {
  const { read } = deps.store;
  const { processorId, controllerId } = input.authorized.actor;
  const [processor, controller, own] = await Promise.all([
    read.processors.find(processorId),
    read.customers.findController(processorId, controllerId),
    deps.readOwnList({ processorId, controllerId }),
  ]);
  if (processor === null || controller === null || own === null) return { ok: false, code: "list.not_found" };
  const today = localDay(deps.clock.now(), processor.zone);
  const ended = withoutReasons(await read.transfers.listEnded());
  return { ok: true, own: { processor, organisation: controller.name, ...own, today, ended } };
}
