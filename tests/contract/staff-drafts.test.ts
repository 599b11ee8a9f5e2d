import { makeStore } from "@db/store.server";
import { announceKnowingly } from "@tests/support/announcing";
import { anEntry, aVersion } from "@tests/support/builders";
import { aWorkplace, DRAFTED_AT, pasted, typedEntry as typed } from "@tests/support/drafting";
import { describeEachEngine } from "@tests/support/stores";
import { aTenant } from "@tests/support/tenant";
import { as } from "@tests/support/told-change";
import { describe, expect, it } from "vitest";
import { type Authorized, authorize } from "~/domain/people/authorize";
import type { StaffAct } from "~/domain/people/staff-permissions";
import { answerImportQuestions } from "~/usecases/answer-import-questions";
import { confirmImportLines } from "~/usecases/confirm-import-lines";
import { createDraft } from "~/usecases/create-draft";
import { deleteDraft } from "~/usecases/delete-draft";
import { editDraft } from "~/usecases/edit-draft";
import { importIntoDraft } from "~/usecases/import-into-draft";
import { listDrafts } from "~/usecases/list-drafts";
import { previewMail } from "~/usecases/preview-mail";
import { saveDraftEntry } from "~/usecases/save-draft-entry";
import { sendTestMail } from "~/usecases/send-test-mail";
import { showDraft } from "~/usecases/show-draft";
import { showEntryForm } from "~/usecases/show-entry-form";
import { showImport } from "~/usecases/show-import";

