import { type GivenAuthorisation, grantsFor } from "../authorisation/authorisation";
import { type GateState, gateState } from "../classification/gate";
import { countsFrom, type IncomingMail } from "../incoming/incoming-mail";
import { windowsNow } from "../notice/move-window";
import type { Notice } from "../notice/notice";
import type { Objection } from "../objection/objection";
import { timingOf } from "../objection/timing";
import type { Day, Instant } from "../time";
import type { ChangeItem, ItemOutcome } from "./change";

/** What one item is for one customer at one moment. */
export type ItemVerdict =
  /** Decided before; final. */
  | { itemId: string; verdict: "decided"; outcome: Pick<ItemOutcome, "state" | "effectiveDay"> }
  /** It does not concern the customer, who was not asked: nothing waits for it. */
  | { itemId: string; verdict: "not_concerned" }
  /** All gates are open and its first day has come: it takes effect now. */
  | { itemId: string; verdict: "takes_effect"; effectiveDay: Day }
  /** All gates are open; `from` is its first day. */
  | { itemId: string; verdict: "ready"; from: Day }
  | { itemId: string; verdict: "closed"; gate: Exclude<GateState, { state: "open" }> };

/** The parts of a notice that decide. */
export type DecidingNotice = Pick<
  Notice,
  | "gates"
  | "leftOut"
  | "window"
  | "movedWindow"
  | "windowEnd"
  | "gateWindow"
  | "movedGateWindow"
  | "gateEnd"
  | "provenAt"
  | "terms"
  | "controllerId"
>;

/** An answer by mail of which nobody has yet said what it is. */
export type UnsortedReply = Pick<IncomingMail, "controllerId" | "receivedAt" | "relayedAt">;

export type NoticeFacts = {
  notice: DecidingNotice;
  items: readonly Pick<ChangeItem, "id">[];
  /** Every objection to the change; those of other customers are left aside. */
  objections: readonly Pick<Objection, "controllerId" | "itemIds" | "state" | "timing">[];
  /** Replies by mail about the change that nobody has looked at yet; those of other customers are left aside. */
  unsorted: readonly UnsortedReply[];
  /** Every authorisation for the change; those of other customers are left aside. */
  authorisations: readonly GivenAuthorisation[];
  /** Items whose data goes outside the EEA today with no valid tool to carry it (Art. 44 GDPR). */
  withoutTool: ReadonlySet<string>;
  /** Outcomes recorded for this customer. */
  outcomes: readonly Pick<ItemOutcome, "itemId" | "state" | "effectiveDay">[];
  /** Wanted first day of use, in the processor's zone. */
  firstDay: Day;
};

/**
 * What each item of a change is for one customer at `now`. Nothing takes effect for a customer before every gate that
 * applies to it is open, nor before the first day that is lawful for that customer (HL-11b.2, decisions D10, D11, D12).
 * In: `today` is now's day in the processor's zone.
 */
export function decideNotice(facts: NoticeFacts, now: Instant, today: Day): ItemVerdict[] {
  return facts.items.map(({ id }) => decideItem(facts, id, now, today));
}

function decideItem(facts: NoticeFacts, itemId: string, now: Instant, today: Day): ItemVerdict {
  const { notice } = facts;
  const known = facts.outcomes.find((outcome) => outcome.itemId === itemId);
  if (known !== undefined)
    return { itemId, verdict: "decided", outcome: { state: known.state, effectiveDay: known.effectiveDay } };
  if (notice.leftOut.some((left) => left.itemId === itemId)) return { itemId, verdict: "not_concerned" };
  const own = notice.gates.find((gate) => gate.itemId === itemId);
  // A notice that neither has a gate for an item nor left it out was never about it.
  if (own === undefined) return { itemId, verdict: "closed", gate: { state: "not_told" } };
  const { granted, startFrom } = grantsFor(facts.authorisations, notice.controllerId, itemId);
  const concerning = facts.objections.filter((objection) => concerns(objection, itemId));
  const gate = gateState(
    {
      tracks: own.tracks,
      noticeProven: notice.provenAt !== null,
      windowEnd: notice.windowEnd,
      gateEnd: notice.gateEnd,
      granted,
      needsTool: own.needsTool,
      hasTool: !facts.withoutTool.has(itemId),
      hasOpenObjection: concerning.some(
        ({ controllerId, state }) => controllerId === notice.controllerId && state === "open",
      ),
      hasUnmatchedObjection: concerning.some(({ state }) => state === "unmatched"),
      hasUnsortedReply: facts.unsorted.some((reply) => holds(reply, facts)),
    },
    now,
  );
  if (gate.state !== "open") return { itemId, verdict: "closed", gate };
  const mayStartEarly = granted.includes("early_start") || granted.includes("approval");
  const lawful = mayStartEarly ? later(facts.firstDay, startFrom ?? facts.firstDay) : firstLawfulDay(facts);
  return today >= lawful
    ? { itemId, verdict: "takes_effect", effectiveDay: today }
    : { itemId, verdict: "ready", from: lawful };
}

/** A late objection is kept and answered, but silence had authorised before it came (EDPB Guidelines 07/2020, 157). */
function concerns({ itemIds, timing }: Pick<Objection, "itemIds" | "timing">, itemId: string): boolean {
  return timing !== "late" && (itemIds.length === 0 || itemIds.includes(itemId));
}

/** A reply that came too late to be an objection in time changes nothing of what silence had authorised. */
function holds(reply: UnsortedReply, { notice, outcomes }: NoticeFacts): boolean {
  if (reply.controllerId !== notice.controllerId) return false;
  return timingOf({ notice, itemIds: [], outcomes }, countsFrom(reply)) !== "late";
}

type LawfulDayFacts = {
  notice: Pick<Notice, "window" | "movedWindow" | "gateWindow" | "movedGateWindow">;
  firstDay: Day;
};

/** The wanted first day, or later where this customer's own gating window, moved by late proof, ends later. */
export function firstLawfulDay({ notice, firstDay }: LawfulDayFacts): Day {
  return later(firstDay, windowsNow(notice).gateWindow?.earliestEffectiveDay ?? firstDay);
}

function later(a: Day, b: Day): Day {
  return a > b ? a : b;
}
