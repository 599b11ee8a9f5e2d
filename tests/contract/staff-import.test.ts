import { makeStore } from "@db/store.server";
import { aWorkplace, pasted } from "@tests/support/drafting";
import { describeEachEngine } from "@tests/support/stores";
import { expect, it } from "vitest";
import type { Answer } from "~/domain/register/identity/answer";
import { answerImportQuestions } from "~/usecases/answer-import-questions";
import { confirmImportLines } from "~/usecases/confirm-import-lines";
import { importIntoDraft } from "~/usecases/import-into-draft";
import { showImport } from "~/usecases/show-import";

describeEachEngine((open) => {
  const workplace = async () => aWorkplace(makeStore(await open()));

  const CHANGED = "Navn;Behandlingsaktivitet\nAlfa;Hosting\nDelta;Mail\nGamma;Telefonsupport\n";

  async function imported(text = CHANGED) {
    const place = await workplace();
    const changeId = await place.create();
    const order = { authorized: place.editor, changeId };
    const read = await importIntoDraft(place.deps, {
      ...order,
      rowVersion: 1,
      file: pasted(text),
      fileName: "changed.csv",
    });
    const shown = await showImport(place.deps, order);
    const answers = async (given: Answer[] | null) =>
      answerImportQuestions(place.deps, {
        ...order,
        rowVersion: (await place.stored(changeId)).rowVersion,
        answers: given,
      });
    return { ...place, changeId, order, read, shown, answers };
  }

  it("an import proposes nothing before a person has answered, and blocks the announcement until then", async () => {
    const { read, shown, changeId, view, answers } = await imported();
    expect(read).toEqual({ ok: true });
    if (!shown.ok) throw new Error(shown.code);
    expect(shown.view.counts).toEqual({ kept: 1, gone: 2, added: 2 });
    expect(shown.view.questions.map(({ kind, gone, added }) => [kind, gone.name, added.name])).toEqual([
      ["replacement", "Beta", "Delta"],
      ["activity", "Gamma", "Gamma"],
    ]);
    const before = await view(changeId);
    expect(before.items).toEqual([]);
    expect(before.check.lines).toContainEqual(expect.objectContaining({ code: "draft.import_open" }));
    expect(await answers([])).toEqual({ ok: false, code: "answer.missing" });
  });

  it("an import goes into the draft as a person said: one replaced, one changed, none paired by itself", async () => {
    const { shown, answers, changeId, view, stored } = await imported();
    if (!shown.ok) throw new Error(shown.code);
    const is = { replacement: "replaces", activity: "same", rename: "same" } as const;
    const given = shown.view.questions.map(({ kind, gone, added }) => ({
      gone: gone.id,
      added: added.id,
      is: is[kind],
    }));
    expect(await answers(given)).toEqual({ ok: true });
    const { items } = await view(changeId);
    expect(items.map(({ change }) => [change.op, change.kind, change.name])).toEqual([
      ["replace", "REPLACEMENT", "Delta"],
      ["change", "OTHER_PROCESSING", "Gamma"],
    ]);
    expect((await stored(changeId)).imported).toBeNull();
  });

  it("an import is thrown away whole, and the draft is as it was", async () => {
    const { answers, changeId, view } = await imported();
    expect(await answers(null)).toEqual({ ok: true });
    expect(await view(changeId)).toMatchObject({ items: [], hasOpenImport: false });
  });

  it("TF-5 takes lines whose columns ran together only as a person confirms them, letter by letter", async () => {
    const glued = "System/udbyderFunktion\nAlfaHosting\nPipedriveCRM\n";
    const place = await workplace();
    const changeId = await place.create();
    const order = { authorized: place.editor, changeId };
    const file = { ...pasted(glued), format: "text" as const };
    await importIntoDraft(place.deps, { ...order, rowVersion: 1, file, fileName: null });
    const shown = await showImport(place.deps, order);
    if (!shown.ok) throw new Error(shown.code);
    const [first, second] = shown.view.imported.unread;
    expect(first).toMatchObject({ why: "columns.run_together", proposal: { cells: { name: "Alfa" } } });
    const confirm = (line: number, name: string, activity: string, rowVersion: number) =>
      confirmImportLines(place.deps, {
        ...order,
        rowVersion,
        confirmations: [{ line, rows: [{ printed: { name, activity } }] }],
      });
    expect(await confirm(first?.line ?? 0, "Alpha", "Hosting", 2)).toMatchObject({ code: "confirmation.notInLine" });
    expect(await confirm(first?.line ?? 0, "Alfa", "Hosting", 2)).toEqual({ ok: true });
    const then = await showImport(place.deps, order);
    expect(then).toMatchObject({ ok: true, view: { counts: { kept: 1 }, imported: { unread: [second] } } });
  });

  it("an import says when there was nothing to read", async () => {
    const { read } = await imported(" \n");
    expect(read.ok).toBe(false);
  });
});
