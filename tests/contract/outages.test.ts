import { makeStore } from "@db/store.server";
import { aPeriod } from "@tests/support/builders";
import { describeEachEngine } from "@tests/support/stores";
import { aToldChange, WINDOW_END } from "@tests/support/told-change";
import { beforeAll, expect, test } from "vitest";
import { type Authorized, authorize } from "~/domain/people/authorize";
import { plusMs } from "~/domain/time";
import type { Store } from "~/ports/store";
import { advanceChange } from "~/usecases/advance-change";
import { keepPulse } from "~/usecases/keep-pulse";
import { listOutages } from "~/usecases/list-outages";
import { moveDeadlines } from "~/usecases/move-deadlines";
import { recordOutage } from "~/usecases/record-outage";

/** The last day of the windows of `aToldChange` is 23 December in Copenhagen. */
const EVENING = "2026-12-23T19:00:00.000Z";
/** Christmas Eve is no public holiday in Denmark. */
const NEXT_END = "2026-12-24T23:00:00.000Z";
/** An hour from EVENING on, as the clocks in Copenhagen showed it. */
const CLOCKS = { startDay: "2026-12-23", startTime: "20:00", endDay: "2026-12-23", endTime: "21:00" };
const MINUTE = 60_000;
const DAY = 86_400_000;

type Told = Awaited<ReturnType<typeof aToldChange>>;

