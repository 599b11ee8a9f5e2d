import type { Notice, Recipient } from "~/domain/notice/notice";
import { linkActor } from "~/domain/people/acting";
import type { UserActor } from "~/domain/people/controller-user";
import type { Deps } from "~/ports/deps";
import type { Read } from "~/ports/store";

/**
 * Whoever holds the link of a notice, and the change it is about. Reads only, whatever the link's state: programs that
 * scan mail open links too. In: the token. Out: the actor for `authorize`, or `link.unknown`.
 */
export async function openLink(
  deps: Pick<Deps, "store" | "keys">,
  input: { token: string },
): Promise<{ ok: true; actor: UserActor; changeId: string } | { ok: false; code: "link.unknown" }> {
  const { read } = deps.store;
  // Only hashes are compared, so how long it takes tells nothing of a token.
  const mailed = await read.notices.findRecipientByLinkHash(deps.keys.tokenHash(input.token));
  if (mailed === null) return { ok: false, code: "link.unknown" };
  const recipient = await recipientNow(read, mailed);
  // While a release is staged its recipients exist, but nobody has been told yet.
  const change = await read.changes.find(recipient.processorId, recipient.changeId);
  if (change?.announcedAt == null) return { ok: false, code: "link.unknown" };
  return { ok: true, actor: linkActor(recipient), changeId: change.id };
}

/** A link of a notice that was corrected opens the notice that took its place, where the customer has one. */
async function recipientNow(read: Read, recipient: Recipient): Promise<Recipient> {
  const { processorId, changeId, controllerId, contactId } = recipient;
  const correctedBy = (await read.changes.find(processorId, changeId))?.correctedBy ?? null;
  const notice =
    correctedBy === null ? null : await read.notices.findForController(processorId, correctedBy, controllerId);
  if (notice === null) return recipient;
  const told = await read.notices.listRecipientsOfNotice(processorId, notice.id);
  const own = told.find((other) => other.contactId === contactId) ?? { ...recipient, ...placeOf(notice) };
  return recipientNow(read, own);
}

function placeOf({ id: noticeId, changeId }: Notice): Pick<Recipient, "noticeId" | "changeId"> {
  return { noticeId, changeId };
}
