import { expect, test } from "vitest";
import { codeIn, textOf } from "./sources";

/** Whoever calls it makes somebody a member of staff. */
const ADDS_STAFF = /\.addStaff\b|\bstaff\.insert\(/;

test("GS-8 nobody can sign up: no page, call or job adds staff, the operator's command does", () => {
  const adding = codeIn("app", "db", "emails", "scripts").filter((path) => ADDS_STAFF.test(textOf(path)));
  expect(adding).toEqual(["app/usecases/add-staff.ts", "scripts/seed.ts", "scripts/user.ts"]);
});
