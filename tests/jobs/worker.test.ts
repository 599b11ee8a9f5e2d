import { aDelivery, aFollower } from "@tests/support/builders";
import { aMailing, proveFirst, scriptedMailer } from "@tests/support/mailing";
import { startSmtpPeer } from "@tests/support/smtp-peer";
import { startSmtpSink } from "@tests/support/smtp-sink";
import { openSqliteStore } from "@tests/support/sqlite-store";
import { testDeps } from "@tests/support/test-deps";
import { silentLog, testLog } from "@tests/support/test-log";
import PostalMime from "postal-mime";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { systemClock } from "~/adapters/clock.server";
import { openOutbox } from "~/adapters/outbox.server";
import { createSmtpMailer } from "~/adapters/smtp-mailer.server";
import { repeat } from "~/jobs/repeat";
import { startWorker, type Worker, type WorkerOptions } from "~/jobs/worker";
import type { Mailer } from "~/ports/mail";
import { deliverMail } from "~/usecases/deliver-mail";

let base: Awaited<ReturnType<typeof openSqliteStore>>;
let started: Worker[] = [];
let mailers: Mailer[] = [];
beforeEach(async () => {
  base = await openSqliteStore();
});
afterEach(async () => {
  await Promise.all(started.map((worker) => worker.stop()));
  await Promise.all(mailers.map((mailer) => mailer.close()));
  started = [];
  mailers = [];
  await base.close();
});

const clock = systemClock();

function queueOver(mailer: Mailer, owner = "worker") {
  mailers.push(mailer);
  const deps = { ...testDeps(base.store, clock.now()), clock };
  return deliverMail({ ...deps, outbox: openOutbox(mailer, deps), proveNotices: proveFirst, owner, random: () => 0.5 });
}

async function work(mailer: Mailer, over: Partial<WorkerOptions> = {}): Promise<Worker> {
  const options = { ticks: [], logDeliveries: async () => {}, alone: true, clock, log: silentLog() };
  const worker = await startWorker({ ...options, mail: queueOver(mailer), ...over });
  base.database.onCommit(() => worker.nudge());
  started.push(worker);
  return worker;
}

async function states(processorId: string, changeId: string): Promise<Record<string, number>> {
  const counts = await base.store.read.deliveries.countByState(processorId, changeId);
  const byState: Record<string, number> = {};
  for (const { state, count } of counts) byState[state] = (byState[state] ?? 0) + count;
  return byState;
}
const until = (holds: () => Promise<boolean> | boolean) => vi.waitUntil(holds, { timeout: 60_000, interval: 20 });

