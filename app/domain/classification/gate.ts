import { closableFrom } from "../periods/deadline";
import type { Instant } from "../time";
import type { Track } from "./track";

/** What one customer's side of one item looks like now. */
export type GateFacts = {
  tracks: readonly Track[];
  /** Proven acceptance of the notice by any contact of the customer (decision D11). */
  noticeProven: boolean;
  /** Exclusive end of the window; null where no track of the notice opens one. */
  windowEnd: Instant | null;
  /** This customer has an objection against the item that nobody has decided yet, or that was rejected. */
  hasOpenObjection: boolean;
  /** A confirmed objection to the change that staff have neither matched to a customer nor dismissed. */
  hasUnmatchedObjection: boolean;
};

export type Need = "approval" | "consent" | "amendment";

export type GateState =
  | { state: "open" }
  /** No proof that the customer was told: its window has not begun. */
  | { state: "not_told" }
  | { state: "waiting"; until: Instant }
  | { state: "held"; by: "objection" | "unmatched_objection" }
  /** Silence never opens these. They stay until the customer acts. */
  | { state: "pending"; needs: Need[] };

const NEEDS: readonly (readonly [Track, Need])[] = [
  ["S", "approval"],
  ["C", "consent"],
  ["K", "amendment"],
];

/**
 * Whether one item may take effect for one customer at `now`. All tracks must be green.
 * An open objection comes before anything else, so that staff see it; then what only the customer can give.
 * Source: Art. 28(2) GDPR; EDPB Guidelines 07/2020, paragraphs 155 and 157 (silence); decisions D3, D10, D11.
 */
export function gateState(facts: GateFacts, now: Instant): GateState {
  if (facts.hasOpenObjection) return { state: "held", by: "objection" };
  const needs = NEEDS.flatMap(([track, need]) => (facts.tracks.includes(track) ? [need] : []));
  if (needs.length > 0) return { state: "pending", needs };
  if (!facts.noticeProven) return { state: "not_told" };
  if (!facts.tracks.includes("N")) return { state: "open" };
  if (facts.windowEnd === null) return { state: "not_told" };
  if (now < closableFrom(facts.windowEnd)) return { state: "waiting", until: facts.windowEnd };
  if (facts.hasUnmatchedObjection) return { state: "held", by: "unmatched_objection" };
  return { state: "open" };
}
