import type { Change, ChangeItem } from "~/domain/change/change";
import {
  type AwaitedNotice,
  type Coverage,
  emptyCoverage,
  type ReplyCounts,
  type Standing,
} from "~/domain/change/coverage";
import { type ItemsSummary, summariseDraft, summariseItems } from "~/domain/change/draft-summary";
import { itemFields } from "~/domain/change/item-fields";
import type { DraftItem } from "~/domain/change/items";
import { type ToldGroup, toldGroup } from "~/domain/change/told-group";
import type { Delivery, DeliveryState, MailKind } from "~/domain/delivery/delivery";
import { bounced } from "~/domain/notice/standing-proof";
import { type Authorized, authorize } from "~/domain/people/authorize";
import { maskAddresses, maskPerson } from "~/domain/people/mask";
import type { StaffActor } from "~/domain/people/staff-permissions";
import type { PublishingMode } from "~/domain/processor/publishing";
import type { FieldChange } from "~/domain/register/diff/list-change";
import { type Instant, localDay, type Zone } from "~/domain/time";
import type { Deps } from "~/ports/deps";
import type { AnnouncementPlan } from "~/ports/plan";
import type { After } from "~/ports/stores/customers";

type Facts = Pick<
  Change,
  | "id"
  | "ref"
  | "state"
  | "firstDay"
  | "dueAt"
  | "announcedAt"
  | "closedAt"
  | "withdrawnAt"
  | "withdrawnReason"
  | "publishAutomatically"
>;

/** One mail of a change as staff see it, with the server's own words. */
export type SentMail = Pick<
  Delivery,
  "id" | "kind" | "name" | "address" | "state" | "attempt" | "reply" | "finishedAt"
> & {
  customer: string | null;
  /** A server reported, where it counts, that it gave up on a mail that another had taken. */
  cameBack: boolean;
};

/** Another change by which one is corrected, or which it corrects. */
export type RelatedChange = { id: string; ref: string | null };

export type StaffChangeView = {
  change: Facts;
  corrects: RelatedChange | null;
  correctedBy: RelatedChange | null;
  /** Who ordered its announcement and how; null: nobody has. */
  order: { by: string; mode: PublishingMode; mayUndo: boolean } | null;
  zone: Zone;
  now: Instant;
  summary: ItemsSummary;
  /** What will be sent, while it can still be undone. */
  waiting: { items: DraftItem[]; groups: ToldGroup[]; counts: AnnouncementPlan["counts"] } | null;
  /** Empty until it is announced. */
  items: (ChangeItem & { fields: FieldChange[]; standing: [Standing, number][] })[];
  coverage: { customers: number; told: number; replies: ReplyCounts; awaited: Coverage["awaited"] };
  /** The first customers whose own act something waits for. */
  awaited: (AwaitedNotice & { name: string })[];
  /** Customers whom it does not concern, who were not told. */
  leftOut: number;
  windows: { windowEnd: Instant | null; count: number; untold: number }[];
  deliveries: { kind: MailKind; state: DeliveryState; count: number }[];
  mails: { rows: SentMail[]; next: string | null };
  /** Since when bulk mail stands still; null: it does not. */
  pausedSince: Instant | null;
  /** How often since it was announced customers could not reach Varsel, which may have moved deadlines. */
  outages: number;
  currentVersion: number;
};

