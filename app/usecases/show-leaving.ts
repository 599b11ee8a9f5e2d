import { type PublicProcessor, publicProcessor } from "~/domain/publication/public-processor";
import type { Deps } from "~/ports/deps";

export type Leaving = {
  processor: PublicProcessor;
  organisation: string;
  address: string;
  /** Mail comes no more. */
  hasLeft: boolean;
  /** Nobody else of the organisation is told. */
  isLast: boolean;
};

/** What the page shows on which a contact of an agreement leaves. Reads only. In: the token of its mail. */
export async function showLeaving(
  deps: Pick<Deps, "store" | "keys">,
  input: { token: string },
): Promise<{ ok: true; leaving: Leaving } | { ok: false; code: "link.unknown" }> {
  const { read } = deps.store;
  const recipient = await read.notices.findRecipientByLinkHash(deps.keys.tokenHash(input.token));
  if (recipient === null) return { ok: false, code: "link.unknown" };
  const { processorId, controllerId, changeId, contactId, address } = recipient;
  const [change, processor, controller] = await Promise.all([
    read.changes.find(processorId, changeId),
    read.processors.find(processorId),
    read.customers.findController(processorId, controllerId),
  ]);
  if (change?.announcedAt == null || processor === null || controller === null)
    return { ok: false, code: "link.unknown" };
  const contacts = await read.customers.listContacts(processorId, [controllerId]);
  const current = contacts.filter(({ endedAt }) => endedAt === null);
  return {
    ok: true,
    leaving: {
      processor: publicProcessor(processor, await read.log.head(processorId)),
      organisation: controller.name,
      address,
      hasLeft: !current.some(({ id }) => id === contactId),
      isLast: current.every(({ id }) => id === contactId),
    },
  };
}
