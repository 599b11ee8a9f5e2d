import { makeStore } from "@db/store.server";
import { aController, anEntry, anOutcome, aVersion } from "@tests/support/builders";
import { describeEachEngine } from "@tests/support/stores";
import { anAnnouncedChange, aTenant, type Tenant } from "@tests/support/tenant";
import { testDeps } from "@tests/support/test-deps";
import { beforeEach, describe, expect, test } from "vitest";
import type { Controller } from "~/domain/agreement/controller";
import { contentHash } from "~/domain/change/next-version";
import type { Entry, Transfer } from "~/domain/register/entry";
import type { Store } from "~/ports/store";
import { endTransferDecision } from "~/usecases/end-transfer-decision";
import { listDueReviews } from "~/usecases/list-due-reviews";
import { restoreTransferDecision } from "~/usecases/restore-transfer-decision";
import { reviewTransfers } from "~/usecases/review-transfers";

const START = "2026-11-21T09:00:00.000Z";
const CLAUSES = { tool: "scc", instrument: "(EU) 2021/914", module: 3 } as const;
const listed: Transfer = {
  tool: "dpf",
  instrument: null,
  module: null,
  checkedOn: "2026-11-01",
  listedEntity: "Alfa, Inc.",
  fallback: null,
};
const american = (over: Partial<Entry> = {}): Entry =>
  anEntry({
    legalBasis: null,
    transfer: listed,
    locations: [{ role: "processing", country: "US", region: null, address: null }],
    ...over,
  });