/** One change from the order to send it to its last decision: what was told, what came back, what waits for what. */
export async function showStaffChange(
  deps: Pick<Deps, "store" | "clock" | "planAnnouncement" | "countCoverage">,
  input: { authorized: Authorized<"list.read">; changeId: string; page: After },
): Promise<{ ok: true; view: StaffChangeView } | { ok: false; code: "change.not_found" | "change.is_draft" }> {
  const { processorId } = input.authorized.actor;
  const { read } = deps.store;
  const [processor, change, current] = await Promise.all([
    read.processors.find(processorId),
    read.changes.find(processorId, input.changeId),
    read.lists.current(processorId),
  ]);
  if (processor === null || change === null || current === null) return { ok: false, code: "change.not_found" };
  if (change.state === "draft") return { ok: false, code: "change.is_draft" };
  const now = deps.clock.now();
  const today = localDay(now, processor.zone);
  const written = await read.lists.find(processorId, change.baseVersion);
  const items = await read.changes.listItems(processorId, change.id);
  const isOut = change.announcedAt !== null;
  const ended = await read.transfers.listEnded();
  const coverage = isOut ? await deps.countCoverage(change, items, { now, today, ended }) : emptyCoverage();
  const { customers, told, replies, awaited, standing } = coverage;
  const { state, ref, firstDay, dueAt, announcedAt, closedAt, withdrawnAt, withdrawnReason } = change;
  const { id, publishAutomatically } = change;
  return {
    ok: true,
    view: {
      change: {
        id,
        state,
        ref,
        firstDay,
        dueAt,
        announcedAt,
        closedAt,
        withdrawnAt,
        withdrawnReason,
        publishAutomatically,
      },
      corrects: await related(deps, processorId, change.corrects),
      correctedBy: await related(deps, processorId, change.correctedBy),
      order:
        change.orderedBy === null
          ? null
          : {
              by: (await read.staff.find(processorId, change.orderedBy))?.name ?? "",
              mode: change.publishing ?? "four_eyes",
              mayUndo: authorize(input.authorized.actor, "change.undo").ok,
            },
      zone: processor.zone,
      now,
      summary:
        items.length > 0 || written === null
          ? summariseItems(items)
          : summariseDraft(change, written.entries, current, today),
      waiting: isOut || state === "withdrawn" ? null : await planned(deps, processorId, id),
      items: isOut
        ? items.map((item) => ({
            ...item,
            fields: itemFields(item),
            standing: [...(standing.get(item.id) ?? [])].sort(([, a], [, b]) => b - a),
          }))
        : [],
      coverage: { customers, told, replies, awaited },
      awaited: change.state === "announced" ? await named(deps, processorId, coverage.firstAwaited) : [],
      leftOut: isOut ? await read.notices.countLeftOut(processorId, id) : 0,
      windows: isOut ? await read.notices.countByWindowEnd(processorId, id) : [],
      deliveries: isOut ? await read.deliveries.countByState(processorId, id) : [],
      mails: isOut ? await listMails(deps, input.authorized.actor, id, input.page) : { rows: [], next: null },
      outages: announcedAt === null ? 0 : (await read.running.listOutages(processorId, announcedAt)).length,
      pausedSince: isOut ? ((await read.pauses.findOpen(processorId))?.at ?? null) : null,
      currentVersion: current.n,
    },
  };
}

async function related({ store }: Pick<Deps, "store">, processorId: string, id: string | null) {
  const found = id === null ? null : await store.read.changes.find(processorId, id);
  return found === null ? null : { id: found.id, ref: found.ref };
}

async function planned(
  deps: Pick<Deps, "planAnnouncement">,
  processorId: string,
  changeId: string,
): Promise<StaffChangeView["waiting"]> {
  const found = await deps.planAnnouncement({ processorId, changeId });
  if (!found.ok) return null;
  const { items, groups, counts } = found.plan;
  return { items, groups: groups.map(toldGroup), counts };
}

async function named(
  { store }: Pick<Deps, "store">,
  processorId: string,
  awaited: readonly AwaitedNotice[],
): Promise<StaffChangeView["awaited"]> {
  const rows: StaffChangeView["awaited"] = [];
  for (const notice of awaited) {
    const controller = await store.read.customers.findController(processorId, notice.controllerId);
    rows.push({ ...notice, name: controller?.name ?? "" });
  }
  return rows;
}

/** To whom, as far as this reader has opened the customers' spaces; others are masked, also in a server's words (HL-B2.10). */
async function listMails(
  { store, clock }: Pick<Deps, "store" | "clock">,
  { processorId, staffId }: StaffActor,
  changeId: string,
  page: After,
): Promise<StaffChangeView["mails"]> {
  const { deliveries, notices, customers, spaces, incoming } = store.read;
  const sent = await deliveries.listForChange(processorId, changeId, page);
  const back = bounced(await incoming.listReports(processorId, { deliveryIds: sent.map(({ id }) => id) }));
  const names = new Map<string, string | null>();
  const open = new Set<string>();
  for (const { noticeId } of sent) {
    if (noticeId === null || names.has(noticeId)) continue;
    const notice = await notices.find(processorId, noticeId);
    const customer = notice === null ? null : await customers.findController(processorId, notice.controllerId);
    names.set(noticeId, customer?.name ?? null);
    if (customer === null) continue;
    if ((await spaces.findOpen(processorId, customer.id, staffId, clock.now())) !== null) open.add(noticeId);
  }
  const rows = sent.map(({ id, kind, name, address, state, attempt, reply, finishedAt, noticeId }) => ({
    ...{ id, kind, state, attempt, finishedAt },
    ...(noticeId !== null && open.has(noticeId)
      ? { name, address, reply }
      : { ...maskPerson({ name, address }), reply: reply && maskAddresses(reply) }),
    customer: noticeId === null ? null : (names.get(noticeId) ?? null),
    cameBack: back.has(id),
  }));
  return { rows, next: sent.length < page.limit ? null : (sent.at(-1)?.id ?? null) };
}
