import { openDatabase } from "@db/open.server";
import { makeStore } from "@db/store.server";
import { anId, hashOf, NOW } from "@tests/support/builders";
import { memoryJournal } from "@tests/support/memory-journal";
import { describeEachEngine } from "@tests/support/stores";
import { aListVersionRecord, aTenant, type Tenant } from "@tests/support/tenant";
import { silentLog } from "@tests/support/test-log";
import { beforeEach, expect, test } from "vitest";
import { leafHashOfText } from "~/domain/evidence/leaf";
import { append, EMPTY_TREE, toTreeHead } from "~/domain/evidence/merkle";
import type { JournalRecord } from "~/ports/journal";
import type { Store } from "~/ports/store";

describeEachEngine((open, engine) => {
  let opened: Promise<Store> | null = null;
  let store: Store;
  let tenant: Tenant;
  beforeEach(async () => {
    opened ??= open().then(makeStore);
    store = await opened;
    tenant = await aTenant(store);
  });
  const record = () => aListVersionRecord(anId(), tenant.processorId);
  const appendOne = () => store.tx(tenant.processorId, (tx) => tx.log.append(tenant.processorId, [record()]));

  test("a new log is the tree of no leaves", async () => {
    const { root, size, frontier } = EMPTY_TREE;
    const head = await store.read.log.head(tenant.processorId);
    expect(head).toEqual({ processorId: tenant.processorId, root, size, frontier });
    expect(root).toBe(hashOf(""));
  });

  test("40 appends at once make one tree without gap or fork, whose head follows from its leaves", async () => {
    const appended = await Promise.all(Array.from({ length: 40 }, appendOne));
    const indexes = appended.map((one) => one.first).sort((a, b) => a - b);
    expect(indexes).toEqual(Array.from({ length: 40 }, (_, index) => index));
    const leaves = await store.read.log.listLeaves(tenant.processorId, 0, 100);
    expect(leaves.map((leaf) => leaf.index)).toEqual(indexes);
    let tree = EMPTY_TREE;
    for (const leaf of leaves) {
      expect(leaf.hash).toBe(leafHashOfText(leaf.text));
      tree = append(tree, leafHashOfText(leaf.text)).head;
    }
    const head = await store.read.log.head(tenant.processorId);
    expect(head && toTreeHead(head)).toEqual(tree);
    const last = appended.find((one) => one.first === 39);
    expect(last?.head).toEqual(head);
  });

  test("several records of one act are appended in order, with all nodes they complete", async () => {
    const records = [record(), record(), record(), record()];
    const appended = await store.tx(tenant.processorId, (tx) => tx.log.append(tenant.processorId, records));
    expect(appended.first).toBe(0);
    const leaves = await store.read.log.listLeaves(tenant.processorId, 1, 2);
    expect(leaves.map((leaf) => JSON.parse(leaf.text))).toEqual(records.slice(1, 3));
    expect(leaves.map((leaf) => leaf.type)).toEqual(["list_version", "list_version"]);
    const levels = await Promise.all(
      [0, 1, 2, 3].map((level) => store.read.log.listNodes(tenant.processorId, level, 0, 10)),
    );
    expect(levels.map((nodes) => nodes.length)).toEqual([4, 2, 1, 0]);
    expect(levels[2]?.[0]?.hash).toBe(appended.head.root);
  });

  test("a leaf is in the log exactly when what it records is committed", async () => {
    await appendOne();
    const before = await store.read.log.head(tenant.processorId);
    const failed = store.tx(tenant.processorId, async (tx) => {
      await tx.log.append(tenant.processorId, [record()]);
      throw new Error("no");
    });
    await expect(failed).rejects.toThrow("no");
    expect(await store.read.log.head(tenant.processorId)).toEqual(before);
    expect((await appendOne()).first).toBe(1);
  });

  test("a record of another processor, and one that a person could read, are refused", async () => {
    const other = await aTenant(store);
    const foreign = store.tx(tenant.processorId, (tx) =>
      tx.log.append(tenant.processorId, [aListVersionRecord(anId(), other.processorId)]),
    );
    await expect(foreign).rejects.toThrow("another processor");
    const readable = { ...record(), versionId: "Bo Skov" };
    const named = store.tx(tenant.processorId, (tx) => tx.log.append(tenant.processorId, [readable]));
    await expect(named).rejects.toThrow("leaf.not_opaque at versionId");
    expect((await store.read.log.head(tenant.processorId))?.size).toBe(0);
  });

  test("promise D4: what a decision notes for the journal is there when it resolves, and not when it fails", async () => {
    const journal = memoryJournal();
    const place = await engine.place();
    const database = await openDatabase({ ...place, journal, log: silentLog(), role: "server" });
    engine.closeLater(database);
    const noting = makeStore(database);
    const { processorId } = await aTenant(noting);
    const note: JournalRecord = { kind: "decision", processorId, at: NOW, body: { objectionId: anId() } };
    await noting.tx(processorId, async (tx) => tx.journal(note));
    expect(journal.records).toEqual([note]);
    const failed = noting.tx(processorId, async (tx) => {
      tx.journal(note);
      throw new Error("no");
    });
    await expect(failed).rejects.toThrow("no");
    expect(journal.records).toEqual([note]);
  });
});
