import { makeStore } from "@db/store.server";
import { announceKnowingly } from "@tests/support/announcing";
import { aCheckedWorkplace } from "@tests/support/checked-workplace";
import { typedEntry } from "@tests/support/drafting";
import { describeEachEngine } from "@tests/support/stores";
import { describe, expect, it } from "vitest";
import { confirmReclassification } from "~/usecases/confirm-reclassification";
import { reclassifyItem } from "~/usecases/reclassify-item";
import { releaseChange } from "~/usecases/release-change";
import { saveDraftEntry } from "~/usecases/save-draft-entry";
import { showChangeRecord } from "~/usecases/show-change-record";

const RELEASE = "2026-11-23T09:20:00.000Z";

describeEachEngine((open) => {
  const workplace = async () => aCheckedWorkplace(makeStore(await open()));

  describe("the class of an item", () => {
    /** A listed company gets another activity: specific approval, silence refuses. */
    async function otherActivity() {
      const made = await workplace();
      const { deps, draft, entries, create, stored } = made;
      const id = await create();
      const [alfa] = entries;
      const places = { storage: "DE", processing: "", access: "" };
      const entry = { ...typedEntry, name: "Alfa", legalName: "Alfa", activity: "Hostng", country: null, places };
      const save = async (activity: string) => {
        const { rowVersion } = await stored(id);
        return saveDraftEntry(deps, {
          ...{ authorized: draft("change.draft"), changeId: id, rowVersion, entryId: alfa?.id ?? "" },
          entry: { ...entry, activity },
          firstDay: "2026-12-31",
        });
      };
      await save("Hosting of mails");
      const said = { changeId: id, entryId: alfa?.id ?? "" };
      return { ...made, id, save, said };
    }

    it("is raised by one person, and holds at once", async () => {
      const { deps, draft, id, seen: view, stored, said } = await otherActivity();
      const { rowVersion } = await stored(id);
      const raise = { ...said, authorized: draft("change.draft"), added: ["DATA_WIDENED" as const], removed: [] };
      expect(await reclassifyItem(deps, { ...raise, rowVersion, reason: " " })).toEqual({
        ok: false,
        code: "reclassify.reason_missing",
      });
      expect(await reclassifyItem(deps, { ...raise, rowVersion, reason: "It sees addresses." })).toEqual({ ok: true });
      const shown = await view(id);
      expect(shown.items[0]?.kinds[0]).toBe("DATA_WIDENED");
      expect(shown.groups[0]?.gates[0]?.tracks).toEqual(["S", "K"]);
      expect(shown.classes[0]).toMatchObject({
        said: [{ standing: "holds", isOwn: true, reason: "It sees addresses." }],
      });
    });

    it("is lowered by two, never by one, and another edit of the entry takes the lowering away", async () => {
      const { deps, draft, eva, may, id, view, stored, said, save } = await otherActivity();
      const computed = (await view(id)).items[0]?.kinds ?? [];
      expect(computed).toContain("OTHER_PROCESSING");
      const version = async () => (await stored(id)).rowVersion;
      const asked = await reclassifyItem(deps, {
        ...{ ...said, authorized: draft("change.draft"), rowVersion: await version() },
        ...{ added: ["TYPO"], removed: [...computed], reason: "A spelling." },
      });
      expect(asked).toEqual({ ok: true });
      expect((await view(id)).items[0]?.kinds).toEqual(computed);
      const confirming = { changeId: id, saidAt: 0 };
      const own = { ...confirming, authorized: draft("change.confirm_class"), rowVersion: await version() };
      expect(await confirmReclassification(deps, own)).toEqual({ ok: false, code: "reclassify.same_person" });
      const hers = { ...own, authorized: may("change.confirm_class", eva, ["gdpa"]) };
      expect(await confirmReclassification(deps, { ...hers, rowVersion: 1 })).toMatchObject({
        code: "change.changed_meanwhile",
      });
      expect(await confirmReclassification(deps, { ...hers, saidAt: 7 })).toMatchObject({ code: "entry.not_found" });
      expect(await confirmReclassification(deps, hers)).toEqual({ ok: true });
      const lowered = await view(id);
      expect(lowered.items[0]?.kinds).toEqual(["TYPO"]);
      expect(lowered.groups[0]?.gates[0]?.tracks).toEqual(["I"]);
      expect(lowered.check.lines.map(({ code }) => code)).toContain("class.lowered");
      expect(await save("Profiling")).toMatchObject({ ok: true });
      const edited = await view(id);
      expect(edited.items[0]?.kinds).toContain("OTHER_PROCESSING");
      expect(edited.classes[0]?.said).toMatchObject([{ standing: "lapsed", confirmedBy: eva.name }]);
      const again = { ...hers, rowVersion: await version() };
      expect(await confirmReclassification(deps, again)).toEqual({ ok: false, code: "reclassify.lapsed" });
    });

    it("as announced is what persons agreed on, in the items, the record and the evidence", async () => {
      const { deps, draft, eva, may, id, view, stored, said, tenant, store, leaves } = await otherActivity();
      const version = async () => (await stored(id)).rowVersion;
      await reclassifyItem(deps, {
        ...{ ...said, authorized: draft("change.draft"), rowVersion: await version() },
        ...{ added: ["LEGAL_ENTITY"], removed: [], reason: "Another company signs." },
      });
      const order = { authorized: draft("change.announce"), changeId: id, sendAt: null, publishAutomatically: true };
      expect((await view(id)).isBlocked).toBe(false);
      expect(await announceKnowingly(deps, order)).toMatchObject({ ok: true });
      deps.clock.set(RELEASE);
      const ids = { processorId: tenant.processorId, changeId: id };
      expect(await releaseChange(deps, ids)).toBe("announced");
      const [item] = await store.read.changes.listItems(ids.processorId, id);
      expect(item).toMatchObject({ kind: "LEGAL_ENTITY" });
      const record = await showChangeRecord(deps, {
        ...{ authorized: may("list.read", eva, ["gdpa"]), changeId: id },
        page: { after: null, limit: 10 },
      });
      expect(record).toMatchObject({
        ok: true,
        view: {
          classes: [{ reason: "Another company signs.", standing: "holds", name: "Alfa" }],
          approval: null,
          leftOut: { count: 0, rows: [] },
        },
      });
      const announced = (await leaves()).find(({ type }) => type === "change_announced");
      expect(announced).toHaveProperty("reclassifiedHash");
      expect(JSON.stringify(announced)).not.toContain("Another company signs");
    });
  });
});
