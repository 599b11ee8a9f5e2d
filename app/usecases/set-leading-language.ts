import { differences } from "~/domain/audit/differences";
import { entryOf } from "~/domain/audit/entry";
import type { Authorized } from "~/domain/people/authorize";
import type { Locale } from "~/domain/processor/processor";
import type { Deps } from "~/ports/deps";

/**
 * Says in which language this processor's notices lead where two texts differ; mails, pages and documents made from now on
 * name it. What was sent stays as it was.
 */
export async function setLeadingLanguage(
  deps: Pick<Deps, "store" | "ids" | "clock">,
  { authorized, language }: { authorized: Authorized<"policy.edit">; language: Locale },
): Promise<{ ok: true }> {
  const { processorId } = authorized.actor;
  return deps.store.tx(processorId, async (tx) => {
    const processor = await tx.processors.find(processorId);
    const leadingLanguage = processor?.leadingLanguage ?? language;
    await tx.processors.setLeadingLanguage(processorId, language);
    await tx.processors.raisePublicRevision(processorId);
    await tx.audit.insert(
      entryOf(deps.ids, authorized, {
        ...{ at: deps.clock.now(), act: "leading_language.set", subject: { kind: "processor", id: processorId } },
        ...differences({ leadingLanguage }, { leadingLanguage: language }),
      }),
    );
    return { ok: true };
  });
}
