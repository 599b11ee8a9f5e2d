import { isUniqueViolation } from "@db/open.server";
import { aDelivery, aFollower, type aMessage, anId, hashOf, NOW } from "@tests/support/builders";
import { storedMails } from "@tests/support/stored-mails";
import { describeEachEngine } from "@tests/support/stores";
import { describe, expect, test } from "vitest";
import type { Delivery } from "~/domain/delivery/delivery";
import { plusMs } from "~/domain/time";

describeEachEngine((open) => {
  const { made, stored, one, found } = storedMails(open);

  describe("planning", () => {
    test("one mail of a kind and sequence goes to one recipient, whatever restarts happen", async () => {
      const { delivery } = made.announced;
      const again = aDelivery({ ...delivery, id: anId() });
      const error = await made.store.write((tx) => tx.deliveries.insert([again])).catch((thrown: unknown) => thrown);
      expect(isUniqueViolation(error)).toBe(true);
      const second = { ...again, sequence: 2 };
      await made.store.write((tx) => tx.deliveries.insert([second]));
      expect(await found(second)).toEqual(second);
    });

    test("insertMissing leaves out what a recipient or follower has, and writes the rest", async () => {
      const { processorId } = made.tenant;
      const follower = aFollower({ processorId });
      const { message, change, delivery } = made.announced;
      const ofFollower = { processorId, messageId: message.id, changeId: change.id, followerId: follower.id };
      const told = aDelivery(ofFollower);
      await made.store.write((tx) => tx.customers.insertFollower(follower));
      await made.store.write((tx) => tx.deliveries.insert([told]));
      const fresh = aDelivery({ ...ofFollower, sequence: 2 });
      const rows = [{ ...delivery, id: anId() }, aDelivery(ofFollower), fresh];
      await made.store.write((tx) => tx.deliveries.insertMissing(rows));
      const all = await made.store.read.deliveries.listForChange(processorId, change.id, { after: null, limit: 10 });
      expect(all).toEqual([delivery, told, fresh]);
    });

    test("the same rendered mail is stored once for a processor, kind and language", async () => {
      const { message } = made.announced;
      const save = (over: Parameters<typeof aMessage>[0]) =>
        made.store.write((tx) => tx.deliveries.saveMessage({ ...message, id: anId(), ...over }));
      const ids = await Promise.all(Array.from({ length: 10 }, () => save({})));
      expect(new Set(ids)).toEqual(new Set([message.id]));
      const english = await save({ language: "en" });
      expect(english).not.toBe(message.id);
      expect(await save({ hash: hashOf("changed") })).not.toBe(message.id);
      expect(await made.store.read.deliveries.findMessage(made.tenant.processorId, message.id)).toEqual(message);
    });

    test("all pages together are all mails of a change, in id order", async () => {
      const rows = [made.announced.delivery, ...(await stored(25))];
      const seen: Delivery[] = [];
      for (let after: string | null = null; ; ) {
        const page = await made.store.read.deliveries.listForChange(made.tenant.processorId, made.announced.change.id, {
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
      const { listDue, nextDueAt } = made.store.read.deliveries;
      expect(await listDue("bulk", plusMs(early, 3), 10)).toEqual([planned, deferred, uncertain, same]);
      expect(await listDue("bulk", plusMs(early, 3), 2)).toEqual([planned, deferred]);
      expect(await listDue("prompt", plusMs(early, 3), 10)).toEqual([prompt]);
      expect(await nextDueAt("bulk")).toBe(plusMs(early, 1));
      expect(await nextDueAt("prompt")).toBe(early);
    });
  });

  describe("endings", () => {
    test("suppressing takes what waits for a sending, of the kinds named, and no more than the limit", async () => {
      const { processorId } = made.tenant;
      const { change } = made.announced;
      await stored(2, { state: "deferred" });
      await stored(1, { kind: "receipt" });
      await stored(1, { state: "sending", leaseOwner: "w", leaseUntil: NOW });
      await stored(1, { state: "accepted", finishedAt: NOW });
      const suppress = (limit: number) =>
        made.store.write((tx) => tx.deliveries.suppress(processorId, change.id, ["notice"], NOW, limit));
      expect([await suppress(2), await suppress(2), await suppress(2)]).toEqual([2, 1, 0]);
      expect(await made.store.write((tx) => tx.deliveries.suppress(processorId, change.id, [], NOW, 10))).toBe(0);
      expect(await made.store.read.deliveries.countByState(processorId, change.id)).toEqual([
        { state: "accepted", kind: "notice", count: 1 },
        { state: "planned", kind: "receipt", count: 1 },
        { state: "sending", kind: "notice", count: 1 },
        { state: "suppressed", kind: "notice", count: 3 },
      ]);
    });

    test("finished mails wait for a leaf in id order, and get it once", async () => {
      const { processorId } = made.tenant;
      const rows = [
        await one({ state: "accepted", finishedAt: NOW }),
        await one({ state: "failed", finishedAt: NOW }),
        await one({ state: "suppressed", finishedAt: NOW }),
      ];
      await one({ state: "uncertain" });
      const unlogged = (limit: number) => made.store.write((tx) => tx.deliveries.listUnlogged(processorId, limit));
      const setLeaf = (of: Delivery[]) =>
        made.store.tx(processorId, (tx) =>
          tx.deliveries.setOutcomeLeaf(
            processorId,
            of.map((row) => row.id),
            4_294_967_296,
          ),
        );
      const ids = rows.map(({ id }) => id);
      expect(await unlogged(10)).toMatchObject(
        rows.map(({ id, state, address, salt }) => ({ id, state, address, salt })),
      );
      expect((await unlogged(2)).map(({ id }) => id)).toEqual(ids.slice(0, 2));
      await setLeaf(rows.slice(0, 2));
      expect((await unlogged(10)).map(({ id }) => id)).toEqual(ids.slice(2));
      await expect(setLeaf(rows)).rejects.toThrow("not all wait");
      expect((await unlogged(10)).map(({ id }) => id)).toEqual(ids.slice(2));
      const [first] = rows;
      if (first !== undefined) expect((await found(first))?.outcomeLeaf).toBe(4_294_967_296);
    });
  });
});
