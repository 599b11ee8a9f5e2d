import { makeStore } from "@db/store.server";
import { aSession, NOW } from "@tests/support/builders";
import { aStaffedTenant, OTHER_PASSWORD, PASSWORD, type StaffedTenant } from "@tests/support/staffing";
import { describeEachEngine } from "@tests/support/stores";
import { beforeAll, beforeEach, describe, expect, test } from "vitest";
import { INVITATION_LIFE_MS, RESET_LIFE_MS } from "~/domain/people/secret";
import { plusMs } from "~/domain/time";
import type { Store } from "~/ports/store";
import { acceptInvitation, showInvitation } from "~/usecases/accept-invitation";
import { endStaff } from "~/usecases/end-staff";
import { renewInvitation } from "~/usecases/invite-staff";
import { requestPasswordReset } from "~/usecases/request-password-reset";
import { resetPassword, showPasswordReset } from "~/usecases/reset-password";

const GONE = { ok: false, code: "link.ended" };

describeEachEngine((open) => {
  let store: Store;
  let site: StaffedTenant;
  beforeAll(async () => {
    store = makeStore(await open());
  });
  beforeEach(async () => {
    site = await aStaffedTenant(store, NOW);
  });
  let made = 0;
  const anAddress = () => `mia.${++made}@fjord.example`;
  const ask = (address: string, network = `n${++made}`) => requestPasswordReset(site.deps, { address, network });

  describe("an invitation", () => {
    test("GS-8 GS-9 lets its person choose a password that nobody set, and leaves one entry each in the log", async () => {
      const address = anAddress();
      const { staffId, token } = await site.invited(address);
      expect(await site.find(staffId)).toMatchObject({ passwordHash: null, joinedAt: null, roles: ["editor"] });
      expect(await showInvitation(site.deps, { token })).toEqual({
        ...{ ok: true, processor: site.processor.name, name: "Mia Holm", address },
      });
      expect(await acceptInvitation(site.deps, { token, password: PASSWORD })).toEqual({ ok: true });
      const joined = await site.find(staffId);
      expect(joined).toMatchObject({ joinedAt: NOW });
      expect(await site.deps.passwords.verify(joined?.passwordHash ?? null, PASSWORD)).toBe(true);
      const entries = await site.entries();
      expect(entries.map(({ act }) => act)).toEqual(["staff.join", "staff.invite"]);
      expect(entries.map(({ actor }) => actor.kind)).toEqual(["link", "staff"]);
      expect(JSON.stringify(entries)).not.toContain(token);
      expect(JSON.stringify(entries)).not.toContain(PASSWORD);
    });

    test("is taken by one of 100 who try at once", async () => {
      const { token } = await site.invited(anAddress());
      const tries = Array.from({ length: 100 }, (_, n) =>
        acceptInvitation(site.deps, { token, password: `${PASSWORD} ${n}` }),
      );
      const results = await Promise.all(tries);
      expect(results.filter(({ ok }) => ok)).toHaveLength(1);
      expect(results.filter(({ ok }) => !ok)).toEqual(Array(99).fill(GONE));
      expect((await site.entries()).filter(({ act }) => act === "staff.join")).toHaveLength(1);
    });

    test("is burnt by none of 1,000 programs that open it", async () => {
      const { token } = await site.invited(anAddress());
      for (let n = 0; n < 1_000; n += 1) expect((await showInvitation(site.deps, { token })).ok).toBe(true);
      expect((await acceptInvitation(site.deps, { token, password: PASSWORD })).ok).toBe(true);
    });

    test("opens nothing once used, expired, replaced or withdrawn with the account, and says nothing else", async () => {
      const used = await site.invited(anAddress());
      await acceptInvitation(site.deps, { token: used.token, password: PASSWORD });
      const replacedAt = anAddress();
      const replaced = await site.invited(replacedAt);
      expect(await renewInvitation(site.deps, { authorized: site.manage, staffId: replaced.staffId })).toEqual({
        ok: true,
      });
      const ended = await site.invited(anAddress());
      expect((await endStaff(site.deps, { authorized: site.manage, staffId: ended.staffId })).ok).toBe(true);
      for (const token of [used.token, replaced.token, ended.token, "made-up"]) {
        expect(await showInvitation(site.deps, { token })).toEqual(GONE);
        expect(await acceptInvitation(site.deps, { token, password: PASSWORD })).toEqual(GONE);
      }
      const late = await site.tokenIn(replacedAt, "staff_invitation");
      site.deps.clock.set(plusMs(NOW, INVITATION_LIFE_MS - 1));
      expect((await showInvitation(site.deps, { token: late })).ok).toBe(true);
      site.deps.clock.set(plusMs(NOW, INVITATION_LIFE_MS));
      expect(await acceptInvitation(site.deps, { token: late, password: PASSWORD })).toEqual(GONE);
    });

    test("is kept by a password that is refused, so that another can be tried", async () => {
      const { token } = await site.invited(anAddress());
      const refused = await acceptInvitation(site.deps, { token, password: "Fjord-Mail-2026" });
      expect(refused).toEqual({ ok: false, code: "password.guessable" });
      expect((await acceptInvitation(site.deps, { token, password: PASSWORD })).ok).toBe(true);
    });

    test("does nothing where a new password is asked for, nor the other way", async () => {
      const { token } = await site.invited(anAddress());
      expect(await resetPassword(site.deps, { token, password: PASSWORD })).toEqual(GONE);
      await ask(site.editor.address);
      const reset = await site.tokenIn(site.editor.address, "password_reset");
      expect(await acceptInvitation(site.deps, { token: reset, password: PASSWORD })).toEqual(GONE);
    });
  });

  describe("a new password", () => {
    test("GS-9 is chosen by a mailed link, once; all sessions end, the second factor stays, and a mail says so", async () => {
      const { editor, processorId } = site;
      const [one, two] = [0, 1].map(() => aSession({ processorId, staffId: editor.id }));
      await store.write(async (tx) => {
        for (const session of [one, two]) if (session !== undefined) await tx.staff.insertSession(session);
        await tx.staff.update(processorId, editor.id, { totpSecret: "sealed", totpConfirmedAt: NOW, totpStep: 7 });
      });
      await ask(editor.address.toUpperCase());
      const token = await site.tokenIn(editor.address, "password_reset");
      expect(await showPasswordReset(site.deps, { token })).toEqual({ ok: true, address: editor.address });
      expect(await resetPassword(site.deps, { token, password: OTHER_PASSWORD })).toEqual({ ok: true });
      const changed = await site.find(editor.id);
      expect(await site.deps.passwords.verify(changed?.passwordHash ?? null, OTHER_PASSWORD)).toBe(true);
      expect(changed).toMatchObject({ totpSecret: "sealed", totpConfirmedAt: NOW });
      for (const { id } of [one, two].flatMap((session) => session ?? [])) {
        expect(await store.read.staff.findSession(id, NOW)).toBeNull();
      }
      expect((await site.mailsTo(editor.address)).map(({ kind }) => kind)).toEqual([
        "password_reset",
        "access_changed",
      ]);
      expect((await site.entries()).map(({ act }) => act)).toEqual(["password.reset", "password_reset.ask"]);
      expect(await resetPassword(site.deps, { token, password: PASSWORD })).toEqual(GONE);
    });

    test("is set by one of 100 who try at once, and 1,000 programs that open the link burn nothing", async () => {
      await ask(site.editor.address);
      const token = await site.tokenIn(site.editor.address, "password_reset");
      for (let n = 0; n < 1_000; n += 1) expect((await showPasswordReset(site.deps, { token })).ok).toBe(true);
      const tries = Array.from({ length: 100 }, (_, n) =>
        resetPassword(site.deps, { token, password: `${PASSWORD} ${n}` }),
      );
      expect((await Promise.all(tries)).filter(({ ok }) => ok)).toHaveLength(1);
    });

    test("is asked for with the same answer, whoever asks; only an account with a password gets mail", async () => {
      const invited = anAddress();
      await site.invited(invited);
      const gone = anAddress();
      const { staffId, token } = await site.invited(gone);
      await acceptInvitation(site.deps, { token, password: PASSWORD });
      await endStaff(site.deps, { authorized: site.manage, staffId });
      const asked = [site.editor.address, "nobody@fjord.example", invited, gone];
      for (const address of asked) expect(await ask(address)).toEqual({ ok: true });
      const mailed = await Promise.all(
        asked.map(async (address) => (await site.mailsTo(address)).some(({ kind }) => kind === "password_reset")),
      );
      expect(mailed).toEqual([true, false, false, false]);
    });

    test("is asked for in vain by what is no address", async () => {
      expect(await ask("nobody")).toEqual({ ok: false, code: "address.invalid" });
    });

    test("is mailed three times an hour to one address, and asked for thirty times from one network", async () => {
      for (let n = 0; n < 5; n += 1) expect(await ask(site.editor.address)).toEqual({ ok: true });
      expect((await site.mailsTo(site.editor.address)).filter(({ kind }) => kind === "password_reset")).toHaveLength(3);
      const network = anAddress();
      for (let n = 0; n < 30; n += 1) expect((await ask(`nobody${n}@fjord.example`, network)).ok).toBe(true);
      expect(await ask(site.editor.address, network)).toEqual({ ok: false, code: "attempts.too_many" });
      site.deps.clock.set(plusMs(NOW, RESET_LIFE_MS));
      expect(await ask(site.editor.address, network)).toEqual({ ok: true });
      expect((await site.mailsTo(site.editor.address)).filter(({ kind }) => kind === "password_reset")).toHaveLength(4);
    });

    test("comes by the newest link alone, and by none that is an hour old", async () => {
      await ask(site.editor.address);
      const first = await site.tokenIn(site.editor.address, "password_reset");
      await ask(site.editor.address);
      const second = await site.tokenIn(site.editor.address, "password_reset");
      expect(await resetPassword(site.deps, { token: first, password: PASSWORD })).toEqual(GONE);
      site.deps.clock.set(plusMs(NOW, RESET_LIFE_MS));
      expect(await showPasswordReset(site.deps, { token: second })).toEqual(GONE);
      expect(await resetPassword(site.deps, { token: second, password: PASSWORD })).toEqual(GONE);
    });
  });
});
