import type { StandsOn } from "~/domain/authorisation/annex";
import { type EndedDecision, withoutReasons } from "~/domain/geography/transfer-decisions";
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
 * The list as it holds for one customer (decision D16), made anew with what it approved (HL-11d.2). In: the token of a
 * notice's link. Out: the list, or `link.unknown`.
 */
export async function showOwnList(
  deps: Pick<Deps, "store" | "keys" | "clock" | "readOwnList">,
  input: { token: string },
): Promise<{ ok: true; own: OwnList } | { ok: false; code: "link.unknown" }> {
  const { read } = deps.store;
  const recipient = await read.notices.findRecipientByLinkHash(deps.keys.tokenHash(input.token));
  if (recipient === null) return { ok: false, code: "link.unknown" };
  const { processorId, controllerId, changeId } = recipient;
  const [processor, controller, told, own] = await Promise.all([
    read.processors.find(processorId),
    read.customers.findController(processorId, controllerId),
    read.changes.find(processorId, changeId),
    deps.readOwnList({ processorId, controllerId }),
  ]);
  if (processor === null || controller === null || own === null || told?.announcedAt == null) {
    return { ok: false, code: "link.unknown" };
  }
  const today = localDay(deps.clock.now(), processor.zone);
  const ended = withoutReasons(await read.transfers.listEnded());
  return { ok: true, own: { processor, organisation: controller.name, ...own, today, ended } };
}
