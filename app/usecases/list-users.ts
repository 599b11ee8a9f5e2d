import type { Contact } from "~/domain/agreement/controller";
import { firstAccess, type ReviewState, reviewState } from "~/domain/people/access-review";
import { isActive } from "~/domain/people/administer-users";
import type { Authorized } from "~/domain/people/authorize";
import type { ControllerUser } from "~/domain/people/controller-user";
import type { Locale, Processor } from "~/domain/processor/processor";
import { localDay } from "~/domain/time";
import type { Deps } from "~/ports/deps";

export type ShownUser = Pick<
  ControllerUser,
  "id" | "name" | "address" | "language" | "roles" | "joinedAt" | "lastSeenAt" | "endedAt"
>;

export type UsersView = {
  organisation: string;
  language: Locale;
  processor: Pick<Processor, "zone" | "contactName" | "contactAddress">;
  users: ShownUser[];
  /** Those whose access was taken back, the last first. */
  former: ShownUser[];
  /** Named in the agreement: they may object without being users. */
  contacts: Pick<Contact, "id" | "name" | "address">[];
  /** Who reads. */
  self: string;
  /** When somebody last looked over who has access, and when it is due again (GS-15). */
  review: ReviewState;
};

/** Who may act for a customer, for its administrators. */
export async function listUsers(
  { store, clock }: Pick<Deps, "store" | "clock">,
  { authorized }: { authorized: Authorized<"own.users"> },
): Promise<UsersView> {
  const { processorId, controllerId, id: self } = authorized.actor;
  const { processors, customers, users, reviews } = store.read;
  const [processor, controller, all, contacts, reviewed] = await Promise.all([
    processors.find(processorId),
    customers.findController(processorId, controllerId),
    users.list(processorId, controllerId),
    customers.listContacts(processorId, [controllerId]),
    reviews.list(processorId, controllerId),
  ]);
  if (processor === null || controller === null)
    throw new Error("listUsers: somebody acts for a customer that is none");
  const { zone, contactName, contactAddress } = processor;
  const now = clock.now();
  return {
    organisation: controller.name,
    language: controller.language,
    processor: { zone, contactName, contactAddress },
    users: all.filter(isActive).map(shown),
    former: all
      .filter((user) => !isActive(user))
      .sort((a, b) => ((a.endedAt ?? "") < (b.endedAt ?? "") ? 1 : -1))
      .map(shown),
    self,
    review: reviewState(reviewed, firstAccess(all) ?? now, { today: localDay(now, zone), zone }),
    contacts: contacts.filter(isActive).map(({ id, name, address }) => ({ id, name, address })),
  };
}

function shown({ id, name, address, language, roles, joinedAt, lastSeenAt, endedAt }: ControllerUser): ShownUser {
  return { id, name, address, language, roles, joinedAt, lastSeenAt, endedAt };
}
