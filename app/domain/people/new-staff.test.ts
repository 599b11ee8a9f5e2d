import { NOW } from "@tests/support/builders/values";
import { expect, test } from "vitest";
import { comingBack, newStaff, staffValues } from "./new-staff";

const known = {
  ...{ id: "s1", processorId: "p1", name: "Ida", address: "Ida@Fjord.example", roles: ["gdpa"] as const },
  ...{ language: "da" as const, term: { from: "2026-01-01", until: "2027-12-31" } },
};
const proved = [
  "totpSecret",
  "totpConfirmedAt",
  "totpStep",
  "oidcSubject",
  "lastSeenAt",
  "trainedOn",
  "endedAt",
] as const;

test("somebody with a password has joined, somebody without is invited, and nothing is proved of either", () => {
  const joined = newStaff(known, "$hash", NOW);
  expect(joined).toMatchObject({
    ...{ id: "s1", name: "Ida", language: "da", passwordHash: "$hash", joinedAt: NOW, createdAt: NOW },
  });
  expect(joined).toMatchObject({ termFrom: "2026-01-01", termUntil: "2027-12-31", roles: ["gdpa"] });
  expect(joined.addressKey).toBe("ida@fjord.example");
  const invited = newStaff({ ...known, term: null }, null, NOW);
  expect(invited).toMatchObject({
    passwordHash: null,
    joinedAt: null,
    createdAt: NOW,
    termFrom: null,
    termUntil: null,
  });
  for (const one of [joined, invited]) for (const name of proved) expect(one[name]).toBeNull();
});

test("who comes back has the roles of now, and proves everything anew", () => {
  const back = comingBack(known);
  expect(back).toEqual({
    ...{ name: "Ida", roles: ["gdpa"], language: "da", termFrom: "2026-01-01", termUntil: "2027-12-31" },
    ...{ totpSecret: null, totpConfirmedAt: null, totpStep: null, oidcSubject: null },
    ...{ passwordHash: null, joinedAt: null, lastSeenAt: null, endedAt: null },
  });
  expect(comingBack({ ...known, term: null })).toMatchObject({ termFrom: null, termUntil: null });
});

test("GS-11 the log is told of a person nothing that opens anything", () => {
  expect(staffValues(newStaff(known, "$hash", NOW))).toEqual({
    ...{ name: "Ida", address: "Ida@Fjord.example", roles: ["gdpa"], language: "da" },
    ...{ termFrom: "2026-01-01", termUntil: "2027-12-31" },
  });
});
