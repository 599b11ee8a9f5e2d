import type { Contact } from "../agreement/controller";
import type { Recipient } from "../notice/notice";
import { authorize } from "./authorize";
import type { ControllerUser, UserActor } from "./controller-user";

/** Whoever holds the link of a notice: they were told, so they may answer, and nothing more (HL-B2.8). */
export function linkActor({ id, processorId, controllerId, name, address }: Recipient): UserActor {
  return { kind: "link", id, processorId, controllerId, name, address, roles: ["objector"] };
}

/** A customer's user, by what they may do now. */
export function userActor({ id, processorId, controllerId, name, address, roles }: ControllerUser): UserActor {
  return { kind: "user", id, processorId, controllerId, name, address, roles: [...roles] };
}

/** A contact named in the agreement who proved the address: an objector, as by the link. */
export function contactActor({ id, processorId, controllerId, name, address }: Contact): UserActor {
  return { kind: "contact", id, processorId, controllerId, name, address, roles: ["objector"] };
}

/** The row of the notice by which they were told; null: they act for the customer without having got the mail. */
export function recipientOf(
  { kind, id }: Pick<UserActor, "kind" | "id">,
  recipients: readonly Recipient[],
): Recipient | null {
  const isOwn = (recipient: Recipient) => (kind === "link" ? recipient.id === id : recipient.contactId === id);
  return kind === "user" ? null : (recipients.find(isOwn) ?? null);
}

/** Whether the customer named them to approve and consent in its name, and has not ended it (HL-B2.8). */
export function isApprover(user: ControllerUser): boolean {
  return user.endedAt === null && authorize(userActor(user), "own.approve").ok;
}
