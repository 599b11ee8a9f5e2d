import { membershipsOf, type Space } from "~/domain/people/membership";
import type { Deps } from "~/ports/deps";

/** The customers that an address may act for, by the names of organisation and processor. */
export async function listSpaces(
  { store }: Pick<Deps, "store">,
  { addressKey }: { addressKey: string },
): Promise<Space[]> {
  const { users, customers, processors } = store.read;
  const spaces: Space[] = [];
  for (const { processorId, controllerId, kind, roles } of membershipsOf(
    await users.listByAddress(addressKey),
    await customers.listContactsByAddress(addressKey),
  )) {
    const controller = await customers.findController(processorId, controllerId);
    const processor = await processors.find(processorId);
    if (controller === null || controller.endedAt !== null || processor === null) continue;
    const { name, legalName, slug, isDemo } = processor;
    const of = { name, legalName, slug, isDemo };
    spaces.push({ controllerId, organisation: controller.name, processor: of, kind, roles });
  }
  const byName = new Intl.Collator("da").compare;
  return spaces.sort((a, b) => byName(a.organisation, b.organisation) || byName(a.processor.name, b.processor.name));
}
