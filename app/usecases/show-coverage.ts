import {
  attemptsOf,
  type ReachCounts,
  type ReachedCustomer,
  type ReachedNotice,
  type ReachFilter,
  type ShownDelivery,
  shownReport,
} from "~/domain/change/reached";
import type { Delivery } from "~/domain/delivery/delivery";
import type { DeliveryReport } from "~/domain/incoming/incoming-mail";
import { windowsNow } from "~/domain/notice/move-window";
import { proofAt, shownMoves } from "~/domain/notice/shown-move";
import type { Authorized } from "~/domain/people/authorize";
import { maskAddresses, maskPerson } from "~/domain/people/mask";
import type { Outage } from "~/domain/running/outage";
import type { Instant, Zone } from "~/domain/time";
import type { Deps } from "~/ports/deps";
import type { After } from "~/ports/stores/customers";

type Input = { authorized: Authorized<"list.read">; changeId: string; filter: ReachFilter | null; page: After };

export type CoverageView = {
  change: { id: string; ref: string; slug: string };
  zone: Zone;
  now: Instant;
  counts: ReachCounts;
  rows: ReachedCustomer[];
  /** Where the next page begins; null: this is the last. */
  next: string | null;
};

/** Attempts shown of one mail; the queue gives up long before. */
const MOST_ATTEMPTS = 100;

/**
 * How far each customer of a change was reached: by which mails, with every attempt and the server's own words, and what
 * it answered. People are masked, also in the servers' words, as far as this reader has not opened the customers' spaces
 * (HL-B2.10).
 */
export async function showCoverage(
  deps: Pick<Deps, "store" | "clock">,
  { authorized, changeId, filter, page }: Input,
): Promise<{ ok: true; view: CoverageView } | { ok: false; code: "change.not_found" }> {
  const { processorId } = authorized.actor;
  const { read } = deps.store;
  const [processor, change] = await Promise.all([
    read.processors.find(processorId),
    read.changes.find(processorId, changeId),
  ]);
  if (processor === null || change?.announcedAt == null) return { ok: false, code: "change.not_found" };
  const found = await read.reach.list(processorId, changeId, filter, page);
  const outages = await read.running.listOutages(processorId, change.announcedAt);
  const rows: ReachedCustomer[] = [];
  for (const notice of found) rows.push(await customerOf(deps, authorized, { changeId, outages }, notice));
  return {
    ok: true,
    view: {
      change: { id: change.id, ref: change.ref ?? "", slug: processor.slug },
      zone: processor.zone,
      now: deps.clock.now(),
      counts: await read.reach.count(processorId, changeId),
      rows,
      next: found.length < page.limit ? null : (found.at(-1)?.noticeId ?? null),
    },
  };
}

async function customerOf(
  { store, clock }: Pick<Deps, "store" | "clock">,
  { actor: { processorId, staffId } }: Authorized<"list.read">,
  { changeId, outages }: { changeId: string; outages: readonly Outage[] },
  reached: ReachedNotice,
): Promise<ReachedCustomer> {
  const { read } = store;
  const { noticeId, controllerId } = reached;
  const [notice, customer, recipients, mails, reports, objections, opening] = await Promise.all([
    read.notices.find(processorId, noticeId),
    read.customers.findController(processorId, controllerId),
    read.notices.listRecipientsOfNotice(processorId, noticeId),
    read.deliveries.listForNotice(processorId, noticeId),
    read.incoming.listReports(processorId, { noticeId }),
    read.objections.list(processorId, { changeId, controllerId }),
    read.spaces.findOpen(processorId, controllerId, staffId, clock.now()),
  ]);
  if (notice === null) throw new Error(`Notice ${noticeId} vanished while it was shown`);
  const isOpen = opening !== null;
  const say = isOpen ? (text: string) => text : maskAddresses;
  const { window } = windowsNow(notice);
  const contacts: ReachedCustomer["contacts"] = [];
  for (const recipient of recipients) {
    const { id, name, address } = isOpen ? recipient : maskPerson(recipient);
    const deliveries: ShownDelivery[] = [];
    for (const mail of mails.filter(({ recipientId }) => recipientId === recipient.id))
      deliveries.push(await deliveryOf({ store }, mail, reports, say));
    contacts.push({ id, name, address, deliveries });
  }
  return {
    ...reached,
    customer: customer?.name ?? "",
    isOpen,
    provenAt: notice.provenAt,
    proof: notice.provenAt === null ? null : proofAt(notice.provenAt, notice.createdAt, mails),
    acknowledgedAt: notice.acknowledgedAt,
    objectedAt: objections.find(({ state }) => state !== "dismissed")?.receivedAt ?? null,
    window: window && { end: window.windowEndExclusive, zone: window.zone },
    moves: shownMoves(notice, mails, outages),
    contacts,
  };
}

async function deliveryOf(
  { store }: Pick<Deps, "store">,
  mail: Delivery,
  reports: readonly DeliveryReport[],
  say: (text: string) => string,
): Promise<ShownDelivery> {
  const { id, kind, state, processorId, attempt } = mail;
  const page = { after: 0, limit: MOST_ATTEMPTS };
  const unaccepted =
    attempt > 1 || state !== "accepted" ? await store.read.deliveries.listAttempts(processorId, id, page) : [];
  return {
    ...{ id, kind, state },
    attempts: attemptsOf(mail, unaccepted).map((one) => ({ ...one, reply: one.reply && say(one.reply) })),
    reports: reports.filter(({ deliveryId }) => deliveryId === id).map((report) => shownReport(report, say)),
  };
}
