import type { Delivery, DeliveryAttempt } from "../delivery/delivery";
import type { DeliveryReport } from "../incoming/incoming-mail";
import type { ShownMove, ShownProof } from "../notice/shown-move";
import type { Instant, Zone } from "../time";

/**
 * What a coverage page can be narrowed to. `opened`: somebody acted on the customer's page (noted no objection, objected,
 * asked, approved, named another person). Opening alone leaves no trace, since programs that scan mail open links too.
 * The last four exclude each other.
 */
export const REACH_FILTERS = ["told", "opened", "acknowledged", "objected", "silent", "notReached"] as const;
export type ReachFilter = (typeof REACH_FILTERS)[number];

export type ReachCounts = Record<ReachFilter, number> & { customers: number };

/** A customer's answer; it has only one. */
export type Reply = Exclude<ReachFilter, "told" | "opened">;

/** How far a customer was reached, as counted in the database; its words and mails are read beside it. */
export type ReachedNotice = {
  noticeId: string;
  controllerId: string;
  reply: Reply;
  hasActed: boolean;
};

/** One attempt to send a mail, with the server's own words. */
export type ShownAttempt = Pick<Delivery, "attempt" | "server" | "reply"> & {
  state: Delivery["state"];
  /** null: it is under way. */
  at: Instant | null;
};

export type ShownDelivery = Pick<Delivery, "id" | "kind" | "state"> & {
  /** Oldest first; the last is how it stands. */
  attempts: ShownAttempt[];
  /** What servers reported of it later. */
  reports: Pick<DeliveryReport, "id" | "action" | "status" | "diagnostic" | "remoteServer" | "receivedAt" | "effect">[];
};

/** A report as its reader may see it. In: `say` masks what names people. */
export function shownReport(report: DeliveryReport, say: (text: string) => string): ShownDelivery["reports"][number] {
  const { id, action, status, diagnostic, remoteServer, receivedAt, effect } = report;
  return { id, action, status, remoteServer, receivedAt, effect, diagnostic: say(diagnostic) };
}

/** A contact of the snapshot; name and address are masked until its reader has opened the customer's space. */
export type ReachedContact = { id: string; name: string; address: string; deliveries: ShownDelivery[] };

/** One customer of a change: how far it was reached, by what, and what it answered. */
export type ReachedCustomer = ReachedNotice & {
  customer: string;
  isOpen: boolean;
  provenAt: Instant | null;
  proof: ShownProof | null;
  acknowledgedAt: Instant | null;
  objectedAt: Instant | null;
  window: { end: Instant; zone: Zone } | null;
  moves: ShownMove[];
  contacts: ReachedContact[];
};

/** The attempts of a mail: those that the server did not take, and the one that stands. */
export function attemptsOf(
  delivery: Pick<Delivery, "attempt" | "state" | "server" | "reply" | "finishedAt">,
  unaccepted: readonly Pick<DeliveryAttempt, "attempt" | "state" | "server" | "reply" | "at">[],
): ShownAttempt[] {
  const { attempt, state, server, reply, finishedAt } = delivery;
  const known = unaccepted.map((one) => ({
    attempt: one.attempt,
    state: one.state,
    server: one.server,
    reply: one.reply,
    at: one.at,
  }));
  const isTold = known.some((one) => one.attempt === attempt && one.state === state);
  return isTold ? known : [...known, { attempt, state, server, reply, at: finishedAt }];
}
