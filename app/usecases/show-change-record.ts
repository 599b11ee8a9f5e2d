import type { Change, ChangeItem, GdpaApproval } from "~/domain/change/change";
import { type ItemsSummary, summariseItems } from "~/domain/change/draft-summary";
import { itemsHash } from "~/domain/change/item-content";
import type { CheckLine } from "~/domain/change/publish-check-line";
import type { SaidClass } from "~/domain/change/said-classes";
import type { LeftOut } from "~/domain/classification/scope";
import type { Authorized } from "~/domain/people/authorize";
import type { PublishingMode } from "~/domain/processor/publishing";
import type { Reclassification, ReclassificationStanding } from "~/domain/register/reclassify";
import type { Instant, Zone } from "~/domain/time";
import type { Deps } from "~/ports/deps";
import type { After } from "~/ports/stores/customers";

export type ChangeRecordView = {
  changeId: string;
  ref: string | null;
  zone: Zone;
  summary: ItemsSummary;
  /** Who wrote it, who ordered its announcement and how, and who asked them to: names. */
  announcing: {
    authors: string[];
    orderedBy: string;
    orderedAt: Instant | null;
    mode: PublishingMode;
    asked: { by: string; at: Instant } | null;
  };
  /** What persons said of classes, as it stood at the announcement. */
  classes: (SaidClass & { name: string })[];
  /** Why it could not wait; null: it could. */
  emergency: string | null;
  /** `isValid`: nothing that was agreed to had been edited when it was sent. */
  approval: { by: string; at: Instant; isValid: boolean } | null;
  noted: { line: CheckLine; by: string; at: Instant }[];
  /** Customers who were not told, in id order. */
  leftOut: { rows: { id: string; name: string; reasons: LeftOut[] }[]; count: number; next: string | null };
  itemNames: [string, string][];
};

/** What persons decided about a change before it was announced, and whom it left out and why (HL-2.4). */
export async function showChangeRecord(
  deps: Pick<Deps, "store" | "clock">,
  input: { authorized: Authorized<"list.read">; changeId: string; page: After },
): Promise<{ ok: true; view: ChangeRecordView } | { ok: false; code: "change.not_found" }> {
  const { processorId } = input.authorized.actor;
  const { read } = deps.store;
  const [processor, change] = await Promise.all([
    read.processors.find(processorId),
    read.changes.find(processorId, input.changeId),
  ]);
  if (processor === null || change === null || change.announcedAt === null)
    return { ok: false, code: "change.not_found" };
  const people = new Map((await read.staff.list(processorId)).map((one) => [one.id, one.name]));
  const nameOf = (who: string) => people.get(who) ?? "";
  const items = await read.changes.listItems(processorId, change.id);
  const rows = await read.notices.listLeftOut(processorId, change.id, input.page);
  const named: ChangeRecordView["leftOut"]["rows"] = [];
  for (const { id, controllerId, reasons } of rows) {
    const controller = await read.customers.findController(processorId, controllerId);
    named.push({ id, name: controller?.name ?? "", reasons });
  }
  const entries = new Map(change.proposed.map(({ id, name }) => [id, name]));
  const { gdpaApproval } = change;
  return {
    ok: true,
    view: {
      ...{ changeId: change.id, ref: change.ref, zone: processor.zone, emergency: change.emergency },
      summary: summariseItems(items),
      announcing: announcingOf(change, nameOf),
      classes: change.reclassifications.map((one, index) => {
        const item = items.find(({ entryId }) => entryId === one.entryId);
        const { added, removed, reason, at: saidAt, confirmedAt } = one;
        const confirmedBy = one.confirmedBy === null ? null : nameOf(one.confirmedBy);
        const standing = standingOf(one, item ?? null);
        const name = item?.name ?? entries.get(one.entryId) ?? "";
        return {
          index,
          added,
          removed,
          reason,
          saidAt,
          by: nameOf(one.by),
          confirmedBy,
          confirmedAt,
          standing,
          name,
          isOwn: false,
        };
      }),
      approval:
        gdpaApproval === null
          ? null
          : { by: nameOf(gdpaApproval.by), at: gdpaApproval.at, isValid: isAgreedTo(gdpaApproval, change, items) },
      noted: change.acknowledgedWarnings.map(({ line, by, at }) => ({ line, by: nameOf(by), at })),
      leftOut: {
        rows: named,
        count: await read.notices.countLeftOut(processorId, change.id),
        next: rows.length < input.page.limit ? null : (rows.at(-1)?.id ?? null),
      },
      itemNames: items.map(({ id, name }) => [id, name]),
    },
  };
}

/** What a person said holds where the item was announced without the kinds that it takes away. */
function standingOf(
  { removed, confirmedBy }: Reclassification,
  item: Pick<ChangeItem, "kinds"> | null,
): ReclassificationStanding {
  if (item === null) return "lapsed";
  if (removed.every((kind) => !item.kinds.includes(kind))) return "holds";
  return confirmedBy === null ? "waits" : "lapsed";
}

function isAgreedTo(approval: GdpaApproval, { firstDay, emergency }: Change, items: readonly ChangeItem[]): boolean {
  const isSame = approval.contentHash === itemsHash(items);
  return isSame && approval.firstDay === firstDay && approval.isEmergency === (emergency !== null);
}

function announcingOf(change: Change, nameOf: (id: string) => string): ChangeRecordView["announcing"] {
  const { authors, orderedBy, orderedAt, publishing, secondPerson } = change;
  // Somebody asked who did not announce says nothing of who did.
  const asked = secondPerson !== null && secondPerson.staffId === orderedBy && secondPerson.refused === null;
  return {
    ...{ authors: authors.map(nameOf), orderedBy: nameOf(orderedBy ?? ""), orderedAt },
    mode: publishing ?? "four_eyes",
    asked: asked ? { by: nameOf(secondPerson.by), at: secondPerson.at } : null,
  };
}
