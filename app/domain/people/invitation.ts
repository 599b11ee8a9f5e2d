import type { Delivery } from "../delivery/delivery";
import { type MailMaker, planDelivery } from "../delivery/plan-delivery";
import type { Instant } from "../time";
import { addressKey } from "./address";
import type { ControllerUser } from "./controller-user";

export type Invited = Pick<
  ControllerUser,
  "id" | "processorId" | "controllerId" | "name" | "address" | "language" | "roles" | "invitedBy"
>;

/** Somebody who may act for a customer from now on, and has not signed in yet. */
export function invitedUser(invited: Invited, now: Instant): ControllerUser {
  const address = invited.address.trim();
  const unseen = { joinedAt: null, lastSeenAt: null, endedAt: null };
  return { ...invited, address, addressKey: addressKey(address), createdAt: now, ...unseen };
}

/** Somebody who had left and comes back is the same user, with the roles of now. */
export function invitedAgain(known: ControllerUser, invited: Invited): ControllerUser {
  const { name, language, roles, invitedBy } = invited;
  return { ...known, name, language, roles, invitedBy, endedAt: null };
}

/** The mail that tells of it. In: names of the customer and of who invites, and the public page where one signs in. */
export function mailInvitation(
  { processorId, name, address }: Invited,
  mail: { messageId: string; organisation: string; person: string; link: string },
  make: MailMaker,
): Delivery {
  const { messageId, organisation, person, link } = mail;
  const values = { contact: name, organisation, person, link };
  const planned = { id: make.nextId(), processorId, messageId, kind: "user_invitation", pool: "prompt" } as const;
  return planDelivery({ ...planned, name, address, values, salt: make.salt() }, make.now, make.mailHost);
}
