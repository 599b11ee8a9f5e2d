import type { PublishPolicy } from "../processor/processor";
import type { ListChange } from "../register/diff/list-change";
import type { Entry } from "../register/entry";
import type { Day, Instant } from "../time";
import type { Change, ListVersion } from "./change";
import { isApproved } from "./item-content";
import { type DraftItem, draftItems } from "./items";
import { contentOn } from "./rebase";
import { type RequestStanding, requestStanding } from "./second-person";

/** What a change does in a few items, for a heading or a line. */
export type ChangeSummaryItem = Pick<ListChange, "kind" | "name" | "replaces">;
export type ItemsSummary = { items: ChangeSummaryItem[]; itemCount: number };

const SHOWN = 6;

/** A draft in short, against the current list. `written`: the version it was last written against. */
export function summariseDraft(
  change: Change,
  written: readonly Entry[],
  current: Pick<ListVersion, "n" | "entries">,
  today: Day,
): ItemsSummary {
  const items = itemsOf(change, written, current, today);
  return { items: items.slice(0, SHOWN).map(({ change: of }) => shortChange(of)), itemCount: items.length };
}

export type AskedLine = { name: string; isMe: boolean; standing: RequestStanding };

/** Who was asked to announce the draft, and how that stands for it as it now is; null: nobody was. */
export function askedOf(
  change: Change,
  written: readonly Entry[],
  current: Pick<ListVersion, "n" | "entries">,
  at: { now: Instant; today: Day; reader: string; staff: readonly { id: string; name: string }[] },
): AskedLine | null {
  const { secondPerson } = change;
  if (secondPerson === null) return null;
  const { staffId } = secondPerson;
  const standing = requestStanding(secondPerson, change, itemsOf(change, written, current, at.today), at.now);
  return { name: at.staff.find(({ id }) => id === staffId)?.name ?? "", isMe: staffId === at.reader, standing };
}

/** Whether the draft waits for the data-protection administrator, by whose agreement the processor lets it go (GS-16). */
export function awaitsApproval(
  change: Change,
  written: readonly Entry[],
  current: Pick<ListVersion, "n" | "entries">,
  { policy, today }: { policy: PublishPolicy; today: Day },
): boolean {
  if (!policy.blocks.includes("gdpa_approval")) return false;
  const items = itemsOf(change, written, current, today);
  return items.length > 0 && !isApproved(change, items);
}

/** An announced change in short. */
export function summariseItems(
  items: readonly { kind: ListChange["kind"]; name: string; before: Entry | null; replacedEntryId: string | null }[],
): ItemsSummary {
  const short = items.slice(0, SHOWN).map(({ kind, name, before, replacedEntryId }) => ({
    kind,
    name,
    ...(replacedEntryId !== null && { replaces: { entryId: replacedEntryId, name: before?.name ?? "" } }),
  }));
  return { items: short, itemCount: items.length };
}

/** An item as a short mail names it. */
export function shortItem({ change, kinds }: Pick<DraftItem, "change" | "kinds">) {
  return { kind: kinds[0] ?? change.kind, name: change.name, replacedName: change.replaces?.name ?? null };
}

export function shortChange({ kind, name, replaces }: ListChange): ChangeSummaryItem {
  return { kind, name, ...(replaces && { replaces }) };
}

function itemsOf(
  change: Change,
  written: readonly Entry[],
  current: Pick<ListVersion, "n" | "entries">,
  today: Day,
): DraftItem[] {
  const content = contentOn(change, written, current);
  const { firstDay, reclassifications } = change;
  return draftItems(current.entries, { ...content, firstDay, reclassifications }, today);
}
