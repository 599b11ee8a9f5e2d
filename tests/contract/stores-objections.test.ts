import { isUniqueViolation } from "@db/open.server";
import { makeStore } from "@db/store.server";
import { aDecision, aFile, anId, anObjection, hashOf, NOW } from "@tests/support/builders";
import { describeEachEngine } from "@tests/support/stores";
import { type Announced, anAnnouncedChange, aTenant, type Tenant } from "@tests/support/tenant";
import { beforeEach, expect, test } from "vitest";
import type { Objection } from "~/domain/objection/objection";
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
  const stored = async (over: Partial<Objection> = {}) => {
    const objection = anObjection({ processorId: tenant.processorId, changeId: announced.change.id, ...over });
    await store.tx(tenant.processorId, (tx) => tx.objections.insert(objection));
    return objection;
  };

  test("an objection comes back as it was written, by id, number and confirmation", async () => {
    const text = "Vi tror ikke på det.\n\n“Nej” 🙂";
    const objection = await stored({ text, ground: null, itemIds: [announced.item.id], confirmHash: hashOf(anId()) });
    const { objections } = store.read;
    expect(await objections.find(tenant.processorId, objection.id)).toEqual(objection);
    expect(await objections.findByNumber(tenant.processorId, objection.number)).toEqual(objection);
    expect(await objections.findByConfirmHash(objection.confirmHash ?? "")).toEqual(objection);
    expect(await objections.findByConfirmHash(hashOf("guessed"))).toBeNull();
  });

  test("a number is given once", async () => {
    const { number } = await stored();
    const error = await stored({ number }).catch((thrown: unknown) => thrown);
    expect(isUniqueViolation(error)).toBe(true);
  });

  test("objections come in the order of receipt, by change and by state", async () => {
    const second = await stored({ receivedAt: plusMs(NOW, 1), state: "unconfirmed" });
    const first = await stored({ receivedAt: NOW });
    const { objections } = store.read;
    const changeId = announced.change.id;
    expect(await objections.list(tenant.processorId, {})).toEqual([first, second]);
    expect(await objections.list(tenant.processorId, { changeId, states: ["open"] })).toEqual([first]);
    expect(await objections.list(tenant.processorId, { states: [] })).toEqual([]);
    expect(await objections.list(tenant.processorId, { changeId: anId() })).toEqual([]);
    expect(await objections.countForChange(tenant.processorId, changeId)).toBe(2);
  });

  test("state and match change, what was written stays", async () => {
    const objection = await stored({ state: "unmatched", timing: "not_told" });
    const { notice, controller } = announced;
    const matched: Objection = {
      ...objection,
      state: "open",
      noticeId: notice.id,
      controllerId: controller.id,
      timing: "in_time",
    };
    const rewritten: Objection = {
      ...matched,
      text: "",
      organisation: "",
      receivedAt: plusMs(NOW, 9),
      itemIds: [anId()],
    };
    expect(await store.write((tx) => tx.objections.update(rewritten, "unmatched"))).toBe(true);
    expect(await store.read.objections.find(tenant.processorId, objection.id)).toEqual(matched);
  });

  test("of two people who act on the same state, the second learns that it has moved", async () => {
    const objection = await stored();
    const acts: Objection[] = [
      { ...objection, state: "decided" },
      { ...objection, state: "dismissed", dismissedReason: "spam" },
    ];
    const both = await Promise.all(acts.map((act) => store.write((tx) => tx.objections.update(act, "open"))));
    expect(both.sort()).toEqual([false, true]);
  });

  test("a file comes back byte for byte, and lists of files leave the bytes where they are", async () => {
    const objection = await stored();
    const content = Uint8Array.from({ length: 70_000 }, (_, index) => index % 256);
    const file = aFile({ processorId: tenant.processorId, objectionId: objection.id, content });
    await store.write((tx) => tx.objections.insertFile(file));
    const { content: _bytes, ...summary } = file;
    expect(await store.read.objections.listFiles(tenant.processorId, objection.id)).toEqual([summary]);
    const read = await store.read.objections.findFile(tenant.processorId, file.id);
    expect({ ...read, content: null }).toEqual({ ...file, content: null });
    expect(Buffer.compare(read?.content ?? new Uint8Array(), content)).toBe(0);
  });

  test("a correction is a further decision: both stay, in order", async () => {
    const objection = await stored();
    const ids = { processorId: tenant.processorId, objectionId: objection.id, decidedBy: tenant.staff.id };
    const second = aDecision({ ...ids, outcome: "carved_out", decidedAt: plusMs(NOW, 1) });
    const first = aDecision({ ...ids, outcome: "rejected" });
    await store.write(async (tx) => {
      await tx.objections.insertDecision(second);
      await tx.objections.insertDecision(first);
    });
    expect(await store.read.objections.listDecisions(tenant.processorId, [objection.id, anId()])).toEqual([
      first,
      second,
    ]);
    expect(await store.read.objections.listDecisions(tenant.processorId, [])).toEqual([]);
  });
});
