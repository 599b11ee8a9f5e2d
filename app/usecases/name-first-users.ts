import { differences } from "~/domain/audit/differences";
import { entryOf } from "~/domain/audit/entry";
import { mailSender } from "~/domain/delivery/mail-parts";
import { isAddress } from "~/domain/people/address";
import { administers } from "~/domain/people/administer-users";
import type { Authorized } from "~/domain/people/authorize";
import { type FirstUsers, type PlannedUser, planFirstUsers } from "~/domain/people/first-users";
import { mailInvitation } from "~/domain/people/invitation";
import type { Processor } from "~/domain/processor/processor";
import type { Deps } from "~/ports/deps";
import type { InviteFirstUsers } from "~/ports/invite-first-users";

type Needs = Pick<Deps, "store" | "clock" | "ids" | "shelveMail" | "site">;

export type NameFirstUsersResult =
  | { ok: true; invited: number }
  | { ok: false; code: "customer.not_found" | "user.address_invalid" | "user.none_named" | "user.admin_decides" };

/** Staff name a customer's first administrator and approvers, who are told by mail; afterwards the customer decides. */
export async function nameFirstUsers(
  deps: Needs,
  input: { authorized: Authorized<"customer.import">; controllerId: string; named: FirstUsers },
): Promise<NameFirstUsersResult> {
  const { authorized, controllerId, named } = input;
  const { processorId, staffId: by } = authorized.actor;
  const { read } = deps.store;
  const controller = await read.customers.findController(processorId, controllerId);
  const processor = await read.processors.find(processorId);
  if (controller === null || processor === null) return { ok: false, code: "customer.not_found" };
  const addresses = [...named.admins, ...named.approvers];
  if (addresses.length === 0) return { ok: false, code: "user.none_named" };
  if (!addresses.every((address) => isAddress(address.trim()))) return { ok: false, code: "user.address_invalid" };
  const users = await read.users.list(processorId, controllerId);
  if (users.some(administers)) return { ok: false, code: "user.admin_decides" };
  const naming = { users, by, nextId: () => deps.ids.next(), now: deps.clock.now() };
  const planned = planFirstUsers(controller, named, naming);
  await invite(deps, authorized, processor, [{ organisation: controller.name, planned }]);
  return { ok: true, invited: planned.length };
}

/** The same for many customers at once, as an import finds them. */
export function inviteFirstUsers(deps: Needs): InviteFirstUsers {
  return async ({ authorized, processor, customers }) => invite(deps, authorized, processor, customers);
}

/** Users, mails and log entries that one transaction writes: well under a thousand rows. */
const PER_TX = 200;

async function invite(
  deps: Needs,
  authorized: Authorized<"customer.import">,
  processor: Processor,
  customers: readonly { organisation: string; planned: readonly PlannedUser[] }[],
): Promise<void> {
  const { store, clock, ids, site } = deps;
  const messages = new Map<string, string>();
  const messageFor = async ({ user: { language, roles } }: PlannedUser) => {
    const kind = `${language} ${roles.join()}`;
    const props = { sender: mailSender(processor, site.publicUrl), roles };
    const known =
      messages.get(kind) ??
      (await deps.shelveMail({ processorId: processor.id, kind: "user_invitation", props, language })).id;
    messages.set(kind, known);
    return known;
  };
  const all: (PlannedUser & { organisation: string; messageId: string })[] = [];
  for (const { organisation, planned } of customers)
    for (const one of planned) all.push({ ...one, organisation, messageId: await messageFor(one) });
  // A command on the server acts for the processor, and no person stands behind it by name.
  const person = authorized.actor.name || processor.name;
  const link = `${site.publicUrl}/sign-in`;
  for (let from = 0; from < all.length; from += PER_TX) {
    const some = all.slice(from, from + PER_TX);
    const now = clock.now();
    const make = { nextId: () => ids.next(), salt: () => ids.randomToken(32), now, mailHost: site.mailHost };
    await store.write(async (tx) => {
      for (const { user, stood } of some) await (stood === null ? tx.users.insert(user) : tx.users.update(user));
      await tx.deliveries.insert(
        some.map(({ user, organisation, messageId }) =>
          mailInvitation(user, { messageId, organisation, person, link }, make),
        ),
      );
      await tx.audit.insertMany(
        some.map(({ user, stood }) => {
          const { controllerId, id } = user;
          const changed = differences(stood, user, ["name", "address", "language", "roles", "endedAt"]);
          const subject = { kind: "user", id };
          return entryOf(ids, authorized, { at: now, act: "user.invite", controllerId, subject, ...changed });
        }),
      );
    });
  }
}
