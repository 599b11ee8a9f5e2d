import { differences } from "~/domain/audit/differences";
import { entryOf } from "~/domain/audit/entry";
import { mailSender } from "~/domain/delivery/mail-parts";
import { addressKey, isAddress } from "~/domain/people/address";
import { isActive } from "~/domain/people/administer-users";
import type { Authorized } from "~/domain/people/authorize";
import type { UserRole } from "~/domain/people/controller-user";
import { invitedAgain, invitedUser, mailInvitation } from "~/domain/people/invitation";
import { INVITE_LIMITS } from "~/domain/people/portal-door";
import type { Locale } from "~/domain/processor/processor";
import { plusMs } from "~/domain/time";
import type { Deps } from "~/ports/deps";

type Needs = Pick<Deps, "store" | "clock" | "ids" | "keys" | "shelveMail" | "site">;

export type InviteUserResult =
  | { ok: true; userId: string }
  | { ok: false; code: "user.address_invalid" | "user.roles_missing" | "user.taken" | "attempts.too_many" };

/**
 * Gives somebody access to the customer's own space, and tells them by mail (GS-8, HL-B2.8). The mail is a note: whoever
 * has the mailbox proves it by signing in, and is a user from then on.
 */
export async function inviteUser(
  deps: Needs,
  input: { authorized: Authorized<"own.users">; name: string; address: string; language: Locale; roles: UserRole[] },
): Promise<InviteUserResult> {
  const { store, clock, ids, keys, site } = deps;
  const { authorized, name, language, roles } = input;
  const { processorId, controllerId, id: by, name: person } = authorized.actor;
  const address = input.address.trim();
  if (!isAddress(address)) return { ok: false, code: "user.address_invalid" };
  if (roles.length === 0) return { ok: false, code: "user.roles_missing" };
  const processor = await store.read.processors.find(processorId);
  const controller = await store.read.customers.findController(processorId, controllerId);
  if (processor === null || controller === null)
    throw new Error("inviteUser: somebody acts for a customer that is none");
  const props = { sender: mailSender(processor, site.publicUrl), roles };
  const message = await deps.shelveMail({ processorId, kind: "user_invitation", props, language });
  const now = clock.now();
  const invited = {
    ...{ id: ids.next(), processorId, controllerId, name, address, language, roles },
    invitedBy: { kind: "user" as const, id: by },
  };
  return store.tx(processorId, async (tx) => {
    const known = await tx.users.findByAddress(processorId, controllerId, addressKey(address));
    if (known !== null && isActive(known)) return { ok: false, code: "user.taken" };
    const limit = keys.throttleKey("invite-user", controllerId);
    const sent = await tx.throttles.add(limit, now, plusMs(now, INVITE_LIMITS.windowMs));
    if (sent > INVITE_LIMITS.controller) return { ok: false, code: "attempts.too_many" };
    const user = known === null ? invitedUser(invited, now) : invitedAgain(known, invited);
    await (known === null ? tx.users.insert(user) : tx.users.update(user));
    const link = `${site.publicUrl}/sign-in`;
    const mail = { messageId: message.id, organisation: controller.name, person, link };
    const make = { nextId: () => ids.next(), salt: () => ids.randomToken(32), now, mailHost: site.mailHost };
    await tx.deliveries.insert([mailInvitation(user, mail, make)]);
    const subject = { kind: "user", id: user.id };
    const changed = differences(known, user, ["name", "address", "language", "roles", "endedAt"]);
    await tx.audit.insert(entryOf(ids, authorized, { at: now, act: "user.invite", subject, ...changed }));
    return { ok: true, userId: user.id };
  });
}
