import { type GateState, gateState } from "../classification/gate";
import type { Notice } from "../notice/notice";
import type { Objection } from "../objection/objection";
import type { Day, Instant } from "../time";
import type { ChangeItem, ItemOutcome } from "./change";

/** What one item is for one customer at one moment. */
export type ItemVerdict =
  /** Decided before; final. */
  | { itemId: string; verdict: "decided"; outcome: Pick<ItemOutcome, "state" | "effectiveDay"> }
  /** All gates are open and its first day has come: it takes effect now. */
  | { itemId: string; verdict: "takes_effect"; effectiveDay: Day }
  /** All gates are open; `from` is its first day. */
  | { itemId: string; verdict: "ready"; from: Day }
  | { itemId: string; verdict: "closed"; gate: Exclude<GateState, { state: "open" }> };

export type NoticeFacts = {
  notice: Pick<Notice, "gates" | "windowEnd" | "window" | "movedWindow" | "provenAt" | "controllerId">;
  items: readonly Pick<ChangeItem, "id">[];
  /** Every objection to the change; those of other customers are left aside. */
  objections: readonly Pick<Objection, "controllerId" | "itemIds" | "state" | "timing">[];
  /** Outcomes recorded for this customer. */
  outcomes: readonly Pick<ItemOutcome, "itemId" | "state" | "effectiveDay">[];
  /** Wanted first day of use, in the processor's zone. */
  firstDay: Day;
};

/**
 * What each item of a change is for one customer at `now`. Nothing takes effect for a customer before every gate that
 * applies to it is open, nor before the first day that is lawful for that customer (HL-11b.2, decisions D10, D11).
 * In: `today` is now's day in the processor's zone.
 */
export function decideNotice(facts: NoticeFacts, now: Instant, today: Day): ItemVerdict[] {
  const { notice, outcomes } = facts;
  return facts.items.map(({ id: itemId }) => {
    const known = outcomes.find((outcome) => outcome.itemId === itemId);
    if (known !== undefined)
      return { itemId, verdict: "decided", outcome: { state: known.state, effectiveDay: known.effectiveDay } };
    const tracks = notice.gates.find((gate) => gate.itemId === itemId)?.tracks;
    // A notice without a gate for an item was never told of it.
    if (tracks === undefined) return { itemId, verdict: "closed", gate: { state: "not_told" } };
    const concerning = facts.objections.filter((objection) => concerns(objection, itemId));
    const gate = gateState(
      {
        tracks,
        noticeProven: notice.provenAt !== null,
        windowEnd: notice.windowEnd,
        hasOpenObjection: concerning.some(
          ({ controllerId, state }) => controllerId === notice.controllerId && state === "open",
        ),
        hasUnmatchedObjection: concerning.some(({ state }) => state === "unmatched"),
      },
      now,
    );
    if (gate.state !== "open") return { itemId, verdict: "closed", gate };
    const from = firstLawfulDay(facts);
    return today >= from
      ? { itemId, verdict: "takes_effect", effectiveDay: today }
      : { itemId, verdict: "ready", from };
  });
}

/** A late objection is kept and answered, but silence had authorised before it came (EDPB Guidelines 07/2020, 157). */
function concerns({ itemIds, timing }: Pick<Objection, "itemIds" | "timing">, itemId: string): boolean {
  return timing !== "late" && (itemIds.length === 0 || itemIds.includes(itemId));
}

type LawfulDayFacts = { notice: Pick<Notice, "window" | "movedWindow">; firstDay: Day };

/** The wanted first day, or later where this customer's own window, moved by late proof, ends later. */
export function firstLawfulDay({ notice, firstDay }: LawfulDayFacts): Day {
  const own = (notice.movedWindow ?? notice.window)?.earliestEffectiveDay ?? firstDay;
  return own > firstDay ? own : firstDay;
}
