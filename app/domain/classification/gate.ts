import { closableFrom } from "../periods/deadline";
import type { Instant } from "../time";
import type { Track } from "./track";

/** What a customer gives by a positive act, each for the track that waits for it. */
export const GRANTS = ["approval", "consent", "amendment", "early_start"] as const;
export type Grant = (typeof GRANTS)[number];
export type Need = Exclude<Grant, "early_start">;

/** What one customer's side of one item looks like now. */
export type GateFacts = {
  tracks: readonly Track[];
  /** Proven acceptance of the notice by any contact of the customer (decision D11). */
  noticeProven: boolean;
  /** Exclusive end of the window in which the customer may say something; null where there is none. */
  windowEnd: Instant | null;
  /** Exclusive end of the last period that gates the first day of use (decision D12); null where there is none. */
  gateEnd: Instant | null;
  /** What the customer gave for this item and did not take back. */
  granted: readonly Grant[];
  /** Data goes outside the EEA with the item, and whether a transfer tool carries it today (Art. 44 GDPR). */
  needsTool: boolean;
  hasTool: boolean;
  /** This customer has an objection against the item that nobody has decided yet, or that was rejected. */
  hasOpenObjection: boolean;
  /** A confirmed objection to the change that staff have neither matched to a customer nor dismissed. */
  hasUnmatchedObjection: boolean;
  /** This customer answered by mail in time, and nobody has yet said whether that is an objection. */
  hasUnsortedReply: boolean;
};

export type GateState =
  | { state: "open" }
  /** No proof that the customer was told: its window has not begun. */
  | { state: "not_told" }
  | { state: "waiting"; until: Instant }
  | { state: "held"; by: "objection" | "unmatched_objection" | "unsorted_reply" | "transfer_tool" }
  /**
   * Silence never opens these. They stay until the customer acts; `silent`: the time for it has passed, which refuses
   * (EDPB Guidelines 07/2020, 155) until it does.
   */
  | { state: "pending"; needs: Need[]; silent: boolean };

/** What each track that silence never opens waits for, in the order of the tracks. */
const NEEDS: readonly (readonly [Track, Need])[] = [
  ["S", "approval"],
  ["C", "consent"],
  ["K", "amendment"],
];

/**
 * Whether one item may take effect for one customer at `now`. All tracks must be green.
 * An open objection comes before anything else, so that staff see it; then what only the customer can give, then what
 * time gives. A positive act of the customer ends its own waiting early; it does not answer for the transfer tool.
 * Source: Art. 28(2) and 44 GDPR; EDPB Guidelines 07/2020, 155 and 157 (silence); decisions D3, D10, D11, D12, D15.
 */
export function gateState(facts: GateFacts, now: Instant): GateState {
  const { tracks, granted } = facts;
  if (facts.hasOpenObjection) return { state: "held", by: "objection" };
  const needs = openNeeds(tracks, granted);
  if (needs.length > 0) return { state: "pending", needs, silent: isSilent(facts, now) };
  if (!facts.noticeProven) return { state: "not_told" };
  if (tracks.includes("N") && !endsEarly(tracks, granted)) {
    const { gateEnd } = facts;
    if (gateEnd === null) return { state: "not_told" };
    if (now < closableFrom(gateEnd)) return { state: "waiting", until: gateEnd };
    if (facts.hasUnmatchedObjection) return { state: "held", by: "unmatched_objection" };
    if (facts.hasUnsortedReply) return { state: "held", by: "unsorted_reply" };
  }
  if (facts.needsTool && !facts.hasTool) return { state: "held", by: "transfer_tool" };
  return { state: "open" };
}

/** What the tracks still wait for, in their order. */
export function openNeeds(tracks: readonly Track[], granted: readonly Grant[]): Need[] {
  return NEEDS.flatMap(([track, need]) => (tracks.includes(track) && !granted.includes(need) ? [need] : []));
}

/**
 * Whether the customer ended the time to object itself: by a tick of its own (decision D15), or by approving this item, which
 * is the opposite of objecting. Consent and amendment alone say nothing of the company.
 */
function endsEarly(tracks: readonly Track[], granted: readonly Grant[]): boolean {
  return granted.includes("early_start") || (tracks.includes("S") && granted.includes("approval"));
}

/** Told, and the time to answer has passed without an answer. */
function isSilent({ noticeProven, windowEnd }: GateFacts, now: Instant): boolean {
  return noticeProven && windowEnd !== null && now >= closableFrom(windowEnd);
}
