import type { Delivery } from "~/domain/delivery/delivery";
import type { DeliveryReport } from "~/domain/incoming/incoming-mail";
import { KEPT_MAILS } from "~/domain/notice/dead-address";
import type { Notice } from "~/domain/notice/notice";
import type { NoticeProof } from "~/domain/notice/notice-proof";
import { type ShownMove, shownMoves } from "~/domain/notice/shown-move";
import { bounced } from "~/domain/notice/standing-proof";
import type { Authorized } from "~/domain/people/authorize";
import { maskAddresses, maskPerson } from "~/domain/people/mask";
import type { Day, Zone } from "~/domain/time";
import { localDay } from "~/domain/time";
import type { Deps } from "~/ports/deps";
import type { ProofFile } from "~/ports/stores/incoming";

export type UnreachedCustomer = {
  controllerId: string;
  name: string;
  language: Notice["language"];
  mails: (Pick<Delivery, "id" | "kind" | "name" | "address" | "state" | "reply" | "finishedAt"> & {
    reports: DeliveryReport[];
  })[];
  /** By somebody else, so that only an address is to be seen to. */
  isReached: boolean;
  /** Why its deadline is later than it was told, where nobody of it could be told so. */
  moves: ShownMove[];
  /** Some of the change is in force for it already: what became of the mail was reported later. */
  isInForce: boolean;
};

export type ShownProof = Pick<NoticeProof, "id" | "channel" | "receivedOn" | "personName" | "text"> & {
  customer: string;
  recordedByName: string;
  files: Pick<ProofFile, "id" | "name">[];
};

export type UnreachedView = {
  change: { id: string; ref: string; isOpen: boolean };
  zone: Zone;
  today: Day;
  customers: UnreachedCustomer[];
  next: string | null;
  proofs: ShownProof[];
};

const PAGE = 25;

/**
 * The customers of a change at whom something did not arrive, each with what happened in the servers' words: nobody of them
 * was proven to be reached, or an address on file no longer works. Reads only.
 */
export async function showUnreached(
  deps: Pick<Deps, "store" | "clock">,
  { authorized, changeId, after }: { authorized: Authorized<"customer.read">; changeId: string; after: string | null },
): Promise<{ ok: true; view: UnreachedView } | { ok: false; code: "change.not_found" }> {
  const { processorId } = authorized.actor;
  const { read } = deps.store;
  const processor = await read.processors.find(processorId);
  const change = await read.changes.find(processorId, changeId);
  if (processor === null || change?.announcedAt == null) return { ok: false, code: "change.not_found" };
  const notices = await read.proofs.listMissed(processorId, changeId, { after, limit: PAGE });
  const customers: UnreachedCustomer[] = [];
  for (const notice of notices) customers.push(await customerOf(deps, authorized.actor.staffId, notice));
  const people = await read.staff.list(processorId);
  const proofs: ShownProof[] = [];
  for (const proof of await read.proofs.list(processorId, { changeId })) {
    const { id, channel, receivedOn, personName, text, controllerId, recordedBy } = proof;
    proofs.push({
      ...{ id, channel, receivedOn, personName, text },
      customer: (await read.customers.findController(processorId, controllerId))?.name ?? "",
      recordedByName: people.find((one) => one.id === recordedBy)?.name ?? "",
      files: (await read.proofs.listFiles(processorId, id)).map((file) => ({ id: file.id, name: file.name })),
    });
  }
  return {
    ok: true,
    view: {
      change: { id: changeId, ref: change.ref ?? "", isOpen: change.state === "announced" },
      ...{ zone: processor.zone, today: localDay(deps.clock.now(), processor.zone), customers, proofs },
      next: notices.length < PAGE ? null : (notices.at(-1)?.id ?? null),
    },
  };
}

/** Names and addresses are masked as everywhere, until the member of staff has opened the customer's space (HL-B2.14). */
async function customerOf(
  { store, clock }: Pick<Deps, "store" | "clock">,
  staffId: string,
  notice: Notice,
): Promise<UnreachedCustomer> {
  const { processorId, controllerId, changeId, id: noticeId, language } = notice;
  const { read } = store;
  const reports = await read.incoming.listReports(processorId, { noticeId });
  const sent = await read.deliveries.listForNotice(processorId, noticeId);
  const returned = bounced(reports);
  const isKept = ({ kind, state }: Delivery) => state === "suppressed" && KEPT_MAILS.includes(kind);
  const mails = sent.filter(
    (mail) => mail.kind === "notice" || mail.state === "failed" || returned.has(mail.id) || isKept(mail),
  );
  const outcomes = await read.changes.listOutcomes(processorId, changeId, [controllerId]);
  const isOpen = (await read.spaces.findOpen(processorId, controllerId, staffId, clock.now())) !== null;
  const say = (text: string) => (isOpen ? text : maskAddresses(text));
  return {
    ...{ controllerId, language, isReached: notice.provenAt !== null },
    moves:
      notice.provenAt === null
        ? shownMoves(notice, sent, await read.running.listOutages(processorId, notice.createdAt))
        : [],
    name: (await read.customers.findController(processorId, controllerId))?.name ?? "",
    isInForce: outcomes.some(({ state }) => state === "in_effect"),
    mails: mails.map(({ id, kind, state, reply, finishedAt, ...reader }) => ({
      ...{ id, kind, state, finishedAt, reply: reply === null ? null : say(reply) },
      ...(isOpen ? { name: reader.name, address: reader.address } : nameAndAddress(maskPerson(reader))),
      reports: reports
        .filter(({ deliveryId }) => deliveryId === id)
        .map((report) => ({ ...report, address: say(report.address), diagnostic: say(report.diagnostic) })),
    })),
  };
}

function nameAndAddress({ name, address }: { name: string; address: string }) {
  return { name, address };
}

/** A file that shows that a customer was told. */
export async function readProofFile(
  { store }: Pick<Deps, "store">,
  { authorized, fileId }: { authorized: Authorized<"customer.read">; fileId: string },
): Promise<{ ok: true; file: ProofFile } | { ok: false; code: "file.not_found" }> {
  const file = await store.read.proofs.findFile(authorized.actor.processorId, fileId);
  return file === null ? { ok: false, code: "file.not_found" } : { ok: true, file };
}
