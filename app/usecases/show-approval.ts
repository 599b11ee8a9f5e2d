import { type AskedItem, askedItems } from "~/domain/authorisation/approving";
import { itemsWithoutTool } from "~/domain/change/without-tool";
import { isApprover, userActor } from "~/domain/people/acting";
import { type Authorized, authorize } from "~/domain/people/authorize";
import { maskAddress } from "~/domain/people/mask-address";
import { localDay } from "~/domain/time";
import type { Deps } from "~/ports/deps";

/** Somebody whom the customer named to approve, as anyone who holds a link may see them. */
export type ShownApprover = { id: string; masked: string; isMe: boolean };

export type ApprovalView = {
  asked: AskedItem[];
  approvers: ShownApprover[];
  /** The customer has somebody who can name an approver itself; else only the processor can. */
  hasAdmin: boolean;
  /** Items that no valid tool carries today: what is given does not start them. */
  withoutTool: string[];
};

/** What of a change the customer can give, and who of its people can give it. Reads only. */
export async function showApproval(
  deps: Pick<Deps, "store" | "clock">,
  input: { authorized: Authorized<"own.read">; changeId: string },
): Promise<{ ok: true; view: ApprovalView } | { ok: false; code: "change.not_found" }> {
  const { actor } = input.authorized;
  const { processorId, controllerId } = actor;
  const { changeId } = input;
  const { read } = deps.store;
  const [processor, change, notice, users, outcomes, given, items, ended] = await Promise.all([
    read.processors.find(processorId),
    read.changes.find(processorId, changeId),
    read.notices.findForController(processorId, changeId, controllerId),
    read.users.list(processorId, controllerId),
    read.changes.listOutcomes(processorId, changeId, [controllerId]),
    read.authorisations.listForChange(processorId, changeId, [controllerId]),
    read.changes.listItems(processorId, changeId),
    read.transfers.listEnded(),
  ]);
  if (processor === null || change?.announcedAt == null || notice === null)
    return { ok: false, code: "change.not_found" };
  const decided = new Set(outcomes.map(({ itemId }) => itemId));
  const withoutTool = itemsWithoutTool(items, localDay(deps.clock.now(), processor.zone), ended);
  const active = users.filter(({ endedAt }) => endedAt === null);
  return {
    ok: true,
    view: {
      asked: askedItems({ isOpen: change.state === "announced", notice, decided, given }),
      approvers: users.filter(isApprover).map(({ id, address }) => ({
        ...{ id, masked: maskAddress(address) },
        isMe: actor.kind === "user" && actor.id === id,
      })),
      hasAdmin: active.some((user) => authorize(userActor(user), "own.users").ok),
      withoutTool: notice.gates.flatMap(({ itemId, needsTool }) =>
        needsTool && withoutTool.has(itemId) ? [itemId] : [],
      ),
    },
  };
}
