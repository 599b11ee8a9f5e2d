import { makeStore } from "@db/store.server";
import { MAX_ROWS } from "@db/stores/rows";
import { aController, anEnding, anId, aTransferFinding, aTransferReview } from "@tests/support/builders";
import { describeEachEngine } from "@tests/support/stores";
import { aTenant } from "@tests/support/tenant";
import { beforeAll, expect, test } from "vitest";
import type { Store } from "~/ports/store";

const LATER = "2026-03-03T08:00:00.000Z";

describeEachEngine((open) => {
  let store: Store;
  let tenant: Awaited<ReturnType<typeof aTenant>>;
  let controllers: string[];

  beforeAll(async () => {
    store = makeStore(await open());
    tenant = await aTenant(store);
    const { processorId, terms } = tenant;
    const rows = Array.from({ length: 3 }, () => aController({ processorId, standardTermsId: terms.id }));
    controllers = rows.map(({ id }) => id);
    await store.write((tx) => tx.customers.insertControllers(rows));
  });

  const finding = (controllerId = controllers[0] ?? "", entryId = "e1", decisionId = "US-DPF") =>
    aTransferFinding({ processorId: tenant.processorId, controllerId, entryId, decisionId });

  test("a decision falls once, can be restored, and can fall again", async () => {
    const ending = anEnding();
    const insert = (row = anEnding()) => store.write((tx) => tx.transfers.insertEnding(row));
    expect(await insert(ending)).toBe(true);
    expect(await insert()).toBe(false);
    const { decisionId, endedOn, because } = ending;
    expect(await store.read.transfers.listEnded()).toEqual([{ decisionId, endedOn, because }]);
    const restore = () => store.write((tx) => tx.transfers.restoreEnding("US-DPF", LATER));
    expect([await restore(), await restore()]).toEqual([true, false]);
    expect(await store.read.transfers.listEnded()).toEqual([]);
    const again = anEnding({ endedOn: "2027-01-01", endedAt: LATER });
    expect(await insert(again)).toBe(true);
    expect(await store.read.transfers.listEndings()).toEqual([{ ...ending, restoredAt: LATER }, again]);
  });

  test("a finding is open once for one entry and customer, and may be opened again once it was closed", async () => {
    const { processorId } = tenant;
    const [first, twice, other] = [finding(), finding(), finding(controllers[0], "e2")];
    const openAll = () => store.write((tx) => tx.transfers.openFindings([first, twice, other]));
    expect([await openAll(), await openAll()]).toEqual([2, 0]);
    const ofCustomer = () => store.read.transfers.listOpenOfController(processorId, controllers[0] ?? "");
    expect(await ofCustomer()).toEqual([first, other]);
    const close = () => store.write((tx) => tx.transfers.closeFindings(processorId, [first.id], LATER));
    expect([await close(), await close()]).toEqual([1, 0]);
    expect(await ofCustomer()).toEqual([other]);
    const anew = { ...finding(), openedAt: LATER };
    expect(await store.write((tx) => tx.transfers.openFindings([anew]))).toBe(1);
    expect(await ofCustomer()).toEqual([anew, other]);
    expect(await store.write((tx) => tx.transfers.closeFindings(anId(), [anew.id], LATER))).toBe(0);
  });

  test("open findings are listed by range of customers and counted by decision and entry", async () => {
    const { processorId } = tenant;
    const [, b = "", c = ""] = controllers;
    const rows = [finding(b, "x", "GB"), finding(c, "x", "GB"), finding(c, "y", "GB")];
    await store.write((tx) => tx.transfers.openFindings(rows));
    const between = (after: string | null, upTo: string | null) =>
      store.read.transfers.listOpenBetween(processorId, "GB", { after, upTo });
    expect(await between(null, null)).toEqual(rows);
    expect(await between(b, null)).toEqual(rows.slice(1));
    expect(await between(null, b)).toEqual(rows.slice(0, 1));
    expect(await between(b, c)).toEqual(rows.slice(1));
    const counted = (await store.read.transfers.countOpen(processorId)).filter(({ decisionId }) => decisionId === "GB");
    expect(counted).toEqual([
      { decisionId: "GB", entryId: "x", count: 2 },
      { decisionId: "GB", entryId: "y", count: 1 },
    ]);
  });

  test("a review is kept by processor and decision, beside the number of its latest list", async () => {
    const { processorId, processor } = tenant;
    const review = aTransferReview({ processorId, decisionId: "CH" });
    const after = { ...review, reached: "c", isFinished: false, endedOn: null, opened: 3 };
    for (const one of [review, after]) await store.write((tx) => tx.transfers.saveReview(one));
    expect(await store.read.transfers.findReview(processorId, "CH")).toEqual(after);
    const ours = async (decisionId: string) =>
      (await store.read.transfers.listStandings(decisionId)).filter((row) => row.processorId === processorId);
    const standing = { processorId, zone: processor.zone, listVersion: 1 };
    expect(await ours("CH")).toEqual([{ ...standing, review: after }]);
    expect(await ours("IL")).toEqual([{ ...standing, review: null }]);
  });

  test("no transaction opens or closes more findings than it may write rows", async () => {
    const many = Array.from({ length: MAX_ROWS + 1 }, (_, at) => finding(controllers[2], `many-${at}`));
    await expect(store.write((tx) => tx.transfers.openFindings(many))).rejects.toThrow(RangeError);
    const ids = many.map(({ id }) => id);
    const closing = store.write((tx) => tx.transfers.closeFindings(tenant.processorId, ids, LATER));
    await expect(closing).rejects.toThrow(RangeError);
  });
});
