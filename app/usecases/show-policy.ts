import { isTrained } from "~/domain/change/publish-check-warnings";
import { type Authorized, authorize } from "~/domain/people/authorize";
import type { Staff } from "~/domain/people/staff";
import type { Locale, PolicyCheck } from "~/domain/processor/processor";
import { FOUR_EYES, type Publishing } from "~/domain/processor/publishing";
import { localDay, type Zone } from "~/domain/time";
import type { Deps } from "~/ports/deps";

export type PolicyView = {
  blocks: PolicyCheck[];
  leadingLanguage: Locale;
  /** Whoever still works there, by name. */
  staff: (Pick<Staff, "id" | "name" | "roles" | "trainedOn"> & { isTrained: boolean })[];
  mayEdit: boolean;
  /** Who announces; `set.by` is a name. */
  publishing: Publishing;
  zone: Zone;
  maySetPublishing: boolean;
};

/** What this processor wants filled in before it announces, and who was trained when. */
export async function showPolicy(
  deps: Pick<Deps, "store" | "clock">,
  input: { authorized: Authorized<"list.read"> },
): Promise<PolicyView> {
  const { actor } = input.authorized;
  const { read } = deps.store;
  const [processor, people] = await Promise.all([
    read.processors.find(actor.processorId),
    read.staff.list(actor.processorId),
  ]);
  const now = deps.clock.now();
  const zone = processor?.zone ?? "UTC";
  const today = localDay(now, zone);
  const { mode, set } = processor?.publishing ?? FOUR_EYES;
  const setBy = people.find(({ id }) => id === set?.by)?.name ?? "";
  return {
    blocks: processor?.policy.blocks ?? [],
    leadingLanguage: processor?.leadingLanguage ?? "en",
    staff: people
      .filter(({ endedAt }) => endedAt === null || endedAt > now)
      .map(({ id, name, roles, trainedOn }) => ({ id, name, roles, trainedOn, isTrained: isTrained(trainedOn, today) }))
      .sort((a, b) => BY_NAME.compare(a.name, b.name)),
    mayEdit: authorize(actor, "policy.edit").ok,
    publishing: { mode, set: set && { ...set, by: setBy } },
    zone,
    maySetPublishing: authorize(actor, "publishing.set").ok,
  };
}

const BY_NAME = new Intl.Collator("en");
