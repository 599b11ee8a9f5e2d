import { windowsNow } from "~/domain/notice/move-window";
import type { NotifiedChange, NotifiedItem } from "~/domain/notice/notified-change";
import type { ShownMove } from "~/domain/notice/shown-move";
import type { DeadlineWindow } from "~/domain/periods/window";
import { meaningOf, sayExplanation } from "~/i18n/say-explanation";
import { sayMove } from "~/i18n/say-move";
import type { Translator } from "~/i18n/translator";

/**
 * A notice for another program of the customer: what its page says, as data and in the sentences of the reader's
 * language. It holds this customer's tracks, clauses and dates, so it stands behind the link alone, never in the public
 * interface.
 */
export function noticeJson(translator: Translator, notified: NotifiedChange) {
  const { processor, change, organisation, notice, items } = notified;
  const { window, gateWindow } = windowsNow(notice);
  const { authorisation, profile, replacement } = notice.terms;
  return {
    processor: { slug: processor.slug, name: processor.name },
    organisation,
    change: { ref: change.ref, state: change.state, announcedAt: change.announcedAt, firstDay: change.firstDay },
    agreement: { profile, authorisation, replacement },
    toldAt: notice.provenAt,
    deadline: windowJson(window),
    /** As the notice told it; the same as `deadline` unless it moved. */
    deadlineTold: windowJson(notice.window),
    moves: notified.moves.map((move) => moveJson(translator, move)),
    firstUseAfter: windowJson(gateWindow),
    firstDay: notified.firstDay,
    items: items.map((part) => itemJson(translator, notified, part)),
    leftOut: notice.leftOut.map(({ reason, services }) => ({ reason, services })),
  };
}

function itemJson(
  translator: Translator,
  { notice }: NotifiedChange,
  { item, gate, explanation, verdict }: NotifiedItem,
) {
  const said = sayExplanation(translator, explanation, { isProven: notice.provenAt !== null, past: null });
  const { may, silence, needsTool } = explanation;
  return {
    entryId: item.entryId,
    name: item.name,
    kinds: item.kinds,
    qualifiers: item.qualifiers,
    tracks: gate.tracks,
    reasons: gate.reasons,
    may,
    silence,
    needsTransferTool: needsTool,
    standing: standingJson(verdict),
    what: said.what,
    meaning: meaningOf(said),
  };
}

/** Where the item stands. An objection that is still to be assigned is nobody else's business. */
function standingJson(verdict: NotifiedItem["verdict"]) {
  switch (verdict.verdict) {
    case "decided":
      return { state: verdict.outcome.state, effectiveDay: verdict.outcome.effectiveDay };
    case "not_concerned":
      return { state: "not_concerned" };
    case "takes_effect":
    case "ready":
      return { state: "ready" };
    case "closed": {
      const { gate } = verdict;
      if (gate.state === "held")
        return { state: gate.by === "unmatched_objection" ? "waiting" : "held", by: heldBy(gate.by) };
      return gate.state === "pending"
        ? { state: "pending", needs: gate.needs, silent: gate.silent }
        : { state: gate.state };
    }
    default:
      return verdict satisfies never;
  }
}

function heldBy(by: "objection" | "unmatched_objection" | "unsorted_reply" | "transfer_tool") {
  return by === "unmatched_objection" ? undefined : by;
}

function moveJson(translator: Translator, move: ShownMove) {
  const { cause, from, to } = move;
  return {
    cause,
    from: { lastDay: from.lastDay, zone: from.zone, endExclusive: from.windowEndExclusive },
    to: { lastDay: to.lastDay, zone: to.zone, endExclusive: to.windowEndExclusive },
    why: sayMove(translator, move),
  };
}

function windowJson(window: DeadlineWindow | null) {
  if (window === null) return null;
  const { rule, lastDay, zone, windowEndExclusive, earliestEffectiveDay } = window;
  return { rule, lastDay, zone, endExclusive: windowEndExclusive, earliestEffectiveDay };
}
