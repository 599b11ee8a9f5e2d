import { describe, expect, test } from "vitest";
import { ACTS, type Act, authorize, PERMISSIONS, type StaffActor } from "./authorize";
import { STAFF_ROLES, type StaffRole } from "./staff";

const actor = (roles: StaffRole[]): StaffActor => ({ staffId: "s", processorId: "p", name: "", address: "", roles });
const who = (act: Act) => STAFF_ROLES.filter((role) => authorize(actor([role]), act).ok);

describe("what staff may do", () => {
  test.each(STAFF_ROLES.flatMap((role) => ACTS.map((act) => ({ role, act }))))(
    "$role and $act are as the table says, in every roles' company",
    ({ role, act }) => {
      const isGranted = PERMISSIONS[role].includes(act);
      expect(authorize(actor([role]), act)).toMatchObject(
        isGranted ? { ok: true, authorized: { act } } : { ok: false, code: "actor.forbidden" },
      );
      const others = STAFF_ROLES.filter((other) => other !== role);
      const anyGrants = isGranted || others.some((other) => PERMISSIONS[other].includes(act));
      expect(authorize(actor([...others, role]), act).ok).toBe(anyGrants);
    },
  );

  test("without a role nobody may do anything", () => {
    for (const act of ACTS) expect(authorize(actor([]), act).ok).toBe(false);
  });

  test("everybody reads list, customers, objections and mail", () => {
    for (const act of ["list.read", "customer.read", "objection.read", "mail.read"] as const)
      expect(who(act)).toEqual([...STAFF_ROLES]);
  });

  test.each([
    ["change.draft", ["editor", "legal_reviewer", "publisher"]],
    ["change.announce", ["publisher"]],
    ["change.withdraw", ["publisher"]],
    ["change.publish", ["publisher"]],
    ["change.approve", ["gdpa"]],
    ["change.confirm_class", ["legal_reviewer", "publisher", "gdpa"]],
    ["objection.match", ["legal_reviewer", "publisher"]],
    ["objection.decide", ["legal_reviewer", "publisher", "gdpa"]],
    ["customer.import", ["editor", "administrator"]],
    ["terms.save", ["editor", "legal_reviewer", "publisher", "administrator"]],
    ["policy.edit", ["gdpa", "administrator"]],
    ["adequacy.read", ["legal_reviewer", "gdpa", "administrator"]],
  ] as const)("%s is for %j alone", (act, roles) => {
    expect(who(act)).toEqual(roles);
  });

  test("HL-4.2 an answer of a customer is recorded by who reviews, publishes or administers data protection alone", () => {
    expect(who("authorisation.record")).toEqual(["legal_reviewer", "publisher", "gdpa"]);
  });
});
