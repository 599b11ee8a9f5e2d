import { openDatabase } from "@db/open.server";
import { makeStore } from "@db/store.server";
import { NOW } from "@tests/support/builders";
import { aMailing, deliverAll, proveFirst, scriptedMailer } from "@tests/support/mailing";
import { memoryJournal } from "@tests/support/memory-journal";
import { describeEachEngine } from "@tests/support/stores";
import { testDeps } from "@tests/support/test-deps";
import { silentLog, testLog } from "@tests/support/test-log";
import PostalMime from "postal-mime";
import { beforeEach, describe, expect, test } from "vitest";
import { openOutbox } from "~/adapters/outbox.server";
import { plusMs } from "~/domain/time";
import type { ClaimedMail, MailQueue, ProveNotices } from "~/ports/delivery";
import type { ComposedMail, SendResult } from "~/ports/mail";
import type { Store } from "~/ports/store";
import { deliverMail } from "~/usecases/deliver-mail";

const START = plusMs(NOW, 60_000);
const HOUR = 3_600_000;

describeEachEngine((_open, engine) => {
  let store: Store;
  let deps: ReturnType<typeof testDeps>;
  let journal: ReturnType<typeof memoryJournal>;
  beforeEach(async () => {
    journal = memoryJournal();
    const place = await engine.place();
    const database = await openDatabase({ ...place, journal, log: silentLog(), role: "server" });
    engine.closeLater(database);
    store = makeStore(database);
    deps = testDeps(store, START);
  });

  /** A worker's queue; `answer` says how each mail ends. */
  function aQueue(
    options: { answer?: (mail: ComposedMail) => Partial<SendResult>; prove?: ProveNotices; owner?: string } = {},
  ) {
    const { sent, mailer } = scriptedMailer(options.answer);
    const { prove: proveNotices = proveFirst, owner = "worker-1" } = options;
    const queue = deliverMail({ ...deps, outbox: openOutbox(mailer, deps), proveNotices, owner, random: () => 0.5 });
    return { sent, queue };
  }
  async function deliver(queue: MailQueue, claimed: ClaimedMail): Promise<boolean[]> {
    const { sending, send } = queue.begin(claimed);
    const ours = await queue.record([sending]);
    return ours[0] ? queue.record([await send()]) : ours;
  }

  describe("one mail", () => {
    test("accepted: final, with reply and outcome, in the journal, and its customer proven told", async () => {
      const { processorId, deliveries, notice } = await aMailing(store, 1);
      const { queue, sent } = aQueue();
      await deliverAll(queue);
      const row = await store.read.deliveries.find(processorId, deliveries[0]?.id ?? "");
      expect(row).toMatchObject({
        state: "accepted",
        reply: "250 ok",
        attempt: 1,
        finishedAt: START,
        leaseOwner: null,
      });
      expect(row?.outcomeHash).toMatch(/^[0-9a-f]{64}$/);
      expect(sent).toHaveLength(2);
      const [noted, ...more] = journal.records.filter(({ kind }) => kind === "deliveries_accepted");
      expect(more).toEqual([]);
      const inJournal = (noted?.body.deliveries ?? []) as { deliveryId: string }[];
      expect(inJournal.map(({ deliveryId }) => deliveryId).sort()).toEqual(
        sent.map(({ deliveryId }) => deliveryId).sort(),
      );
      expect((await store.read.notices.find(processorId, notice.id))?.provenAt).toBe(START);
    });

    test("D11: a result whose proof cannot be recorded is not recorded either", async () => {
      const { processorId, deliveries } = await aMailing(store, 1);
      const { queue } = aQueue({ prove: () => Promise.reject(new Error("no proof")) });
      const [claimed] = await queue.claim("bulk", 1);
      if (claimed === undefined) throw new Error("nothing was due");
      await expect(deliver(queue, claimed)).rejects.toThrow("no proof");
      const row = await store.read.deliveries.find(processorId, claimed.delivery.id);
      expect(row).toMatchObject({ state: "sending", finishedAt: null });
      expect(journal.records).toEqual([]);
      expect(deliveries).toHaveLength(1);
    });

    test("the link stands in what is sent and nowhere in the database", async () => {
      const { processorId, change, message } = await aMailing(store, 1);
      const { queue, sent } = aQueue();
      await deliverAll(queue);
      const read = await Promise.all(sent.map(({ bytes }) => PostalMime.parse(bytes)));
      const links = read.flatMap(({ text = "" }) => text.match(/http:\/\/localhost\/n\/\S+/g) ?? []);
      expect(links).toHaveLength(1);
      const rows = await store.read.deliveries.listForChange(processorId, change.id, { after: null, limit: 10 });
      const stored = JSON.stringify([rows, await store.read.deliveries.findMessage(processorId, message.id)]);
      for (const link of links) expect(stored).not.toContain(link.split("/n/")[1]);
    });

    test.each([
      ["deferred", "2026-03-02T08:01:15.000Z"],
      ["uncertain", "2026-03-02T08:01:15.000Z"],
    ] as const)("%s: waits for its back-off and is then the same mail again", async (state, dueAt) => {
      const { processorId, notice } = await aMailing(store, 0);
      let answer: Partial<SendResult> = { state, reply: "451 later" };
      const { queue, sent } = aQueue({ answer: () => answer });
      await deliverAll(queue);
      const id = sent[0]?.deliveryId ?? "";
      expect(await store.read.deliveries.find(processorId, id)).toMatchObject({ state, dueAt, reply: "451 later" });
      expect(await queue.nextDueAt("bulk")).toBe(dueAt);
      expect(await queue.claim("bulk", 10)).toEqual([]);
      deps.clock.set(dueAt);
      answer = {};
      await deliverAll(queue);
      expect(sent[1]).toEqual(sent[0]);
      expect(await store.read.deliveries.find(processorId, id)).toMatchObject({ state: "accepted", attempt: 2 });
      expect((await store.read.notices.find(processorId, notice.id))?.provenAt).toBe(dueAt);
    });

    test("the hash of the bytes stands from before they go out; who answered, and each attempt, from when it ends", async () => {
      const { processorId } = await aMailing(store, 0);
      let answer: Partial<SendResult> = { state: "deferred", reply: "451 later", server: "mx.one.example" };
      const { queue, sent } = aQueue({ answer: () => answer });
      const [claimed] = await queue.claim("bulk", 1);
      if (claimed === undefined) throw new Error("nothing was due");
      const { id } = claimed.delivery;
      const { sending, send } = queue.begin(claimed);
      await queue.record([sending]);
      const before = await store.read.deliveries.find(processorId, id);
      expect(before).toMatchObject({ state: "sending", server: null });
      await queue.record([await send()]);
      const [mail] = sent;
      expect(before?.messageHash).toBe(mail?.hash);
      const attempts = () => store.read.deliveries.listAttempts(processorId, id, { after: 0, limit: 9 });
      const first = { attempt: 1, state: "deferred", reply: "451 later", server: "mx.one.example", at: START };
      expect(await attempts()).toMatchObject([{ ...first, messageHash: mail?.hash }]);
      deps.clock.set(plusMs(START, HOUR));
      answer = { server: "mx.two.example" };
      await deliverAll(queue);
      const after = { state: "accepted", attempt: 2, server: "mx.two.example", messageHash: mail?.hash };
      expect(await store.read.deliveries.find(processorId, id)).toMatchObject(after);
      expect(await attempts()).toHaveLength(1);
    });

    test("bytes that would differ from those of an earlier attempt are told in the log, and their hash is kept", async () => {
      const { processorId } = await aMailing(store, 0);
      const { queue, sent } = aQueue({ answer: () => ({ state: "deferred", reply: "451 later" }) });
      await deliverAll(queue);
      const moved = { ...deps.site, publicUrl: "https://elsewhere.example" };
      const log = testLog();
      const { mailer, sent: later } = scriptedMailer();
      const changed = deliverMail({
        ...{ ...deps, log, outbox: openOutbox(mailer, { ...deps, site: moved }), proveNotices: proveFirst },
        ...{ owner: "later", random: () => 0.5 },
      });
      deps.clock.set(plusMs(START, HOUR));
      await deliverAll(changed);
      expect(log.lines.map(({ event }) => event)).toEqual(["mail.bytes_changed"]);
      expect(later[0]?.hash).not.toBe(sent[0]?.hash);
      const row = await store.read.deliveries.find(processorId, sent[0]?.deliveryId ?? "");
      expect(row?.messageHash).toBe(later[0]?.hash);
    });

    test("failed: final, proves nothing, and is not tried again", async () => {
      const { processorId, notice } = await aMailing(store, 0);
      const { queue, sent } = aQueue({ answer: () => ({ state: "failed", reply: "550 no such reader" }) });
      await deliverAll(queue);
      deps.clock.set(plusMs(START, 48 * HOUR));
      await deliverAll(queue);
      expect(sent).toHaveLength(1);
      expect((await store.read.notices.find(processorId, notice.id))?.provenAt).toBeNull();
    });

    test("a reader's name that cannot stand in a mail fails that mail alone", async () => {
      const { processorId, deliveries } = await aMailing(store, 2, {
        values: { contact: "Bo\r\nBcc: eve@evil.example" },
      });
      const { queue, sent } = aQueue();
      await deliverAll(queue);
      const rows = await Promise.all(deliveries.map(({ id }) => store.read.deliveries.find(processorId, id)));
      expect(rows.map((row) => [row?.state, row?.reply])).toEqual([
        ["failed", "value.unsafe contact"],
        ["failed", "value.unsafe contact"],
      ]);
      expect(sent).toHaveLength(1);
    });
  });

  describe("the lease", () => {
    test("two workers share the mails, and each goes out once", async () => {
      const { deliveries } = await aMailing(store, 60);
      const [one, other] = [aQueue({ owner: "one" }), aQueue({ owner: "other" })];
      await Promise.all([deliverAll(one.queue), deliverAll(other.queue)]);
      const sent = [...one.sent, ...other.sent].map(({ deliveryId }) => deliveryId);
      expect(sent).toHaveLength(deliveries.length + 1);
      expect(new Set(sent).size).toBe(sent.length);
    });

    test("a result that comes after the mail was given to another is not recorded", async () => {
      const { processorId } = await aMailing(store, 0);
      const [slow, quick] = [
        aQueue({ owner: "slow" }),
        aQueue({ owner: "quick", answer: () => ({ state: "failed" }) }),
      ];
      const [claimed] = await slow.queue.claim("bulk", 1);
      if (claimed === undefined) throw new Error("nothing was due");
      const { sending, send } = slow.queue.begin(claimed);
      await slow.queue.record([sending]);
      const late = await send();
      deps.clock.set(plusMs(START, HOUR));
      expect(await quick.queue.recover(false)).toBe(1);
      await deliverAll(quick.queue);
      expect(await slow.queue.record([late])).toEqual([false]);
      expect(await store.read.deliveries.find(processorId, late.id)).toMatchObject({ state: "failed", attempt: 2 });
    });

    test("however many mails a dead process was sending, all of them are due again", async () => {
      const { processorId, deliveries } = await aMailing(store, 550);
      const { queue } = aQueue({ owner: "dead" });
      let taken = 0;
      for (let mails = await queue.claim("bulk", 300); mails.length > 0; mails = await queue.claim("bulk", 300)) {
        taken += mails.length;
        await queue.record(mails.map((mail) => queue.begin(mail).sending));
      }
      expect(taken).toBeGreaterThanOrEqual(deliveries.length);
      expect(await queue.recover(true)).toBe(taken);
      const last = deliveries.at(-1)?.id ?? "";
      expect(await store.read.deliveries.find(processorId, last)).toMatchObject({ state: "uncertain" });
      expect(await store.read.deliveries.listAttempts(processorId, last, { after: 0, limit: 9 })).toHaveLength(1);
    });

    test("what a dead process was sending is uncertain and due again; what it had only taken too", async () => {
      const { processorId, deliveries } = await aMailing(store, 1);
      const { queue } = aQueue({ owner: "dead" });
      const mails = await queue.claim("bulk", 10);
      await queue.record(mails.slice(0, 1).map((mail) => queue.begin(mail).sending));
      expect(await queue.recover(false)).toBe(0);
      expect(await queue.recover(true)).toBe(2);
      const row = await store.read.deliveries.find(processorId, deliveries[0]?.id ?? "");
      expect(row).toMatchObject({ state: "uncertain", dueAt: START, leaseOwner: null });
      // Only the one that may have gone out was an attempt.
      const list = ({ delivery }: ClaimedMail) =>
        store.read.deliveries.listAttempts(processorId, delivery.id, { after: 0, limit: 9 });
      const attempts = await Promise.all(mails.map(list));
      expect(attempts.flat()).toMatchObject([{ deliveryId: mails[0]?.delivery.id, state: "uncertain", reply: null }]);
    });

    test("a mail that is put back waits as before, and another worker takes it", async () => {
      await aMailing(store, 0);
      const { queue } = aQueue();
      const [claimed] = await queue.claim("bulk", 10);
      if (claimed === undefined) throw new Error("nothing was due");
      await queue.putBack([claimed]);
      const [again] = await aQueue({ owner: "other" }).queue.claim("bulk", 10);
      // Nothing was tried, so the next attempt is the first.
      expect(again).toMatchObject({
        waitedAs: "planned",
        delivery: { id: claimed.delivery.id, leaseOwner: "other", attempt: 1 },
      });
    });
  });
});
