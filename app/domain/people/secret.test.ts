import { aStaff } from "@tests/support/builders/people";
import { NOW } from "@tests/support/builders/values";
import { describe, expect, it, test } from "vitest";
import { plusMs } from "../time";
import { linkSecret } from "./new-secret";
import { isInTime, OIDC_LIFE_MS, oidcStaff } from "./oidc";
import { askedSecret, isMailed } from "./portal-door";
import { CODE_TRIES, codeSubject, INVITATION_LIFE_MS, isUsable, RESET_LIFE_MS, SIGN_IN_LIFE_MS } from "./secret";
import { openingReason, openingUntil, REASON_MIN } from "./space-opening";

describe("something mailed that works once", () => {
  const fresh = { usedAt: null, expiresAt: plusMs(NOW, 1), tries: 0 };

  it("works until it is used, has expired, or too many wrong codes were typed", () => {
    expect(isUsable(fresh, NOW)).toBe(true);
    expect(isUsable({ ...fresh, tries: CODE_TRIES - 1 }, NOW)).toBe(true);
    expect(isUsable({ ...fresh, tries: CODE_TRIES }, NOW)).toBe(false);
    expect(isUsable({ ...fresh, usedAt: NOW }, NOW)).toBe(false);
    expect(isUsable({ ...fresh, expiresAt: NOW }, NOW)).toBe(false);
  });

  it("lives ten minutes to sign in, an hour to reset, seven days as an invitation", () => {
    const minute = 60_000;
    expect([SIGN_IN_LIFE_MS, RESET_LIFE_MS, INVITATION_LIFE_MS]).toEqual([10 * minute, 60 * minute, 7 * 1440 * minute]);
    expect(CODE_TRIES).toBe(5);
  });

  it("hashes a code with its purpose and its row, without the blanks people type", () => {
    expect(codeSubject("approval", "x1", " 1234 5678\t")).toBe("approval x1 12345678");
    expect(codeSubject("user_sign_in", "x1", "12345678")).not.toBe(codeSubject("approval", "x1", "12345678"));
  });

  it("that is a link alone has no code, no browser and nothing tried", () => {
    const base = { id: "x1", processorId: "p1", tokenHash: "t", addressKey: "a@b.example", subjectId: "s1" };
    expect(linkSecret({ ...base, purpose: "password_reset" }, RESET_LIFE_MS, NOW)).toEqual({
      ...{ ...base, purpose: "password_reset", codeHash: null, browserHash: null, facts: {}, tries: 0 },
      ...{ createdAt: NOW, expiresAt: plusMs(NOW, RESET_LIFE_MS), usedAt: null },
    });
  });
});

test("asking to sign in leaves a row that opens nothing until the mail is made", () => {
  const asked = { id: "x1", processorId: "p1", tokenHash: "t", browserHash: "b", addressKey: "a@b.example" };
  const facts = { back: "/portal", language: "da", source: "h" };
  const secret = askedSecret(asked, facts, NOW);
  expect(secret).toEqual({
    ...{ ...asked, purpose: "user_sign_in", codeHash: null, subjectId: null, facts, tries: 0 },
    ...{ createdAt: NOW, expiresAt: plusMs(NOW, SIGN_IN_LIFE_MS), usedAt: null },
  });
  expect(isMailed(secret)).toBe(false);
  expect(isMailed({ codeHash: "c" })).toBe(true);
});

describe("somebody from the OpenID provider", () => {
  const known = aStaff({ id: "s1", oidcSubject: "issuer sub", endedAt: null });
  const unbound = aStaff({ id: "s2", oidcSubject: null, endedAt: null });
  const ended = { endedAt: NOW };

  it("is known again by the subject alone, whoever has the address now", () => {
    expect(oidcStaff({ bySubject: known, byAddress: unbound }, NOW)).toEqual({ staff: known, isFirst: false });
    expect(oidcStaff({ bySubject: known, byAddress: null }, NOW)).toEqual({ staff: known, isFirst: false });
  });

  it("is bound by the address once, to an account that is bound to nobody", () => {
    expect(oidcStaff({ bySubject: null, byAddress: unbound }, NOW)).toEqual({ staff: unbound, isFirst: true });
    expect(oidcStaff({ bySubject: null, byAddress: known }, NOW)).toBeNull();
    expect(oidcStaff({ bySubject: null, byAddress: null }, NOW)).toBeNull();
  });

  it("is not let in after the end, by subject or address", () => {
    expect(oidcStaff({ bySubject: { ...known, ...ended }, byAddress: unbound }, NOW)).toBeNull();
    expect(oidcStaff({ bySubject: null, byAddress: { ...unbound, ...ended } }, NOW)).toBeNull();
  });

  it("comes back within ten minutes, and not before they left", () => {
    expect(OIDC_LIFE_MS).toBe(600_000);
    expect(isInTime(NOW, NOW)).toBe(true);
    expect(isInTime(NOW, plusMs(NOW, OIDC_LIFE_MS - 1))).toBe(true);
    expect(isInTime(NOW, plusMs(NOW, OIDC_LIFE_MS))).toBe(false);
    expect(isInTime(NOW, plusMs(NOW, -1))).toBe(false);
  });
});

describe("HL-B2.10 a reason to look behind the mask", () => {
  it("says something: blanks do not count, and a long one is cut", () => {
    expect(openingReason("x".repeat(REASON_MIN - 1))).toBeNull();
    expect(openingReason(`  ${"x".repeat(REASON_MIN)} `)).toBe("x".repeat(REASON_MIN));
    expect(openingReason("called  us\n\tabout a notice")).toBe("called us about a notice");
    expect(openingReason(` a          b `)).toBeNull();
    expect([...(openingReason("é".repeat(600)) ?? "")]).toHaveLength(500);
    expect(openingReason(`${"x".repeat(499)} y`)).toBe("x".repeat(499));
  });

  it("lasts an hour", () => {
    expect(openingUntil("2026-03-02T08:00:00.000Z")).toBe("2026-03-02T09:00:00.000Z");
  });
});
