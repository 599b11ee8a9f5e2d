import type { Contact } from "../agreement/controller";
import type { Processor } from "../processor/processor";
import { contactActor, userActor } from "./acting";
import type { ControllerUser, UserActor } from "./controller-user";

/**
 * For whom one address may act: once for each customer, as its user where it has made them one, else as a contact named in
 * its agreement. In: users and contacts of that address that have not ended.
 */
export function membershipsOf(users: readonly ControllerUser[], contacts: readonly Contact[]): UserActor[] {
  const members = new Map<string, UserActor>();
  for (const actor of [...users.map(userActor), ...contacts.map(contactActor)])
    if (!members.has(actor.controllerId)) members.set(actor.controllerId, actor);
  return [...members.values()];
}

/** A customer's own space, as somebody sees it who may act for several customers of several processors. */
export type Space = {
  controllerId: string;
  organisation: string;
  processor: Pick<Processor, "name" | "legalName" | "slug" | "isDemo">;
  kind: UserActor["kind"];
  roles: UserActor["roles"];
};
