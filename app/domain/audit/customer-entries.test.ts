import { aContact, aController } from "@tests/support/builders/agreements";
import { aStaff } from "@tests/support/builders/people";
import { NOW } from "@tests/support/builders/values";
import { expect, test } from "vitest";
import { authorize } from "../people/authorize";
import { staffActor } from "../people/staff-actor";
import { addedEntry, changedEntry } from "./customer-entries";

const ids = { next: () => "e1", randomToken: (bytes: number) => Buffer.alloc(bytes).toString("base64url") };
const allowed = authorize(staffActor(aStaff({ id: "s1", processorId: "p1", roles: ["editor"] })), "customer.import");
if (!allowed.ok) throw new Error("an editor imports customers");
const by = allowed.authorized;
const controller = aController({ id: "c1", name: "Skov ApS", country: "DK" });
const contact = aContact({ id: "k1", name: "Ida", address: "ida@skov.example", language: "da" });

test("CC-9 a customer that an import adds has an entry in its own space, with its contacts", () => {
  const entry = addedEntry(ids, by, { controller, contacts: [contact] }, NOW);
  expect(entry).toMatchObject({
    ...{ processorId: "p1", controllerId: "c1", at: NOW, act: "customer.import", before: null },
    ...{ actor: { kind: "staff", id: "s1" }, subject: { kind: "customer", id: "c1" } },
    after: {
      name: "Skov ApS",
      country: "DK",
      "contact k1": { name: "Ida", address: "ida@skov.example", language: "da" },
    },
  });
  expect(Object.keys(entry.after ?? {})).not.toContain("nameKey");
});

test("CC-9 one that it changes is told by what changed: a new contact, a contact's new name", () => {
  const renamed = { ...contact, name: "Ida Skov" };
  const fresh = aContact({ id: "k2", name: "Bo" });
  const change = {
    ...{ stood: { controller, contacts: [contact] }, controller: { ...controller, country: "SE" } },
    ...{ newContacts: [fresh], contactsChanged: [renamed], areTermsSet: false },
  };
  const entry = changedEntry(ids, by, change, NOW);
  expect(entry).toMatchObject({ controllerId: "c1", act: "customer.import", subject: { kind: "customer", id: "c1" } });
  expect(entry.before).toEqual({ country: "DK", "contact k1": expect.objectContaining({ name: "Ida" }) });
  expect(Object.keys(entry.after ?? {}).sort()).toEqual(["contact k1", "contact k2", "country"]);
  expect(entry.after).toMatchObject({ country: "SE", "contact k1": { name: "Ida Skov" } });
});
