import type { ObjectionDraft } from "~/domain/objection/draft";
import type { KeptFile } from "~/domain/objection/files";
import { actedBy } from "~/domain/people/acted-by";
import { recipientOf } from "~/domain/people/acting";
import type { Authorized } from "~/domain/people/authorize";
import type { Locale } from "~/domain/processor/processor";
import type { Instant } from "~/domain/time";
import type { Deps } from "~/ports/deps";

type Input = {
  authorized: Authorized<"own.object">;
  changeId: string;
  /** When the last byte of the request had arrived. */
  receivedAt: Instant;
  /** The id that the form was shown with: sent twice, it is one objection. */
  formId: string;
  draft: ObjectionDraft;
  files: KeptFile[];
  /** In which they read; a contact of the notice keeps its own. */
  language: Locale;
};

/**
 * A customer objects, by the link of a notice or in its own space. Whatever its time, it is taken; its timing says how
 * it counts. Sent twice unchanged, it is the same objection.
 */
export async function lodgeObjection(
  deps: Pick<Deps, "store" | "takeObjection">,
  input: Input,
): Promise<{ ok: true; number: string; repeated: boolean } | { ok: false; code: "change.not_found" }> {
  const { actor } = input.authorized;
  const { processorId, controllerId, address } = actor;
  const { changeId, receivedAt, formId, draft, files } = input;
  const notice = await deps.store.read.notices.findForController(processorId, changeId, controllerId);
  if (notice === null) return { ok: false, code: "change.not_found" };
  const recipient = recipientOf(actor, await deps.store.read.notices.listRecipientsOfNotice(processorId, notice.id));
  const channel = actor.kind === "link" ? "link" : "portal";
  const taken = await deps.takeObjection({
    ...{ processorId, changeId, controllerId, receivedAt, formId, draft, files },
    from: { actor: actedBy(actor), recipient, channel, address },
    language: recipient?.language ?? input.language,
    ...{ doer: input.authorized, act: "objection.lodge" },
  });
  return taken.ok
    ? { ok: true, number: taken.number, repeated: taken.repeated }
    : { ok: false, code: "change.not_found" };
}
