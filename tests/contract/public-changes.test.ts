import { makeStore } from "@db/store.server";
import { describe, expect, it } from "vitest";
import { listPublicChanges } from "~/usecases/list-public-changes";
import { showProcessor } from "~/usecases/show-processor";
import { showPublicChange } from "~/usecases/show-public-change";
import { aChange, aChangeItem, anEntry, anObjection } from "../support/builders";
import { describeEachEngine } from "../support/stores";
import { anAnnouncedChange, aTenant } from "../support/tenant";
import { testDeps } from "../support/test-deps";

const NOW = "2026-03-20T09:00:00.000Z";

describeEachEngine((open) => {
  async function announced() {
    const store = makeStore(await open());
    const tenant = await aTenant(store);
    const told = await anAnnouncedChange(store, tenant);
    return { store, tenant, ...told, slug: tenant.processor.slug, ref: told.change.ref ?? "" };
  }

  describe("an announced change", () => {
    it("is shown with its first day and the last day on which somebody may object", async () => {
      const { store, slug, ref, change } = await announced();
      const found = await showPublicChange(testDeps(store, NOW), { slug, ref });
      expect(found.ok && found.page).toMatchObject({
        change: { ref, state: "announced", firstDay: change.firstDay, announcedOn: "2026-03-02" },
        baseVersion: 1,
        objectUntil: "2026-04-01",
        isWindowOver: false,
      });
    });

    it("D16 says nothing of customers, their windows and gates, or of objections", async () => {
      const { store, tenant, slug, ref, change, controller, contact, notice, item } = await announced();
      const objection = anObjection({
        processorId: tenant.processorId,
        changeId: change.id,
        noticeId: notice.id,
        controllerId: controller.id,
      });
      const deps = testDeps(store, NOW);
      const before = JSON.stringify(await showPublicChange(deps, { slug, ref }));
      await store.tx(tenant.processorId, (tx) => tx.objections.insert(objection));
      const after = JSON.stringify(await showPublicChange(deps, { slug, ref }));
      expect(after).toBe(before);
      for (const secret of [controller.id, controller.name, contact.address, notice.id, item.id, "ISO 27001", "tracks"])
        expect(after).not.toContain(secret);
    });

    it("is nobody else's: another processor's number leads nowhere", async () => {
      const { store, ref } = await announced();
      const other = await aTenant(store);
      expect(await showPublicChange(testDeps(store, NOW), { slug: other.processor.slug, ref })).toEqual({
        ok: false,
        code: "change.not_found",
      });
    });

    it.each(["draft", "scheduled", "releasing"] as const)("is unknown while it is %s", async (state) => {
      const { store, tenant, slug } = await announced();
      const { processorId, staff } = tenant;
      const hidden = aChange({ processorId, createdBy: staff.id, ref: "2026-99", state });
      await store.tx(processorId, async (tx) => {
        await tx.changes.insert(hidden);
        await tx.changes.insertItems([aChangeItem({ processorId, changeId: hidden.id, entryId: anEntry().id })]);
      });
      const deps = testDeps(store, NOW);
      expect((await showPublicChange(deps, { slug, ref: "2026-99" })).ok).toBe(false);
      const listed = await listPublicChanges(deps, { slug });
      expect(listed.ok && listed.changes.map(({ ref }) => ref)).not.toContain("2026-99");
    });

    it("stays when it is withdrawn, without the reason, which may speak of a customer", async () => {
      const { store, tenant, slug, ref, change } = await announced();
      await store.tx(tenant.processorId, (tx) =>
        tx.changes.update({
          ...change,
          state: "withdrawn",
          withdrawnAt: "2026-03-10T09:00:00.000Z",
          withdrawnReason: "Skov ApS objected",
          rowVersion: change.rowVersion + 1,
        }),
      );
      const found = await showPublicChange(testDeps(store, NOW), { slug, ref });
      expect(found.ok && found.page).toMatchObject({
        change: { state: "withdrawn", withdrawnOn: "2026-03-10" },
        objectUntil: null,
        isWindowOver: false,
      });
      expect(JSON.stringify(found)).not.toContain("Skov");
    });
  });

  it("names the head of the processor's log on each page", async () => {
    const { store, slug } = await announced();
    const found = await showProcessor(testDeps(store, NOW), { slug });
    expect(found.ok && found.processor.logHead).toMatchObject({ size: 0 });
  });
});
