import { makeStore } from "@db/store.server";
import { aSession, aStaff, NOW } from "@tests/support/builders";
import { aStaffedTenant, may, PASSWORD, type StaffedTenant } from "@tests/support/staffing";
import { describeEachEngine } from "@tests/support/stores";
import { beforeAll, beforeEach, describe, expect, test } from "vitest";
import { authorize } from "~/domain/people/authorize";
import { STAFF_ROLES, type StaffRole } from "~/domain/people/staff";
import { staffActor } from "~/domain/people/staff-actor";
import { plusMs } from "~/domain/time";
import type { Store } from "~/ports/store";
import { acceptInvitation, showInvitation } from "~/usecases/accept-invitation";
import { addStaff } from "~/usecases/add-staff";
import { changeStaff } from "~/usecases/change-staff";
import { endStaff } from "~/usecases/end-staff";
import { inviteStaff, renewInvitation } from "~/usecases/invite-staff";
import { listStaff, showStaffMember } from "~/usecases/list-staff";
import { resetSecondFactor } from "~/usecases/reset-second-factor";

const TERM = { from: "2026-03-02", until: "2028-03-01" };
const NOBODY = "00000000-0000-7000-8000-000000000000";

describeEachEngine((open) => {
  let store: Store;
  let site: StaffedTenant;
  let made = 0;
  beforeAll(async () => {
    store = makeStore(await open());
  });
  beforeEach(async () => {
    site = await aStaffedTenant(store, NOW);
  });
  const invite = (over: { address?: string; roles?: StaffRole[]; term?: typeof TERM | null } = {}) => {
    const given = { name: "Mia Holm", address: `mia.${++made}@lager.example`, roles: ["editor" as const], term: null };
    return inviteStaff(site.deps, { authorized: site.manage, language: "da", ...given, ...over });
  };
  const change = (staffId: string, roles: StaffRole[], term: typeof TERM | null = null) =>
    changeStaff(site.deps, { authorized: site.manage, staffId, roles, term });
  const end = (staffId: string) => endStaff(site.deps, { authorized: site.manage, staffId });
  const acts = async () => (await site.entries()).map(({ act }) => act);

  describe("who may", () => {
    test("GS-3 GS-8 only an administrator invites, changes and ends", () => {
      for (const role of STAFF_ROLES) {
        const { ok } = authorize(staffActor(aStaff({ roles: [role] })), "staff.manage");
        expect(ok, role).toBe(role === "administrator");
      }
    });
  });

  describe("inviting", () => {
    test("what cannot be is refused, and nobody is added", async () => {
      const before = (await store.read.staff.list(site.processorId)).length;
      expect(await invite({ address: "nobody" })).toEqual({ ok: false, code: "staff.address_invalid" });
      expect(await invite({ address: site.editor.address.toUpperCase() })).toEqual({
        ...{ ok: false, code: "staff.address_taken" },
      });
      expect(await invite({ roles: [] })).toEqual({ ok: false, code: "staff.roles_missing" });
      expect(await invite({ roles: ["gdpa"] })).toEqual({ ok: false, code: "staff.term_missing" });
      const reversed = { from: TERM.until, until: TERM.from };
      expect(await invite({ roles: ["gdpa"], term: reversed })).toEqual({ ok: false, code: "term.reversed" });
      expect((await store.read.staff.list(site.processorId)).length).toBe(before);
      expect(await acts()).toEqual([]);
    });

    test("an account of another processor is not taken over", async () => {
      const other = await aStaffedTenant(store, NOW);
      expect(await invite({ address: other.editor.address })).toEqual({ ok: false, code: "staff.address_taken" });
      await endStaff(other.deps, { authorized: other.manage, staffId: other.editor.id });
      expect(await invite({ address: other.editor.address })).toEqual({ ok: false, code: "staff.address_taken" });
    });

    test("GS-16 a data-protection administrator comes with a term, others with none", async () => {
      const gdpa = await invite({ roles: ["gdpa"], term: TERM });
      const editor = await invite({ roles: ["editor"], term: TERM });
      const terms = await Promise.all([gdpa, editor].map(async (one) => (one.ok ? site.find(one.staffId) : null)));
      expect(terms.map((one) => one?.termUntil)).toEqual([TERM.until, null]);
    });

    test("whoever has left comes back as the same person, and proves everything anew", async () => {
      const { processorId, editor } = site;
      await store.write((tx) =>
        tx.staff.update(processorId, editor.id, { totpSecret: "sealed", totpConfirmedAt: NOW }),
      );
      await end(editor.id);
      const back = await invite({ address: editor.address, roles: ["auditor"] });
      expect(back).toEqual({ ok: true, staffId: editor.id });
      expect(await site.find(editor.id)).toMatchObject({
        ...{ endedAt: null, passwordHash: null, joinedAt: null, totpSecret: null, roles: ["auditor"] },
        createdAt: editor.createdAt,
      });
    });

    test("a new link goes to those alone who have not joined", async () => {
      const again = (staffId: string) => renewInvitation(site.deps, { authorized: site.manage, staffId });
      const invited = await site.invited(`mia.${++made}@lager.example`);
      expect(await again(invited.staffId)).toEqual({ ok: true });
      expect(await again(site.editor.id)).toEqual({ ok: false, code: "staff.joined" });
      await end(site.editor.id);
      expect(await again(site.editor.id)).toEqual({ ok: false, code: "staff.ended" });
      expect(await again(NOBODY)).toEqual({ ok: false, code: "staff.not_found" });
      const other = await aStaffedTenant(store, NOW);
      expect(await again(other.editor.id)).toEqual({ ok: false, code: "staff.not_found" });
    });

    test("two invitations of one address at once give one account", async () => {
      const address = `mia.${++made}@lager.example`;
      const results = await Promise.all([invite({ address }), invite({ address }), invite({ address })]);
      expect(results.filter(({ ok }) => ok)).toHaveLength(1);
      expect(results.filter(({ ok }) => !ok)).toEqual(Array(2).fill({ ok: false, code: "staff.address_taken" }));
    });
  });

  describe("roles and terms", () => {
    test("GS-3 are changed, told in one entry with before and after, and count at once", async () => {
      expect(await change(site.editor.id, ["publisher", "gdpa"], TERM)).toEqual({ ok: true, isShort: false });
      const changed = await site.find(site.editor.id);
      expect(changed).toMatchObject({ roles: ["publisher", "gdpa"], termFrom: TERM.from, termUntil: TERM.until });
      const [entry] = await site.entries();
      expect(entry).toMatchObject({
        ...{ act: "staff.change", actor: { kind: "staff", id: site.admin.id }, roles: ["administrator"] },
        subject: { kind: "staff", id: site.editor.id },
        before: { roles: ["editor"], termFrom: null, termUntil: null },
        after: { roles: ["publisher", "gdpa"], termFrom: TERM.from, termUntil: TERM.until },
      });
      expect(await change(site.editor.id, ["publisher"], TERM)).toEqual({ ok: true, isShort: false });
      expect(await site.find(site.editor.id)).toMatchObject({ termFrom: null, termUntil: null });
    });

    test("GS-3 are never one's own, never none, and never leave nobody who administers", async () => {
      const { admin, editor, processorId } = site;
      expect(await change(admin.id, ["administrator", "publisher"])).toEqual({ ok: false, code: "staff.self" });
      expect(await change(editor.id, [])).toEqual({ ok: false, code: "staff.roles_missing" });
      expect(await change(editor.id, ["gdpa"])).toEqual({ ok: false, code: "staff.term_missing" });
      const second = aStaff({ processorId, roles: ["administrator"] });
      await store.write((tx) => tx.staff.insert(second));
      expect(await change(second.id, ["editor"])).toEqual({ ok: true, isShort: false });
      // The one who is left, changed by somebody whose proof is older than their own role.
      const stale = { authorized: may(second, "staff.manage"), staffId: admin.id };
      expect(await changeStaff(site.deps, { ...stale, roles: ["editor"], term: null })).toEqual({
        ...{ ok: false, code: "staff.last_administrator" },
      });
      expect(await endStaff(site.deps, stale)).toEqual({ ok: false, code: "staff.last_administrator" });
    });

    test("of two administrators who end each other at once, one stays", async () => {
      const { admin, processorId } = site;
      const second = aStaff({ processorId, roles: ["administrator"] });
      await store.write((tx) => tx.staff.insert(second));
      const results = await Promise.all([
        end(second.id),
        endStaff(site.deps, { authorized: may(second, "staff.manage"), staffId: admin.id }),
      ]);
      expect(results.filter(({ ok }) => ok)).toHaveLength(1);
    });

    test("GS-10 nobody of another processor is found", async () => {
      const other = await aStaffedTenant(store, NOW);
      const notFound = { ok: false, code: "staff.not_found" };
      const { id } = other.editor;
      expect(await change(id, ["auditor"])).toEqual(notFound);
      expect(await end(id)).toEqual(notFound);
      expect(await resetSecondFactor(site.deps, { authorized: site.manage, staffId: id })).toEqual(notFound);
      expect(await showStaffMember(site.deps, { authorized: may(site.editor, "staff.read"), staffId: id })).toEqual(
        notFound,
      );
      expect(await other.find(id)).toEqual(other.editor);
    });
  });

  describe("ending", () => {
    test("signs the person out everywhere, once, with one entry", async () => {
      const { editor, processorId } = site;
      const session = aSession({ processorId, staffId: editor.id });
      await store.write((tx) => tx.staff.insertSession(session));
      expect(await end(editor.id)).toEqual({ ok: true });
      expect(await store.read.staff.findSession(session.id, plusMs(NOW, -1))).toBeNull();
      expect(await site.find(editor.id)).toMatchObject({ endedAt: NOW, passwordHash: null, totpSecret: null });
      expect(await end(editor.id)).toEqual({ ok: false, code: "staff.ended" });
      expect(await end(site.admin.id)).toEqual({ ok: false, code: "staff.self" });
      expect(await acts()).toEqual(["staff.end"]);
    });
  });

  describe("a lost second factor", () => {
    test("SU-3 is removed with its recovery codes by somebody else, all sessions end, and a mail says so", async () => {
      const { editor, processorId } = site;
      const reset = () => resetSecondFactor(site.deps, { authorized: site.manage, staffId: editor.id });
      expect(await reset()).toEqual({ ok: false, code: "second_factor.none" });
      const session = aSession({ processorId, staffId: editor.id });
      await store.write(async (tx) => {
        await tx.staff.update(processorId, editor.id, { totpSecret: "sealed", totpConfirmedAt: NOW, totpStep: 3 });
        await tx.staff.replaceRecoveryCodes(processorId, editor.id, [{ id: site.deps.ids.next(), hash: "h" }], NOW);
        await tx.staff.insertSession(session);
      });
      expect(await reset()).toEqual({ ok: true });
      expect(await site.find(editor.id)).toMatchObject({ totpSecret: null, totpConfirmedAt: null, totpStep: null });
      expect(await store.read.staff.countRecoveryCodes(processorId, editor.id)).toBe(0);
      expect(await store.read.staff.findSession(session.id, NOW)).toBeNull();
      expect((await site.mailsTo(editor.address)).map(({ kind }) => kind)).toEqual(["access_changed"]);
      expect(await acts()).toEqual(["second_factor.reset"]);
      const own = { authorized: site.manage, staffId: site.admin.id };
      expect(await resetSecondFactor(site.deps, own)).toEqual({ ok: false, code: "staff.self" });
    });
  });

  describe("the list of people", () => {
    test("tells colleagues who has access, who is invited and who has left, and nothing that opens anything", async () => {
      const { staffId } = await site.invited(`mia.${++made}@lager.example`);
      const gone = await site.invited(`leo.${made}@lager.example`);
      await end(gone.staffId);
      const list = await listStaff(site.deps, { authorized: may(site.editor, "staff.read") });
      const stateOf = (id: string) => list.people.find((one) => one.id === id)?.state;
      expect([site.admin.id, staffId, gone.staffId].map(stateOf)).toEqual(["active", "invited", "ended"]);
      expect(list.people.at(-1)?.id).toBe(gone.staffId);
      expect(list).toMatchObject({ self: site.editor.id, canManage: false, suggested: TERM });
      expect(JSON.stringify(list)).not.toMatch(/argon2|passwordHash|totpSecret|oidcSubject/);
      site.deps.clock.set(plusMs(NOW, 8 * 24 * 3_600_000));
      const later = await listStaff(site.deps, { authorized: may(site.admin, "staff.read") });
      expect(later.people.find(({ id }) => id === staffId)?.state).toBe("expired");
    });
  });

  describe("an operator's command", () => {
    const add = (over: { password: string | null; address?: string; roles?: StaffRole[] }) => {
      const given = { slug: site.processor.slug, name: "Mia Holm", address: `op.${++made}@lager.example` };
      return addStaff(site.deps, { ...given, roles: ["administrator"], ...over });
    };

    test("GS-8 gives a link in place of a password, which works as a mailed one does", async () => {
      const added = await add({ password: null });
      if (!added.ok || added.invitation === null) throw new Error("no link");
      const token = added.invitation.link.split("/").at(-1) ?? "";
      expect(added.invitation.link).toBe(`http://localhost/staff/welcome/${token}`);
      expect((await showInvitation(site.deps, { token })).ok).toBe(true);
      expect((await acceptInvitation(site.deps, { token, password: PASSWORD })).ok).toBe(true);
      expect(await acts()).toEqual(["staff.join", "staff.add"]);
    });

    test("takes a password too, by the same rules, and gives a data-protection administrator a term", async () => {
      expect(await add({ password: PASSWORD })).toMatchObject({ ok: true, invitation: null });
      expect(await add({ password: "short" })).toEqual({ ok: false, code: "password.too_short" });
      expect(await add({ password: PASSWORD, address: site.editor.address })).toEqual({
        ...{ ok: false, code: "staff.address_taken" },
      });
      const gdpa = await add({ password: PASSWORD, roles: ["gdpa"] });
      expect(gdpa.ok ? await site.find(gdpa.staffId) : null).toMatchObject({
        ...{ termFrom: TERM.from, termUntil: TERM.until, joinedAt: NOW },
      });
    });
  });
});
