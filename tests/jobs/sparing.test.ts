import { aMailing, proveFirst } from "@tests/support/mailing";
import { startSmtpSink } from "@tests/support/smtp-sink";
import { openSqliteStore } from "@tests/support/sqlite-store";
import { testDeps } from "@tests/support/test-deps";
import { silentLog } from "@tests/support/test-log";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { systemClock } from "~/adapters/clock.server";
import { watchTraffic } from "~/adapters/mail-traffic.server";
import { openOutbox } from "~/adapters/outbox.server";
import { createSmtpMailer } from "~/adapters/smtp-mailer.server";
import type { DomainLimits } from "~/domain/delivery/domain-limits";
import { startWorker } from "~/jobs/worker";
import { deliverMail } from "~/usecases/deliver-mail";
import { putOffMail } from "~/usecases/put-off-mail";

const NO_BOUNDS: DomainLimits = { connections: null, perSecond: null };
const clock = systemClock();
const log = silentLog();
let base: Awaited<ReturnType<typeof openSqliteStore>>;
const closing: (() => Promise<unknown>)[] = [];
beforeEach(async () => {
  base = await openSqliteStore();
});
afterEach(async () => {
  for (const close of closing.splice(0).reverse()) await close();
  await base.close();
});

/** A worker over a mail server; `isSpared`: the server and readers' servers are spared. */
async function work(url: string, { perDomain = NO_BOUNDS, isSpared = true } = {}) {
  const watched = watchTraffic({ perDomain, clock, log });
  const deps = { ...testDeps(base.store, clock.now()), clock };
  const outbox = openOutbox(createSmtpMailer({ url }), deps);
  const traffic = { ...watched, putOff: putOffMail(deps) };
  const mail = deliverMail({
    ...{ ...deps, outbox, proveNotices: proveFirst, owner: "worker", random: () => 0.5 },
    ...(isSpared ? { traffic } : {}),
  });
  const worker = await startWorker({ mail, ticks: [], logDeliveries: async () => {}, alone: true, clock, log });
  base.database.onCommit(() => worker.nudge());
  closing.push(() => outbox.close());
  closing.push(() => worker.stop());
  return watched;
}
async function rowsOf({ processorId, change }: Awaited<ReturnType<typeof aMailing>>) {
  return base.store.read.deliveries.listForChange(processorId, change.id, { after: null, limit: 500 });
}
async function aClosedPort(): Promise<number> {
  const sink = await startSmtpSink();
  await sink.stop();
  return Number(new URL(sink.url).port);
}
const until = (holds: () => Promise<boolean> | boolean) => vi.waitUntil(holds, { timeout: 40_000, interval: 50 });

describe("a mail server that is away for a while", () => {
  test("most mails are not tried meanwhile, and go as soon as it is back", async () => {
    const port = await aClosedPort();
    const mailing = await aMailing(base.store, 200);
    const traffic = await work(`smtp://127.0.0.1:${port}`);
    await until(() => traffic.state().kind === "tired");
    const sink = await startSmtpSink({ port });
    closing.push(() => sink.stop());
    // Those that were under way when it failed wait by the retry table, at least 15 seconds.
    const accepted = async () => (await rowsOf(mailing)).filter(({ state }) => state === "accepted");
    await until(async () => (await accepted()).length >= 150);
    expect(traffic.state()).toEqual({ kind: "flowing" });
    // Of those that went, one at most was the try that failed before.
    expect((await accepted()).filter(({ attempt }) => attempt > 1).length).toBeLessThanOrEqual(1);
  }, 60_000);

  test("the control: unspared, every mail has used up an attempt before the server is back", async () => {
    const port = await aClosedPort();
    const mailing = await aMailing(base.store, 200);
    await work(`smtp://127.0.0.1:${port}`, { isSpared: false });
    await until(async () => (await rowsOf(mailing)).every(({ state }) => state === "deferred"));
    expect((await rowsOf(mailing)).every(({ attempt }) => attempt >= 1)).toBe(true);
  }, 60_000);
});

test("a domain of readers gets no more than its rate, each mail at its first attempt", async () => {
  const sink = await startSmtpSink();
  closing.push(() => sink.stop());
  const mailing = await aMailing(base.store, 59);
  await work(sink.url, { perDomain: { connections: 2, perSecond: 20 } });
  await until(() => sink.ledger.length === 60);
  const times = sink.ledger.map(({ at }) => at);
  expect(Math.max(...times) - Math.min(...times)).toBeGreaterThan(2_500);
  expect(new Set((await rowsOf(mailing)).map(({ attempt }) => attempt))).toEqual(new Set([1]));
}, 60_000);
