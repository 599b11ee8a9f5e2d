import { openDatabase } from "@db/open.server";
import { makeStore } from "@db/store.server";
import { atTheDoor, type Door, FIREFOX, PASSWORD } from "@tests/support/at-the-door";
import { aStaff } from "@tests/support/builders";
import { memoryJournal } from "@tests/support/memory-journal";
import { describeEachEngine } from "@tests/support/stores";
import { aTenant } from "@tests/support/tenant";
import { testDeps } from "@tests/support/test-deps";
import { silentLog } from "@tests/support/test-log";
import { beforeAll, expect, test } from "vitest";
import type { Staff } from "~/domain/people/staff";
import { findActor } from "~/usecases/find-actor";
import { logRefusedSignIns } from "~/usecases/log-refused-sign-ins";
import { proveSecondFactor } from "~/usecases/prove-second-factor";
import { signIn } from "~/usecases/sign-in";

const WINDOW_MS = 15 * 60_000;
const REFUSED = { ok: false, code: "sign_in.refused" };
const LOCKED = { ok: false, code: "sign_in.too_many" };

describeEachEngine((open, engine) => {
  let door: Door;
  beforeAll(async () => {
    door = await atTheDoor(makeStore(await open()));
  });

  const editor = () => door.person({ roles: ["editor"] });
  const wrong = (address: string, network?: string) =>
    door.tryPassword(address, { password: "wrong", ...(network !== undefined && { network }) });

  const lockMails = async ({ processorId, addressKey }: Staff) =>
    (await door.store.read.persons.find(processorId, addressKey, 50)).deliveries.filter(
      ({ kind }) => kind === "access_locked",
    );

  test("HL-B2.13 the sixth try is refused even with the right password; other people and open sessions are unaffected; it stands in the log", async () => {
    const [locked, other] = [await editor(), await editor()];
    const session = await door.begin(locked);
    for (let n = 0; n < 5; n += 1) expect(await wrong(locked.address)).toEqual(REFUSED);
    expect(await door.tryPassword(locked.address)).toEqual(LOCKED);
    expect((await door.tryPassword(other.address)).ok).toBe(true);
    expect(await findActor(door.deps, { token: session, at: door.deps.clock.now() })).not.toBeNull();

    const at = door.deps.clock.now();
    door.pass(60_000);
    expect(await logRefusedSignIns(door.deps, { processorId: door.processorId })).toBe(1);
    const [, entry] = await door.acts(locked);
    expect(entry).toMatchObject({ act: "sign_in.refused", result: "refused", count: 6, at });
    expect(entry?.actor).toEqual({ kind: "visitor", id: null });
    expect(await logRefusedSignIns(door.deps, { processorId: door.processorId })).toBe(0);
    expect((await door.acts(other)).map(({ act }) => act)).toEqual(["sign_in.accepted"]);

    door.pass(WINDOW_MS - 60_000);
    expect((await door.tryPassword(locked.address)).ok).toBe(true);
  });

  test("HL-B2.13 whoever is locked out is told by mail, once a day however long it goes on; a stranger's lock mails nobody", async () => {
    const [locked, other, left] = [await editor(), await editor(), await editor()];
    const { store, deps, processorId } = door;
    const mails = async () =>
      (await Promise.all([locked, other, left].map(lockMails))).flatMap((some) => some.map(({ address }) => address));
    const tryMany = async (address: string, count: number) => {
      for (let n = 0; n < count; n += 1) await wrong(address);
      await logRefusedSignIns(deps, { processorId });
    };
    await tryMany(other.address, 4);
    await tryMany("stranger@nowhere.example", 9);
    await store.write((tx) => tx.staff.update(processorId, left.id, { endedAt: deps.clock.now() }));
    await tryMany(left.address, 9);
    expect(await mails()).toEqual([]);
    for (let hour = 0; hour < 24; hour += 1) {
      await tryMany(locked.address, 7);
      await Promise.all([wrong(locked.address), logRefusedSignIns(deps, { processorId })]);
      door.pass(3_600_000 - 1);
    }
    expect(await mails()).toEqual([locked.address]);
    door.pass(60_000);
    await tryMany(locked.address, 5);
    expect(await mails()).toEqual([locked.address, locked.address]);
  });

  test("GS-12 tries at addresses that are nobody's are one entry in the only processor's log, and in none of several", async () => {
    const alone = await atTheDoor(makeStore(await open()));
    const { store, deps, processorId } = alone;
    const strangers = () =>
      Promise.all([1, 2, 3].map((n) => alone.tryPassword(`stranger${n}@nowhere.example`, { password: "wrong" })));
    const told = async () =>
      (await store.read.audit.listUnlogged(processorId, 1_000)).filter(({ act }) => act === "sign_in.refused");
    await strangers();
    expect(await logRefusedSignIns(deps, { processorId })).toBe(1);
    expect(await logRefusedSignIns(deps, { processorId })).toBe(0);
    expect(await told()).toMatchObject([
      {
        result: "refused",
        count: 3,
        subject: null,
        controllerId: null,
        after: null,
        actor: { kind: "visitor", id: null },
      },
    ]);
    await aTenant(store);
    await strangers();
    expect(await logRefusedSignIns(deps, { processorId })).toBe(0);
    expect(await told()).toHaveLength(1);
  });

  test("HL-B2.13 too many wrong codes are told as such, since somebody knows the password", async () => {
    const staff = await door.person({ roles: ["publisher"] });
    await door.enrol(staff);
    door.pass(60_000);
    const half = await door.begin(staff);
    for (let n = 0; n < 6; n += 1)
      await proveSecondFactor(door.deps, { token: half, code: "000000", userAgent: FIREFOX });
    await logRefusedSignIns(door.deps, { processorId: door.processorId });
    const [mail] = await lockMails(staff);
    const message = await door.store.read.deliveries.findMessage(door.processorId, mail?.messageId ?? "");
    expect(message?.text).toContain('"what":"second_factor"');
  });

  test("a right password counts for nothing, and forgets the wrong ones before it", async () => {
    const staff = await editor();
    const network = "one network";
    for (let n = 0; n < 60; n += 1) expect((await door.tryPassword(staff.address, { network })).ok, `${n}`).toBe(true);
    for (let n = 0; n < 4; n += 1) await wrong(staff.address);
    expect((await door.tryPassword(staff.address)).ok).toBe(true);
    for (let n = 0; n < 5; n += 1) expect(await wrong(staff.address)).toEqual(REFUSED);
  });

  test("a network that tried fifty wrong passwords is refused, whoever it tries, and other networks are not", async () => {
    const [staff, network] = [await editor(), "a guessing network"];
    const session = await door.tryPassword(staff.address, { network });
    for (let n = 0; n < 50; n += 1) expect(await wrong(`nobody${n}@nowhere.example`, network)).toEqual(REFUSED);
    expect(await door.tryPassword(staff.address, { network })).toEqual(LOCKED);
    expect((await door.tryPassword(staff.address)).ok).toBe(true);
    // Whoever has a session there goes on working.
    const token = session.ok ? session.token : "";
    expect(await findActor(door.deps, { token, at: door.deps.clock.now() })).not.toBeNull();
    door.pass(WINDOW_MS);
    expect((await door.tryPassword(staff.address, { network })).ok).toBe(true);
  });

  test("of a hundred tries at once no more than five passwords are looked at", async () => {
    const staff = await editor();
    const answers = await Promise.all(Array.from({ length: 100 }, () => wrong(staff.address)));
    expect(answers.filter((answer) => !answer.ok && answer.code === "sign_in.refused")).toHaveLength(5);
  });

  test("an address that nobody has is locked like any other", async () => {
    const address = "stranger@nowhere.example";
    for (let n = 0; n < 5; n += 1) expect(await wrong(address)).toEqual(REFUSED);
    expect(await door.tryPassword(address)).toEqual(LOCKED);
  });

  test("who has left, or was invited and chose no password, is refused like a stranger", async () => {
    const left = await door.person({ roles: ["editor"], endedAt: door.deps.clock.now() });
    const invited = await door.person({ roles: ["editor"], passwordHash: null });
    expect([await door.tryPassword(left.address), await door.tryPassword(invited.address)]).toEqual([REFUSED, REFUSED]);
  });

  test("a lock outlives the program", async () => {
    const place = await engine.place();
    const started = async () => {
      const database = await openDatabase({ ...place, journal: memoryJournal(), log: silentLog(), role: "server" });
      return { database, store: makeStore(database) };
    };
    const before = await started();
    const first = await atTheDoor(before.store);
    const staff = await first.person({ roles: ["editor"] });
    for (let n = 0; n < 5; n += 1) await first.tryPassword(staff.address, { password: "wrong" });
    await before.database.close();
    const after = await started();
    const typed = { address: staff.address, password: PASSWORD, network: "n", userAgent: FIREFOX };
    expect(await signIn(testDeps(after.store, first.deps.clock.now()), typed)).toEqual(LOCKED);
    await after.database.close();
  });

  test("an address belongs to one account, however it is typed", async () => {
    const staff = await door.person({ roles: ["editor"] });
    expect((await door.tryPassword(` ${staff.address.toUpperCase()} `)).ok).toBe(true);
    expect(aStaff().addressKey).not.toBe(staff.addressKey);
  });
});
