import type { Contact } from "../agreement/controller";
import { fold } from "../fold";

/** A customer that was told of the change, and has this address among its contacts. */
export type Candidate = { contact: Pick<Contact, "id" | "controllerId" | "endedAt">; controllerName: string };

/**
 * Which customer somebody objects for who has confirmed an address: the one customer told of the change of which it is
 * a contact; where it is a contact of several, the one whose name was given. null: a person has to find out.
 * A name alone never finds a customer, since anybody can write one.
 */
export function confirmedCustomer(
  organisation: string,
  candidates: readonly Candidate[],
): { controllerId: string; contactId: string } | null {
  const current = candidates.filter(({ contact }) => contact.endedAt === null);
  const only =
    pick(current) ?? pick(current.filter(({ controllerName }) => fold(controllerName) === fold(organisation)));
  return only === null ? null : { controllerId: only.contact.controllerId, contactId: only.contact.id };
}

function pick(candidates: readonly Candidate[]): Candidate | null {
  const customers = new Set(candidates.map(({ contact }) => contact.controllerId));
  return customers.size === 1 ? (candidates[0] ?? null) : null;
}
