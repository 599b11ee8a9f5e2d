import { makeStore } from "@db/store.server";
import { aDelivery, NOW } from "@tests/support/builders";
import { describeEachEngine } from "@tests/support/stores";
import { aTenant } from "@tests/support/tenant";
import { testDeps } from "@tests/support/test-deps";
import { testLog } from "@tests/support/test-log";
import { as, aToldChange, RELEASED } from "@tests/support/told-change";
import { expect, test } from "vitest";
import type { Delivery } from "~/domain/delivery/delivery";
import { FAILURES_MOST } from "~/domain/delivery/pause";
import { plusMs } from "~/domain/time";
import type { HoldMail } from "~/ports/hold-mail";
import type { MailServerState } from "~/ports/mail-state";
import type { Store } from "~/ports/store";
import { moveDeadlines } from "~/usecases/move-deadlines";
import { pauseSending, resumeSending } from "~/usecases/pause-sending";
import { proveNotice } from "~/usecases/prove-notice";
import { putOffMail } from "~/usecases/put-off-mail";
import { showSending } from "~/usecases/show-sending";
import { watchFailures } from "~/usecases/watch-failures";

const LEASE = { owner: "w", now: RELEASED, until: plusMs(RELEASED, 600_000) };
const TWO_WEEKS = 14 * 86_400_000;

