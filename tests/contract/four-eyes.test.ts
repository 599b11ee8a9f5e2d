import { makeStore } from "@db/store.server";
import { describe, expect, it } from "vitest";
import { authorize } from "~/domain/people/authorize";
import type { Staff } from "~/domain/people/staff";
import { plusMs } from "~/domain/time";
import type { Store } from "~/ports/store";
import { announceAsSecondPerson } from "~/usecases/announce-as-second-person";
import { announceChange } from "~/usecases/announce-change";
import { editDraft } from "~/usecases/edit-draft";
import { listDrafts } from "~/usecases/list-drafts";
import { releaseChange } from "~/usecases/release-change";
import { requestSecondPerson } from "~/usecases/request-second-person";
import { setPublishing } from "~/usecases/set-publishing";
import { showDraft } from "~/usecases/show-draft";
import { showSecondPerson } from "~/usecases/show-second-person";
import { showStaffHome } from "~/usecases/show-staff-home";
import { undoAnnouncement } from "~/usecases/undo-announcement";
import { codeAt } from "../support/authenticator";
import { aStaff } from "../support/builders";
import { typedEntry } from "../support/drafting";
import { describeEachEngine } from "../support/stores";
import { SECRET, theThree } from "../support/three-people";

const EVERYTHING = { act: null, result: null, actorId: null, controllerId: null, from: null, until: null };
const audit = (store: Store, processorId: string) =>
  store.read.audit.list(processorId, EVERYTHING, { before: null, limit: 100 });

