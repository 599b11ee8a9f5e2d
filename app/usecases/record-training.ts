import type { Authorized } from "~/domain/people/authorize";
import { type Day, localDay } from "~/domain/time";
import type { Deps } from "~/ports/deps";

/** Records the day on which somebody was last trained in handling personal data (HL-8.1); null: takes it out. */
export async function recordTraining(
  deps: Pick<Deps, "store" | "clock" | "log">,
  input: { authorized: Authorized<"policy.edit">; staffId: string; trainedOn: Day | null },
): Promise<{ ok: true } | { ok: false; code: "staff.not_found" | "staff.training_ahead" }> {
  const { processorId, staffId: recorder } = input.authorized.actor;
  const { staffId, trainedOn } = input;
  const at = deps.clock.now();
  return deps.store.tx(processorId, async (tx) => {
    const processor = await tx.processors.find(processorId);
    if (trainedOn !== null && trainedOn > localDay(at, processor?.zone ?? "UTC")) {
      return { ok: false, code: "staff.training_ahead" };
    }
    if (!(await tx.staff.setTrained(processorId, staffId, trainedOn))) return { ok: false, code: "staff.not_found" };
    const by = { kind: "staff", id: recorder } as const;
    await tx.log.append(processorId, [{ v: 1, type: "staff_trained", processorId, at, staffId, trainedOn, by }]);
    deps.log.info("staff.trained", { processorId, staffId: recorder });
    return { ok: true };
  });
}
