import { createHash } from "node:crypto";
import { makeStore } from "@db/store.server";
import { aProcessor, aStaff } from "@tests/support/builders";
import { describeEachEngine } from "@tests/support/stores";
import { aTenant } from "@tests/support/tenant";
import { testDeps } from "@tests/support/test-deps";
import { testLog } from "@tests/support/test-log";
import { describe, expect, test } from "vitest";
import { auditHash, byVisitor, entryOf } from "~/domain/audit/entry";
import type { Refusal } from "~/domain/audit/refusal";
import { leafHashOfText } from "~/domain/evidence/leaf";
import type { Store } from "~/ports/store";
import { logAudit } from "~/usecases/log-audit";
import { noteRefusals } from "~/usecases/note-refusals";

const NOW = "2026-11-23T09:00:00.000Z";
const IN_AN_HOUR = "2026-11-23T10:00:00.000Z";

describeEachEngine((open) => {
  async function aLog(entries: number) {
    const store = makeStore(await open());
    const { processorId } = await aTenant(store);
    const deps = testDeps(store, NOW);
    const add = async (count: number) => {
      for (let n = 0; n < count; n += 500)
        await store.write((tx) =>
          tx.audit.insertMany(
            Array.from({ length: Math.min(500, count - n) }, (_, i) => {
              const facts = { at: deps.clock.now(), act: "follower.ask", after: { n: n + i } };
              return entryOf(deps.ids, byVisitor(processorId), facts);
            }),
          ),
        );
    };
    await add(entries);
    const write = (atOnce = false) => logAudit(deps, { processorId, atOnce });
    return { store, deps, processorId, add, write };
  }

  /** What of a log does not follow from its rows: leaves and entries, by their ids. */
  async function faultsOf(store: Store, processorId: string): Promise<string[]> {
    const faults: string[] = [];
    for (const leaf of await store.read.log.listLeaves(processorId, 0, 100)) {
      const said = JSON.parse(leaf.text);
      if (leaf.hash !== leafHashOfText(leaf.text)) faults.push(`leaf ${leaf.index}`);
      if (said.type !== "audit_batch") continue;
      const batch = await store.read.audit.listBatch(processorId, leaf.index);
      const rows = await store.read.audit.listByIds(
        processorId,
        batch.map(({ id }) => id),
      );
      for (const row of rows) if (auditHash(row) !== row.hash) faults.push(row.id);
      const hashes = rows.sort((a, b) => (a.id < b.id ? -1 : 1)).map(auditHash);
      if (hashes.length !== said.entries.count) faults.push(`count of leaf ${leaf.index}`);
      if (rootOver(hashes) !== said.entries.root) faults.push(`root of leaf ${leaf.index}`);
    }
    return faults;
  }

  describe("GS-11 the leaves over the audit log", () => {
    test("wait for an hour, or for the server's stop; then each entry is covered by exactly one", async () => {
      const { store, deps, processorId, add, write } = await aLog(3);
      expect(await write()).toBe(0);
      deps.clock.set(IN_AN_HOUR);
      await add(2);
      expect(await write()).toBe(5);
      expect(await write()).toBe(0);
      await add(1);
      expect([await write(), await write(true), await write(true)]).toEqual([0, 1, 0]);
      const leaves = await store.read.log.listLeaves(processorId, 0, 10);
      expect(leaves.map(({ text }) => JSON.parse(text))).toMatchObject([
        { type: "audit_batch", entries: { count: 5 }, done: 5, refused: 0 },
        { type: "audit_batch", entries: { count: 1 } },
      ]);
      expect(await faultsOf(store, processorId)).toEqual([]);
    });

    test("come at once where a leaf is full, by nine hundred, with the rest left waiting", async () => {
      const { store, processorId, write } = await aLog(2_000);
      expect(await write()).toBe(1_800);
      expect(await store.read.audit.listUnlogged(processorId, 900)).toHaveLength(200);
      expect(await faultsOf(store, processorId)).toEqual([]);
    });

    test("written by two processes at once cover no entry twice", async () => {
      const { store, processorId, write } = await aLog(40);
      const covered = await Promise.all([write(true), write(true), write(true)]);
      expect(covered.reduce((sum, n) => sum + n, 0)).toBe(40);
      expect(await store.read.log.listLeaves(processorId, 0, 10)).toHaveLength(1);
      expect(await faultsOf(store, processorId)).toEqual([]);
    });

    test("find an entry whose words, actor or number somebody changed", async () => {
      const { store, processorId, write } = await aLog(8);
      await write(true);
      const [first] = await store.read.audit.listBatch(processorId, 0);
      const row = await store.read.audit.find(processorId, first?.id ?? "");
      if (row === null) throw new Error("no entry");
      expect(auditHash(row)).toBe(row.hash);
      for (const changed of [
        { ...row, after: { n: 99 } },
        { ...row, before: {} },
        { ...row, reason: "because" },
        { ...row, actor: { kind: "operator", id: null } } as const,
        { ...row, roles: ["auditor"] },
        { ...row, at: IN_AN_HOUR },
        { ...row, count: 2 },
        { ...row, result: "refused" } as const,
        { ...row, controllerId: processorId },
        { ...row, salt: "A".repeat(43) },
      ])
        expect(auditHash(changed)).not.toBe(row.hash);
    });
  });

  describe("GS-12 refused attempts", () => {
    const refusal = (over: Partial<Refusal> = {}): Refusal => ({
      ...{ at: NOW, status: 403, actor: null, page: "/staff/policy", slug: null, network: "192.0.2.7", count: 1 },
      ...over,
    });

    test("stand in the log of the processor for whom somebody had signed in, else of the one that is named", async () => {
      const store = makeStore(await open());
      const [here, there] = [await aTenant(store), await aTenant(store)];
      const log = testLog();
      const deps = { ...testDeps(store, NOW), log };
      const { id: staffId, processorId, name, address, roles } = here.staff;
      const actor = { staffId, processorId, name, address, roles };
      const refusals = [
        refusal({ actor, slug: there.processor.slug }),
        refusal({ slug: there.processor.slug, status: 429, count: 490 }),
        refusal({ slug: "nobody" }),
      ];
      expect(await noteRefusals(deps, { refusals })).toBe(2);
      expect(await store.read.audit.listUnlogged(here.processorId, 10)).toMatchObject([
        { act: "access.refused", result: "refused", count: 1, actor: { kind: "staff", id: staffId }, roles },
      ]);
      const [theirs] = await store.read.audit.listUnlogged(there.processorId, 10);
      expect(theirs).toMatchObject({ count: 490, actor: { kind: "visitor", id: null }, after: { status: 429 } });
      expect(log.lines).toEqual([{ level: "warn", event: "access.refused", fields: { status: 403, count: 1 } }]);
    });

    test("of nobody in particular stand in the log of the only processor", async () => {
      const store = makeStore(await open());
      const processor = aProcessor();
      await store.write(async (tx) => {
        await tx.processors.insert(processor);
        await tx.log.open(processor.id);
        await tx.staff.insert(aStaff({ processorId: processor.id }));
      });
      expect(await noteRefusals(testDeps(store, NOW), { refusals: [refusal({ page: "" })] })).toBe(1);
      expect(await store.read.audit.listUnlogged(processor.id, 10)).toMatchObject([{ subject: null }]);
    });

    test("say of their source only a keyed hash, the same for the same network", async () => {
      const { store, deps, processorId } = await aLog(0);
      const { slug } = (await store.read.processors.find(processorId)) ?? { slug: null };
      const sources = ["192.0.2.7", "192.0.2.7", "192.0.2.8"].map((network) => refusal({ slug, network }));
      await noteRefusals(deps, { refusals: sources });
      const rows = await store.read.audit.listUnlogged(processorId, 10);
      const [one, same, other] = rows.map(({ after }) => after?.source);
      expect(one).toMatch(/^[0-9a-f]{64}$/);
      expect([same === one, other === one]).toEqual([true, false]);
      expect(JSON.stringify(rows)).not.toContain("192.0.2");
    });
  });
});

/** The root over leaf hashes, by the recursion of RFC 6962 §2.1: another way than the one that wrote it. */
function rootOver(hashes: readonly string[]): string {
  return hashes.length === 0 ? sha("") : rfc6962(hashes.map((hash) => Buffer.from(hash, "hex"))).toString("hex");
}

function rfc6962(hashes: readonly Buffer[]): Buffer {
  const [only] = hashes;
  if (hashes.length === 1 && only !== undefined) return only;
  let split = 1;
  while (split * 2 < hashes.length) split *= 2;
  const halves = [rfc6962(hashes.slice(0, split)), rfc6962(hashes.slice(split))];
  return createHash("sha256")
    .update(Buffer.concat([Buffer.of(1), ...halves]))
    .digest();
}

const sha = (text: string) => createHash("sha256").update(text).digest("hex");