describeEachEngine((open) => {
  const three = async () => theThree(makeStore(await open()));

  describe("an author", () => {
    it("GS-3 never announces the own change, whoever else wrote of it too", async () => {
      const { store, deps, processorId, ida, bo, may, changeId, withApp, keysOf, stored } = await three();
      await store.write((tx) => tx.staff.update(processorId, ida.id, withApp(ida.id)));
      const order = async (person: Staff) =>
        announceChange(deps, {
          ...{ authorized: may("change.announce", person), changeId, acknowledged: await keysOf() },
          ...{ sendAt: null, publishAutomatically: true, secondFactor: codeAt(SECRET, deps.authenticatorClock.now()) },
        });
      expect(await order(ida)).toEqual({ ok: false, code: "change.own" });
      const edit = { kind: "plan", firstDay: "2027-01-15" } as const;
      const { rowVersion } = await stored(changeId);
      await editDraft(deps, { authorized: may("change.draft", bo), changeId, rowVersion, edit });
      expect((await stored(changeId)).authors).toEqual([ida.id, bo.id]);
      expect(await order(bo)).toEqual({ ok: false, code: "change.own" });
      expect((await stored(changeId)).state).toBe("draft");
    });

    it("asks a colleague who may announce, wrote nothing of it, and has a second factor; nobody else", async () => {
      const { store, deps, processorId, ida, bo, eva, may, changeId, view } = await three();
      const ask = (staffId: string) =>
        requestSecondPerson(deps, {
          ...{ authorized: may("change.draft", ida), changeId, rowVersion: 1, staffId },
          ...{ sendAt: null, publishAutomatically: true, acknowledged: [] },
        });
      const gone = aStaff({ processorId, roles: ["publisher"], endedAt: deps.clock.now() });
      const unready = aStaff({ processorId, roles: ["publisher"], name: "Kim Uden" });
      await store.write(async (tx) => {
        await tx.staff.insert(gone);
        await tx.staff.insert(unready);
      });
      const codes = { [ida.id]: "person.author", [eva.id]: "person.role", [gone.id]: "person.gone" };
      for (const [staffId, code] of Object.entries({ ...codes, [unready.id]: "person.no_second_factor" })) {
        expect(await ask(staffId)).toEqual({ ok: false, code });
      }
      expect(await ask("00000000-0000-7000-8000-000000000000")).toEqual({ ok: false, code: "staff.not_found" });
      expect(await ask(bo.id)).toMatchObject({ code: "change.warnings_open" });
      expect((await view(changeId)).announcing).toEqual({
        kind: "ask",
        isAuthor: true,
        colleagues: [{ id: bo.id, name: bo.name }],
        unready: ["Kim Uden"],
      });
    });

    it("is told where there is nobody to ask", async () => {
      const { store, deps, processorId, bo, changeId, view } = await three();
      await store.write((tx) => tx.staff.update(processorId, bo.id, { endedAt: deps.clock.now() }));
      expect((await view(changeId)).announcing).toEqual({ kind: "ask", isAuthor: true, colleagues: [], unready: [] });
    });

    it("is told apart from whoever wrote nothing of it and may not announce either", async () => {
      const { store, deps, processorId, bo, may, changeId } = await three();
      const editor = aStaff({ processorId, roles: ["editor"] });
      await store.write((tx) => tx.staff.insert(editor));
      const shown = await showDraft(deps, { authorized: may("list.read", editor), changeId });
      expect(shown).toMatchObject({
        view: { announcing: { kind: "ask", isAuthor: false, colleagues: [{ id: bo.id }] } },
      });
    });
  });

  describe("the second person", () => {
    it("GS-3 is mailed a link and a code, sees everything on one page and announces with an own second factor", async () => {
      const { store, deps, processorId, ida, bo, changeId, ask, answer, stored } = await three();
      const mailed = await ask();
      const [mail] = await store.read.deliveries.listDue("prompt", "2099-01-01T00:00:00.000Z", 10);
      expect(mail).toMatchObject({ kind: "second_person", name: bo.name, changeId: null });
      expect(JSON.stringify(mail)).not.toContain(mailed.code);
      const shown = await showSecondPerson(deps, { token: mailed.token });
      expect(shown).toMatchObject({
        ok: true,
        view: { by: ida.name, person: bo.name, authors: [ida.name], isBlocked: false, counts: { customers: 1 } },
      });
      if (!shown.ok) return;
      expect(shown.view.items.map(({ change }) => change.name)).toEqual([typedEntry.legalName]);
      expect(shown.view.mails[0]?.mails.map(({ language }) => language)).toEqual(["da", "sv", "en"]);
      const undoUntil = plusMs(deps.clock.now(), 10 * 60_000);
      expect(await answer(mailed)).toMatchObject({ ok: true, releaseAt: undoUntil });
      expect(await stored(changeId)).toMatchObject({
        ...{ state: "scheduled", orderedBy: bo.id, publishing: "four_eyes", authors: [ida.id], dueAt: undoUntil },
      });
      deps.clock.set(undoUntil);
      expect(await releaseChange(deps, { processorId, changeId })).toBe("announced");
      const leaves = await store.read.log.listLeaves(processorId, 0, 50);
      const announced = leaves.find(({ type }) => type === "change_announced");
      expect(JSON.parse(announced?.text ?? "")).toMatchObject({
        ...{ v: 2, publishing: "four_eyes", authors: [ida.id], by: { kind: "staff", id: bo.id } },
      });
    });

    it("stands by the draft in the lists of drafts, for its author and for the colleague, until the draft is another", async () => {
      const { deps, ida, bo, may, changeId, ask, stored } = await three();
      const asked = async (reader: Staff) => {
        const { drafts } = await listDrafts(deps, { authorized: may("list.read", reader) });
        const home = await showStaffHome(deps, { authorized: may("list.read", reader) });
        expect(home.drafts.map((draft) => draft.asked)).toEqual(drafts.map((draft) => draft.asked));
        return drafts.map((draft) => draft.asked);
      };
      expect(await asked(ida)).toEqual([null]);
      await ask();
      expect(await asked(ida)).toEqual([{ name: bo.name, isMe: false, standing: "open" }]);
      expect(await asked(bo)).toEqual([{ name: bo.name, isMe: true, standing: "open" }]);
      const { rowVersion } = await stored(changeId);
      const edit = { kind: "plan", firstDay: "2027-01-15" } as const;
      await editDraft(deps, { authorized: may("change.draft", ida), changeId, rowVersion, edit });
      expect(await asked(ida)).toEqual([{ name: bo.name, isMe: false, standing: "void" }]);
    });

    it("of a hundred answers at once one announces, and neither link nor codes work again", async () => {
      const { store, deps, processorId, changeId, ask, answer, stored, keysOf } = await three();
      const mailed = await ask();
      const factor = codeAt(SECRET, deps.authenticatorClock.now());
      const sent = { ...mailed, secondFactor: factor, acknowledged: await keysOf() };
      const answers = await Promise.all(Array.from({ length: 100 }, () => announceAsSecondPerson(deps, sent)));
      expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
      expect(new Set(answers.flatMap((one) => (one.ok ? [] : [one.code])))).toEqual(new Set(["request.done"]));
      expect((await stored(changeId)).rowVersion).toBe(3);
      const entries = await audit(store, processorId);
      expect(entries.filter(({ act }) => act === "change.announce")).toHaveLength(1);
      expect(await answer(mailed, factor)).toEqual({ ok: false, code: "request.done" });
      const undo = authorize({ staffId: "x", processorId, name: "", address: "", roles: ["publisher"] }, "change.undo");
      if (undo.ok) await undoAnnouncement(deps, { authorized: undo.authorized, changeId });
      expect(await answer(mailed)).toEqual({ ok: false, code: "request.not_found" });
      // Asked anew the mail is a new one, but the authenticator's code was used.
      expect(await answer(await ask(), factor)).toEqual({ ok: false, code: "proof.wrong" });
    });

    it("a wrong code counts a try, also of a hundred at once; after five the link is dead", async () => {
      const { store, deps, processorId, changeId, ask, answer, stored, keysOf } = await three();
      const mailed = await ask();
      expect(await answer(mailed, "000000")).toEqual({ ok: false, code: "proof.wrong" });
      const wrong = { ...mailed, code: "00000000", secondFactor: "000000", acknowledged: await keysOf() };
      const tries = await Promise.all(Array.from({ length: 100 }, () => announceAsSecondPerson(deps, wrong)));
      expect(tries.filter((one) => !one.ok && one.code === "proof.wrong")).toHaveLength(4);
      expect(tries.filter((one) => !one.ok && one.code === "request.locked")).toHaveLength(96);
      expect(await answer(mailed)).toEqual({ ok: false, code: "request.locked" });
      expect(await showSecondPerson(deps, { token: mailed.token })).toEqual({ ok: false, code: "request.locked" });
      expect((await stored(changeId)).state).toBe("draft");
      const secretId = (await stored(changeId)).secondPerson?.secretId ?? "";
      expect(await store.read.secrets.find(processorId, secretId)).toMatchObject({ tries: 5, usedAt: null });
    });

    it("an edit after asking voids the request, for page and answer, and the author asks again", async () => {
      const { deps, ida, may, changeId, ask, answer, stored, view } = await three();
      const mailed = await ask();
      expect((await view(changeId)).request).toMatchObject({ standing: "open" });
      const edit = { kind: "plan", firstDay: "2027-01-15" } as const;
      const { rowVersion } = await stored(changeId);
      await editDraft(deps, { authorized: may("change.draft", ida), changeId, rowVersion, edit });
      expect((await view(changeId)).request).toMatchObject({ standing: "void" });
      expect(await showSecondPerson(deps, { token: mailed.token })).toEqual({ ok: false, code: "request.void" });
      expect(await answer(mailed)).toEqual({ ok: false, code: "request.void" });
      const again = await ask();
      expect(await answer(mailed)).toEqual({ ok: false, code: "request.replaced" });
      expect(await answer(again)).toMatchObject({ ok: true });
    });

    it("is no longer one who has edited the draft, left, or let the link run out", async () => {
      const { store, deps, processorId, bo, may, changeId, ask, answer, stored } = await three();
      const mailed = await ask();
      const { rowVersion, firstDay } = await stored(changeId);
      const edit = { kind: "plan", firstDay } as const;
      await editDraft(deps, { authorized: may("change.draft", bo), changeId, rowVersion, edit });
      expect(await answer(mailed)).toEqual({ ok: false, code: "request.person" });
      const other = await theThree(store);
      const late = await other.ask();
      await store.write((tx) => tx.staff.update(other.processorId, other.bo.id, { endedAt: deps.clock.now() }));
      expect(await other.answer(late)).toEqual({ ok: false, code: "request.person" });
      await store.write((tx) => tx.staff.update(other.processorId, other.bo.id, { endedAt: null }));
      other.deps.clock.set(plusMs(deps.clock.now(), 7 * 86_400_000));
      expect(await other.answer(late)).toEqual({ ok: false, code: "request.expired" });
      expect(await showSecondPerson(deps, { token: "nothing" })).toEqual({ ok: false, code: "request.not_found" });
      expect((await store.read.changes.find(processorId, changeId))?.state).toBe("draft");
    });

    it("sees what blocks by then, and notes what nobody has noted", async () => {
      const { store, deps, processorId, ask, answer } = await three();
      const mailed = await ask();
      const factor = codeAt(SECRET, deps.authenticatorClock.now());
      const silent = { ...mailed, secondFactor: factor, acknowledged: [] };
      expect(await announceAsSecondPerson(deps, silent)).toMatchObject({
        code: "change.warnings_open",
        lines: [{ code: "policy.training" }],
      });
      await store.write((tx) => tx.processors.setPolicy(processorId, { blocks: ["training"] }));
      expect(await answer(mailed, factor)).toMatchObject({ code: "change.blocked" });
      await store.write((tx) => tx.processors.setPolicy(processorId, { blocks: [] }));
      expect(await answer(mailed, factor)).toMatchObject({ ok: true });
    });
  });

  describe("one person", () => {
    it("GS-3 announces alone where an administrator said so, with a reason, in the log and the change's record", async () => {
      const { store, deps, processorId, ida, bo, eva, may, changeId, withApp, keysOf, stored } = await three();
      await store.write((tx) => tx.staff.update(processorId, ida.id, withApp(ida.id)));
      const set = (mode: "one_person" | "four_eyes", reason: string) =>
        setPublishing(deps, { authorized: may("publishing.set", eva), mode, reason });
      expect(await set("one_person", " ")).toEqual({ ok: false, code: "publishing.reason_missing" });
      expect(await set("four_eyes", "as it is")).toEqual({ ok: false, code: "publishing.same" });
      expect(await set("one_person", "We are two people.")).toEqual({ ok: true });
      const ordered = await announceChange(deps, {
        ...{ authorized: may("change.announce", ida), changeId, acknowledged: await keysOf(ida) },
        ...{ sendAt: null, publishAutomatically: true, secondFactor: codeAt(SECRET, deps.authenticatorClock.now()) },
      });
      const release = plusMs(deps.clock.now(), 30 * 60_000);
      expect(ordered).toEqual({ ok: true, releaseAt: release });
      const mails = await store.read.deliveries.listDue("prompt", "2099-01-01T00:00:00.000Z", 10);
      const told = mails.filter(({ kind }) => kind === "ordered_alone").map(({ name }) => name);
      expect(told.sort()).toEqual([bo.name, eva.name].sort());
      // Set back meanwhile: the order keeps the way it was given in.
      expect(await set("four_eyes", "There are three of us now.")).toEqual({ ok: true });
      deps.clock.set(plusMs(release, -1));
      expect(await releaseChange(deps, { processorId, changeId })).toBe("not_due");
      deps.clock.set(release);
      expect(await releaseChange(deps, { processorId, changeId })).toBe("announced");
      expect(await stored(changeId)).toMatchObject({ publishing: "one_person", orderedBy: ida.id });
      const leaves = (await store.read.log.listLeaves(processorId, 0, 50)).map(({ text }) => JSON.parse(text));
      expect(leaves.filter(({ type }) => type === "publishing_set").map(({ mode }) => mode)).toEqual([
        "one_person",
        "four_eyes",
      ]);
      expect(leaves.find(({ type }) => type === "change_announced")).toMatchObject({
        ...{ publishing: "one_person", authors: [ida.id], by: { id: ida.id } },
      });
      expect(JSON.stringify(leaves)).not.toContain("two people");
      const entries = await audit(store, processorId);
      expect(entries.filter(({ act }) => act === "publishing.set").map(({ reason }) => reason)).toEqual([
        "There are three of us now.",
        "We are two people.",
      ]);
    });

    it("can be stopped by an administrator until the first mail leaves; the draft is then asked about anew", async () => {
      const { store, deps, processorId, ida, eva, may, changeId, withApp, keysOf, stored } = await three();
      await store.write((tx) => tx.staff.update(processorId, ida.id, withApp(ida.id)));
      await setPublishing(deps, { authorized: may("publishing.set", eva), mode: "one_person", reason: "Small." });
      await announceChange(deps, {
        ...{ authorized: may("change.announce", ida), changeId, acknowledged: await keysOf(ida) },
        ...{ sendAt: null, publishAutomatically: true, secondFactor: codeAt(SECRET, deps.authenticatorClock.now()) },
      });
      expect(await undoAnnouncement(deps, { authorized: may("change.undo", eva), changeId })).toEqual({ ok: true });
      expect(await stored(changeId)).toMatchObject({ state: "draft", orderedBy: null, publishing: null });
    });
  });

  it("somebody who wrote nothing announces signed in, with a second factor of their own, each code once", async () => {
    const { deps, bo, may, changeId, keysOf } = await three();
    const shown = await showDraft(deps, { authorized: may("list.read", bo), changeId });
    expect(shown).toMatchObject({ ok: true, view: { announcing: { kind: "order" } } });
    const order = async (secondFactor: string) =>
      announceChange(deps, {
        ...{ authorized: may("change.announce", bo), changeId, acknowledged: await keysOf() },
        ...{ sendAt: null, publishAutomatically: true, secondFactor },
      });
    expect(await order("000000")).toEqual({ ok: false, code: "second_factor.wrong" });
    const code = codeAt(SECRET, deps.authenticatorClock.now());
    expect(await order(code)).toMatchObject({ ok: true });
    await undoAnnouncement(deps, { authorized: may("change.undo", bo), changeId });
    expect(await order(code)).toEqual({ ok: false, code: "second_factor.wrong" });
  });
});
