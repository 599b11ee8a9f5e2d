import { isUniqueViolation } from "@db/open.server";
import { anId, hashOf, NOW } from "@tests/support/builders";
import { storedMails } from "@tests/support/stored-mails";
import { describeEachEngine } from "@tests/support/stores";
import { anAnnouncedChange, aTenant } from "@tests/support/tenant";
import { beforeEach, describe, expect, test } from "vitest";
import type { Delivery } from "~/domain/delivery/delivery";
import { plusMs } from "~/domain/time";

describeEachEngine((open) => {
  const { made, stored, one, found } = storedMails(open);

  describe("claims", () => {
    const lease = (owner: string, now = NOW) => ({ owner, now, until: plusMs(now, 60_000) });
    const claimDue = (owner: string, now = NOW, limit = 1_000) =>
      made.store.write((tx) => tx.deliveries.claimDue("bulk", lease(owner, now), limit));
    const claim = async (row: Delivery, owner: string, now = NOW) =>
      (await claimDue(owner, now)).map(({ delivery }) => delivery).find(({ id }) => id === row.id) ?? null;
    const settle = async (row: Delivery) =>
      (await made.store.write((tx) => tx.deliveries.settle([row]))).ours.has(row.id);
    // The worker asks for all tenants, so what other tests left behind goes first.
    beforeEach(async () => {
      await made.store.write((tx) => tx.deliveries.recoverStale("2020-01-01T00:00:00.000Z", true, 1_000));
      for (const { delivery } of await claimDue("nobody", "2099-01-01T00:00:00.000Z"))
        expect(await settle({ ...delivery, state: "failed", finishedAt: NOW })).toBe(true);
    });

    test("of 20 workers that claim at once, each row has one", async () => {
      const rows = await stored(90);
      const workers = Array.from({ length: 20 }, (_, index) => `worker-${index}`);
      const claims = await Promise.all([...workers, ...workers].map((owner) => claimDue(owner, NOW, 7)));
      const won = [...claims.flat(), ...(await claimDue("last"))].map(({ delivery }) => delivery);
      expect(won.map((row) => row.id).sort()).toEqual(rows.map((row) => row.id));
      expect(new Set(won.map((row) => row.attempt))).toEqual(new Set([1]));
      for (const row of won) expect(await found(row)).toEqual(row);
    });

    test("a claim is the row with its lease and the next attempt's number, and says how it waited", async () => {
      const row = await one({ state: "deferred", attempt: 3 });
      const delivery = { ...row, state: "claimed", attempt: 4, leaseOwner: "w", leaseUntil: plusMs(NOW, 60_000) };
      expect(await claimDue("w")).toEqual([{ delivery, waitedAs: "deferred" }]);
      expect(await claimDue("w")).toEqual([]);
    });

    test("what is tried again comes before what is new, the oldest first, up to the limit, from one pool", async () => {
      const at = (ms: number) => plusMs(NOW, -ms);
      const rows = [
        await one({ state: "uncertain", dueAt: at(1) }),
        await one({ state: "deferred", dueAt: at(3) }),
        await one({ state: "deferred", dueAt: at(2) }),
        await one({ dueAt: at(9) }),
        await one({ dueAt: at(8) }),
      ];
      await one({ dueAt: at(7) });
      await one({ pool: "prompt", dueAt: at(99) });
      const ids = (await claimDue("w", NOW, 5)).map(({ delivery }) => delivery.id);
      expect(ids).toEqual(rows.map(({ id }) => id));
    });

    test("of a processor whose bulk mail is paused none is taken, its prompt mail is, and others wait for nothing", async () => {
      const mine = await one();
      const prompt = await one({ pool: "prompt" });
      const other = await aTenant(made.store);
      const elsewhere = await anAnnouncedChange(made.store, other);
      const { processorId } = made.tenant;
      const pause = {
        id: anId(),
        processorId,
        at: NOW,
        cause: "hard_failures",
        reason: null,
        byStaffId: null,
      } as const;
      const figures = { failed: 26, finished: 500, endedAt: null, endedBy: null };
      await made.store.write((tx) => tx.pauses.insert({ ...pause, ...figures }));
      expect((await claimDue("w")).map(({ delivery }) => delivery.id)).toEqual([elsewhere.delivery.id]);
      expect(await made.store.read.deliveries.nextDueAt("bulk")).toBeNull();
      const prompts = await made.store.write((tx) => tx.deliveries.claimDue("prompt", lease("w"), 1_000));
      expect(prompts.map(({ delivery }) => delivery.id)).toContain(prompt.id);
      await made.store.write((tx) => tx.pauses.end(processorId, { at: NOW, by: null }));
      expect((await claimDue("w")).map(({ delivery }) => delivery.id)).toContain(mine.id);
    });

    test("a time that is not written as all are is refused, on the hot path too", async () => {
      const row = await one();
      await expect(claimDue("w", "2026-03-02T08:00:00Z")).rejects.toThrow(RangeError);
      expect(await found(row)).toEqual(row);
    });

    test("only what waits and is due can be claimed", async () => {
      const states = ["staged", "claimed", "sending", "accepted", "failed", "suppressed"] as const;
      for (const state of states) await one({ state });
      await claimDue("first");
      const later = await one({ dueAt: plusMs(NOW, 1) });
      expect(await claimDue("w")).toEqual([]);
      expect(await claim(later, "w", plusMs(NOW, 1))).not.toBeNull();
    });

    test("a result is recorded only by the owner of the lease, for the attempt it was claimed for", async () => {
      const claimed = await claim(await one(), "w");
      if (claimed === null) throw new Error("not claimed");
      const result: Delivery = {
        ...claimed,
        state: "accepted",
        reply: "250 ok",
        server: "mx.example",
        messageHash: hashOf("bytes"),
        finishedAt: NOW,
        outcomeHash: hashOf("outcome"),
      };
      expect(await settle({ ...result, leaseOwner: "other" })).toBe(false);
      expect(await settle({ ...result, attempt: 2 })).toBe(false);
      expect(await found(claimed)).toEqual(claimed);
      expect(await settle(result)).toBe(true);
      expect(await found(claimed)).toEqual({ ...result, leaseOwner: null, leaseUntil: null });
      expect(await settle(result)).toBe(false);
    });

    test("any number of steps and results are recorded together, each as its own lease allows", async () => {
      await stored(11);
      const claimed = (await claimDue("w"))
        .map(({ delivery }) => delivery)
        .filter(({ processorId }) => processorId === made.tenant.processorId);
      for (const count of [1, 2, 3, 5]) {
        const rows = claimed.splice(0, count).map((row, at): Delivery => {
          const state = (["sending", "deferred", "failed"] as const)[at % 3] ?? "sending";
          return { ...row, state, reply: `reply ${at}`, finishedAt: state === "failed" ? NOW : null };
        });
        const [first, ...others] = rows;
        if (first === undefined) throw new Error("not claimed");
        const given = [{ ...first, leaseOwner: "other" }, ...others];
        expect(await made.store.write((tx) => tx.deliveries.settle(given))).toEqual({
          ...{ ours: new Set(others.map(({ id }) => id)), reported: new Set() },
        });
        expect((await found(first))?.state).toBe("claimed");
        for (const row of others) expect(await found(row)).toMatchObject({ state: row.state, reply: row.reply });
      }
      expect(await made.store.write((tx) => tx.deliveries.settle([]))).toEqual({
        ours: new Set(),
        reported: new Set(),
      });
    });

    test("sending keeps the lease, a deferral ends it and sets the next time", async () => {
      const claimed = await claim(await one(), "w");
      if (claimed === null) throw new Error("not claimed");
      const sending: Delivery = { ...claimed, state: "sending", leaseUntil: plusMs(NOW, 120_000) };
      expect(await settle(sending)).toBe(true);
      expect(await found(claimed)).toEqual(sending);
      const deferred: Delivery = { ...sending, state: "deferred", reply: "451 later", dueAt: plusMs(NOW, 600_000) };
      expect(await settle(deferred)).toBe(true);
      expect(await found(claimed)).toEqual({ ...deferred, leaseOwner: null, leaseUntil: null });
      expect((await claim(claimed, "x", plusMs(NOW, 600_000)))?.attempt).toBe(2);
    });

    test("a final result without its time, or a lease that is not given, is a mistake of the caller", async () => {
      const row = await one({ state: "sending", leaseOwner: "w", leaseUntil: NOW });
      await expect(settle({ ...row, state: "accepted" })).rejects.toThrow("finishedAt");
      await expect(settle({ ...row, state: "deferred", finishedAt: NOW })).rejects.toThrow("finishedAt");
      await expect(settle({ ...row, leaseOwner: null })).rejects.toThrow("lease");
    });

    test("M1: rows of a process that is gone are due again as uncertain, and its late result is not taken", async () => {
      const gone = await claim(await one(), "gone");
      const alive = await claim(await one(), "alive", plusMs(NOW, 30_000));
      if (gone === null || alive === null) throw new Error("not claimed");
      const sending: Delivery = { ...gone, state: "sending", messageHash: hashOf("bytes") };
      await settle(sending);
      const now = plusMs(NOW, 60_000);
      const recover = (at: string, all: boolean) =>
        made.store.write((tx) => tx.deliveries.recoverStale(at, all, 1_000));
      const { id, processorId, attempt, messageHash } = sending;
      expect((await recover(plusMs(now, -1), false)).sending).toEqual([]);
      expect((await recover(now, false)).sending).toEqual([{ id, processorId, attempt, messageHash }]);
      const recovered = { ...sending, state: "uncertain", dueAt: now, leaseOwner: null, leaseUntil: null };
      expect(await found(gone)).toEqual(recovered);
      expect(await found(alive)).toEqual(alive);
      expect(await settle({ ...sending, state: "accepted", finishedAt: now })).toBe(false);
      expect((await claim(gone, "next", now))?.attempt).toBe(2);
      // At the start of a server that is alone, no lease is waited for.
      await recover(now, true);
      expect(await found(alive)).toMatchObject({ state: "uncertain", leaseOwner: null });
    });

    test("no more rows are recovered at once than are asked for, those that may have been sent first", async () => {
      await stored(5);
      const claimed = (await claimDue("gone")).map(({ delivery }) => delivery);
      const sending = claimed.slice(2).map((row): Delivery => ({ ...row, state: "sending" }));
      for (const row of sending) expect(await settle(row)).toBe(true);
      const recover = () => made.store.write((tx) => tx.deliveries.recoverStale(NOW, true, 2));
      const first = await recover();
      const second = await recover();
      expect([first.count, second.count, (await recover()).count, (await recover()).count]).toEqual([2, 2, 1, 0]);
      const sent = [...first.sending, ...second.sending].map(({ id }) => id);
      expect(sent.sort()).toEqual(sending.map(({ id }) => id).sort());
    });

    test("attempts that did not end in acceptance are listed page by page, the first one first, once each", async () => {
      const { id: deliveryId, processorId } = await one();
      const attempts = [1, 2, 3].map((attempt) => ({
        ...{ id: anId(), processorId, deliveryId, attempt, state: "deferred" as const, at: NOW },
        ...{ reply: `451 ${attempt}`, server: "mx.example", messageHash: hashOf("bytes") },
      }));
      await made.store.write((tx) => tx.deliveries.insertAttempts(attempts));
      const list = (after: number, limit: number) =>
        made.store.read.deliveries.listAttempts(processorId, deliveryId, { after, limit });
      expect(await list(0, 2)).toEqual(attempts.slice(0, 2));
      expect(await list(2, 2)).toEqual(attempts.slice(2));
      const again = attempts.map((attempt) => ({ ...attempt, id: anId() }));
      await expect(made.store.write((tx) => tx.deliveries.insertAttempts(again))).rejects.toSatisfy(isUniqueViolation);
    });
  });
});