describeEachEngine((open) => {
  let store: Store;
  let deps: ReturnType<typeof testDeps>;
  let tenant: Tenant;

  beforeEach(async () => {
    store = makeStore(await open());
    deps = testDeps(store, START);
    tenant = await aTenant(store);
  });

  const customers = async (count: number, over: Partial<Controller> = {}) => {
    const { processorId, terms } = tenant;
    const rows = Array.from({ length: count }, () => aController({ processorId, standardTermsId: terms.id, ...over }));
    for (let at = 0; at < rows.length; at += 500) {
      await store.write((tx) => tx.customers.insertControllers(rows.slice(at, at + 500)));
    }
    return rows;
  };
  const publish = (entries: Entry[], n: number) => {
    const { processorId } = tenant;
    const version = aVersion({
      processorId,
      n,
      entries,
      contentHash: contentHash(entries),
      effectiveDay: "2026-03-02",
    });
    return store.write((tx) => tx.lists.insert(version));
  };
  const fall = (endedOn = "2026-11-21", decisionId = "US-DPF") =>
    endTransferDecision(deps, { decisionId, endedOn, because: "C-703/25 P" });
  const due = () => listDueReviews(deps, {});
  const review = () => reviewTransfers(deps, { processorId: tenant.processorId, decisionId: "US-DPF" });
  const counts = () => store.read.transfers.countOpen(tenant.processorId);
  const leaves = async () =>
    (await store.read.log.listLeaves(tenant.processorId, 0, 50)).map(({ text }) => JSON.parse(text));
  const revision = async () => (await store.read.processors.find(tenant.processorId))?.publicRevision ?? 0;

  describe("a decision that falls", () => {
    test("D9 opens one finding for each entry and customer that rests on it, and tells the log how many", async () => {
      await customers(3);
      const [lost, carried] = [american(), american({ transfer: { ...listed, fallback: CLAUSES } })];
      await publish([anEntry(), lost, carried, american({ transfer: { ...listed, ...CLAUSES } })], 2);
      expect(await due()).toEqual([]);
      expect(await fall()).toMatchObject({ ok: true });
      const before = await revision();
      expect(await due()).toEqual([{ processorId: tenant.processorId, decisionId: "US-DPF" }]);
      expect(await review()).toEqual({ opened: 6, closed: 0 });
      expect(await counts()).toEqual(
        [lost, carried].map(({ id }) => ({ decisionId: "US-DPF", entryId: id, count: 3 })).sort(byEntry),
      );
      expect(await leaves()).toMatchObject([
        {
          type: "transfer_review",
          decisionId: "US-DPF",
          endedOn: "2026-11-21",
          listVersion: 2,
          entryCount: 2,
          opened: 6,
          closed: 0,
        },
      ]);
      expect(await revision()).toBe(before + 1);
      expect(await due()).toEqual([]);
    });

    test("D9 is told of in the log of a processor on whom nothing rests, and of every processor", async () => {
      const other = await aTenant(store);
      await fall();
      const all = await due();
      expect(all.map(({ processorId }) => processorId).sort()).toEqual([tenant.processorId, other.processorId].sort());
      for (const one of all) await reviewTransfers(deps, one);
      expect(await leaves()).toMatchObject([{ type: "transfer_review", entryCount: 0, opened: 0 }]);
      expect(await store.read.log.listLeaves(other.processorId, 0, 5)).toHaveLength(1);
      expect(await due()).toEqual([]);
    });

    test("reviewing twice, at once or after a stop opens nothing twice", async () => {
      await customers(3);
      await publish([american()], 2);
      await fall();
      const both = await Promise.all([review(), review()]);
      expect(both).toContainEqual({ opened: 3, closed: 0 });
      expect(await review()).toEqual({ opened: 3, closed: 0 });
      expect(await counts()).toMatchObject([{ count: 3 }]);
      expect(await leaves()).toHaveLength(1);
    });

    test("goes by chunks of at most a thousand rows, and goes on where it stopped", async () => {
      await customers(1_200);
      await publish([american(), american()], 2);
      await fall();
      let writes = 0;
      const stopping: Store = {
        ...store,
        tx: async (processorId, decide) => {
          writes += 1;
          if (writes === 2) throw new Error("stopped");
          return store.tx(processorId, decide);
        },
      };
      const input = { processorId: tenant.processorId, decisionId: "US-DPF" };
      await expect(reviewTransfers({ ...deps, store: stopping }, input)).rejects.toThrow("stopped");
      const [halfway] = await counts();
      expect(halfway?.count).toBe(450);
      expect(await leaves()).toEqual([]);
      expect(await due()).toHaveLength(1);
      expect(await review()).toEqual({ opened: 2_400, closed: 0 });
      expect((await counts()).map(({ count }) => count)).toEqual([1_200, 1_200]);
      expect(await leaves()).toMatchObject([{ opened: 2_400 }]);
    });

    test("opens findings on its day and not before", async () => {
      await customers(1);
      await publish([american()], 2);
      await fall("2026-11-23");
      expect(await due()).toEqual([]);
      // The day begins in the processor's zone.
      deps.clock.set("2026-11-22T22:59:59.000Z");
      expect(await due()).toEqual([]);
      deps.clock.set("2026-11-22T23:00:00.000Z");
      expect(await due()).toHaveLength(1);
      expect(await review()).toEqual({ opened: 1, closed: 0 });
    });

    test("HL-2.4 leaves out customers who do not use the entry, and agreements that have ended", async () => {
      const entry = american({ services: ["Mail"] });
      const [uses] = await customers(1, { overrides: { services: ["Mail"] } });
      await customers(1, { overrides: { services: ["Sms"] } });
      await customers(1, { endedAt: START });
      await publish([entry], 2);
      await fall();
      await review();
      expect(await counts()).toEqual([{ decisionId: "US-DPF", entryId: entry.id, count: 1 }]);
      const own = await store.read.transfers.listOpenOfController(tenant.processorId, uses?.id ?? "");
      expect(own).toMatchObject([{ entryId: entry.id, openedAt: START, closedAt: null }]);
      await store.write(async (tx) => tx.customers.updateController({ ...(uses ?? aController()), endedAt: START }));
      deps.clock.set("2026-11-22T09:00:00.000Z");
      expect(await due()).toHaveLength(1);
      expect(await review()).toEqual({ opened: 0, closed: 1 });
      expect(await counts()).toEqual([]);
    });

    test("D16 judges each customer's own list", async () => {
      const { processorId } = tenant;
      const told = await anAnnouncedChange(store, tenant);
      const [newcomer] = await customers(1);
      const added = american({ id: told.item.entryId });
      await store.write(async (tx) => {
        await tx.changes.setItemPublished(processorId, told.item.id, 2);
      });
      await publish([added], 2);
      await fall();
      await review();
      const has = async (controllerId: string) =>
        (await store.read.transfers.listOpenOfController(processorId, controllerId)).length;
      // The change added the entry, and is not in effect for the customer who was told.
      expect(told.item.before).toBeNull();
      expect([await has(told.controller.id), await has(newcomer?.id ?? "")]).toEqual([0, 1]);
      const ids = { processorId, changeId: told.change.id, itemId: told.item.id, controllerId: told.controller.id };
      await store.write((tx) => tx.changes.saveOutcomes([anOutcome({ ...ids, state: "in_effect" })]));
      deps.clock.set("2026-11-22T09:00:00.000Z");
      await review();
      expect([await has(told.controller.id), await has(newcomer?.id ?? "")]).toEqual([1, 1]);
    });
  });

  describe("what rests on it", () => {
    beforeEach(async () => {
      await customers(2);
      await publish([american({ id: "alfa" })], 2);
      await fall();
      await review();
    });

    test("closes when the entry is mended by another version of the list, without a turn in the log", async () => {
      await publish([american({ id: "alfa", transfer: { ...listed, ...CLAUSES } })], 3);
      expect(await due()).toHaveLength(1);
      expect(await review()).toEqual({ opened: 0, closed: 2 });
      expect(await counts()).toEqual([]);
      expect((await leaves()).map(({ opened, closed, listVersion }) => [listVersion, opened, closed])).toEqual([
        [2, 2, 0],
        [3, 0, 2],
      ]);
      await publish([american({ id: "alfa" })], 4);
      expect(await review()).toEqual({ opened: 2, closed: 0 });
    });

    test("closes when the decision is restored, and opens again when it falls again", async () => {
      const before = await revision();
      expect(await restoreTransferDecision(deps, { decisionId: "US-DPF" })).toEqual({ ok: true });
      expect(await due()).toHaveLength(1);
      expect(await review()).toEqual({ opened: 0, closed: 2 });
      expect(await revision()).toBe(before + 1);
      expect(await due()).toEqual([]);
      deps.clock.set("2026-12-24T09:00:00.000Z");
      expect(await due()).toEqual([]);
      await fall("2026-12-24");
      expect(await review()).toEqual({ opened: 2, closed: 0 });
      expect((await leaves()).map(({ endedOn, opened, closed }) => [endedOn, opened, closed])).toEqual([
        ["2026-11-21", 2, 0],
        [null, 0, 2],
        ["2026-12-24", 2, 0],
      ]);
    });

    test("makes announced changes due when it turns, since what waits for a tool may have one again", async () => {
      const { change } = await anAnnouncedChange(store, tenant);
      const dueAt = async () => (await store.read.changes.find(tenant.processorId, change.id))?.dueAt;
      await store.write((tx) => tx.changes.lookAgain(tenant.processorId, change.id, "2020-01-01T00:00:00.000Z"));
      const parked = { ...change, dueAt: "2099-01-01T00:00:00.000Z", rowVersion: change.rowVersion + 2 };
      expect(await store.write((tx) => tx.changes.update(parked))).toBe(true);
      await review();
      expect(await dueAt()).toBe(parked.dueAt);
      await restoreTransferDecision(deps, { decisionId: "US-DPF" });
      await review();
      expect(await dueAt()).toBe(START);
    });

    test("is looked at again each day, with the customers there are, and the log hears of it only when something changed", async () => {
      deps.clock.set("2026-11-22T09:00:00.000Z");
      expect(await due()).toHaveLength(1);
      expect(await review()).toEqual({ opened: 0, closed: 0 });
      expect(await leaves()).toHaveLength(1);
      await customers(1);
      deps.clock.set("2026-11-23T09:00:00.000Z");
      expect(await review()).toEqual({ opened: 1, closed: 0 });
      expect(await leaves()).toHaveLength(2);
    });
  });
});

function byEntry(a: { entryId: string }, b: { entryId: string }): number {
  return a.entryId < b.entryId ? -1 : 1;
}
