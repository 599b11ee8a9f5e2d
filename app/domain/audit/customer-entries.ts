import type { Contact, Controller } from "../agreement/controller";
import type { CustomerPlan } from "../agreement/plan-customers";
import type { Authorized } from "../people/authorize";
import type { Instant } from "../time";
import type { AuditEntry } from "./audit";
import { byId, differences } from "./differences";
import { entryOf, type Fresh } from "./entry";

type Import = Authorized<"customer.import">;

/** An entry in the space of a customer that an import added; each customer of a file has one of its own (CC-9). */
export function addedEntry(
  ids: Fresh,
  by: Import,
  { controller, contacts }: Pick<CustomerPlan["added"][number], "controller" | "contacts">,
  at: Instant,
): AuditEntry {
  return importEntry(ids, by, at, controller, differences(null, told(controller, contacts)));
}

/** An entry in the space of a customer that an import changed. */
export function changedEntry(ids: Fresh, by: Import, change: CustomerPlan["changed"][number], at: Instant): AuditEntry {
  const { stood, controller, newContacts, contactsChanged } = change;
  const after = Object.values(byId([...stood.contacts, ...newContacts, ...contactsChanged]));
  return importEntry(
    ids,
    by,
    at,
    controller,
    differences(told(stood.controller, stood.contacts), told(controller, after)),
  );
}

function importEntry(ids: Fresh, by: Import, at: Instant, { id }: Controller, values: ReturnType<typeof differences>) {
  const subject = { kind: "customer", id };
  return entryOf(ids, by, { at, act: "customer.import", controllerId: id, subject, ...values });
}

function told(controller: Controller, contacts: readonly Contact[]) {
  const { name, country, language, calendar, zone, externalRef, standardTermsId, overrides } = controller;
  return {
    ...{ name, country, language, calendar, zone, externalRef, standardTermsId, overrides },
    ...Object.fromEntries(
      contacts.map((one) => [`contact ${one.id}`, { name: one.name, address: one.address, language: one.language }]),
    ),
  };
}
