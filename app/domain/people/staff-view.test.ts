import { aStaff } from "@tests/support/builders/people";
import { aSecret } from "@tests/support/builders/users";
import { NOW } from "@tests/support/builders/values";
import { describe, expect, it } from "vitest";
import { staffView, termsToSee } from "./staff-view";

const today = "2026-03-02";
const joined = { joinedAt: "2026-01-01T00:00:00.000Z", passwordHash: "$argon2id$", oidcSubject: null };
const view = (over: Parameters<typeof aStaff>[0], open: Parameters<typeof staffView>[1] = []) =>
  staffView(aStaff({ id: "s1", ...over }), open, NOW, today);

describe("somebody who works for the processor, as colleagues see them", () => {
  it("shows nothing that opens anything", () => {
    const shown = view({ ...joined, totpSecret: "sealed-secret" });
    expect(JSON.stringify(shown)).not.toMatch(/argon2id|sealed-secret|addressKey/);
    expect(shown).toMatchObject({ id: "s1", joinedAt: joined.joinedAt, invitedUntil: null });
  });

  it("is active once joined, invited while an invitation works, expired after it, and ended whatever else", () => {
    const open = [aSecret({ subjectId: "s2" }), aSecret({ subjectId: "s1", expiresAt: "2026-03-09T08:00:00.000Z" })];
    expect(view(joined).state).toBe("active");
    expect(view({ joinedAt: null }, open)).toMatchObject({
      state: "invited",
      invitedUntil: "2026-03-09T08:00:00.000Z",
    });
    expect(view({ joinedAt: null }, open.slice(0, 1))).toMatchObject({ state: "expired", invitedUntil: null });
    expect(view({ ...joined, endedAt: "2026-03-01T00:00:00.000Z" }).state).toBe("ended");
  });

  it.each([
    [{ passwordHash: "x", oidcSubject: null }, ["password"]],
    [{ passwordHash: null, oidcSubject: "y" }, ["provider"]],
    [{ passwordHash: "x", oidcSubject: "y" }, ["password", "provider"]],
    [{ passwordHash: null, oidcSubject: null }, []],
  ])("says by what they sign in: %j", (ways, said) => {
    expect(view(ways).signsInWith).toEqual(said);
  });

  it("has a second factor only once a code has proved it", () => {
    expect(view({ totpSecret: "s", totpConfirmedAt: null }).hasSecondFactor).toBe(false);
    expect(view({ totpSecret: "s", totpConfirmedAt: NOW }).hasSecondFactor).toBe(true);
  });

  it("GS-16 shows a term only with both of its days", () => {
    const gdpa = { roles: ["gdpa" as const], termFrom: "2026-01-01", termUntil: "2027-12-31" };
    expect(view(gdpa)).toMatchObject({ term: { from: "2026-01-01", until: "2027-12-31" }, termState: "running" });
    expect(view({ ...gdpa, termUntil: null })).toMatchObject({ term: null, termState: "none" });
    expect(view({ ...gdpa, termFrom: null }).term).toBeNull();
  });
});

it("GS-16 somebody must see to terms that end, ended or are none, and not to those that run", () => {
  const gdpa = (id: string, termFrom: string | null, termUntil: string | null) =>
    aStaff({ id, name: id, roles: ["gdpa"], termFrom, termUntil });
  const staff = [
    ...[gdpa("runs", "2026-01-01", "2027-12-31"), gdpa("ends", "2024-04-01", "2026-03-31"), gdpa("none", null, null)],
    ...[
      gdpa("ended", "2024-01-01", "2026-01-01"),
      gdpa("half", "2026-01-01", null),
      aStaff({ id: "other", roles: ["editor"] }),
    ],
  ];
  expect(termsToSee(staff, today)).toEqual([
    { id: "ends", name: "ends", term: { from: "2024-04-01", until: "2026-03-31" }, termState: "ending" },
    { id: "none", name: "none", term: null, termState: "none" },
    { id: "ended", name: "ended", term: { from: "2024-01-01", until: "2026-01-01" }, termState: "ended" },
    { id: "half", name: "half", term: null, termState: "none" },
  ]);
});
