import { aContact } from "@tests/support/builders/agreements";
import { aUser } from "@tests/support/builders/users";
import { NOW, SALT } from "@tests/support/builders/values";
import { expect, test } from "vitest";
import { invitedAgain, invitedUser, mailInvitation } from "./invitation";
import { membershipsOf } from "./membership";

test("HL-B2.8 one address acts once for each customer, as its user before as its contact", () => {
  const users = [aUser({ id: "u1", controllerId: "c1", roles: ["reader"] })];
  const contacts = [aContact({ id: "k1", controllerId: "c1" }), aContact({ id: "k2", controllerId: "c2" })];
  const members = membershipsOf(users, contacts);
  expect(members.map(({ kind, id, controllerId, roles }) => [kind, id, controllerId, roles])).toEqual([
    ["user", "u1", "c1", ["reader"]],
    ["contact", "k2", "c2", ["objector"]],
  ]);
  expect(membershipsOf([], [])).toEqual([]);
});

const invited = {
  ...{
    id: "u1",
    processorId: "p1",
    controllerId: "c1",
    name: "Ida",
    address: " Ida@Skov.example ",
    language: "da" as const,
  },
  ...{ roles: ["objector" as const], invitedBy: { kind: "user" as const, id: "u0" } },
};

test("somebody invited has not been here yet, and is known by the address without blanks", () => {
  expect(invitedUser(invited, NOW)).toEqual({
    ...{ ...invited, address: "Ida@Skov.example", addressKey: "ida@skov.example", createdAt: NOW },
    ...{ joinedAt: null, lastSeenAt: null, endedAt: null },
  });
});

test("who had left comes back as the same user with the roles of now", () => {
  const left = aUser({ id: "old", joinedAt: NOW, endedAt: NOW, roles: ["admin"], address: "ida@skov.example" });
  expect(invitedAgain(left, invited)).toEqual({
    ...{ ...left, name: "Ida", language: "da", roles: ["objector"], invitedBy: invited.invitedBy, endedAt: null },
  });
});

test("the invitation names who invites and for whom, and waits behind no notice", () => {
  const make = { nextId: () => "d1", salt: () => SALT, now: NOW, mailHost: "fjord.example" };
  const mail = { messageId: "m1", organisation: "Skov ApS", person: "Bo", link: "https://v.example/sign-in" };
  expect(mailInvitation(invited, mail, make)).toMatchObject({
    ...{ id: "d1", processorId: "p1", messageId: "m1", kind: "user_invitation", pool: "prompt", state: "planned" },
    ...{ name: "Ida", address: invited.address, salt: SALT, recipientId: null, secretId: null },
    values: { contact: "Ida", organisation: "Skov ApS", person: "Bo", link: "https://v.example/sign-in" },
  });
});
