import { makeStore } from "@db/store.server";
import { inEffect, onFirstDay, record } from "@tests/support/acting";
import { anEntry, anObjection, aVersion } from "@tests/support/builders";
import { describeEachEngine } from "@tests/support/stores";
import { aTenant } from "@tests/support/tenant";
import { testDeps } from "@tests/support/test-deps";
import { as, aToldChange, FIRST_DAY, ON_FIRST_DAY, RELEASED, WINDOW_END } from "@tests/support/told-change";
import { describe, expect, it } from "vitest";
import { advanceChange } from "~/usecases/advance-change";
import { listStaffChanges } from "~/usecases/list-staff-changes";
import { showStaffChange } from "~/usecases/show-staff-change";
import { showStaffHome } from "~/usecases/show-staff-home";
import { showStaffList } from "~/usecases/show-staff-list";
import { showWorkplace } from "~/usecases/show-workplace";

const WHOLE = { after: null, limit: 50 };

describeEachEngine((open) => {
  async function told(options?: Parameters<typeof aToldChange>[1]) {
    const made = await aToldChange(makeStore(await open()), options);
    const authorized = as(made.tenant, "list.read");
    const view = async () => {
      const shown = await showStaffChange(made.deps, { authorized, changeId: made.ids.changeId, page: WHOLE });
      if (!shown.ok) throw new Error(shown.code);
      return shown.view;
    };
    return { ...made, authorized, view };
  }

  describe("an announced change", () => {
    it("shows who was told, when windows end, and what each item waits for", async () => {
      const { view } = await told();
      const shown = await view();
      expect(shown.coverage).toEqual({
        customers: 2,
        told: 2,
        replies: { objected: 0, acknowledged: 0, silent: 2, notReached: 0 },
        awaited: { waiting: 2, silent: 0 },
      });
      expect(shown.awaited.map(({ items }) => items.map(({ states }) => states))).toEqual([
        [["pending.approval"]],
        [["pending.approval"]],
      ]);
      expect(shown.windows).toEqual([{ windowEnd: WINDOW_END, count: 2, untold: 0 }]);
      const standing = shown.items.map(({ name, standing }) => [name, Object.fromEntries(standing)]);
      expect(standing).toContainEqual(["Lagerhaus GmbH", { waiting: 2 }]);
      expect(standing).toContainEqual([expect.any(String), { "pending.approval": 2 }]);
      expect(shown.waiting).toBeNull();
      const notices = shown.mails.rows.filter(({ kind }) => kind === "notice");
      // Behind the mask, since nobody said why they look (HL-B2.10).
      expect(notices.map(({ name, customer }) => [name, typeof customer]).sort()).toEqual([
        ["B. S.", "string"],
        ["E. S.", "string"],
        ["I. L.", "string"],
      ]);
      expect(notices.every(({ address }) => /^.•••@.•••\.example$/.test(address))).toBe(true);
    });

    it("D11 shows who could not be proven told as not reached, without a window that has begun", async () => {
      const { view } = await told({ isProven: false });
      expect((await view()).windows).toEqual([{ windowEnd: WINDOW_END, count: 2, untold: 2 }]);
      expect((await view()).coverage).toMatchObject({ told: 0, replies: { notReached: 2 } });
    });

    it("is seen to be in effect from its first day, item by item", async () => {
      const { deps, ids, view } = await told();
      deps.clock.set(ON_FIRST_DAY);
      await advanceChange(deps, ids);
      const shown = await view();
      expect(shown.currentVersion).toBe(2);
      const added = shown.items.find(({ name }) => name === "Lagerhaus GmbH");
      expect(added).toMatchObject({ publishedVersion: 2, standing: [["in_effect", 2]] });
    });

    it("is read a page of mails at a time", async () => {
      const { deps, ids, authorized } = await told();
      const page = async (after: string | null) => {
        const shown = await showStaffChange(deps, { authorized, changeId: ids.changeId, page: { after, limit: 2 } });
        if (!shown.ok) throw new Error(shown.code);
        return shown.view.mails;
      };
      const first = await page(null);
      const second = await page(first.next);
      const all = [...first.rows, ...second.rows].map(({ id }) => id);
      expect(new Set(all).size).toBe(4);
    });

    it("stands in the list of changes with its last window and its objections", async () => {
      const { deps, authorized } = await told();
      const { changes } = await listStaffChanges(deps, { authorized });
      expect(changes).toMatchObject([
        {
          ref: "2026-01",
          state: "announced",
          firstDay: FIRST_DAY,
          lastWindowEnd: WINDOW_END,
          objections: 0,
          itemCount: 2,
        },
      ]);
    });
  });

  describe("the day's work", () => {
    it("is empty of everything but findings when nothing is under way", async () => {
      const store = makeStore(await open());
      const tenant = await aTenant(store);
      const home = await showStaffHome(testDeps(store, RELEASED), { authorized: as(tenant, "list.read") });
      expect(home).toMatchObject({
        drafts: [],
        scheduled: [],
        windows: [],
        toPublish: [],
        missed: [],
        replies: 0,
        objections: { open: 0, unmatched: 0 },
        customers: { withoutContact: 0, withoutPeriod: 0 },
        hasList: true,
      });
    });

    it("names windows that end within a week, and not those that end later", async () => {
      const { deps, authorized } = await told();
      expect((await showStaffHome(deps, { authorized })).windows).toEqual([]);
      deps.clock.set("2026-12-20T08:00:00.000Z");
      const { windows } = await showStaffHome(deps, { authorized });
      expect(windows).toMatchObject([{ ref: "2026-01", ends: [{ windowEnd: WINDOW_END, count: 2 }] }]);
    });

    it("lists a change that is partly in force while customers' own approvals are still awaited", async () => {
      const made = await told();
      const home = () => showStaffHome(made.deps, { authorized: made.authorized });
      expect((await home()).awaited).toEqual([]);
      await record(made);
      await onFirstDay(made);
      expect(await inEffect(made)).toContain(made.addition);
      const counted = [{ id: made.ids.changeId, ref: "2026-01", waiting: 0, silent: 1 }];
      expect((await home()).awaited).toMatchObject(counted);
    });

    it("counts objections to answer, and the customer who objects is no longer silent", async () => {
      const { store, deps, ids, authorized, first, view, noticeOf } = await told();
      const notice = await noticeOf(first);
      const objection = anObjection({
        processorId: ids.processorId,
        changeId: ids.changeId,
        noticeId: notice?.id ?? null,
        controllerId: first.id,
        timing: "in_time",
        state: "open",
        itemIds: [],
      });
      await store.tx(ids.processorId, (tx) => tx.objections.insert(objection));
      expect((await showStaffHome(deps, { authorized })).objections).toEqual({ open: 1, unmatched: 0 });
      const shown = await view();
      expect(shown.coverage.replies).toMatchObject({ objected: 1, silent: 1 });
      expect(Object.fromEntries(shown.items.find(({ kind }) => kind === "ADDITION")?.standing ?? [])).toEqual({
        "held.objection": 1,
        waiting: 1,
      });
    });

    it("counts customers whom no notice can reach", async () => {
      const { store, deps, ids, authorized, first } = await told();
      await store.write(async (tx) => {
        for (const contact of await tx.customers.listContacts(ids.processorId, [first.id])) {
          await tx.customers.updateContact({ ...contact, endedAt: RELEASED });
        }
      });
      const { customers } = await showStaffHome(deps, { authorized });
      expect(customers).toEqual({ withoutContact: 1, withoutPeriod: 0, left: [] });
    });
  });

  it("TF-5 findings are about the current list, for staff alone, and change nothing in it", async () => {
    const store = makeStore(await open());
    const tenant = await aTenant(store);
    const { processorId } = tenant;
    const entries = [anEntry({ name: "Mailvej", locations: [], legalBasis: "EU-US Privacy Shield", contact: null })];
    await store.write((tx) => tx.lists.insert(aVersion({ processorId, n: 2, entries })));
    const deps = testDeps(store, RELEASED);
    const shown = await showStaffList(deps, { authorized: as(tenant, "list.read") });
    expect(shown.findings.map(({ code }) => code)).toEqual(
      expect.arrayContaining(["CONTACT_MISSING", "COUNTRY_MISSING", "BASIS_INVALID"]),
    );
    expect(shown.version?.entries).toEqual(entries);
    expect((await store.read.lists.current(processorId))?.entries).toEqual(entries);
    const { slug, name, legalName, isDemo, zone } = tenant.processor;
    const place = await showWorkplace(deps, { authorized: as(tenant, "list.read") });
    expect(place).toEqual({ slug, name, legalName, isDemo, zone });
  });

  it("a change of another processor is not found, and a draft is none", async () => {
    const { store, deps, ids, tenant, authorized } = await told();
    const other = await aTenant(store);
    const ask = { changeId: ids.changeId, page: WHOLE };
    const found = await showStaffChange(deps, { authorized: as(other, "list.read"), ...ask });
    expect(found).toEqual({ ok: false, code: "change.not_found" });
    const change = await store.read.changes.find(tenant.processorId, ids.changeId);
    if (change === null) throw new Error("no change");
    const draft = { ...change, id: deps.ids.next(), ref: null, state: "draft" as const };
    await store.write((tx) => tx.changes.insert(draft));
    const asked = await showStaffChange(deps, { authorized, changeId: draft.id, page: WHOLE });
    expect(asked).toEqual({ ok: false, code: "change.is_draft" });
  });
});
