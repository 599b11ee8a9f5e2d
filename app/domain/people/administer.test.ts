import { aStaff, NOW } from "@tests/support/builders";
import { expect, test } from "vitest";
import { plusMs } from "../time";
import { hasEnded, isLastAdministrator, judgeEnding, judgeRoles } from "./administer";
import type { StaffRole } from "./staff";

const admin = aStaff({ roles: ["administrator"] });
const other = aStaff({ roles: ["administrator", "publisher"] });
const editor = aStaff({ roles: ["editor"] });
const invited = aStaff({ roles: ["administrator"], joinedAt: null, passwordHash: null });
const gone = aStaff({ roles: ["administrator"], endedAt: plusMs(NOW, -1) });

const among = (...staff: (typeof admin)[]) => ({ by: editor.id, staff, now: NOW });
const roles = (...some: StaffRole[]) => some;

test("GS-3 nobody changes or ends their own access", () => {
  const own = { by: admin.id, staff: [admin, other], now: NOW };
  expect(judgeRoles(admin, roles("administrator", "publisher"), own)).toEqual({ ok: false, code: "staff.self" });
  expect(judgeEnding(admin, own)).toEqual({ ok: false, code: "staff.self" });
  expect(judgeRoles(other, roles("editor"), own)).toEqual({ ok: true });
  expect(judgeEnding(other, own)).toEqual({ ok: true });
});

test("the last administrator keeps the role and the access", () => {
  const alone = among(admin, editor, invited, gone);
  expect(judgeRoles(admin, roles("publisher"), alone)).toEqual({ ok: false, code: "staff.last_administrator" });
  expect(judgeEnding(admin, alone)).toEqual({ ok: false, code: "staff.last_administrator" });
  expect(judgeRoles(admin, roles("administrator", "gdpa"), alone)).toEqual({ ok: true });
  expect(judgeEnding(admin, among(admin, other))).toEqual({ ok: true });
});

test("neither an invited administrator nor one who has left counts as one who stays", () => {
  for (const one of [invited, gone]) expect(isLastAdministrator(admin, [admin, one], NOW)).toBe(true);
  expect(isLastAdministrator(invited, [admin, invited], NOW)).toBe(false);
  expect(isLastAdministrator(editor, [admin, editor], NOW)).toBe(false);
});

test("somebody without any role would have an account that opens nothing", () => {
  expect(judgeRoles(other, [], among(admin, other))).toEqual({ ok: false, code: "staff.roles_missing" });
});

test("somebody has left from the day on that was set for it, not before", () => {
  expect([null, plusMs(NOW, 1), NOW, plusMs(NOW, -1)].map((endedAt) => hasEnded({ endedAt }, NOW))).toEqual([
    ...[false, false, true, true],
  ]);
});
