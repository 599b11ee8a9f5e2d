import { openDatabase } from "@db/open.server";
import { makeStore } from "@db/store.server";
import { NOW } from "@tests/support/builders";
import { aMailing, deliverAll, proveFirst, scriptedMailer } from "@tests/support/mailing";
import { memoryJournal } from "@tests/support/memory-journal";
import { describeEachEngine } from "@tests/support/stores";
import { testDeps } from "@tests/support/test-deps";
import { silentLog } from "@tests/support/test-log";
import { beforeEach, expect, test } from "vitest";
import { openOutbox } from "~/adapters/outbox.server";
import { leafHashOfText } from "~/domain/evidence/leaf";
import { plusMs } from "~/domain/time";
import type { Store } from "~/ports/store";
import { deliverMail } from "~/usecases/deliver-mail";
import { logDeliveries } from "~/usecases/log-deliveries";

const START = plusMs(NOW, 60_000);
const HOUR = 3_600_000;

describeEachEngine((_open, engine) => {
  let store: Store;
  let deps: ReturnType<typeof testDeps>;
  beforeEach(async () => {
    const place = await engine.place();
    const database = await openDatabase({ ...place, journal: memoryJournal(), log: silentLog(), role: "server" });
    engine.closeLater(database);
    store = makeStore(database);
    deps = testDeps(store, START);
  });

  function aQueue(answer?: Parameters<typeof scriptedMailer>[0]) {
    const outbox = openOutbox(scriptedMailer(answer).mailer, deps);
    return deliverMail({ ...deps, outbox, proveNotices: proveFirst, owner: "worker-1", random: () => 0.5 });
  }

  const waiting = (processorId: string) => store.write((tx) => tx.deliveries.listUnlogged(processorId, 1_000));

  test("outcomes become a leaf an hour after the oldest, or as soon as a notice closes; never twice", async () => {
    const { processorId, change } = await aMailing(store, 3);
    await deliverAll(aQueue(({ deliveryId }) => (deliveryId.endsWith("1") ? { state: "failed" } : {})));
    const log = logDeliveries(deps);
    expect(await log({ processorId, noticeCloses: false })).toBe(0);
    expect(await log({ processorId, noticeCloses: true })).toBe(4);
    expect(await log({ processorId, noticeCloses: true })).toBe(0);
    const rows = await store.read.deliveries.listForChange(processorId, change.id, { after: null, limit: 10 });
    expect(new Set(rows.map(({ outcomeLeaf }) => outcomeLeaf)).size).toBe(1);
    const [leaf] = await store.read.log.listLeaves(processorId, rows[0]?.outcomeLeaf ?? -1, 1);
    const count = (state: string) => rows.filter((row) => row.state === state).length;
    expect(JSON.parse(leaf?.text ?? "")).toMatchObject({
      type: "delivery_batch",
      outcomes: { count: 4 },
      accepted: count("accepted"),
      failed: count("failed"),
      suppressed: 0,
    });
    expect(leaf?.hash).toBe(leafHashOfText(leaf?.text ?? ""));
  });

  test("outcomes wait an hour at most, and mails that were never sent are covered too", async () => {
    const { processorId, change } = await aMailing(store, 2);
    await store.write((tx) => tx.deliveries.suppress(processorId, change.id, ["notice"], START, 10));
    const log = logDeliveries(deps);
    expect(await log({ processorId, noticeCloses: false })).toBe(0);
    deps.clock.set(plusMs(START, HOUR));
    expect(await log({ processorId, noticeCloses: false })).toBe(3);
    expect(await waiting(processorId)).toEqual([]);
  });

  test("a full leaf of outcomes does not wait", async () => {
    const { processorId } = await aMailing(store, 999);
    await deliverAll(aQueue());
    const log = logDeliveries(deps);
    const before = (await store.read.log.head(processorId))?.size ?? 0;
    expect(await log({ processorId, noticeCloses: false })).toBe(900);
    expect((await store.read.log.head(processorId))?.size).toBe(before + 1);
    expect(await waiting(processorId)).toHaveLength(100);
  });
});
