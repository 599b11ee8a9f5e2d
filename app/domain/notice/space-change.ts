import { awaitedItems } from "../authorisation/awaited";
import type { Change, ChangeItem } from "../change/change";
import { firstLawfulDay, type ItemVerdict } from "../change/decide-notice";
import type { Objection } from "../objection/objection";
import type { DeadlineWindow } from "../periods/window";
import type { Day, Instant } from "../time";
import { windowsNow } from "./move-window";
import type { Notice } from "./notice";

/** What a customer can do about a change, or what became of it; several may hold at once. */
export const SPACE_STANDINGS = [
  "may_object",
  /** It noted that it has no objection: nothing is left to do, though it may still object (decision D15). */
  "noted",
  "needs_approval",
  "objected",
  "waits",
  "ready",
  "settled",
  "withdrawn",
] as const;
export type SpaceStanding = (typeof SPACE_STANDINGS)[number];

/** A change that the customer was told of, as its own space lists it. */
export type SpaceChange = Pick<Change, "id" | "ref" | "announcedAt"> & {
  /** What changes, in the order of the notice. */
  items: Pick<ChangeItem, "id" | "kind" | "name">[];
  /** The window that counts now; null: none runs. */
  window: Pick<DeadlineWindow, "zone" | "windowEndExclusive"> | null;
  isWindowOpen: boolean;
  /** First day on which any of it may be in use for the customer; null where none is named. */
  firstDay: Day | null;
  standings: SpaceStanding[];
  /** Nothing of it waits any more: it is withdrawn, in effect, or was never about the customer. */
  isSettled: boolean;
};

/** In: what was decided of its items for this customer, the customer's own objections to it, and the moment. */
export function spaceChange(
  change: Pick<Change, "id" | "ref" | "state" | "announcedAt" | "firstDay">,
  facts: {
    notice: Notice;
    items: readonly Pick<ChangeItem, "id" | "kind" | "name">[];
    verdicts: readonly ItemVerdict[];
    objections: readonly Pick<Objection, "state">[];
    now: Instant;
  },
): SpaceChange {
  const { notice, items, verdicts, now } = facts;
  const { id, ref, announcedAt } = change;
  const { window } = windowsNow(notice);
  const told = items.filter((item) => notice.gates.some(({ itemId }) => itemId === item.id));
  const isWindowOpen = window !== null && now < window.windowEndExclusive;
  const isWithdrawn = change.state === "withdrawn";
  const isDecided = ({ verdict }: ItemVerdict) => verdict === "decided" || verdict === "not_concerned";
  const isSettled = isWithdrawn || verdicts.every(isDecided);
  return {
    ...{ id, ref, announcedAt },
    items: told.map(({ id: itemId, kind, name }) => ({ id: itemId, kind, name })),
    window: window && { zone: window.zone, windowEndExclusive: window.windowEndExclusive },
    isWindowOpen,
    firstDay: change.firstDay === null ? null : firstLawfulDay({ notice, firstDay: change.firstDay }),
    standings: isWithdrawn ? ["withdrawn"] : standingsOf({ ...facts, isWindowOpen, isSettled }),
    isSettled,
  };
}

function standingsOf({
  notice,
  verdicts,
  objections,
  isWindowOpen,
  isSettled,
}: {
  notice: Pick<Notice, "acknowledgedAt">;
  verdicts: readonly ItemVerdict[];
  objections: readonly Pick<Objection, "state">[];
  isWindowOpen: boolean;
  isSettled: boolean;
}): SpaceStanding[] {
  if (isSettled) return ["settled"];
  const hasObjected = objections.some(({ state }) => state === "open");
  const standings: SpaceStanding[] = [];
  if (awaitedItems(verdicts).length > 0) standings.push("needs_approval");
  if (hasObjected) standings.push("objected");
  else if (isWindowOpen) standings.push(notice.acknowledgedAt === null ? "may_object" : "noted");
  if (standings.length > 0) return standings;
  return verdicts.some(({ verdict }) => verdict === "closed") ? ["waits"] : ["ready"];
}
