import { makeStore } from "@db/store.server";
import { atTheDoor, type Door, FIREFOX, PASSWORD } from "@tests/support/at-the-door";
import { codeAt } from "@tests/support/authenticator";
import { describeEachEngine } from "@tests/support/stores";
import { aTenant } from "@tests/support/tenant";
import { beforeAll, describe, expect, test } from "vitest";
import { authorize } from "~/domain/people/authorize";
import type { Staff } from "~/domain/people/staff";
import { staffActor } from "~/domain/people/staff-actor";
import { changePassword } from "~/usecases/change-password";
import { endSessions } from "~/usecases/end-sessions";
import { enrolSecondFactor } from "~/usecases/enrol-second-factor";
import { findActor } from "~/usecases/find-actor";
import { giveSecondFactor } from "~/usecases/give-second-factor";
import { proveSecondFactor } from "~/usecases/prove-second-factor";
import { showAccount } from "~/usecases/show-account";
import { showEnrolment } from "~/usecases/show-enrolment";
import { signOut } from "~/usecases/sign-out";

const WANTED = "heron granite lantern 48";

describeEachEngine((open) => {
  let door: Door;
  beforeAll(async () => {
    door = await atTheDoor(makeStore(await open()));
  });

  const editor = () => door.person({ roles: ["editor"] });
  const own = (staff: Staff) => {
    const granted = authorize(staffActor(staff), "account.manage");
    if (!granted.ok) throw new Error(granted.code);
    return granted.authorized;
  };
  const isIn = async (token: string) => (await findActor(door.deps, { token, at: door.deps.clock.now() })) !== null;
  const change = (staff: Staff, token: string, current: string, wanted = WANTED) =>
    changePassword(door.deps, { authorized: own(staff), token, current, wanted });

  describe("a new password", () => {
    test("takes the present one, ends all other sessions and links to reset it, and is one entry of the log", async () => {
      const staff = await editor();
      const [here, there] = [await door.begin(staff), await door.begin(staff)];
      expect(await change(staff, here, PASSWORD)).toEqual({ ok: true });
      expect([await isIn(here), await isIn(there)]).toEqual([true, false]);
      expect((await door.tryPassword(staff.address)).ok).toBe(false);
      expect((await door.tryPassword(staff.address, { password: WANTED })).ok).toBe(true);
      const [entry] = (await door.acts(staff)).filter(({ act }) => act === "password.changed");
      expect(entry).toMatchObject({ actor: { kind: "staff", id: staff.id }, after: { otherSessions: 1 } });
      expect(JSON.stringify(entry)).not.toContain("quick ");
    });

    test("is refused where the present one is wrong, and after five times not even looked at; signing in is not locked by it", async () => {
      const staff = await editor();
      const token = await door.begin(staff);
      for (let n = 0; n < 5; n += 1)
        expect(await change(staff, token, "wrong")).toEqual({ ok: false, code: "proof.wrong" });
      expect(await change(staff, token, PASSWORD)).toEqual({ ok: false, code: "proof.too_many" });
      expect((await door.tryPassword(staff.address)).ok).toBe(true);
      door.pass(15 * 60_000);
      expect((await change(staff, token, PASSWORD)).ok).toBe(true);
    });

    test("is not one that is tried first, and stays as it is for who has none", async () => {
      const staff = await editor();
      const token = await door.begin(staff);
      expect(await change(staff, token, PASSWORD, "short")).toEqual({ ok: false, code: "password.too_short" });
      expect(await change(staff, token, PASSWORD, "passwordpassword")).toEqual({
        ...{ ok: false, code: "password.guessable" },
      });
      const elsewhere = await door.person({ roles: ["editor"], passwordHash: null });
      expect(await change(elsewhere, token, "")).toEqual({ ok: false, code: "password.none" });
    });
  });

  describe("sessions", () => {
    test("are shown newest first with what they were opened on, without those that have ended", async () => {
      const staff = await editor();
      await door.begin(staff);
      door.pass(2 * 3_600_000);
      const second = await door.begin(staff);
      door.pass(60_000);
      const token = await door.begin(staff);
      const { sessions, secondFactor } = await showAccount(door.deps, { authorized: own(staff), token });
      expect(sessions.map(({ isThis, device }) => [isThis, device])).toEqual([
        [true, "Firefox, Linux"],
        [false, "Firefox, Linux"],
      ]);
      expect(secondFactor).toEqual({ enrolledAt: null, recoveryCodesLeft: 0, isNeeded: false });
      expect(await isIn(second)).toBe(true);
    });

    test("end one by one, or all but this one; somebody else's do not", async () => {
      const [staff, other] = [await editor(), await editor()];
      const [one, two, three] = [await door.begin(staff), await door.begin(staff), await door.begin(staff)];
      const theirs = await door.begin(other);
      const authorized = own(staff);
      const id = (token: string) => door.deps.keys.tokenHash(token);
      expect(await endSessions(door.deps, { authorized, token: one, which: { id: id(theirs) } })).toEqual({ ended: 0 });
      expect(await endSessions(door.deps, { authorized, token: one, which: { id: id(two) } })).toEqual({ ended: 1 });
      expect([await isIn(one), await isIn(two), await isIn(three), await isIn(theirs)]).toEqual([
        true,
        false,
        true,
        true,
      ]);
      expect(await endSessions(door.deps, { authorized, token: one, which: "others" })).toEqual({ ended: 1 });
      expect([await isIn(one), await isIn(three), await isIn(theirs)]).toEqual([true, false, true]);
      await signOut(door.deps, { token: one });
      await signOut(door.deps, { token: one });
      expect(await isIn(one)).toBe(false);
      const ended = (await door.acts(staff)).filter(({ act }) => act === "session.ended");
      expect(ended).toHaveLength(3);
      expect(JSON.stringify(ended)).not.toContain(id(two));
    });
  });

  describe("another authenticator app", () => {
    test("takes a code of the one before, and ends its codes, its recovery codes and all other sessions", async () => {
      const staff = await door.person({ roles: ["publisher"] });
      const first = await door.enrol(staff);
      door.pass(30_000);
      const now = () => door.deps.authenticatorClock.now();
      const half = await door.begin(staff);
      const proved = await proveSecondFactor(door.deps, {
        ...{ token: half, code: codeAt(first.secret, now()), userAgent: FIREFOX },
      });
      const there = proved.ok ? proved.token : "";
      const setup = await showEnrolment(door.deps, { token: first.token, at: door.deps.clock.now() });
      expect(setup).toMatchObject({ proof: "code" });
      const secret = setup?.secret ?? "";
      expect(secret).not.toBe(first.secret);
      const replace = (proof: string) =>
        enrolSecondFactor(door.deps, { token: first.token, code: codeAt(secret, now()), proof, userAgent: FIREFOX });
      expect(await replace("000000")).toEqual({ ok: false, code: "proof.wrong" });
      door.pass(30_000);
      const replaced = await replace(codeAt(first.secret, now()));
      if (!replaced.ok) throw new Error(replaced.code);
      expect([await isIn(replaced.token), await isIn(first.token), await isIn(there)]).toEqual([true, false, false]);
      door.pass(30_000);
      const prove = async (code: string) =>
        (await proveSecondFactor(door.deps, { token: await door.begin(staff), code, userAgent: FIREFOX })).ok;
      expect(await prove(codeAt(first.secret, now()))).toBe(false);
      expect(await prove(first.recoveryCodes[0] ?? "")).toBe(false);
      expect(await prove(codeAt(secret, now()))).toBe(true);
      expect(await prove(replaced.recoveryCodes[0] ?? "")).toBe(true);
    });

    test("takes the password where there was none, and five wrong ones are too many", async () => {
      const staff = await editor();
      const token = await door.begin(staff);
      const setup = await showEnrolment(door.deps, { token, at: door.deps.clock.now() });
      const code = codeAt(setup?.secret ?? "", door.deps.authenticatorClock.now());
      const enrol = (proof: string) => enrolSecondFactor(door.deps, { token, code, proof, userAgent: FIREFOX });
      for (let n = 0; n < 5; n += 1) expect(await enrol("wrong")).toEqual({ ok: false, code: "proof.wrong" });
      expect(await enrol(PASSWORD)).toEqual({ ok: false, code: "proof.too_many" });
      door.pass(15 * 60_000);
      const late = codeAt(setup?.secret ?? "", door.deps.authenticatorClock.now());
      const done = await enrolSecondFactor(door.deps, { token, code: late, proof: PASSWORD, userAgent: FIREFOX });
      expect(done.ok).toBe(true);
    });

    test("of two set up at once in one session one is", async () => {
      const staff = await door.person({ roles: ["publisher"] });
      const half = await door.begin(staff);
      const setup = await showEnrolment(door.deps, { token: half, at: door.deps.clock.now() });
      const code = codeAt(setup?.secret ?? "", door.deps.authenticatorClock.now());
      const tries = Array.from({ length: 20 }, () =>
        enrolSecondFactor(door.deps, { token: half, code, proof: "", userAgent: FIREFOX }),
      );
      const done = (await Promise.all(tries)).filter(({ ok }) => ok);
      expect(done).toHaveLength(1);
      expect(await door.store.read.staff.countRecoveryCodes(door.processorId, staff.id)).toBe(10);
    });
  });

  test("an operator gives a second factor to staff of the processor named, and to nobody else", async () => {
    const staff = await door.person({ roles: ["publisher"] });
    const other = await aTenant(door.store);
    const give = (slug: string, staffId = staff.id) => giveSecondFactor(door.deps, { slug, staffId });
    expect(await give(other.processor.slug)).toEqual({ ok: false, code: "staff.not_found" });
    expect(await give("nobody")).toEqual({ ok: false, code: "processor.not_found" });
    const given = await give(door.tenant.processor.slug);
    if (!given.ok) throw new Error(given.code);
    const half = await door.begin(staff);
    const code = codeAt(given.secret, door.deps.authenticatorClock.now());
    expect((await proveSecondFactor(door.deps, { token: half, code, userAgent: FIREFOX })).ok).toBe(true);
    const stored = await door.store.read.staff.find(other.processorId, other.staff.id);
    expect(stored?.totpSecret).toBeNull();
  });
});
