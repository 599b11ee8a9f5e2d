import { byOperator, entryOf } from "~/domain/audit/entry";
import { type DecisionId, findDecision } from "~/domain/geography/transfer-decisions";
import type { Deps } from "~/ports/deps";

/** Takes back that a decision fell: it stands again by the dated tables, and what was found for its fall is closed. */
export async function restoreTransferDecision(
  deps: Pick<Deps, "store" | "ids" | "clock">,
  input: { decisionId: DecisionId },
): Promise<{ ok: true } | { ok: false; code: "decision.unknown" | "decision.not_ended" }> {
  if (findDecision(input.decisionId) === null) return { ok: false, code: "decision.unknown" };
  const at = deps.clock.now();
  const restored = await deps.store.write(async (tx) => {
    if (!(await tx.transfers.restoreEnding(input.decisionId, at))) return false;
    const subject = { kind: "decision", id: input.decisionId };
    for (const { id } of await tx.processors.list())
      await tx.audit.insert(entryOf(deps.ids, byOperator(id), { at, act: "decision.restore", subject }));
    return true;
  });
  return restored ? { ok: true } : { ok: false, code: "decision.not_ended" };
}