describe("over a real mail server", () => {
  test("every planned mail goes out once, over no more connections than its pool has", async () => {
    const sink = await startSmtpSink({ keepBytes: true });
    const { processorId, change, deliveries } = await aMailing(base.store, 300);
    await work(createSmtpMailer({ url: sink.url }));
    await until(async () => (await states(processorId, change.id)).accepted === 301);
    expect(new Set(sink.ledger.map(({ deliveryId }) => deliveryId)).size).toBe(301);
    expect(sink.ledger).toHaveLength(301);
    expect(sink.mostOpen()).toBeLessThanOrEqual(20);
    const sent = sink.ledger.find(({ deliveryId }) => deliveryId === deliveries[7]?.id);
    const read = await PostalMime.parse(sent?.bytes ?? "");
    expect(read.to).toEqual([{ name: "Bo Skov", address: deliveries[7]?.address }]);
    expect(read.subject).toBe("Varsel til Bo Skov");
    expect(sent?.to).toBe(deliveries[7]?.address);
    await sink.stop();
  });

  test("headers: a mail says that a machine sent it, and who reads answers; each says how to leave, only a follower's names a list", async () => {
    const sink = await startSmtpSink({ keepBytes: true });
    const { processorId, change, message } = await aMailing(base.store, 1);
    const follower = aFollower({ processorId });
    const { id: followerId, address } = follower;
    const mail = aDelivery({
      processorId,
      messageId: message.id,
      kind: "follower_notice",
      followerId,
      address,
      values: { contact: "", link: "x" },
    });
    await base.store.write(async (tx) => {
      await tx.customers.insertFollower(follower);
      await tx.deliveries.insert([mail]);
    });
    await work(createSmtpMailer({ url: sink.url }));
    await until(() => sink.ledger.length === 3);
    expect(change.ref).not.toBeNull();
    const headersOf = async (isFollower: boolean) => {
      const taken = sink.ledger.find(({ deliveryId }) => (deliveryId === mail.id) === isFollower);
      const read = await PostalMime.parse(taken?.bytes ?? "");
      return Object.fromEntries(read.headers.map(({ key, value }) => [key, value]));
    };
    const contract = await headersOf(false);
    expect(contract).toMatchObject({
      "auto-submitted": "auto-generated",
      "reply-to": "Ida Fjord <privacy@fjord.example>",
    });
    expect(contract).not.toHaveProperty("list-id");
    const following = await headersOf(true);
    for (const headers of [contract, following]) {
      expect(headers["list-unsubscribe"]).toMatch(/^<http:\/\/localhost\/u\/\S+>$/);
      expect(headers["list-unsubscribe-post"]).toBe("List-Unsubscribe=One-Click");
    }
    expect(following["list-id"]).toBe(`<${processorId}.list.varsel.example>`);
    await sink.stop();
  });

  test("a server that refuses with 4yz gets the same mail again after the back-off, and takes it", async () => {
    const peer = await startSmtpPeer();
    peer.misbehave({ step: "RCPT", fault: "4yz" });
    const { processorId, change } = await aMailing(base.store, 3);
    await work(createSmtpMailer({ url: peer.url }), { connections: { prompt: 1, bulk: 2 } });
    await until(async () => (await states(processorId, change.id)).deferred === 4);
    const rows = await base.store.read.deliveries.listForChange(processorId, change.id, { after: null, limit: 10 });
    for (const { dueAt, reply } of rows) {
      expect(reply).toBe("451 4.3.0 not now");
      expect(Date.parse(dueAt) - Date.now()).toBeGreaterThan(10_000);
    }
    await peer.stop();
  });
});

