import { makeStore } from "@db/store.server";
import { atTheDoor, type Door, FIREFOX } from "@tests/support/at-the-door";
import { codeAt } from "@tests/support/authenticator";
import { describeEachEngine } from "@tests/support/stores";
import { beforeAll, describe, expect, test } from "vitest";
import { authorize } from "~/domain/people/authorize";
import type { Staff } from "~/domain/people/staff";
import { enrolSecondFactor } from "~/usecases/enrol-second-factor";
import { findActor } from "~/usecases/find-actor";
import { findDoor } from "~/usecases/find-door";
import { proveSecondFactor } from "~/usecases/prove-second-factor";
import { renewRecoveryCodes } from "~/usecases/renew-recovery-codes";
import { showEnrolment } from "~/usecases/show-enrolment";

const STEP_MS = 30_000;
const MINUTE_MS = 60_000;

describeEachEngine((open) => {
  let door: Door;
  beforeAll(async () => {
    door = await atTheDoor(makeStore(await open()));
  });

  const now = () => door.deps.authenticatorClock.now();
  const prove = (token: string, code: string) => proveSecondFactor(door.deps, { token, code, userAgent: FIREFOX });
  const actor = (token: string) => findActor(door.deps, { token, at: door.deps.clock.now() });
  const stands = (token: string) => findDoor(door.deps, { token, at: door.deps.clock.now() });
  const publisher = () => door.person({ roles: ["publisher"] });

  describe("whoever can announce and has no second factor", () => {
    test("SU-3 sets one up before anything else, and is given recovery codes", async () => {
      const staff = await publisher();
      const half = await door.begin(staff);
      expect([await stands(half), await actor(half)]).toEqual(["enrol", null]);
      const { secret, token, recoveryCodes } = await door.enrol(staff);
      expect(await actor(token)).toMatchObject({ staffId: staff.id, roles: ["publisher"] });
      expect(new Set(recoveryCodes).size).toBe(10);
      expect(await door.store.read.staff.countRecoveryCodes(door.processorId, staff.id)).toBe(10);
      const stored = await door.store.read.staff.find(door.processorId, staff.id);
      expect(stored?.totpConfirmedAt).toBe(door.deps.clock.now());
      expect(stored?.totpSecret).not.toContain(secret);
      // The other session, which had shown only the password, is gone.
      expect([await stands(half), await stands(token)]).toEqual([null, "open"]);
    });

    test("is shown the same secret each time in one session, another in the next, and nothing is stored", async () => {
      const staff = await publisher();
      const [one, two] = [await door.begin(staff), await door.begin(staff)];
      const shown = async (token: string) =>
        (await showEnrolment(door.deps, { token, at: door.deps.clock.now() }))?.secret;
      expect(await shown(one)).toBe(await shown(one));
      expect(await shown(one)).not.toBe(await shown(two));
      expect(await door.store.read.staff.find(door.processorId, staff.id)).toEqual(staff);
    });

    test("proves the secret with a code of it", async () => {
      const staff = await publisher();
      const half = await door.begin(staff);
      const other = await door.begin(staff);
      const secret = (await showEnrolment(door.deps, { token: other, at: door.deps.clock.now() }))?.secret ?? "";
      const wrong = await enrolSecondFactor(door.deps, {
        ...{ token: half, code: codeAt(secret, now()), proof: "", userAgent: FIREFOX },
      });
      expect(wrong).toEqual({ ok: false, code: "second_factor.unproved" });
      expect(await door.store.read.staff.find(door.processorId, staff.id)).toEqual(staff);
    });

    test("does so within a quarter of an hour, also where the need arose from a new role", async () => {
      const editor = await door.person({ roles: ["editor"] });
      const token = await door.begin(editor);
      expect(await stands(token)).toBe("open");
      door.pass(15 * MINUTE_MS);
      await door.store.write((tx) => tx.staff.update(door.processorId, editor.id, { roles: ["publisher"] }));
      expect(await stands(token)).toBeNull();
      const fresh = await door.begin(editor);
      door.pass(15 * MINUTE_MS - 1);
      expect(await stands(fresh)).toBe("enrol");
      door.pass(1);
      expect(await stands(fresh)).toBeNull();
    });
  });

  describe("a session that showed only the password", () => {
    test("opens nothing but the second step, and ends with it", async () => {
      const staff = await publisher();
      const { secret } = await door.enrol(staff);
      door.pass(STEP_MS);
      const half = await door.begin(staff);
      expect([await stands(half), await actor(half)]).toEqual(["code", null]);
      expect(await showEnrolment(door.deps, { token: half, at: door.deps.clock.now() })).toBeNull();
      const taken = await enrolSecondFactor(door.deps, { token: half, code: "000000", proof: "", userAgent: FIREFOX });
      expect(taken).toEqual({ ok: false, code: "session.ended" });
      const proved = await prove(half, codeAt(secret, now()));
      if (!proved.ok) throw new Error(proved.code);
      expect(proved.token).not.toBe(half);
      expect(await actor(proved.token)).toMatchObject({ staffId: staff.id });
      expect([await stands(half), await prove(half, codeAt(secret, now(), 1))]).toEqual([
        null,
        { ok: false, code: "session.ended" },
      ]);
    });

    test("needs no second step where none is needed and none enrolled, and needs it once one is", async () => {
      const staff = await door.person({ roles: ["editor"] });
      const token = await door.begin(staff);
      expect(await stands(token)).toBe("open");
      expect(await prove(token, "000000")).toEqual({ ok: true, token });
    });
  });

  describe("a code", () => {
    async function enrolled(): Promise<{ staff: Staff; secret: string; recoveryCodes: string[] }> {
      const staff = await publisher();
      const { secret, recoveryCodes } = await door.enrol(staff);
      door.pass(2 * STEP_MS);
      return { staff, secret, recoveryCodes };
    }

    test("works once, and no older one after it", async () => {
      const { staff, secret } = await enrolled();
      const tokens = await Promise.all([0, 1, 2, 3].map(() => door.begin(staff)));
      const [first = "", again = "", older = "", next = ""] = tokens;
      const code = codeAt(secret, now());
      expect((await prove(first, code)).ok).toBe(true);
      expect(await prove(again, code)).toEqual({ ok: false, code: "second_factor.wrong" });
      expect(await prove(older, codeAt(secret, now(), -1))).toEqual({ ok: false, code: "second_factor.wrong" });
      expect((await prove(next, codeAt(secret, now(), 1))).ok).toBe(true);
    });

    test.each([-1, 0, 1])("is taken %d steps away", async (steps) => {
      const { staff, secret } = await enrolled();
      expect((await prove(await door.begin(staff), codeAt(secret, now(), steps))).ok).toBe(true);
    });

    test.each([-2, 2])("is not taken %d steps away", async (steps) => {
      const { staff, secret } = await enrolled();
      const refused = { ok: false, code: "second_factor.wrong" };
      expect(await prove(await door.begin(staff), codeAt(secret, now(), steps))).toEqual(refused);
    });

    test("goes by the machine's clock, wherever the product's stands", async () => {
      const { staff, secret } = await enrolled();
      const half = await door.begin(staff);
      door.deps.authenticatorClock.set("2031-01-01T00:00:00.000Z");
      expect((await prove(half, codeAt(secret, "2031-01-01T00:00:10.000Z"))).ok).toBe(true);
      door.deps.authenticatorClock.set(door.deps.clock.now());
    });

    test("works once in a hundred tries at once, each from a session of its own", async () => {
      const { staff, secret } = await enrolled();
      const tokens: string[] = [];
      for (let n = 0; n < 100; n += 1) tokens.push(await door.begin(staff));
      const code = codeAt(secret, now());
      const answers = await Promise.all(tokens.map((token) => prove(token, code)));
      expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
    });

    test("the step itself is taken once in a hundred tries at once; a read before it is not enough", async () => {
      const { staff } = await enrolled();
      const [at, found] = [1_000_000_000, await door.store.read.staff.find(door.processorId, staff.id)];
      const tries = Array.from({ length: 100 }, () => 0);
      const guarded = await Promise.all(
        tries.map(() => door.store.write((tx) => tx.staff.takeTotpStep(door.processorId, staff.id, at))),
      );
      expect(guarded.filter(Boolean)).toHaveLength(1);
      // The control, known to be wrong: all have read the old step, so all would be let in.
      const unguarded = await Promise.all(tries.map(async () => (found?.totpStep ?? 0) < at));
      expect(unguarded.filter(Boolean)).toHaveLength(100);
    });

    test("of another person, or of another processor's, opens nothing", async () => {
      const [one, two] = [await enrolled(), await enrolled()];
      door.pass(STEP_MS);
      const half = await door.begin(one.staff);
      expect((await prove(half, codeAt(two.secret, now()))).ok).toBe(false);
      expect((await prove(half, two.recoveryCodes[0] ?? "")).ok).toBe(false);
      // Somebody else's sealed secret, put in one's own row, is not even readable.
      const other = await door.store.read.staff.find(door.processorId, two.staff.id);
      const swapped = { totpSecret: other?.totpSecret ?? null };
      await door.store.write((tx) => tx.staff.update(door.processorId, one.staff.id, swapped));
      await expect(prove(half, codeAt(two.secret, now()))).rejects.toThrow();
    });

    test("wrong five times, not even the right one is looked at for a quarter of an hour, and nobody else is concerned", async () => {
      const [locked, other] = [await enrolled(), await enrolled()];
      const half = await door.begin(locked.staff);
      for (let n = 0; n < 5; n += 1)
        expect(await prove(half, "000000")).toEqual({ ok: false, code: "second_factor.wrong" });
      expect(await prove(half, codeAt(locked.secret, now()))).toEqual({ ok: false, code: "second_factor.too_many" });
      expect((await prove(await door.begin(other.staff), codeAt(other.secret, now()))).ok).toBe(true);
      door.pass(15 * MINUTE_MS);
      expect((await prove(await door.begin(locked.staff), codeAt(locked.secret, now()))).ok).toBe(true);
    });

    test("wrong twenty times in a day is too often, however slowly", async () => {
      const { staff, secret } = await enrolled();
      const answers: string[] = [];
      for (let n = 0; n < 21; n += 1) {
        const answer = await prove(await door.begin(staff), "000000");
        answers.push(answer.ok ? "" : answer.code);
        door.pass(16 * MINUTE_MS);
      }
      expect(answers.slice(0, 20)).toEqual(Array(20).fill("second_factor.wrong"));
      expect(answers[20]).toBe("second_factor.too_many");
      expect((await prove(await door.begin(staff), codeAt(secret, now()))).ok).toBe(false);
      door.pass(24 * 60 * MINUTE_MS);
      expect((await prove(await door.begin(staff), codeAt(secret, now()))).ok).toBe(true);
    });

    test("SU-3 a recovery code stands in for it once, typed as people type, also of a hundred tries at once", async () => {
      const { staff, recoveryCodes } = await enrolled();
      const [first = "", second = ""] = recoveryCodes;
      const half = await door.begin(staff);
      expect((await prove(half, ` ${first.toLowerCase().replaceAll("-", " ")} `)).ok).toBe(true);
      expect((await prove(await door.begin(staff), first)).ok).toBe(false);
      const tokens: string[] = [];
      for (let n = 0; n < 100; n += 1) tokens.push(await door.begin(staff));
      const answers = await Promise.all(tokens.map((token) => prove(token, second)));
      expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
      expect(await door.store.read.staff.countRecoveryCodes(door.processorId, staff.id)).toBe(8);
    });

    test("new recovery codes end the old ones, and are given for a code only", async () => {
      const { staff, secret, recoveryCodes } = await enrolled();
      const granted = authorize(
        { staffId: staff.id, processorId: door.processorId, name: "", address: "", roles: ["publisher"] },
        "account.manage",
      );
      if (!granted.ok) throw new Error(granted.code);
      const { authorized } = granted;
      expect(await renewRecoveryCodes(door.deps, { authorized, code: "000000" })).toEqual({
        ...{ ok: false, code: "second_factor.wrong" },
      });
      const renewed = await renewRecoveryCodes(door.deps, { authorized, code: codeAt(secret, now()) });
      if (!renewed.ok) throw new Error(renewed.code);
      expect((await prove(await door.begin(staff), recoveryCodes[3] ?? "")).ok).toBe(false);
      expect((await prove(await door.begin(staff), renewed.recoveryCodes[3] ?? "")).ok).toBe(true);
    });
  });

  test("each act is one entry of the log, and none holds a code or a secret", async () => {
    const staff = await publisher();
    const { secret, recoveryCodes } = await door.enrol(staff);
    door.pass(STEP_MS);
    await prove(await door.begin(staff), codeAt(secret, now()));
    await prove(await door.begin(staff), recoveryCodes[0] ?? "");
    const entries = await door.acts(staff);
    const device = "Firefox, Linux";
    expect(entries.map(({ act, actor: { kind }, after }) => [act, kind, after])).toEqual([
      ["sign_in.begun", "staff", { device }],
      ["second_factor.enrolled", "staff", { enrolledAt: entries[1]?.at, device, otherSessions: 0 }],
      ["sign_in.begun", "staff", { device }],
      ["sign_in.accepted", "staff", { device, secondFactor: "totp" }],
      ["sign_in.begun", "staff", { device }],
      ["sign_in.accepted", "staff", { device, secondFactor: "recovery_code" }],
    ]);
    const written = JSON.stringify(entries);
    for (const kept of [secret, ...recoveryCodes]) expect(written).not.toContain(kept);
  });
});
