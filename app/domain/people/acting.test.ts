import { aContact, aRecipient, aUser } from "@tests/support/builders";
import { describe, expect, test } from "vitest";
import { actedBy } from "./acted-by";
import { contactActor, isApprover, linkActor, recipientOf, userActor } from "./acting";
import { authorize } from "./authorize";
import { USER_ROLES } from "./controller-user";

describe("who acts for a customer", () => {
  test("HL-B2.8 a link and a contact are objectors: they object, and neither approve nor manage users", () => {
    for (const actor of [linkActor(aRecipient()), contactActor(aContact())]) {
      expect(actor.roles).toEqual(["objector"]);
      expect(authorize(actor, "own.object").ok).toBe(true);
      expect(authorize(actor, "own.approve").ok).toBe(false);
      expect(authorize(actor, "own.users").ok).toBe(false);
    }
  });

  test("HL-B2.8 a reader cannot object, an objector cannot approve, and an administrator as such does neither", () => {
    const may = (act: "own.object" | "own.approve") =>
      USER_ROLES.filter((role) => authorize(userActor(aUser({ roles: [role] })), act).ok);
    expect(may("own.object")).toEqual(["objector", "approver"]);
    expect(may("own.approve")).toEqual(["approver"]);
  });

  test("what is kept with an act is a copy: roles given afterwards are not in it", () => {
    const actor = userActor(aUser({ roles: ["approver"] }));
    const kept = actedBy(actor);
    actor.roles.push("admin");
    expect(kept.roles).toEqual(["approver"]);
  });

  test("an approver is one only while nobody has ended their access", () => {
    expect(isApprover(aUser({ roles: ["reader", "approver"] }))).toBe(true);
    expect(isApprover(aUser({ roles: ["objector", "admin"] }))).toBe(false);
    expect(isApprover(aUser({ roles: ["approver"], endedAt: "2026-03-02T08:00:00.000Z" }))).toBe(false);
  });

  test("a link and a contact have the row of the notice they were told by; a user has none, whatever its id", () => {
    const contact = aContact();
    const recipients = [aRecipient(), aRecipient({ contactId: contact.id })];
    expect(recipientOf({ kind: "contact", id: contact.id }, recipients)).toBe(recipients[1]);
    expect(recipientOf({ kind: "link", id: recipients[0]?.id ?? "" }, recipients)).toBe(recipients[0]);
    expect(recipientOf({ kind: "user", id: contact.id }, recipients)).toBeNull();
    expect(recipientOf({ kind: "link", id: contact.id }, recipients)).toBeNull();
  });
});
