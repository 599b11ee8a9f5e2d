import type { Authorisation } from "../authorisation/authorisation";
import type { Delivery } from "../delivery/delivery";
import type { DeliveryReport } from "../incoming/incoming-mail";
import type { Instant } from "../time";
import type { Notice } from "./notice";
import type { NoticeProof } from "./notice-proof";

export type ProofFacts = {
  notice: Pick<Notice, "provenAt" | "acknowledgedAt" | "createdAt">;
  /** Every mail about the notice. */
  deliveries: readonly Pick<Delivery, "id" | "kind" | "state" | "finishedAt">[];
  /** What servers reported about any of them. */
  reports: readonly Pick<DeliveryReport, "deliveryId" | "action" | "effect">[];
  /** How the customer was told by other means. */
  proofs: readonly Pick<NoticeProof, "provenAt">[];
  /** What the customer gave itself, which it could not have done untold; staff's record of a letter proves no notice. */
  approvals: readonly Pick<Authorisation, "actor" | "receivedAt">[];
};

/** Deliveries that a server took, and then reported as undeliverable. */
export function bounced(reports: ProofFacts["reports"]): ReadonlySet<string> {
  return new Set(
    reports.flatMap(({ deliveryId, action, effect }) =>
      action === "failed" && effect === "counts" ? [deliveryId] : [],
    ),
  );
}

/**
 * From when the customer was told, by what is proven now (decision D11): an acceptance that no report has taken back, an
 * acknowledgement or approval of its own, or proof by other means. What proved it stays the proof while it stands; when it falls, the next one
 * after it counts, so that the clock moves later and never earlier. null: nothing stands, the window has not begun.
 */
export function standingProof({ notice, deliveries, reports, proofs, approvals }: ProofFacts): Instant | null {
  // Of a notice that only corrects words, the proof is that of the one it goes on from.
  if (notice.provenAt !== null && notice.provenAt < notice.createdAt) return notice.provenAt;
  const taken = bounced(reports);
  const accepted = deliveries.flatMap(({ id, kind, state, finishedAt }) =>
    kind === "notice" && state === "accepted" && finishedAt !== null && !taken.has(id) ? [finishedAt] : [],
  );
  const acknowledged = notice.acknowledgedAt === null ? [] : [notice.acknowledgedAt];
  const approved = approvals.flatMap(({ actor, receivedAt }) => (actor === null ? [] : [receivedAt]));
  const otherwise = proofs.map(({ provenAt }) => provenAt);
  const standing = [...accepted, ...acknowledged, ...approved, ...otherwise].sort();
  const { provenAt } = notice;
  if (provenAt === null) return standing[0] ?? null;
  return standing.find((at) => at >= provenAt) ?? standing.at(-1) ?? null;
}

/** Mails that may still be accepted. */
export const ON_ITS_WAY = [
  "staged",
  "planned",
  "claimed",
  "sending",
  "deferred",
  "uncertain",
] as const satisfies Delivery["state"][];
