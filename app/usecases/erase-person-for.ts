import { actorOf } from "~/domain/audit/entry";
import { addressKey } from "~/domain/people/address";
import type { Authorized } from "~/domain/people/authorize";
import type { Deps } from "~/ports/deps";
import type { Erased } from "~/ports/erase-person";

/** Staff erase somebody who asked for it; a reason is kept in the log (GDPR Art. 17, HL-B2.14). */
export function erasePersonFor(
  deps: Pick<Deps, "erasePerson">,
  { authorized, ...whom }: { authorized: Authorized<"person.manage">; addressKey: string; reason: string },
): Promise<Erased> {
  const { processorId } = authorized.actor;
  return deps.erasePerson({ ...whom, processorId, only: null, ...actorOf(authorized.actor), act: "person.erase" });
}

/** A customer's user ends the own account with this processor; nobody is asked why. */
export function eraseOneself(
  deps: Pick<Deps, "erasePerson">,
  { authorized }: { authorized: Authorized<"own.account"> },
): Promise<Erased> {
  const { processorId, address } = authorized.actor;
  const whose = { processorId, addressKey: addressKey(address), only: null };
  return deps.erasePerson({ ...whose, ...actorOf(authorized.actor), act: "person.erase", reason: null });
}
