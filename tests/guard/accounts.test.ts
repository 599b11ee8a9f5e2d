import { expect, test } from "vitest";
import { codeIn, textOf } from "./sources";

/** Whoever calls it makes somebody a member of staff: it writes the row, or a use case that does. */
const WRITES_STAFF = /\bstaff\.insert\(/;
const ADDS_STAFF = /\.addStaff\b/;
const INVITES_STAFF = /\.inviteStaff\b/;

const code = () => codeIn("app", "db", "emails", "scripts");
const naming = (pattern: RegExp) => code().filter((path) => pattern.test(textOf(path)));

test("GS-8 two use cases add staff, and no other code writes the row", () => {
  expect(naming(WRITES_STAFF)).toEqual(["app/usecases/add-staff.ts", "app/usecases/invite-staff.ts"]);
});

test("GS-8 nobody can sign up: one is for commands on the server, the other for an administrator's page", () => {
  expect(naming(ADDS_STAFF)).toEqual(["scripts/bench/announcer.ts", "scripts/seed.ts", "scripts/user.ts"]);
  expect(naming(INVITES_STAFF)).toEqual(["app/routes/staff.people.invite.tsx"]);
});

test("GS-8 the invitation asks for the proof that somebody may give accounts, and its page gets that at the door", () => {
  expect(textOf("app/usecases/invite-staff.ts")).toMatch(/type ByAdministrator = Authorized<"staff\.manage">/);
  expect(textOf("app/usecases/invite-staff.ts")).toMatch(/authorized: ByAdministrator/);
  const page = textOf("app/routes/staff.people.invite.tsx");
  const action = page.slice(page.indexOf("export async function action"));
  expect(action).toMatch(/requireStaff\(args, "staff\.manage"\)[\s\S]*\.inviteStaff\(/);
});
