import { setTimeout as pause } from "node:timers/promises";
import { makeStore } from "@db/store.server";
import { anObjection } from "@tests/support/builders";
import { describeEachEngine } from "@tests/support/stores";
import { anAnnouncedChange, aTenant } from "@tests/support/tenant";
import { beforeAll, expect, test } from "vitest";
import type { Change } from "~/domain/change/change";
import type { Objection } from "~/domain/objection/objection";
import type { Read, Store, Tx } from "~/ports/store";

/**
 * An objection arrives in the last moment while the worker closes the window. Whoever comes first must be seen by the
 * other: a closed change and an objection that was told it is in time never stand side by side.
 */
type Decided = { read: Read; write<T>(work: (tx: Tx) => Promise<T>): Promise<T> };

const ROUNDS = 12;

describeEachEngine((open, engine) => {
  let store: Store;
  beforeAll(async () => {
    store = makeStore(await open());
  });

  /** Runs both at once, in turns as to who starts; gives how often both got their way. */
  async function bothWon(within: (processorId: string, decide: (at: Decided) => Promise<void>) => Promise<void>) {
    let both = 0;
    const tenant = await aTenant(store);
    for (let round = 0; round < ROUNDS; round++) {
      const { change } = await anAnnouncedChange(store, tenant);
      const { processorId } = tenant;
      const acts = [
        () => within(processorId, (at) => close(at, change)),
        () => within(processorId, (at) => object(at, change)),
      ];
      await Promise.all((round % 2 === 0 ? acts : acts.reverse()).map((act) => act()));
      const after = await store.read.changes.find(processorId, change.id);
      const [objection] = await store.read.objections.list(processorId, { changeId: change.id });
      expect(objection).toBeDefined();
      if (after?.state === "closed" && objection?.timing === "in_time") both += 1;
      // One of the two did happen, so the race was run.
      expect(after?.state === "closed" || objection?.timing === "in_time").toBe(true);
    }
    return both;
  }

  test("a window that closes and an objection in the same moment: one sees the other", async () => {
    const raced = await bothWon((processorId, decide) =>
      store.tx(processorId, (tx) => decide({ read: tx, write: (work) => work(tx) })),
    );
    expect(raced).toBe(0);
  });

  test("control: decided on what was read before the transaction, both get their way", async () => {
    const raced = await bothWon((_processorId, decide) => decide({ read: store.read, write: store.write }));
    expect(raced).toBeGreaterThan(0);
  });

  // SQLite has one writer, so there no transaction can be open beside another.
  if (engine.dialect === "pg") {
    test("control: in a transaction without the processor's lock, both get their way", async () => {
      const raced = await bothWon((_processorId, decide) =>
        store.write((tx) => decide({ read: tx, write: (work) => work(tx) })),
      );
      expect(raced).toBeGreaterThan(0);
    });
  }
});

async function close({ read, write }: Decided, change: Change): Promise<void> {
  const open = await read.objections.list(change.processorId, { changeId: change.id, states: ["open"] });
  await pause(5);
  if (open.length > 0) return;
  await write((tx) => tx.changes.update({ ...change, state: "closed", rowVersion: change.rowVersion + 1 }));
}

async function object({ read, write }: Decided, { processorId, id }: Change): Promise<void> {
  const change = await read.changes.find(processorId, id);
  await pause(5);
  const timing: Objection["timing"] = change?.state === "announced" ? "in_time" : "late";
  await write((tx) => tx.objections.insert(anObjection({ processorId, changeId: id, timing })));
}