describe("a worker", () => {
  test("sends what is committed while it waits, without waiting for its next look", async () => {
    const { mailer, sent } = scriptedMailer();
    await work(mailer);
    await new Promise((resolve) => setTimeout(resolve, 100));
    const begun = performance.now();
    await aMailing(base.store, 1);
    await until(() => sent.length === 2);
    expect(performance.now() - begun).toBeLessThan(1_500);
  });

  test("prompt mail goes out while every bulk connection is stuck", async () => {
    const { mailer, sent } = scriptedMailer();
    let free = () => {};
    const stuck = new Promise<void>((resolve) => {
      free = resolve;
    });
    const slow: Mailer = {
      ...mailer,
      async send(pool, mail) {
        if (pool === "bulk") await stuck;
        return mailer.send(pool, mail);
      },
    };
    await aMailing(base.store, 60);
    await work(slow);
    const { processorId, message } = await aMailing(base.store, 0);
    const receipt = aDelivery({
      processorId,
      messageId: message.id,
      kind: "receipt",
      pool: "prompt",
      values: { contact: "Bo", link: "x" },
    });
    await base.store.write((tx) => tx.deliveries.insert([receipt]));
    await until(() => sent.length === 1);
    expect(sent[0]?.deliveryId).toBe(receipt.id);
    free();
  });

  test("a connection takes its next mail only after the result of the last is committed", async () => {
    const { processorId, change } = await aMailing(base.store, 40);
    const accepted = async () => (await states(processorId, change.id)).accepted ?? 0;
    const seen: number[] = [];
    let begun = 0;
    const { mailer } = scriptedMailer();
    const watching: Mailer = {
      ...mailer,
      async send(pool, mail) {
        begun += 1;
        const before = begun;
        seen.push(before - (await accepted()));
        return mailer.send(pool, mail);
      },
    };
    await work(watching, { connections: { prompt: 1, bulk: 5 } });
    await until(async () => (await accepted()) === 41);
    expect(Math.max(...seen)).toBeLessThanOrEqual(5);
  });

  test("M7: stopping finishes what is going out and puts back what was only taken", async () => {
    const { processorId, change } = await aMailing(base.store, 99);
    const { mailer, sent } = scriptedMailer();
    const slow: Mailer = {
      ...mailer,
      async send(pool, mail) {
        await new Promise((resolve) => setTimeout(resolve, 50));
        return mailer.send(pool, mail);
      },
    };
    const worker = await work(slow, { connections: { prompt: 1, bulk: 10 } });
    await until(() => sent.length >= 20);
    expect(await worker.stop()).toBe(true);
    const after = await states(processorId, change.id);
    expect(after).toEqual({ accepted: sent.length, planned: 100 - sent.length });
    const second = scriptedMailer();
    await work(second.mailer);
    await until(async () => (await states(processorId, change.id)).accepted === 100);
    expect(new Set([...sent, ...second.sent].map(({ deliveryId }) => deliveryId)).size).toBe(100);
    expect(sent.length + second.sent.length).toBe(100);
  });

  test("a result that the database cannot take is written later, and the mail is not sent twice meanwhile", async () => {
    const { processorId, change } = await aMailing(base.store, 4);
    const { mailer, sent } = scriptedMailer();
    const queue = queueOver(mailer);
    let faults = 2;
    const log = testLog();
    const failing: typeof queue = {
      ...queue,
      async record(rows) {
        if (rows.some(({ state }) => state === "accepted") && faults-- > 0) throw new Error("disk full");
        return queue.record(rows);
      },
    };
    await work(mailer, { mail: failing, log });
    await until(async () => (await states(processorId, change.id)).accepted === 5);
    expect(sent).toHaveLength(5);
    expect(log.lines.filter(({ event }) => event === "mail.result_not_recorded")).toHaveLength(2);
  });

  test("a worker with nothing to do only reads: its own looking rings no bell", async () => {
    const { mailer } = scriptedMailer();
    const queue = queueOver(mailer);
    let looks = 0;
    const counted: typeof queue = {
      ...queue,
      nextDueAt(pool) {
        looks += 1;
        return queue.nextDueAt(pool);
      },
    };
    const worker = await work(mailer, { mail: counted });
    await until(() => looks >= 2);
    let commits = 0;
    base.database.onCommit(() => {
      commits += 1;
    });
    for (let rings = 0; rings < 10; rings++) {
      const before = looks;
      worker.nudge();
      await until(() => looks > before);
    }
    expect(commits).toBe(0);
  });

  test("a queue that cannot be read is looked at again", async () => {
    const { mailer, sent } = scriptedMailer();
    const queue = queueOver(mailer);
    const log = testLog();
    let faults = 1;
    const failing: typeof queue = {
      ...queue,
      claim: (pool, limit) => (faults-- > 0 ? Promise.reject(new Error("away")) : queue.claim(pool, limit)),
    };
    const worker = await work(mailer, { mail: failing, log });
    await aMailing(base.store, 1);
    worker.nudge();
    await until(() => sent.length === 2);
    expect(log.lines.map(({ event }) => event)).toContain("mail.queue_not_read");
  });
});

describe("what is due by itself", () => {
  test("ticks when it rings and goes on after a fault", async () => {
    const log = testLog();
    let ticks = 0;
    const tick = async () => {
      ticks += 1;
      if (ticks === 1) throw new Error("first");
    };
    const repeated = repeat({ tick, everyMs: 60_000, log, fault: "worker.tick_failed" });
    await until(() => ticks === 1);
    repeated.ring();
    await until(() => ticks === 2);
    await repeated.stop();
    expect(log.lines).toEqual([{ level: "failure", event: "worker.tick_failed", fields: {} }]);
  });

  test("a worker works it from its start", async () => {
    const { mailer } = scriptedMailer();
    let [ticks, logged] = [0, 0];
    await work(mailer, {
      ticks: [{ tick: async () => (ticks += 1) }],
      logDeliveries: async () => (logged += 1),
    });
    await until(() => ticks > 0 && logged > 0);
    expect(ticks).toBeGreaterThan(0);
  });
});
