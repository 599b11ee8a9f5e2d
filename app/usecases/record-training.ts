import { entryOf } from "~/domain/audit/entry";
import type { Authorized } from "~/domain/people/authorize";
import { type Day, localDay } from "~/domain/time";
import type { Deps } from "~/ports/deps";

/** Records the day on which somebody was last trained in handling personal data (HL-8.1); null: takes it out. */
export async function recordTraining(
  deps: Pick<Deps, "store" | "ids" | "clock" | "log">,
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
    await tx.audit.insert(
      entryOf(deps.ids, input.authorized, {
        ...{ at, act: "staff.train", subject: { kind: "staff", id: staffId }, after: { trainedOn } },
      }),
    );
    const by = { kind: "staff", id: recorder } as const;
    await tx.log.append(processorId, [{ v: 1, type: "staff_trained", processorId, at, staffId, trainedOn, by }]);
    deps.log.info("staff.trained", { processorId, staffId: recorder });
    return { ok: true };
  });
}
