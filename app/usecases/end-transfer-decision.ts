import { byOperator, entryOf } from "~/domain/audit/entry";
import { type DecisionId, findDecision } from "~/domain/geography/transfer-decisions";
import type { Ending } from "~/domain/geography/transfer-review";
import { storableLine } from "~/domain/objection/storable-text";
import { type Day, isDay } from "~/domain/time";
import type { Deps } from "~/ports/deps";

export type EndingFault =
  | "decision.unknown"
  | "decision.day_unreadable"
  | "decision.reason_missing"
  /** On that day it had not begun. */
  | "decision.not_begun"
  /** By the dated table it had ended by that day. */
  | "decision.over"
  /** It is recorded to have fallen on another day; restore it first. */
  | "decision.ended_otherwise";

/**
 * Records for the whole installation that a decision of the Commission falls. In: its name in the dated tables, the first
 * day without it (which may lie ahead), and why. Recording it again for the same day changes nothing. Every list is then
 * due to be held against it.
 */
export async function endTransferDecision(
  deps: Pick<Deps, "store" | "clock" | "ids">,
  input: { decisionId: DecisionId; endedOn: Day; because: string },
): Promise<{ ok: true; ending: Ending } | { ok: false; code: EndingFault }> {
  const { decisionId, endedOn } = input;
  const because = [...storableLine(input.because)].slice(0, LONGEST_REASON).join("").trim();
  const decision = findDecision(decisionId);
  if (decision === null) return { ok: false, code: "decision.unknown" };
  if (!isDay(endedOn)) return { ok: false, code: "decision.day_unreadable" };
  if (because === "") return { ok: false, code: "decision.reason_missing" };
  if (endedOn <= decision.validFrom) return { ok: false, code: "decision.not_begun" };
  if (decision.lastDay !== null && endedOn > decision.lastDay) return { ok: false, code: "decision.over" };
  const wanted = { id: deps.ids.next(), decisionId, endedOn, because, endedAt: deps.clock.now(), restoredAt: null };
  return deps.store.write(async (tx) => {
    if (await tx.transfers.insertEnding(wanted)) {
      // It falls for everybody, so that each processor's log says so.
      for (const { id } of await tx.processors.list()) {
        const told = { subject: { kind: "decision", id: decisionId }, after: { endedOn }, reason: because };
        const at = wanted.endedAt;
        await tx.audit.insert(entryOf(deps.ids, byOperator(id), { at, act: "decision.end", ...told }));
      }
      return { ok: true, ending: wanted };
    }
    const known = (await tx.transfers.listEndings()).find(
      (ending) => ending.decisionId === decisionId && ending.restoredAt === null,
    );
    const isSame = known?.endedOn === endedOn;
    return isSame ? { ok: true, ending: known } : { ok: false, code: "decision.ended_otherwise" };
  });
}

const LONGEST_REASON = 500;
