import { aUser, NOW } from "@tests/support/builders";
import { describe, expect, test } from "vitest";
import { administers, grants, judgeUserChange } from "./administer-users";
import { USER_ROLES } from "./controller-user";

const admin = aUser({ roles: ["admin"], joinedAt: NOW });
const objector = aUser({ roles: ["objector"], joinedAt: NOW });
type Contact = { endedAt: string | null };
const [CONTACT, GONE]: [Contact, Contact] = [{ endedAt: null }, { endedAt: NOW }];

test("HL-B2.8 only administrators give access, and only those who object or approve may object", () => {
  expect(USER_ROLES.filter((role) => grants([role], "own.users"))).toEqual(["admin"]);
  expect(USER_ROLES.filter((role) => grants([role], "own.object"))).toEqual(["objector", "approver"]);
  expect(grants([], "own.read")).toBe(false);
});

test("somebody administers once they have signed in, and until they are ended", () => {
  expect(administers(admin)).toBe(true);
  expect(administers({ ...admin, joinedAt: null })).toBe(false);
  expect(administers({ ...admin, endedAt: NOW })).toBe(false);
  expect(administers(objector)).toBe(false);
});

describe("a change of a user", () => {
  const judge = (next: typeof admin, users = [admin, objector], contacts = [CONTACT]) =>
    judgeUserChange({ users, contacts }, next);

  test("that leaves nobody who gives access is refused", () => {
    const refused = { ok: false, code: "user.last_admin" };
    expect(judge({ ...admin, endedAt: NOW })).toEqual(refused);
    expect(judge({ ...admin, roles: ["approver"] })).toEqual(refused);
    const invited = aUser({ roles: ["admin"] });
    expect(judge({ ...admin, endedAt: NOW }, [admin, invited])).toEqual(refused);
    expect(judge({ ...admin, endedAt: NOW }, [admin, { ...invited, joinedAt: NOW }])).toMatchObject({ ok: true });
  });

  test("where nobody gives access anyway is not refused for that", () => {
    expect(judge({ ...objector, name: "Bo" }, [objector])).toEqual({ ok: true, consequences: [] });
  });

  test("CC-8 that leaves nobody who can object has a consequence, unless a contact of the agreement can", () => {
    const warned = { ok: true, consequences: ["remove_last_objector"] };
    expect(judge({ ...objector, endedAt: NOW }, [admin, objector], [])).toEqual(warned);
    expect(judge({ ...objector, roles: ["reader"] }, [admin, objector], [GONE])).toEqual(warned);
    expect(judge({ ...objector, endedAt: NOW })).toEqual({ ok: true, consequences: [] });
    const approver = aUser({ roles: ["approver"] });
    expect(judge({ ...objector, endedAt: NOW }, [admin, objector, approver], [])).toMatchObject({ consequences: [] });
    expect(judge({ ...admin, name: "Ida" }, [admin], [])).toEqual({ ok: true, consequences: [] });
  });
});
