import { makeStore } from "@db/store.server";
import { describe, expect, it } from "vitest";
import type { ChangeItem } from "~/domain/change/change";
import { authorize } from "~/domain/people/authorize";
import { NO_FILTER } from "~/domain/publication/filter-entries";
import type { Store } from "~/ports/store";
import { compareVersions } from "~/usecases/compare-versions";
import { listVersions } from "~/usecases/list-versions";
import { showDirectory } from "~/usecases/show-directory";
import { type ListWish, showList } from "~/usecases/show-list";
import { aChange, aChangeItem, anEntry, anOutcome, aVersion } from "../support/builders";
import { describeEachEngine } from "../support/stores";
import { anAnnouncedChange, aTenant, type Tenant } from "../support/tenant";
import { testDeps } from "../support/test-deps";

const NOW = "2026-12-01T09:00:00.000Z";

describeEachEngine((open) => {
  async function aStore() {
    const store = makeStore(await open());
    return { store, tenant: await aTenant(store) };
  }

  async function listOf(store: Store, { processor }: Tenant, wish: ListWish = null) {
    const found = await showList(testDeps(store, NOW), { slug: processor.slug, wish, filter: NO_FILTER });
    if (!found.ok) throw new Error(found.code);
    return found.list;
  }

  describe("showing a list", () => {
    it("is the version that was in force on a day, and says of a day before the first that there was none", async () => {
      const { store, tenant } = await aStore();
      const second = aVersion({
        processorId: tenant.processorId,
        n: 2,
        entries: [anEntry({ name: "Second" })],
        effectiveDay: "2026-06-01",
      });
      await store.write((tx) => tx.lists.insert(second));
      expect((await listOf(store, tenant)).version?.n).toBe(2);
      expect((await listOf(store, tenant, { on: "2026-05-31" })).version?.n).toBe(1);
      expect((await listOf(store, tenant, { on: "2026-06-01" })).version?.n).toBe(2);
      expect((await listOf(store, tenant, { on: "2027-01-01" })).version?.n).toBe(2);
      expect(await listOf(store, tenant, { on: "2026-03-01" })).toMatchObject({ version: null, entries: [], total: 0 });
      expect((await listOf(store, tenant, { n: 1 })).next).toEqual({ n: 2, effectiveDay: "2026-06-01" });
    });

    it("names a processor or version that does not exist", async () => {
      const { store, tenant } = await aStore();
      const deps = testDeps(store, NOW);
      const none = await showList(deps, { slug: "nobody", wish: null, filter: NO_FILTER });
      expect(none).toEqual({ ok: false, code: "processor.not_found" });
      const wish = { n: 9 };
      expect(await showList(deps, { slug: tenant.processor.slug, wish, filter: NO_FILTER })).toEqual({
        ok: false,
        code: "version.not_found",
      });
    });

    it("D16 holds nothing of customers, tracks, objections or the processor's own notes", async () => {
      const { store, tenant } = await aStore();
      const { controller, contact, notice } = await anAnnouncedChange(store, tenant);
      const shown = JSON.stringify(await listOf(store, tenant));
      for (const secret of [controller.id, controller.name, contact.address, notice.id, "ISO 27001", "2023-12-01"])
        expect(shown).not.toContain(secret);
      expect(shown).toContain(tenant.processor.name);
    });

    it("ends with what an announced change adds, beside the current list only", async () => {
      const { store, tenant } = await aStore();
      const { change, item } = await anAnnouncedChange(store, tenant);
      const current = await listOf(store, tenant);
      expect(current.announced).toMatchObject([{ ref: change.ref, state: "announced" }]);
      expect(current.entries.at(-1)).toMatchObject({ entry: { id: item.entryId }, isAnnounced: true });
      for (const wish of [{ on: "2026-11-30" }, { n: 1 }]) {
        const other = await listOf(store, tenant, wish);
        expect([other.announced, other.entries.length]).toEqual([[], 1]);
      }
    });

    it("says until when somebody may still object, and nothing of whose window it is", async () => {
      const { store, tenant } = await aStore();
      await anAnnouncedChange(store, tenant);
      const at = async (now: string) => {
        const wish = { slug: tenant.processor.slug, wish: null, filter: NO_FILTER };
        const found = await showList(testDeps(store, now), wish);
        if (!found.ok) throw new Error(found.code);
        const [first] = found.list.announced;
        return [first?.objectUntil, first?.isWindowOver];
      };
      expect(await at("2026-03-20T09:00:00.000Z")).toEqual(["2026-04-01", false]);
      expect(await at("2026-04-02T09:00:00.000Z")).toEqual([null, true]);
    });

    it("shows findings to staff of the processor alone", async () => {
      const { store, tenant } = await aStore();
      const other = await aTenant(store);
      const reading = ({ staff, processorId }: Tenant) => {
        const { id: staffId, name, address } = staff;
        const granted = authorize({ staffId, processorId, name, address, roles: ["auditor"] }, "list.read");
        if (!granted.ok) throw new Error(granted.code);
        return granted.authorized;
      };
      const wish = { slug: tenant.processor.slug, wish: null, filter: NO_FILTER };
      const deps = testDeps(store, NOW);
      const found = async (staff: ReturnType<typeof reading> | null) => {
        const shown = await showList(deps, { ...wish, staff });
        return shown.ok && shown.list.findings;
      };
      expect(await found(reading(tenant))).toEqual(
        expect.arrayContaining([expect.objectContaining({ level: "warn" })]),
      );
      expect(await found(reading(other))).toBeNull();
      expect(await found(null)).toBeNull();
    });
  });

  describe("D16 an entry in force for some only", () => {
    it("is marked until it is in effect for everyone who was told, and never says for whom", async () => {
      const { store, tenant } = await aStore();
      const { controller, change, item } = await anAnnouncedChange(store, tenant);
      const { processorId } = tenant;
      if (item.after === null) throw new Error("the item adds nothing");
      const version = aVersion({
        processorId,
        n: 2,
        entries: [...tenant.version.entries, item.after],
        changeId: change.id,
        effectiveDay: "2026-04-15",
      });
      await store.write(async (tx) => {
        await tx.lists.insert(version);
        await tx.changes.setItemPublished(processorId, item.id, 2);
      });
      const marked = async () =>
        (await listOf(store, tenant)).entries.map(({ notForAll, isAnnounced }) => [notForAll, isAnnounced]);
      expect(await marked()).toEqual([
        [false, false],
        [true, false],
      ]);
      expect((await listOf(store, tenant, { n: 1 })).entries.map(({ notForAll }) => notForAll)).toEqual([false]);
      const outcome = anOutcome({ processorId, changeId: change.id, itemId: item.id, controllerId: controller.id });
      await store.write((tx) => tx.changes.saveOutcomes([outcome]));
      expect(await marked()).toEqual([
        [false, false],
        [false, false],
      ]);
    });
  });

  describe("versions", () => {
    /** Three versions: one entry replaces another in the second and is itself replaced in the third. */
    async function threeVersions() {
      const { store, tenant } = await aStore();
      const { processorId, staff, version } = tenant;
      const [first] = version.entries;
      if (first === undefined) throw new Error("the list is empty");
      const [second, third] = [anEntry({ name: "Second" }), anEntry({ name: "Third" })];
      const step = async (n: number, before: typeof first, after: typeof first, ref: string) => {
        const change = aChange({ processorId, createdBy: staff.id, ref, state: "closed", announcedAt: NOW });
        const item: ChangeItem = aChangeItem({
          processorId,
          changeId: change.id,
          before,
          after,
          entryId: after.id,
          name: after.name,
          replacedEntryId: before.id,
          kind: "REPLACEMENT",
          kinds: ["REPLACEMENT"],
        });
        const day = `2026-0${n + 3}-01`;
        const next = aVersion({ processorId, n, entries: [after], changeId: change.id, effectiveDay: day });
        await store.tx(processorId, async (tx) => {
          await tx.changes.insert(change);
          await tx.changes.insertItems([item]);
          await tx.lists.insert(next);
          await tx.changes.setItemPublished(processorId, item.id, n);
        });
      };
      await step(2, first, second, "2026-01");
      await step(3, second, third, "2026-02");
      return { store, tenant, first, second, third };
    }

    it("are listed newest first with what each change did", async () => {
      const { store, tenant } = await threeVersions();
      const found = await listVersions(testDeps(store, NOW), { slug: tenant.processor.slug });
      expect(found.ok && found.versions).toMatchObject([
        { n: 3, ref: "2026-02", counts: { added: 0, removed: 0, replaced: 1, changed: 0 } },
        { n: 2, ref: "2026-01" },
        { n: 1, ref: null, counts: null, entryCount: 1 },
      ]);
    });

    it("D2 compare as one replacement that names both parties, over several steps and backwards too", async () => {
      const { store, tenant, first, third } = await threeVersions();
      const compare = async (from: number | null, to: number | null) => {
        const found = await compareVersions(testDeps(store, NOW), { slug: tenant.processor.slug, from, to });
        if (!found.ok) throw new Error(found.code);
        return found.diff;
      };
      expect(await compare(1, 3)).toMatchObject({
        from: 1,
        to: 3,
        changes: [{ kind: "REPLACEMENT", entryId: third.id, name: "Third", replaces: { entryId: first.id } }],
      });
      expect((await compare(3, 1)).changes).toMatchObject([{ entryId: first.id, replaces: { entryId: third.id } }]);
      expect(await compare(2, 2)).toEqual({ from: 2, to: 2, changes: [] });
      expect(await compare(null, null)).toMatchObject({ from: 2, to: 3 });
    });

    it("D16 compare without the processor's own notes", async () => {
      const { store, tenant } = await threeVersions();
      const found = await compareVersions(testDeps(store, NOW), { processorId: tenant.processorId, from: 1, to: 3 });
      const paths = found.ok ? found.changes.flatMap(({ fields }) => fields.map(({ path }) => path)) : [];
      expect(paths.length).toBeGreaterThan(0);
      expect(paths).not.toEqual(expect.arrayContaining(["guarantee"]));
      expect(paths).not.toEqual(expect.arrayContaining(["contractDate"]));
    });

    it("that do not exist leave the others to choose from", async () => {
      const { store, tenant } = await threeVersions();
      const found = await compareVersions(testDeps(store, NOW), { slug: tenant.processor.slug, from: 1, to: 9 });
      expect(found).toMatchObject({ ok: false, code: "version.not_found", versions: [{ n: 3 }, { n: 2 }, { n: 1 }] });
    });
  });

  it("lists every processor with its current list", async () => {
    const { store, tenant } = await aStore();
    const other = await aTenant(store);
    const { processors } = await showDirectory(testDeps(store, NOW), {});
    expect(processors.map(({ slug }) => slug).sort()).toEqual([tenant.processor.slug, other.processor.slug].sort());
    expect(processors[0]?.list).toEqual({ version: 1, effectiveDay: "2026-03-02", entryCount: 1 });
  });
});
