import { differences } from "~/domain/audit/differences";
import { entryOf } from "~/domain/audit/entry";
import type { Authorized } from "~/domain/people/authorize";
import { POLICY_CHECKS, type PolicyCheck } from "~/domain/processor/processor";
import type { Deps } from "~/ports/deps";

/** Says which checks block this processor's announcements beyond what the law demands (decision D14). */
export async function changePolicy(
  deps: Pick<Deps, "store" | "ids" | "clock" | "log">,
  input: { authorized: Authorized<"policy.edit">; blocks: readonly PolicyCheck[] },
): Promise<{ ok: true }> {
  const { processorId, staffId } = input.authorized.actor;
  const blocks = POLICY_CHECKS.filter((check) => input.blocks.includes(check));
  const at = deps.clock.now();
  await deps.store.tx(processorId, async (tx) => {
    const processor = await tx.processors.find(processorId);
    await tx.processors.setPolicy(processorId, { blocks });
    await tx.audit.insert(
      entryOf(deps.ids, input.authorized, {
        ...{ at, act: "policy.change", subject: { kind: "processor", id: processorId } },
        ...differences(processor?.policy ?? { blocks: [] }, { blocks }, ["blocks"]),
      }),
    );
    const by = { kind: "staff", id: staffId } as const;
    await tx.log.append(processorId, [{ v: 1, type: "policy_changed", processorId, at, blocks, by }]);
  });
  deps.log.info("policy.changed", { processorId, staffId, blocks: blocks.length });
  return { ok: true };
}
