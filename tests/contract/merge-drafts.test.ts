import { makeStore } from "@db/store.server";
import { announceKnowingly } from "@tests/support/announcing";
import { aChange, aContact, aController, anEntry } from "@tests/support/builders";
import { describeEachEngine } from "@tests/support/stores";
import { aTenant } from "@tests/support/tenant";
import { testDeps } from "@tests/support/test-deps";
import { as } from "@tests/support/told-change";
import { describe, expect, it } from "vitest";
import type { Change } from "~/domain/change/change";
import type { Store } from "~/ports/store";
import { mergeDrafts } from "~/usecases/merge-drafts";
import { releaseChange } from "~/usecases/release-change";
import { showDraft } from "~/usecases/show-draft";
import { undoAnnouncement } from "~/usecases/undo-announcement";

const NOW = "2026-11-23T09:00:00.000Z";
const LATER = "2026-11-23T10:00:00.000Z";

async function aWorkplace(store: Store) {
  const tenant = await aTenant(store);
  const { processorId, terms } = tenant;
  const controller = aController({ processorId, standardTermsId: terms.id });
  await store.write(async (tx) => {
    await tx.customers.insertControllers([controller]);
    await tx.customers.insertContacts([aContact({ processorId, controllerId: controller.id })]);
  });
  const [listed] = tenant.version.entries;
  if (listed === undefined) throw new Error("The tenant has no list");
  const put = async (over: Partial<Change>) => {
    const { id: createdBy } = tenant.staff;
    const draft = aChange({ processorId, createdBy, firstDay: "2026-12-31", proposed: [listed], ...over });
    await store.write((tx) => tx.changes.insert(draft));
    return draft;
  };
  const deps = testDeps(store, NOW);
  const mails = (changeId: string) =>
    store.read.deliveries.listForChange(processorId, changeId, { after: null, limit: 10 });
  return { tenant, listed, put, deps, mails, processorId };
}

describeEachEngine((open) => {
  const workplace = async () => aWorkplace(makeStore(await open()));

  describe("drafts about the same entries", () => {
    it("are shown on each other with what both come to, and become one that both wrote", async () => {
      const { tenant, listed, put, deps, processorId } = await workplace();
      const into = await put({ proposed: [{ ...listed, activity: "Backup" }] });
      const other = await put({ proposed: [{ ...listed, contact: "dpo@havn.example" }], authors: [tenant.second.id] });
      const shown = await showDraft(deps, { authorized: as(tenant, "list.read"), changeId: into.id });
      expect(shown.ok && shown.view.related).toMatchObject([
        { id: other.id, canMerge: true, net: [{ name: listed.name }] },
      ]);
      const asked = {
        authorized: as(tenant, "change.draft"),
        changeId: into.id,
        rowVersion: 1,
        other: { changeId: other.id, rowVersion: 1 },
      };
      expect(await mergeDrafts(deps, { ...asked, other: { changeId: other.id, rowVersion: 7 } })).toMatchObject({
        code: "change.changed_meanwhile",
      });
      expect(await mergeDrafts(deps, asked)).toEqual({ ok: true });
      expect(await deps.store.read.changes.find(processorId, other.id)).toBeNull();
      const merged = await deps.store.read.changes.find(processorId, into.id);
      expect(merged?.proposed).toMatchObject([{ activity: "Backup", contact: "dpo@havn.example" }]);
      expect(merged?.authors.sort()).toEqual([tenant.staff.id, tenant.second.id].sort());
      expect(await mergeDrafts(deps, { ...asked, rowVersion: 2 })).toMatchObject({ code: "change.not_found" });
    });

    it("are not told where nothing is left to tell, and no mail is planned", async () => {
      const { tenant, listed, put, deps, mails } = await workplace();
      const added = anEntry({ name: "Lagerhaus", since: null });
      const into = await put({ proposed: [listed, added] });
      await deps.store.write((tx) => tx.changes.update({ ...into, proposed: [listed], rowVersion: 2 }));
      const order = { authorized: as(tenant, "change.announce"), changeId: into.id, sendAt: null };
      const announced = await announceKnowingly(deps, { ...order, publishAutomatically: true });
      expect(announced).toMatchObject({ ok: false, code: "change.blocked", lines: [{ code: "draft.no_change" }] });
      expect(await mails(into.id)).toEqual([]);
    });

    it("send nothing where they were ordered and taken back in time", async () => {
      const { tenant, listed, put, deps, mails, processorId } = await workplace();
      const draft = await put({ proposed: [listed, anEntry({ name: "Lagerhaus", since: null })] });
      const order = { authorized: as(tenant, "change.announce"), changeId: draft.id, sendAt: null };
      expect(await announceKnowingly(deps, { ...order, publishAutomatically: true })).toMatchObject({ ok: true });
      expect(await undoAnnouncement(deps, { authorized: as(tenant, "change.undo"), changeId: draft.id })).toEqual({
        ok: true,
      });
      deps.clock.set(LATER);
      expect(await releaseChange(deps, { processorId, changeId: draft.id })).toBe("not_due");
      expect(await mails(draft.id)).toEqual([]);
    });
  });
});