describeEachEngine((open) => {
  const workplace = async () => aWorkplace(makeStore(await open()));

  describe("a draft", () => {
    it("begins with one new entry, a lawful first day offered before, and nothing in its way", async () => {
      const { deps, editor, create, view } = await workplace();
      const form = await showEntryForm(deps, { authorized: editor, changeId: null, entryId: null });
      if (!form.ok) throw new Error(form.code);
      expect(form.view).toMatchObject({ firstDay: "2026-12-31", earliest: "2026-12-24", change: null });
      const id = await create({ entry: typed, replaces: null, firstDay: form.view.firstDay });
      const shown = await view(id);
      expect(shown).toMatchObject({
        change: { baseVersion: 2, firstDay: "2026-12-31", rowVersion: 1 },
        isBlocked: false,
        check: { earliest: "2026-12-24" },
        counts: { customers: 1, contacts: 1, followers: 0 },
        isRebased: false,
      });
      expect(shown.items.map(({ change }) => [change.kind, change.name])).toEqual([["ADDITION", "Lagerhaus GmbH"]]);
      expect(shown.groups).toMatchObject([{ count: 1, window: { lastDay: "2026-12-23" } }]);
      expect(shown.entries.lines.map(({ state }) => state)).toEqual(["listed", "listed", "listed", "added"]);
    });

    it("shows a replacement as one change with both names, and edits, removals and undoing as they come", async () => {
      const { deps, editor, entries, create, stored, view } = await workplace();
      const [alfa, beta] = entries;
      if (alfa === undefined || beta === undefined) throw new Error("no entries");
      const id = await create({ entry: typed, replaces: beta.id, firstDay: "2026-12-31" });
      const edit = async (kind: "remove" | "restore", entryId: string) => {
        const { rowVersion } = await stored(id);
        return editDraft(deps, { authorized: editor, changeId: id, rowVersion, edit: { kind, entryId } });
      };
      expect((await view(id)).items).toMatchObject([{ change: { op: "replace", replaces: { name: "Beta" } } }]);
      expect(await edit("remove", alfa.id)).toEqual({ ok: true });
      expect((await view(id)).items.map(({ change }) => change.op)).toEqual(["replace", "remove"]);
      expect(await edit("restore", alfa.id)).toEqual({ ok: true });
      const [added] = (await view(id)).items;
      expect(await edit("restore", added?.id ?? "")).toEqual({ ok: true });
      expect((await view(id)).check.lines).toContainEqual(expect.objectContaining({ code: "draft.no_change" }));
      expect((await stored(id)).proposed).toEqual(entries);
    });

    it("takes no entry that names itself, or that others lead back to, and says which field", async () => {
      const { deps, editor, entries, create, stored } = await workplace();
      const [alfa, beta] = entries;
      if (alfa === undefined || beta === undefined) throw new Error("no entries");
      const itself = { ...typed, parent: { name: "lagerhaus gmbh", country: null } };
      const refused = (field: string, why: string) => ({
        ...{ ok: false, code: "entry.invalid" },
        faults: [{ field, code: `relation.${why}` }],
      });
      const first = { entry: itself, replaces: null, firstDay: "2026-12-31" };
      expect(await createDraft(deps, { authorized: editor, first })).toEqual(refused("parentName", "itself"));
      const id = await create({ ...first, entry: { ...typed, hostedAt: beta.id } });
      const save = async (entryId: string, says: Partial<typeof typed>) => {
        const { rowVersion } = await stored(id);
        const entry = { ...typed, legalName: "Beta A/S", name: "Beta", ...says };
        return saveDraftEntry(deps, { authorized: editor, changeId: id, rowVersion, entryId, entry });
      };
      const added = (await stored(id)).proposed.find(({ hostedAt }) => hostedAt === beta.id);
      const circle = await save(beta.id, { hostedAt: added?.id ?? "" });
      expect(circle).toEqual(refused("hostedAt", "circle"));
      expect(await save(beta.id, { hostedAt: "nobody" })).toEqual(refused("hostedAt", "unknown"));
      expect(await save(beta.id, { succeeds: { name: "Beta", registrationNumber: null } })).toEqual(
        refused("succeedsName", "itself"),
      );
      expect((await stored(id)).proposed.find((entry) => entry.id === beta.id)).toEqual(beta);
      expect(await save(beta.id, { hostedAt: alfa.id })).toMatchObject({ ok: true });
    });

    it("HL-B1.17 says of a removal which listed company takes over, offers them all, and can unsay it", async () => {
      const { deps, editor, entries, create, stored, view } = await workplace();
      const [alfa, beta, gamma] = entries;
      if (alfa === undefined || beta === undefined || gamma === undefined) throw new Error("no entries");
      const id = await create();
      const edit = async (what: Parameters<typeof editDraft>[1]["edit"]) => {
        const { rowVersion } = await stored(id);
        expect(await editDraft(deps, { authorized: editor, changeId: id, rowVersion, edit: what })).toEqual({
          ok: true,
        });
      };
      await edit({ kind: "remove", entryId: alfa.id });
      const form = async () => showEntryForm(deps, { authorized: editor, changeId: id, entryId: alfa.id });
      expect(await form()).toMatchObject({
        view: { isRemoved: true, successors: [{ name: "Beta", isListed: true }, { name: "Gamma" }], successor: null },
      });
      await edit({ kind: "pair", pair: { removed: alfa.id, added: beta.id } });
      expect((await view(id)).items).toMatchObject([
        { qualifiers: ["taken_over"], change: { op: "remove", name: "Alfa", takenOverBy: { name: "Beta" } } },
      ]);
      expect(await form()).toMatchObject({ view: { successor: beta.id } });
      await edit({ kind: "unpair", removed: alfa.id });
      expect((await view(id)).items).toMatchObject([{ qualifiers: [], change: { kind: "REMOVAL" } }]);
    });

    it("refuses to write over what somebody else saved meanwhile", async () => {
      const { deps, editor, entries, create } = await workplace();
      const id = await create();
      const order = { authorized: editor, changeId: id, rowVersion: 1, entryId: entries[0]?.id ?? "" };
      const entry = { ...typed, country: null, places: { storage: "", processing: "DE", access: "" } };
      const saved = await Promise.all([
        saveDraftEntry(deps, { ...order, entry: { ...entry, contact: "first@alfa.example" } }),
        saveDraftEntry(deps, { ...order, entry: { ...entry, contact: "second@alfa.example" } }),
      ]);
      expect(saved.map((one) => (one.ok ? "saved" : one.code)).sort()).toEqual(["change.changed_meanwhile", "saved"]);
    });

    it("is counted against a list that was published after it began, and keeps what staff changed", async () => {
      const { store, tenant, entries, create, view } = await workplace();
      const id = await create({ entry: typed, replaces: null, firstDay: "2026-12-31" });
      const published = [...entries.slice(1), anEntry({ name: "Meanwhile" })];
      await store.write((tx) =>
        tx.lists.insert(aVersion({ processorId: tenant.processorId, n: 3, entries: published })),
      );
      const shown = await view(id);
      expect(shown).toMatchObject({ isRebased: true, change: { baseVersion: 3 } });
      expect(shown.items.map(({ change }) => change.name)).toEqual(["Lagerhaus GmbH"]);
    });

    it("is announced only as it was reviewed", async () => {
      const { deps, tenant, create, stored } = await workplace();
      const id = await create({ entry: typed, replaces: null, firstDay: "2026-12-31" });
      const order = {
        authorized: as(tenant, "change.announce"),
        changeId: id,
        sendAt: null,
        publishAutomatically: true,
      };
      const late = await announceKnowingly(deps, { ...order, rowVersion: 2 });
      expect(late).toEqual({ ok: false, code: "change.changed_meanwhile" });
      expect(await announceKnowingly(deps, { ...order, rowVersion: 1 })).toMatchObject({ ok: true });
      expect((await stored(id)).state).toBe("scheduled");
    });

    it("HL-11b.2 is refused a sending so late that its first day would lie inside the window", async () => {
      const { deps, tenant, create } = await workplace();
      const id = await create({ entry: typed, replaces: null, firstDay: "2026-12-31" });
      const order = { authorized: as(tenant, "change.announce"), changeId: id, publishAutomatically: true };
      const late = await announceKnowingly(deps, { ...order, sendAt: "2026-12-03T09:00:00.000Z" });
      expect(late).toMatchObject({ ok: false, lines: [{ code: "draft.first_day_inside_window" }] });
    });

    it("can be thrown away while nobody was told, and then is gone", async () => {
      const { deps, tenant, editor, create } = await workplace();
      const id = await create();
      expect(await deleteDraft(deps, { authorized: editor, changeId: id })).toEqual({ ok: true });
      expect(await deleteDraft(deps, { authorized: editor, changeId: id })).toMatchObject({ code: "change.not_found" });
      expect((await listDrafts(deps, { authorized: as(tenant, "list.read") })).drafts).toEqual([]);
    });
  });

  describe("the notice", () => {
    it("is previewed as a group of customers would get it, and sent as a test to oneself alone", async () => {
      const { store, tenant, deps, editor, create, customer } = await workplace();
      const id = await create({ entry: typed, replaces: null, firstDay: "2026-12-31" });
      const choice = { changeId: id, group: 0, language: "da" as const };
      const shown = await previewMail(deps, { authorized: as(tenant, "mail.read"), ...choice });
      expect(shown).toMatchObject({ ok: true, preview: { groups: [{ count: 1, names: [customer.controller.name] }] } });
      expect(shown.ok && shown.preview.mail?.text).toContain("2026-12-23");
      expect(await sendTestMail(deps, { authorized: editor, ...choice })).toEqual({
        ok: true,
        address: tenant.staff.address,
      });
      const due = await store.read.deliveries.listDue("prompt", DRAFTED_AT, 10);
      expect(due.map(({ kind, address, changeId }) => [kind, address, changeId])).toEqual([
        ["test", tenant.staff.address, null],
      ]);
    });

    it("is nobody's where no customer is told", async () => {
      const { deps, editor, create } = await workplace();
      const id = await create();
      const none = await sendTestMail(deps, { authorized: editor, changeId: id, group: 9, language: "en" });
      expect(none).toEqual({ ok: false, code: "mail.nobody_told" });
    });
  });

  it("a draft of another processor is not found, whatever is asked of it", async () => {
    const { store, deps, create } = await workplace();
    const changeId = await create();
    const other = await aTenant(store);
    await store.write((tx) => tx.lists.insert(aVersion({ processorId: other.processorId, n: 2, entries: [] })));
    const may = <A extends StaffAct>(act: A): Authorized<A> => {
      const { id: staffId, name, address } = other.staff;
      const granted = authorize({ staffId, processorId: other.processorId, name, address, roles: ["publisher"] }, act);
      if (!granted.ok) throw new Error(granted.code);
      return granted.authorized;
    };
    const edits = { authorized: may("change.draft"), changeId, rowVersion: 1 };
    const asked = await Promise.all([
      showDraft(deps, { authorized: may("list.read"), changeId }),
      showEntryForm(deps, { authorized: may("change.draft"), changeId, entryId: null }),
      showImport(deps, { authorized: may("change.draft"), changeId }),
      previewMail(deps, { authorized: may("mail.read"), changeId, group: 0, language: "da" }),
      sendTestMail(deps, { authorized: may("change.draft"), changeId, group: 0, language: "da" }),
      saveDraftEntry(deps, { ...edits, entryId: null, entry: typed }),
      editDraft(deps, { ...edits, edit: { kind: "plan", firstDay: null } }),
      importIntoDraft(deps, { ...edits, file: pasted("Navn\nAlfa\n"), fileName: null }),
      confirmImportLines(deps, { ...edits, confirmations: [] }),
      answerImportQuestions(deps, { ...edits, answers: null }),
      deleteDraft(deps, { authorized: may("change.draft"), changeId }),
    ]);
    expect(asked.map((one) => (one.ok ? "found" : one.code))).toEqual(asked.map(() => "change.not_found"));
  });
});
