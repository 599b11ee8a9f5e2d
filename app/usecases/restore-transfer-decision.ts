import { type DecisionId, findDecision } from "~/domain/geography/transfer-decisions";
import type { Deps } from "~/ports/deps";

/** Takes back that a decision fell: it stands again by the dated tables, and what was found for its fall is closed. */
export async function restoreTransferDecision(
  deps: Pick<Deps, "store" | "clock">,
  input: { decisionId: DecisionId },
): Promise<{ ok: true } | { ok: false; code: "decision.unknown" | "decision.not_ended" }> {
  if (findDecision(input.decisionId) === null) return { ok: false, code: "decision.unknown" };
  const at = deps.clock.now();
  const restored = await deps.store.write((tx) => tx.transfers.restoreEnding(input.decisionId, at));
  return restored ? { ok: true } : { ok: false, code: "decision.not_ended" };
}