describeEachEngine((open) => {
  async function aProcessor() {
    const store = makeStore(await open());
    const tenant = await aTenant(store);
    const deps = testDeps(store, NOW);
    const audited = async () => {
      const page = { before: null, limit: 50 };
      const all = { act: null, result: null, actorId: null, controllerId: null, from: null, until: null };
      return (await store.read.audit.list(tenant.processorId, all, page)).filter(({ act }) => act.startsWith("mail."));
    };
    return { store, tenant, deps, audited, authorized: as(tenant, "mail.pause"), processorId: tenant.processorId };
  }

  test("staff hold bulk mail back with a reason, once, and let it go on; both acts are in the log", async () => {
    const { store, deps, audited, authorized, processorId } = await aProcessor();
    expect(await pauseSending(deps, { authorized, reason: " " })).toEqual({ ok: false, code: "pause.reason_missing" });
    expect(await resumeSending(deps, { authorized })).toEqual({ ok: false, code: "pause.none" });
    expect(await pauseSending(deps, { authorized, reason: "The wording is wrong." })).toEqual({ ok: true });
    expect(await pauseSending(deps, { authorized, reason: "Again" })).toEqual({ ok: false, code: "pause.already" });
    expect(await store.read.pauses.listPausedProcessors()).toContain(processorId);
    deps.clock.set(plusMs(NOW, 60_000));
    expect(await resumeSending(deps, { authorized })).toEqual({ ok: true });
    expect(await store.read.pauses.findOpen(processorId)).toBeNull();
    const [ended] = await store.read.pauses.list(processorId, 5);
    expect(ended).toMatchObject({ cause: "staff", endedBy: authorized.actor.staffId, endedAt: plusMs(NOW, 60_000) });
    expect((await audited()).map(({ act, reason }) => [act, reason])).toEqual([
      ["mail.resume", null],
      ["mail.pause", "The wording is wrong."],
    ]);
  });

  /** What the mail worker has recorded of so many mails of a processor. */
  const finished = (processorId: string, count: number, over: Partial<Delivery> = {}) =>
    Array.from({ length: count }, () => aDelivery({ processorId, state: "failed", finishedAt: NOW, ...over }));
  const keepAll = { record: async (rows: readonly Delivery[]) => rows.map(() => true) };

  test("more than 5 % hard failures in 500 stop a processor's bulk mail by themselves, and no other's", async () => {
    const { store, tenant, deps, audited, authorized, processorId } = await aProcessor();
    const other = await aTenant(store);
    const record = watchFailures(deps, keepAll);
    await record(finished(processorId, FAILURES_MOST));
    await record(finished(other.processorId, 2));
    expect(await store.read.pauses.findOpen(processorId)).toBeNull();
    await record(finished(processorId, 1));
    expect(await store.read.pauses.findOpen(processorId)).toMatchObject({
      ...{ cause: "hard_failures", failed: 26, finished: 26, byStaffId: null, reason: null },
    });
    expect(await store.read.pauses.findOpen(other.processorId)).toBeNull();
    expect((await audited())[0]).toMatchObject({ act: "mail.pause", actor: { kind: "system", id: null } });
    // Whoever lets it go on has looked: the count begins anew.
    await resumeSending(deps, { authorized });
    await record(finished(processorId, FAILURES_MOST));
    expect(await store.read.pauses.findOpen(processorId)).toBeNull();
    expect(tenant.processorId).toBe(processorId);
  });

  test("what staff looked at does not hold mail back again: refusals before it went on count no more", async () => {
    const { store, deps, authorized, processorId } = await aProcessor();
    const record = watchFailures(deps, keepAll);
    await record(finished(processorId, 20));
    await pauseSending(deps, { authorized, reason: "Some came back." });
    deps.clock.set(plusMs(NOW, 60_000));
    await resumeSending(deps, { authorized });
    // The refusals that were on their way when mail was held back came to an end before it went on.
    await record(finished(processorId, 20, { finishedAt: plusMs(NOW, 30_000) }));
    const later = { finishedAt: plusMs(NOW, 90_000) };
    await record(finished(processorId, FAILURES_MOST, later));
    expect(await store.read.pauses.findOpen(processorId)).toBeNull();
    await record(finished(processorId, 1, later));
    expect(await store.read.pauses.findOpen(processorId)).toMatchObject({ failed: 26, finished: 26 });
  });

  test("a fault in the count takes nothing back of what was recorded, and the next refusal is weighed again", async () => {
    const { store, deps, processorId } = await aProcessor();
    const log = testLog();
    let isAway = true;
    const shaky: Store = {
      ...store,
      tx: async (id, work) => {
        if (isAway) throw new Error("database is locked");
        return store.tx(id, work);
      },
    };
    const record = watchFailures({ ...deps, log, store: shaky }, keepAll);
    expect(await record(finished(processorId, 26))).toEqual(Array.from({ length: 26 }, () => true));
    expect(log.lines).toMatchObject([
      { level: "failure", event: "mail.failures_not_weighed", fields: { processorId } },
    ]);
    expect(await store.read.pauses.findOpen(processorId)).toBeNull();
    isAway = false;
    await record(finished(processorId, 1));
    expect(await store.read.pauses.findOpen(processorId)).toMatchObject({ failed: 27 });
  });

  test("what was refused together is weighed once for each sending, not mail by mail", async () => {
    const { deps, processorId } = await aProcessor();
    const asked: (string | null)[] = [];
    const holdMail: HoldMail = {
      hold: async () => true,
      afterFailure: async (_tx, { changeId }) => asked.push(changeId) < 0,
    };
    const record = watchFailures({ ...deps, holdMail }, keepAll);
    await record([
      ...finished(processorId, 8, { changeId: "one" }),
      ...finished(processorId, 8, { changeId: "other" }),
      ...finished(processorId, 200, { state: "accepted", changeId: "third" }),
    ]);
    expect(asked).toEqual(["one", "other"]);
  });

  test("prompt mail, mails put off, and rows whose lease was lost count for nothing", async () => {
    const { store, deps, processorId } = await aProcessor();
    const record = watchFailures(deps, keepAll);
    await record(finished(processorId, 100, { pool: "prompt" }));
    await record(finished(processorId, 100, { state: "deferred", finishedAt: null }));
    await watchFailures(deps, { record: async (rows) => rows.map(() => false) })(finished(processorId, 100));
    expect(await store.read.pauses.findOpen(processorId)).toBeNull();
  });

  test("a processor's bulk mail is not taken while it is held back; its prompt mail is", async () => {
    const told = await aToldChange(makeStore(await open()), { isProven: false });
    const { store, deps, tenant, ids } = told;
    const notices = (await told.mails("notice")).length;
    expect(notices).toBeGreaterThan(0);
    const [notice] = await told.mails("notice");
    if (notice === undefined) throw new Error("nobody was told");
    const { processorId, messageId } = notice;
    const prompt = aDelivery({ processorId, messageId, kind: "test", pool: "prompt", dueAt: NOW });
    await store.write((tx) => tx.deliveries.insert([prompt]));
    await pauseSending(deps, { authorized: as(tenant, "mail.pause"), reason: "Wait" });
    const claim = (pool: "bulk" | "prompt") => store.write((tx) => tx.deliveries.claimDue(pool, LEASE, 50));
    expect(await claim("bulk")).toEqual([]);
    expect(await claim("prompt")).toHaveLength(1);
    await resumeSending(deps, { authorized: as(tenant, "mail.pause") });
    expect(
      (await claim("bulk")).filter(({ delivery }) => delivery.changeId === ids.changeId).length,
    ).toBeGreaterThanOrEqual(notices);
  });

  test("D11 a pause beyond the reckoned end of sending moves the deadline later by itself, and never shortens it", async () => {
    const told = await aToldChange(makeStore(await open()), { isProven: false });
    const { store, deps, tenant, ids, first } = told;
    const authorized = as(tenant, "mail.pause");
    const before = await told.noticeOf(first);
    await pauseSending(deps, { authorized, reason: "The relay is being moved." });
    const resumedAt = plusMs(RELEASED, TWO_WEEKS);
    deps.clock.set(resumedAt);
    await resumeSending(deps, { authorized });
    // What the worker then sends is proven two weeks later than it was reckoned.
    const sent = await told.mails("notice");
    await store.tx(ids.processorId, async (tx) => {
      for (const delivery of sent) await proveNotice(tx, delivery, resumedAt);
    });
    expect(await moveDeadlines(deps, ids)).toBeGreaterThan(0);
    const after = await told.noticeOf(first);
    expect(after?.window).toEqual(before?.window);
    expect(before?.window?.lastDay).toBe("2026-12-23");
    expect(after?.movedWindow?.lastDay).toBe("2027-01-06");
    expect(Date.parse(after?.windowEnd ?? "")).toBeGreaterThan(Date.parse(before?.windowEnd ?? ""));
    expect(await store.read.pauses.findOpen(ids.processorId)).toBeNull();
  });

  test("a mail that was taken and not tried is put off with all its attempts, and by nobody whose lease it is not", async () => {
    const told = await aToldChange(makeStore(await open()), { isProven: false });
    const { store, deps, ids } = told;
    const claim = (now: string) => store.write((tx) => tx.deliveries.claimDue("bulk", { ...LEASE, now }, 1));
    const later = plusMs(RELEASED, 60_000);
    const putOff = putOffMail(deps);
    for (let round = 0; round < 40; round++) {
      const [claimed] = await claim(later);
      if (claimed === undefined) throw new Error("nothing is due");
      putOff(claimed, later);
      await expect
        .poll(async () => (await store.read.deliveries.find(ids.processorId, claimed.delivery.id))?.state)
        .toBe("planned");
    }
    const rows = await told.mails("notice");
    expect(rows.map(({ attempt, leaseOwner }) => [attempt, leaseOwner])).toEqual(rows.map(() => [0, null]));
    expect(rows.some(({ dueAt }) => dueAt === later)).toBe(true);
    const [taken] = await claim(later);
    if (taken === undefined) throw new Error("nothing is due");
    const stranger = { ...taken.delivery, leaseOwner: "somebody else" };
    expect(await store.write((tx) => tx.sending.putOff(stranger, "planned", later))).toBe(false);
  });

  test("the page says what waits, how often it was tried, and what the server said, without addresses", async () => {
    const told = await aToldChange(makeStore(await open()), { isProven: false });
    const { store, deps, tenant } = told;
    const [notice] = await told.mails("notice");
    if (notice === undefined) throw new Error("nobody was told");
    const { processorId, messageId } = notice;
    const reply = "451 4.2.0 <bo@skov.example> greylisted";
    const rows = [1, 1, 3].map((attempt) =>
      aDelivery({ processorId, messageId, address: "bo@skov.example", state: "deferred", attempt, reply }),
    );
    await store.write((tx) => tx.deliveries.insert(rows));
    const tired: MailServerState = { kind: "tired", failures: 5, since: NOW, opensAt: RELEASED, reply: "ECONNREFUSED" };
    const view = await showSending({ ...deps, mailState: () => tired }, { authorized: as(tenant, "mail.read") });
    expect(view.attempts).toEqual([
      { attempt: 1, mails: 2 },
      { attempt: 3, mails: 1 },
    ]);
    expect(view.retrying).toHaveLength(3);
    expect(JSON.stringify(view.retrying)).not.toContain("bo@skov.example");
    expect(view.retrying[0]?.reply).toMatch(/^451 4\.2\.0 .*greylisted$/);
    expect(view.unfinished.find(({ state }) => state === "deferred")).toMatchObject({ pool: "bulk", count: 3 });
    expect(view.changes).toMatchObject([{ id: told.ids.changeId, finished: 0 }]);
    expect(view).toMatchObject({ mayPause: true, pause: null, server: tired });
  });
});
