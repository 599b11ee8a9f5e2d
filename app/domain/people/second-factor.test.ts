import { describe, expect, it } from "vitest";
import { doorOf, hasSecondFactor, needsSecondFactor } from "./second-factor";
import { STAFF_ROLES, type StaffRole } from "./staff";

const AT = "2026-03-02T08:00:00.000Z";
const none = { totpSecret: null, totpConfirmedAt: null };
const enrolled = { totpSecret: "sealed", totpConfirmedAt: AT };

describe("a second factor", () => {
  it("SU-3 is asked of whoever may announce, approve, or give somebody the power to", () => {
    const asked = STAFF_ROLES.filter((role) => needsSecondFactor([role]));
    expect(asked).toEqual(["publisher", "gdpa", "administrator"]);
    expect(needsSecondFactor([])).toBe(false);
    expect(needsSecondFactor(["editor", "publisher"])).toBe(true);
  });

  it("is enrolled once a code has proved its secret", () => {
    expect([none, { ...none, totpSecret: "sealed" }, { ...none, totpConfirmedAt: AT }].map(hasSecondFactor)).toEqual([
      false,
      false,
      false,
    ]);
    expect(hasSecondFactor(enrolled)).toBe(true);
  });
});

describe("the door", () => {
  const door = (roles: StaffRole[], factor: typeof none | typeof enrolled, secondFactorAt: string | null) =>
    doorOf({ secondFactorAt }, { roles, ...factor });

  it("is open to a password alone where no second factor is needed and none is enrolled", () => {
    expect(door(["editor"], none, null)).toBe("open");
  });

  it("asks for a code of whoever has a second factor, needed or not", () => {
    expect([door(["editor"], enrolled, null), door(["publisher"], enrolled, null)]).toEqual(["code", "code"]);
    expect([door(["editor"], enrolled, AT), door(["publisher"], enrolled, AT)]).toEqual(["open", "open"]);
  });

  it("leads to enrolment before anything else where one is needed, also in a session that proved an older one", () => {
    expect([door(["publisher"], none, null), door(["publisher"], none, AT)]).toEqual(["enrol", "enrol"]);
  });
});
