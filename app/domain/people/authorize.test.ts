import { describe, expect, test } from "vitest";
import { authorize } from "./authorize";
import {
  USER_ACTS,
  USER_PERMISSIONS,
  USER_ROLES,
  type UserAct,
  type UserActor,
  type UserRole,
} from "./controller-user";
import { STAFF_ROLES, type StaffRole } from "./staff";
import { STAFF_ACTS, STAFF_PERMISSIONS, type StaffAct, type StaffActor } from "./staff-permissions";

const actor = (roles: StaffRole[]): StaffActor => ({ staffId: "s", processorId: "p", name: "", address: "", roles });
const who = (act: StaffAct) => STAFF_ROLES.filter((role) => authorize(actor([role]), act).ok);

describe("what staff may do", () => {
  test.each(STAFF_ROLES.flatMap((role) => STAFF_ACTS.map((act) => ({ role, act }))))(
    "$role and $act are as the table says, in every roles' company",
    ({ role, act }) => {
      const isGranted = STAFF_PERMISSIONS[role].includes(act);
      expect(authorize(actor([role]), act)).toMatchObject(
        isGranted ? { ok: true, authorized: { act } } : { ok: false, code: "actor.forbidden" },
      );
      const others = STAFF_ROLES.filter((other) => other !== role);
      const anyGrants = isGranted || others.some((other) => STAFF_PERMISSIONS[other].includes(act));
      expect(authorize(actor([...others, role]), act).ok).toBe(anyGrants);
    },
  );

  test("without a role nobody may do anything", () => {
    for (const act of STAFF_ACTS) expect(authorize(actor([]), act).ok).toBe(false);
  });

  test("everybody reads list, customers, objections and mail", () => {
    for (const act of [
      "list.read",
      "customer.read",
      "objection.read",
      "mail.read",
      "staff.read",
      "account.manage",
    ] as const)
      expect(who(act)).toEqual([...STAFF_ROLES]);
  });

  test.each([
    ["change.draft", ["editor", "legal_reviewer", "publisher"]],
    ["change.announce", ["publisher"]],
    ["change.undo", ["publisher", "administrator"]],
    ["change.withdraw", ["publisher"]],
    ["change.publish", ["publisher"]],
    ["mail.pause", ["publisher", "administrator"]],
    ["change.approve", ["gdpa"]],
    ["change.confirm_class", ["legal_reviewer", "publisher", "gdpa"]],
    ["objection.match", ["legal_reviewer", "publisher"]],
    ["objection.decide", ["legal_reviewer", "publisher", "gdpa"]],
    ["customer.import", ["editor", "administrator"]],
    ["terms.save", ["editor", "legal_reviewer", "publisher", "administrator"]],
    ["policy.edit", ["gdpa", "administrator"]],
    ["publishing.set", ["administrator"]],
    ["staff.manage", ["administrator"]],
    ["audit.read", ["gdpa", "auditor", "administrator"]],
    ["audit.review", ["gdpa", "auditor", "administrator"]],
    ["person.manage", ["gdpa", "administrator"]],
    ["customer.open", ["editor", "legal_reviewer", "publisher", "gdpa", "administrator"]],
    ["adequacy.read", ["legal_reviewer", "gdpa", "administrator"]],
  ] as const)("%s is for %j alone", (act, roles) => {
    expect(who(act)).toEqual(roles);
  });

  test("HL-4.2 an answer of a customer is recorded by who reviews, publishes or administers data protection alone", () => {
    expect(who("authorisation.record")).toEqual(["legal_reviewer", "publisher", "gdpa"]);
  });
});

describe("what a customer's people may do", () => {
  const user = (roles: UserRole[]): UserActor => ({
    ...{ kind: "user", id: "u", processorId: "p", controllerId: "c", name: "", address: "" },
    roles,
  });
  const allowed = (act: UserAct) => USER_ROLES.filter((role) => authorize(user([role]), act).ok);

  test.each(USER_ROLES.flatMap((role) => USER_ACTS.map((act) => ({ role, act }))))(
    "$role and $act are as the table says, in every roles' company",
    ({ role, act }) => {
      expect(authorize(user([role]), act).ok).toBe(USER_PERMISSIONS[role].includes(act));
      expect(authorize(user([...USER_ROLES]), act).ok).toBe(
        USER_ROLES.some((one) => USER_PERMISSIONS[one].includes(act)),
      );
    },
  );

  test("HL-B2.8 a reader cannot object, and an objector cannot give consent under clause 4", () => {
    expect(allowed("own.object")).toEqual(["objector", "approver"]);
    expect(allowed("own.approve")).toEqual(["approver"]);
    expect(allowed("own.users")).toEqual(["admin"]);
    expect(allowed("own.read")).toEqual([...USER_ROLES]);
  });

  test("nobody acts on the other side, whatever the roles", () => {
    for (const act of STAFF_ACTS) expect(authorize(user([...USER_ROLES]) as never, act).ok, act).toBe(false);
    for (const act of USER_ACTS) expect(authorize(actor([...STAFF_ROLES]) as never, act).ok, act).toBe(false);
  });
});
