import { isUniqueViolation } from "@db/open.server";
import { makeStore } from "@db/store.server";
import { aDelivery, aFollower, type aMessage, anId, hashOf, NOW } from "@tests/support/builders";
import { describeEachEngine } from "@tests/support/stores";
import { type Announced, anAnnouncedChange, aTenant, type Tenant } from "@tests/support/tenant";
import { beforeEach, describe, expect, test } from "vitest";
import type { Delivery } from "~/domain/delivery/delivery";
import { plusMs } from "~/domain/time";
import type { Store } from "~/ports/store";

describeEachEngine((open) => {
  let opened: Promise<Store> | null = null;
  let store: Store;
  let tenant: Tenant;
  let announced: Announced;
  beforeEach(async () => {
    opened ??= open().then(makeStore);
    store = await opened;
    tenant = await aTenant(store);
    announced = await anAnnouncedChange(store, tenant);
  });
  const stored = async (n: number, over: Partial<Delivery> = {}) => {
    const { processorId } = tenant;
    const rows = Array.from({ length: n }, () =>
      aDelivery({ processorId, messageId: announced.message.id, changeId: announced.change.id, ...over }),
    );
    await store.write((tx) => tx.deliveries.insert(rows));
    return rows;
  };
  const one = async (over: Partial<Delivery> = {}) => {
    const [row] = await stored(1, over);
    if (row === undefined) throw new Error("none stored");
    return row;
  };
  const found = (row: Delivery) => store.read.deliveries.find(row.processorId, row.id);

  describe("planning", () => {
    test("one mail of a kind and sequence goes to one recipient, whatever restarts happen", async () => {
      const { delivery } = announced;
      const again = aDelivery({ ...delivery, id: anId() });
      const error = await store.write((tx) => tx.deliveries.insert([again])).catch((thrown: unknown) => thrown);
      expect(isUniqueViolation(error)).toBe(true);
      const second = { ...again, sequence: 2 };
      await store.write((tx) => tx.deliveries.insert([second]));
      expect(await found(second)).toEqual(second);
    });

    test("insertMissing leaves out what a recipient or follower has, and writes the rest", async () => {
      const { processorId } = tenant;
      const follower = aFollower({ processorId });
      const { message, change, delivery } = announced;
      const ofFollower = { processorId, messageId: message.id, changeId: change.id, followerId: follower.id };
      const told = aDelivery(ofFollower);
      await store.write((tx) => tx.customers.insertFollower(follower));
      await store.write((tx) => tx.deliveries.insert([told]));
      const fresh = aDelivery({ ...ofFollower, sequence: 2 });
      const rows = [{ ...delivery, id: anId() }, aDelivery(ofFollower), fresh];
      await store.write((tx) => tx.deliveries.insertMissing(rows));
      const all = await store.read.deliveries.listForChange(processorId, change.id, { after: null, limit: 10 });
      expect(all).toEqual([delivery, told, fresh]);
    });

    test("the same rendered mail is stored once for a processor, kind and language", async () => {
      const { message } = announced;
      const save = (over: Parameters<typeof aMessage>[0]) =>
        store.write((tx) => tx.deliveries.saveMessage({ ...message, id: anId(), ...over }));
      const ids = await Promise.all(Array.from({ length: 10 }, () => save({})));
      expect(new Set(ids)).toEqual(new Set([message.id]));
      const english = await save({ language: "en" });
      expect(english).not.toBe(message.id);
      expect(await save({ hash: hashOf("changed") })).not.toBe(message.id);
      expect(await store.read.deliveries.findMessage(tenant.processorId, message.id)).toEqual(message);
    });

    test("all pages together are all mails of a change, in id order", async () => {
      const rows = [announced.delivery, ...(await stored(25))];
      const seen: Delivery[] = [];
      for (let after: string | null = null; ; ) {
        const page = await store.read.deliveries.listForChange(tenant.processorId, announced.change.id, {
          after,
          limit: 10,
        });
        seen.push(...page);
        after = page.at(-1)?.id ?? null;
        if (page.length < 10) break;
      }
      expect(seen).toEqual(rows);
    });
  });

  describe("due mail", () => {
    // A time of its own, before all others of the file, so that nothing else is due.
    const early = "2020-01-01T00:00:00.000Z";

    test("comes oldest first, whatever it waits for, and only from its own pool", async () => {
      const deferred = await one({ state: "deferred", dueAt: plusMs(early, 2) });
      const planned = await one({ dueAt: plusMs(early, 1) });
      const uncertain = await one({ state: "uncertain", dueAt: plusMs(early, 3) });
      const same = await one({ dueAt: plusMs(early, 3) });
      const prompt = await one({ pool: "prompt", dueAt: early });
      for (const state of ["staged", "claimed", "sending", "accepted", "failed", "suppressed"] as const)
        await one({ state, dueAt: early });
      await one({ dueAt: plusMs(early, 4) });
      const { listDue, nextDueAt } = store.read.deliveries;
      expect(await listDue("bulk", plusMs(early, 3), 10)).toEqual([planned, deferred, uncertain, same]);
      expect(await listDue("bulk", plusMs(early, 3), 2)).toEqual([planned, deferred]);
      expect(await listDue("prompt", plusMs(early, 3), 10)).toEqual([prompt]);
      expect(await nextDueAt("bulk")).toBe(plusMs(early, 1));
      expect(await nextDueAt("prompt")).toBe(early);
    });
  });

  describe("claims", () => {
    const lease = (owner: string, now = NOW) => ({ owner, now, until: plusMs(now, 60_000) });
    const claim = (row: Delivery, owner: string, now = NOW) =>
      store.write((tx) => tx.deliveries.claim(row.processorId, row.id, lease(owner, now)));

    test("of 20 workers that claim the same rows at once, each row has one", async () => {
      const rows = await stored(30);
      const workers = Array.from({ length: 20 }, (_, index) => `worker-${index}`);
      const claims = await Promise.all(workers.flatMap((owner) => rows.map((row) => claim(row, owner))));
      const won = claims.filter((row) => row !== null);
      expect(won.map((row) => row.id).sort()).toEqual(rows.map((row) => row.id));
      expect(new Set(won.map((row) => row.attempt))).toEqual(new Set([1]));
      for (const row of won) expect(await found(row)).toEqual(row);
    });

    test("a claim is the row with its lease and the next attempt's number", async () => {
      const row = await one({ state: "deferred", attempt: 3 });
      const claimed = { ...row, state: "claimed", attempt: 4, leaseOwner: "w", leaseUntil: plusMs(NOW, 60_000) };
      expect(await claim(row, "w")).toEqual(claimed);
      expect(await claim(row, "w")).toBeNull();
    });

    test("a time that is not written as all are is refused, on the hot path too", async () => {
      const row = await one();
      await expect(claim(row, "w", "2026-03-02T08:00:00Z")).rejects.toThrow(RangeError);
      expect(await found(row)).toEqual(row);
    });

    test("only what waits and is due can be claimed", async () => {
      for (const state of ["staged", "claimed", "sending", "accepted", "failed", "suppressed"] as const)
        expect(await claim(await one({ state }), "w")).toBeNull();
      const later = await one({ dueAt: plusMs(NOW, 1) });
      expect(await claim(later, "w")).toBeNull();
      expect(await claim(later, "w", plusMs(NOW, 1))).not.toBeNull();
    });

    test("a result is recorded only by the owner of the lease, for the attempt it was claimed for", async () => {
      const claimed = await claim(await one(), "w");
      if (claimed === null) throw new Error("not claimed");
      const result: Delivery = {
        ...claimed,
        state: "accepted",
        reply: "250 ok",
        finishedAt: NOW,
        outcomeHash: hashOf("outcome"),
      };
      const settle = (row: Delivery) => store.write((tx) => tx.deliveries.settle(row));
      expect(await settle({ ...result, leaseOwner: "other" })).toBe(false);
      expect(await settle({ ...result, attempt: 2 })).toBe(false);
      expect(await found(claimed)).toEqual(claimed);
      expect(await settle(result)).toBe(true);
      expect(await found(claimed)).toEqual({ ...result, leaseOwner: null, leaseUntil: null });
      expect(await settle(result)).toBe(false);
    });

    test("sending keeps the lease, a deferral ends it and sets the next time", async () => {
      const claimed = await claim(await one(), "w");
      if (claimed === null) throw new Error("not claimed");
      const sending: Delivery = { ...claimed, state: "sending", leaseUntil: plusMs(NOW, 120_000) };
      expect(await store.write((tx) => tx.deliveries.settle(sending))).toBe(true);
      expect(await found(claimed)).toEqual(sending);
      const deferred: Delivery = { ...sending, state: "deferred", reply: "451 later", dueAt: plusMs(NOW, 600_000) };
      expect(await store.write((tx) => tx.deliveries.settle(deferred))).toBe(true);
      expect(await found(claimed)).toEqual({ ...deferred, leaseOwner: null, leaseUntil: null });
      expect((await claim(claimed, "x", plusMs(NOW, 600_000)))?.attempt).toBe(2);
    });

    test("a final result without its time, or a lease that is not given, is a mistake of the caller", async () => {
      const row = await one({ state: "sending", leaseOwner: "w", leaseUntil: NOW });
      const settle = (over: Partial<Delivery>) => store.write((tx) => tx.deliveries.settle({ ...row, ...over }));
      await expect(settle({ state: "accepted" })).rejects.toThrow("finishedAt");
      await expect(settle({ state: "deferred", finishedAt: NOW })).rejects.toThrow("finishedAt");
      await expect(settle({ leaseOwner: null })).rejects.toThrow("lease");
    });

    test("M1: rows of a process that is gone are due again as uncertain, and its late result is not taken", async () => {
      // The worker asks for all tenants, so what other tests left behind goes first.
      await store.write((tx) => tx.deliveries.recoverStale("2020-01-01T00:00:00.000Z", true));
      const claimed = await claim(await one(), "gone");
      const alive = await claim(await one(), "alive", plusMs(NOW, 30_000));
      if (claimed === null || alive === null) throw new Error("not claimed");
      const now = plusMs(NOW, 60_000);
      expect(await store.write((tx) => tx.deliveries.recoverStale(plusMs(now, -1), false))).toBe(0);
      expect(await store.write((tx) => tx.deliveries.recoverStale(now, false))).toBe(1);
      const recovered = { ...claimed, state: "uncertain", dueAt: now, leaseOwner: null, leaseUntil: null };
      expect(await found(claimed)).toEqual(recovered);
      expect(await found(alive)).toEqual(alive);
      const late: Delivery = { ...claimed, state: "accepted", finishedAt: now };
      expect(await store.write((tx) => tx.deliveries.settle(late))).toBe(false);
      expect((await claim(claimed, "next", now))?.attempt).toBe(2);
      // At the start of a server that is alone, no lease is waited for.
      expect(await store.write((tx) => tx.deliveries.recoverStale(now, true))).toBe(2);
    });
  });

  describe("endings", () => {
    test("suppressing takes what waits for a sending, of the kinds named, and no more than the limit", async () => {
      const { processorId } = tenant;
      const { change } = announced;
      await stored(2, { state: "deferred" });
      await stored(1, { kind: "receipt" });
      await stored(1, { state: "sending", leaseOwner: "w", leaseUntil: NOW });
      await stored(1, { state: "accepted", finishedAt: NOW });
      const suppress = (limit: number) =>
        store.write((tx) => tx.deliveries.suppress(processorId, change.id, ["notice"], NOW, limit));
      expect([await suppress(2), await suppress(2), await suppress(2)]).toEqual([2, 1, 0]);
      expect(await store.write((tx) => tx.deliveries.suppress(processorId, change.id, [], NOW, 10))).toBe(0);
      expect(await store.read.deliveries.countByState(processorId, change.id)).toEqual([
        { state: "accepted", kind: "notice", count: 1 },
        { state: "planned", kind: "receipt", count: 1 },
        { state: "sending", kind: "notice", count: 1 },
        { state: "suppressed", kind: "notice", count: 3 },
      ]);
    });

    test("finished mails wait for a leaf in id order, and get it once", async () => {
      const { processorId } = tenant;
      const rows = [
        await one({ state: "accepted", finishedAt: NOW }),
        await one({ state: "failed", finishedAt: NOW }),
        await one({ state: "suppressed", finishedAt: NOW }),
      ];
      await one({ state: "uncertain" });
      const unlogged = (limit: number) => store.write((tx) => tx.deliveries.listUnlogged(processorId, limit));
      const setLeaf = (of: Delivery[]) =>
        store.tx(processorId, (tx) =>
          tx.deliveries.setOutcomeLeaf(
            processorId,
            of.map((row) => row.id),
            4_294_967_296,
          ),
        );
      expect(await unlogged(10)).toEqual(rows);
      expect(await unlogged(2)).toEqual(rows.slice(0, 2));
      await setLeaf(rows.slice(0, 2));
      expect(await unlogged(10)).toEqual(rows.slice(2));
      await expect(setLeaf(rows)).rejects.toThrow("not all wait");
      expect(await unlogged(10)).toEqual(rows.slice(2));
      const [first] = rows;
      if (first !== undefined) expect((await found(first))?.outcomeLeaf).toBe(4_294_967_296);
    });
  });
});