describeEachEngine((open) => {
  let store: Store;
  beforeAll(async () => {
    store = makeStore(await open());
  });

  /** A process over this store, with a time of its own; `pass` lets all its clocks run on, `set` only turns them. */
  function aProcess({ deps }: Pick<Told, "deps">, at: string, over: { store?: Store } = {}) {
    let elapsed = 0;
    deps.clock.set(at);
    deps.authenticatorClock.set(at);
    return {
      ...keepPulse({ ...deps, ...over, elapsed: () => elapsed }),
      pass(ms: number) {
        elapsed += ms;
        deps.clock.set(plusMs(deps.clock.now(), ms));
        deps.authenticatorClock.set(plusMs(deps.authenticatorClock.now(), ms));
      },
      set(to: string) {
        deps.clock.set(to);
        deps.authenticatorClock.set(to);
      },
    };
  }
  const outagesOf = (told: Pick<Told, "ids">) => store.read.running.listOutages(told.ids.processorId, null);
  const entriesOf = async (told: Told, act: string) => {
    const page = { before: null, limit: 50 };
    const of = { act, result: null, actorId: null, controllerId: null, from: null, until: null };
    return store.read.audit.list(told.ids.processorId, of, page);
  };

  test("D11 an outage on the last day moves every window that ended then, and gates and mails with it", async () => {
    const told = await aToldChange(store);
    const { deps, ids } = told;
    const serving = aProcess(told, EVENING);
    await serving.beat();
    const later = plusMs(EVENING, 2 * 60 * MINUTE);
    const begun = aProcess(told, later);
    await begun.beat();
    expect(await outagesOf(told)).toMatchObject([{ startedAt: EVENING, endedAt: later, seenBy: "machine" }]);
    expect((await told.change())?.dueAt).toBe(later);
    expect(await moveDeadlines(deps, ids)).toBe(2);
    for (const customer of [told.first, told.second]) {
      const notice = await told.noticeOf(customer);
      expect([notice?.windowEnd, notice?.gateEnd, notice?.window?.windowEndExclusive]).toEqual([
        NEXT_END,
        NEXT_END,
        WINDOW_END,
      ]);
      expect(notice?.moves.map(({ cause }) => cause.kind)).toEqual(["outage"]);
    }
    const mails = await told.mails("deadline_moved");
    expect(mails).toHaveLength(3);
    const message = await store.read.deliveries.findMessage(ids.processorId, mails[0]?.messageId ?? "");
    expect(message?.text).toContain(`"why":{"kind":"outage","startedAt":"${EVENING}","endedAt":"${later}"`);
    expect(await entriesOf(told, "outage.note")).toMatchObject([{ subject: { kind: "outage" } }]);
    // What would have closed the window without the outage closes nothing.
    deps.clock.set(plusMs(WINDOW_END, 20 * MINUTE));
    expect(await moveDeadlines(deps, ids)).toBe(0);
    await advanceChange(deps, ids);
    expect(await store.read.changes.listOutcomes(ids.processorId, ids.changeId)).toEqual([]);
    expect(await told.mails("deadline_moved")).toHaveLength(3);
  });

  test("D11 an outage on the last day to object moves that day, though what gates the first day of use ends later", async () => {
    const objection = { ...aPeriod({ count: 14 }), effect: "right_to_terminate" as const };
    const told = await aToldChange(store, { overrides: { objection } });
    const { tenant, deps, ids } = told;
    const { id: staffId, name, address } = tenant.staff;
    const by = { staffId, processorId: ids.processorId, name, address, roles: ["administrator" as const] };
    const granted = authorize(by, "outage.record");
    if (!granted.ok) throw new Error(granted.code);
    deps.clock.set("2026-12-07T22:00:00.000Z");
    const clocks = { ...CLOCKS, startDay: "2026-12-07", endDay: "2026-12-07" };
    const reason = "The proxy was down";
    expect(await recordOutage(deps, { authorized: granted.authorized, ...clocks, reason })).toMatchObject({ ok: true });
    expect(await moveDeadlines(deps, ids)).toBe(1);
    const notice = await told.noticeOf(told.first);
    expect([notice?.windowEnd, notice?.gateEnd]).toEqual(["2026-12-08T23:00:00.000Z", WINDOW_END]);
    expect((await told.mails("deadline_moved")).map(({ name }) => name).sort()).toEqual(["Bo Skov", "Ida Lund"]);
    expect(await moveDeadlines(deps, ids)).toBe(0);
  });

  test("a restart of seconds, a process among others that stops, and a day that is not the last move nothing", async () => {
    const told = await aToldChange(store);
    const one = aProcess(told, plusMs(EVENING, -DAY));
    await one.beat();
    one.pass(30 * MINUTE);
    await one.beat();
    const [known] = await outagesOf(told);
    // It lived for half an hour and wrote nothing: out, but a day too early for any window.
    expect(known).toMatchObject({ endedAt: plusMs(EVENING, -DAY + 30 * MINUTE) });
    expect(await moveDeadlines(told.deps, told.ids)).toBe(0);
    const two = aProcess(told, EVENING);
    await two.beat();
    const before = (await outagesOf(told)).length;
    const again = aProcess(told, plusMs(EVENING, 9_000));
    await again.beat();
    // `two` serves on while `again` has stopped.
    two.set(plusMs(EVENING, 10 * MINUTE));
    for (let minutes = 10; minutes < 60; minutes += 1) {
      two.pass(MINUTE);
      await two.beat();
    }
    again.set(plusMs(EVENING, 61 * MINUTE));
    await again.beat();
    expect(await outagesOf(told)).toHaveLength(before);
  });

  test.each([45 * DAY, -3 * DAY])("M8 a clock that jumps by %d ms while a process lives is no outage", async (by) => {
    const told = await aToldChange(store);
    const living = aProcess(told, plusMs(EVENING, 400 * DAY));
    await living.beat();
    const before = (await outagesOf(told)).length;
    living.pass(MINUTE);
    living.set(plusMs(EVENING, 400 * DAY + by));
    await living.beat();
    living.pass(MINUTE);
    await living.beat();
    living.set(plusMs(EVENING, 400 * DAY));
    living.pass(MINUTE);
    await living.beat();
    expect(await outagesOf(told)).toHaveLength(before);
  });

  test("time in which nothing could be written is an outage, and nothing is decided before it is known", async () => {
    const told = await aToldChange(store);
    let isFull = false;
    const full: Store = {
      ...store,
      write: (work) => (isFull ? Promise.reject(new Error("disk full")) : store.write(work)),
    };
    const process = aProcess(told, plusMs(EVENING, 900 * DAY), { store: full });
    await process.beat();
    const before = (await outagesOf(told)).length;
    isFull = true;
    process.pass(20 * MINUTE);
    await expect(process.beat()).rejects.toThrow("disk full");
    isFull = false;
    await process.beat();
    const outages = await outagesOf(told);
    expect(outages).toHaveLength(before + 1);
    expect(outages.at(-1)).toMatchObject({ startedAt: plusMs(EVENING, 900 * DAY) });
  });

  test("a worker sees that nobody serves, windows run on meanwhile, and the first beat ends it", async () => {
    const told = await aToldChange(store);
    const from = plusMs(EVENING, 2000 * DAY);
    const web = aProcess(told, from);
    await web.beat();
    const worker = aProcess(told, plusMs(from, MINUTE));
    await worker.watch();
    worker.pass(14 * MINUTE);
    await worker.watch();
    const before = (await outagesOf(told)).length;
    worker.pass(MINUTE);
    await worker.watch();
    await worker.watch();
    expect((await outagesOf(told)).slice(before)).toMatchObject([{ startedAt: from, endedAt: null }]);
    const again = aProcess(told, plusMs(from, 40 * MINUTE));
    await again.beat();
    expect((await outagesOf(told)).slice(before)).toMatchObject([
      { startedAt: from, endedAt: plusMs(from, 40 * MINUTE) },
    ]);
    // A jump of the worker's clock is none either.
    worker.set(plusMs(from, 45 * DAY));
    await worker.watch();
    expect((await outagesOf(told)).slice(before)).toHaveLength(1);
  });

  test("an administrator records an outage that the machine could not see, for its own customers alone", async () => {
    const told = await aToldChange(store);
    const other = await aToldChange(store);
    told.deps.clock.set(plusMs(EVENING, 3 * 60 * MINUTE));
    const { staff, processorId } = told.tenant;
    const { id: staffId, name, address } = staff;
    const granted = authorize({ staffId, processorId, name, address, roles: ["administrator"] }, "outage.record");
    const reading = authorize({ staffId, processorId, name, address, roles: ["administrator"] }, "list.read");
    if (!granted.ok || !reading.ok) throw new Error("An administrator may record outages");
    const authorized: Authorized<"outage.record"> = granted.authorized;
    const outage = { startedAt: EVENING, endedAt: plusMs(EVENING, 60 * MINUTE) };
    const record = (reason: string) => recordOutage(told.deps, { authorized, ...CLOCKS, reason });
    expect(await record("  ")).toEqual({ ok: false, code: "outage.reason_missing" });
    expect(await record("The proxy in front was down")).toMatchObject({ ok: true });
    expect(await record("again")).toEqual({ ok: false, code: "outage.known" });
    expect(await moveDeadlines(told.deps, told.ids)).toBe(2);
    other.deps.clock.set(told.deps.clock.now());
    expect(await moveDeadlines(other.deps, other.ids)).toBe(0);
    expect(await entriesOf(told, "outage.record")).toMatchObject([
      { actor: { kind: "staff", id: staffId }, reason: "The proxy in front was down" },
    ]);
    expect(await entriesOf(other, "outage.record")).toEqual([]);
    const { outages, mayRecord } = await listOutages(told.deps, { authorized: reading.authorized });
    expect(outages.find(({ seenBy }) => seenBy === "staff")).toMatchObject({ by: name, ...outage });
    expect(mayRecord).toBe(true);
    expect(authorize({ staffId, processorId, name, address, roles: ["editor"] }, "outage.record").ok).toBe(false);
  });

  test("what an item has become for a customer stays, however late an outage is recorded", async () => {
    const told = await aToldChange(store);
    const { deps, ids } = told;
    const items = await store.read.changes.listItems(ids.processorId, ids.changeId);
    const decidedAt = plusMs(WINDOW_END, DAY);
    await store.write((tx) =>
      tx.changes.saveOutcomes(
        items.map(({ id: itemId }) => ({
          ...{ id: deps.ids.next(), ...ids, itemId, controllerId: told.second.id },
          ...{ state: "in_effect" as const, effectiveDay: "2026-12-25", decidedAt },
        })),
      ),
    );
    deps.clock.set(decidedAt);
    const { id: staffId, name, address } = told.tenant.staff;
    const granted = authorize(
      { staffId, processorId: ids.processorId, name, address, roles: ["administrator"] },
      "outage.record",
    );
    if (!granted.ok) throw new Error(granted.code);
    await recordOutage(deps, { authorized: granted.authorized, ...CLOCKS, reason: "The proxy was down" });
    expect(await moveDeadlines(deps, ids)).toBe(1);
    expect((await told.noticeOf(told.second))?.windowEnd).toBe(WINDOW_END);
    expect((await told.noticeOf(told.first))?.windowEnd).toBe(NEXT_END);
  });
});
