import type { Delivery } from "../delivery/delivery";
import { maskAddresses } from "../people/mask";
import type { Outage } from "../running/outage";
import type { Instant } from "../time";
import type { Notice } from "./notice";
import type { WindowEnd } from "./window-move";

/** What proved that a notice had arrived. */
export type ShownProof =
  /** A mail server took the mail, and what it answered. */
  | { by: "acceptance"; server: string | null; reply: string | null }
  /** The notice that this one corrects in its words alone: the period goes on from it. */
  | { by: "corrected" }
  /** The customer noted that it has no objection, approved, or was told by other means than mail. */
  | { by: "act" };

/** Why a deadline is later than it was, as the customer and staff see it. */
export type ShownMove = {
  cause:
    | ({ kind: "proof"; at: Instant } & ShownProof)
    | { kind: "outage"; startedAt: Instant; endedAt: Instant | null; reason: string | null };
  from: WindowEnd;
  to: WindowEnd;
};

/**
 * The moves of a notice with what is known of their causes: the server's own words where a mail proved it, with the
 * addresses in them masked, since not every reader wrote there. In: the mails about the notice, and the processor's outages.
 */
export function shownMoves(
  { moves, createdAt }: Pick<Notice, "moves" | "createdAt">,
  deliveries: readonly Pick<Delivery, "kind" | "state" | "finishedAt" | "server" | "reply">[],
  outages: readonly Pick<Outage, "id" | "endedAt" | "reason">[],
): ShownMove[] {
  return moves.map(({ cause, from, to }) => {
    if (cause.kind === "proof") return { cause: { ...cause, ...proofAt(cause.at, createdAt, deliveries) }, from, to };
    const { outageId, startedAt } = cause;
    const known = outages.find(({ id }) => id === outageId);
    const endedAt = known?.endedAt ?? cause.endedAt;
    return { cause: { kind: "outage", startedAt, endedAt, reason: known?.reason ?? null }, from, to };
  });
}

/**
 * What proved at `at` that the notice had arrived. In: when the notice was made, since a proof from before is that of the one
 * it corrects.
 */
export function proofAt(
  at: Instant,
  createdAt: Instant,
  deliveries: readonly Pick<Delivery, "kind" | "state" | "finishedAt" | "server" | "reply">[],
): ShownProof {
  if (at < createdAt) return { by: "corrected" };
  const mail = deliveries.find(
    ({ kind, state, finishedAt }) => kind === "notice" && state === "accepted" && finishedAt === at,
  );
  if (mail === undefined) return { by: "act" };
  return { by: "acceptance", server: mail.server, reply: mail.reply && maskAddresses(mail.reply) };
}
