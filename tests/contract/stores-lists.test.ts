import type { Database } from "@db/open.server";
import { makeStore } from "@db/store.server";
import { anEntry, aVersion, hashOf } from "@tests/support/builders";
import { describeEachEngine } from "@tests/support/stores";
import { aTenant, type Tenant } from "@tests/support/tenant";
import { eq } from "drizzle-orm";
import { beforeEach, expect, test } from "vitest";
import { canonicalText } from "~/domain/evidence/canonical";
import type { Store } from "~/ports/store";

describeEachEngine((open) => {
  let opened: Promise<Database> | null = null;
  let database: Database;
  let store: Store;
  let tenant: Tenant;
  beforeEach(async () => {
    opened ??= open();
    database = await opened;
    store = makeStore(database);
    tenant = await aTenant(store);
  });
  const version = (n: number, effectiveDay: string) =>
    aVersion({ processorId: tenant.processorId, n, effectiveDay, entries: [anEntry({ name: `Entry of ${n}` })] });

  test("a version comes back entry by entry as it was written", async () => {
    const entries = [
      anEntry({ printed: { name: "  Hávn®\r\nHosting ", line: "| a | “b” |" }, services: ["Å", "b"] }),
      anEntry({
        transfer: {
          tool: "scc",
          instrument: "2021/914",
          module: 2,
          checkedOn: "2026-01-31",
          listedEntity: null,
          fallback: null,
        },
      }),
      anEntry({ locations: [], legalName: null, status: "phasing_out", phaseOutEnd: "2026-12-31" }),
    ];
    const written = aVersion({ processorId: tenant.processorId, n: 2, entries });
    await store.write((tx) => tx.lists.insert(written));
    expect(await store.read.lists.find(tenant.processorId, 2)).toEqual(written);
    expect(await store.read.lists.current(tenant.processorId)).toEqual(written);
    expect(await store.read.lists.find(tenant.processorId, 3)).toBeNull();
  });

  test("the stored text is the canonical JSON of the entries, byte for byte what the content hash covers", async () => {
    const { listVersions } = database.read.tables;
    const [row] = await database.read.select().from(listVersions).where(eq(listVersions.id, tenant.version.id));
    expect(canonicalText(tenant.version.entries)).toEqual({ ok: true, text: row?.content });
    expect(hashOf(row?.content ?? "")).toBe(tenant.version.contentHash);
  });

  test("HL-B1.2 a version whose hash is not that of its entries is refused", async () => {
    const wrong = { ...version(2, "2026-05-01"), contentHash: hashOf("something else") };
    await expect(store.write((tx) => tx.lists.insert(wrong))).rejects.toThrow("contentHash");
  });

  test("the list on a day is the highest version that had begun by then; before the first there is none", async () => {
    // Version 4 replaces 3 on the same day; 5 begins later.
    const days = { 2: "2026-04-01", 3: "2026-04-10", 4: "2026-04-10", 5: "2026-05-01" };
    await store.write(async (tx) => {
      for (const [n, day] of Object.entries(days)) await tx.lists.insert(version(Number(n), day));
    });
    const on = async (day: string) => (await store.read.lists.findOn(tenant.processorId, day))?.n ?? null;
    expect(await on("2026-03-01")).toBeNull();
    expect(await on("2026-03-02")).toBe(1);
    expect(await on("2026-03-31")).toBe(1);
    expect(await on("2026-04-01")).toBe(2);
    expect(await on("2026-04-10")).toBe(4);
    expect(await on("2026-04-30")).toBe(4);
    expect(await on("9999-12-31")).toBe(5);
    expect((await store.read.lists.current(tenant.processorId))?.n).toBe(5);
  });

  test("the list of versions is newest first and says how many entries each has", async () => {
    const many = aVersion({ processorId: tenant.processorId, n: 2, entries: [anEntry(), anEntry(), anEntry()] });
    await store.write((tx) => tx.lists.insert(many));
    const { entries: _ofTwo, ...two } = many;
    const { entries: _ofOne, ...one } = tenant.version;
    expect(await store.read.lists.list(tenant.processorId)).toEqual([
      { ...two, entryCount: 3 },
      { ...one, entryCount: 1 },
    ]);
  });

  test("a damaged row is an error that names row and field, never a half-read list", async () => {
    const { listVersions } = database.read.tables;
    const [row] = await database.read.select().from(listVersions).where(eq(listVersions.id, tenant.version.id));
    const broken = (row?.content ?? "").replace('"status":"active"', '"status":"retired"');
    await database.write(async (q) => {
      await q.update(listVersions).set({ content: broken }).where(eq(listVersions.id, tenant.version.id));
    });
    await expect(store.read.lists.current(tenant.processorId)).rejects.toMatchObject({
      name: "DamagedRow",
      message: `damaged row: list_versions ${tenant.version.id} at 0.status`,
    });
    // Lists of versions do not open the content.
    expect(await store.read.lists.list(tenant.processorId)).toHaveLength(1);
  });
});
