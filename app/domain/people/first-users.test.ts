import { aUser, NOW } from "@tests/support/builders";
import { describe, expect, test } from "vitest";
import { planFirstUsers, readAddresses } from "./first-users";

const CUSTOMER = { id: "c1", processorId: "p1", language: "sv" } as const;
const OF = { processorId: "p1", controllerId: "c1" };
const naming = (users: Parameters<typeof planFirstUsers>[2]["users"] = []) => {
  let made = 0;
  return { users, by: "ida", nextId: () => `new ${++made}`, now: NOW };
};

describe("naming the first users", () => {
  test("GS-8 makes each address a user once, with all the roles that name it, in the customer's language", () => {
    const named = { admins: ["Anna@kund.example"], approvers: ["anna@kund.example", " bo@kund.example "] };
    const planned = planFirstUsers(CUSTOMER, named, naming());
    expect(planned.map(({ stood }) => stood)).toEqual([null, null]);
    expect(planned.map(({ user }) => user)).toMatchObject([
      { addressKey: "anna@kund.example", roles: ["approver", "admin"], language: "sv", joinedAt: null, ...OF },
      { address: "bo@kund.example", name: "bo@kund.example", roles: ["approver"] },
    ]);
    expect(planned.every(({ user }) => user.invitedBy.kind === "staff")).toBe(true);
  });

  test("GS-15 is over once the customer has an administrator who has signed in", () => {
    const named = { admins: ["bo@kund.example"], approvers: ["cy@kund.example"] };
    const admin = aUser({ ...OF, roles: ["admin"], joinedAt: NOW });
    expect(planFirstUsers(CUSTOMER, named, naming([admin]))).toEqual([]);
    for (const over of [{ joinedAt: null }, { endedAt: NOW }, { roles: ["approver" as const] }])
      expect(planFirstUsers(CUSTOMER, named, naming([{ ...admin, ...over }]))).toHaveLength(2);
  });

  test("adds what somebody lacks, takes nothing away, and brings back who had left without what they had", () => {
    const here = aUser({ ...OF, name: "Bo", address: "bo@kund.example", roles: ["reader"], joinedAt: NOW });
    const left = aUser({ ...OF, name: "Cy", address: "cy@kund.example", roles: ["objector"], endedAt: NOW });
    const named = { admins: ["bo@kund.example"], approvers: ["cy@kund.example"] };
    const planned = planFirstUsers(CUSTOMER, named, naming([here, left]));
    expect(planned).toMatchObject([
      { stood: { id: left.id }, user: { id: left.id, name: "Cy", roles: ["approver"], endedAt: null } },
      { stood: { id: here.id }, user: { id: here.id, name: "Bo", roles: ["reader", "admin"] } },
    ]);
    const again = planFirstUsers(CUSTOMER, named, naming(planned.map(({ user }) => user)));
    expect(again).toEqual([]);
  });

  test("names no role twice that somebody has who stayed, and all of them anew for one who had left", () => {
    const named = { admins: ["bo@kund.example", "cy@kund.example"], approvers: ["bo@kund.example", "cy@kund.example"] };
    const user = (name: string, over: object) =>
      aUser({
        ...OF,
        name,
        address: `${name.toLowerCase()}@kund.example`,
        roles: ["approver"],
        joinedAt: NOW,
        ...over,
      });
    const planned = planFirstUsers(CUSTOMER, named, naming([user("Bo", {}), user("Cy", { endedAt: NOW })]));
    expect(planned.map(({ user: { name, roles } }) => [name, [...roles].sort()])).toEqual([
      ["Bo", ["admin", "approver"]],
      ["Cy", ["admin", "approver"]],
    ]);
  });

  test("reads addresses with commas, semicolons and lines between", () => {
    expect(readAddresses(" a@b.example, c@d.example;e@f.example\n\n")).toEqual([
      ...["a@b.example", "c@d.example", "e@f.example"],
    ]);
    expect(readAddresses(" ; ")).toEqual([]);
  });
});
