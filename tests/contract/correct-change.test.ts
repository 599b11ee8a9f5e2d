import { makeStore } from "@db/store.server";
import { acceptMails } from "@tests/support/accept-mails";
import { announceKnowingly } from "@tests/support/announcing";
import { aContact, aController, aFollower, anAuthorisation, anEntry, anObjection } from "@tests/support/builders";
import { beginCorrection, correct, orderCorrection, CORRECTED as RELEASED, workOn } from "@tests/support/correcting";
import { describeEachEngine } from "@tests/support/stores";
import { as, aToldChange, type ToldChange } from "@tests/support/told-change";
import { describe, expect, it } from "vitest";
import { advanceChange } from "~/usecases/advance-change";
import { correctChange } from "~/usecases/correct-change";
import { lodgeObjection } from "~/usecases/lodge-objection";
import { openLink } from "~/usecases/open-link";
import { releaseChange } from "~/usecases/release-change";
import { showNotifiedChange } from "~/usecases/show-notified-change";
import { showPublicChange } from "~/usecases/show-public-change";
import { withdrawChange } from "~/usecases/withdraw-change";

/** 30 days from 23 and from 25 November, the second ends on Christmas Day, so it runs on to Monday. */
const FIRST_END = "2026-12-23T23:00:00.000Z";
const SECOND_END = "2026-12-28T23:00:00.000Z";

describeEachEngine((open) => {
  const told = async (options?: Parameters<typeof aToldChange>[1]) => aToldChange(makeStore(await open()), options);
  const mails = async (made: ToldChange, ids: { processorId: string; changeId: string }) =>
    made.store.read.deliveries.listForChange(ids.processorId, ids.changeId, { after: null, limit: 100 });

  describe("correcting what was announced wrong", () => {
    it("D11 gives the whole period anew where what was shown has changed, and takes the place of what was announced", async () => {
      const made = await told();
      const ids = await correct(made, { activity: "Backup of mail addresses" });
      expect(await made.change()).toMatchObject({ state: "withdrawn", correctedBy: ids.changeId, dueAt: RELEASED });
      await workOn(made, ids);
      const correction = await made.store.read.changes.find(ids.processorId, ids.changeId);
      expect(correction).toMatchObject({ state: "announced", corrects: made.ids.changeId, correction: "content" });
      const notice = await made.store.read.notices.findForController(ids.processorId, ids.changeId, made.first.id);
      expect(notice).toMatchObject({ windowEnd: SECOND_END, provenAt: null });
      expect((await made.noticeOf(made.first))?.windowEnd).toBe(FIRST_END);
      const sent = await mails(made, ids);
      expect(sent.map(({ kind, name }) => [kind, name]).sort()).toEqual([
        ["follower_notice", ""],
        ["notice", "Bo Skov"],
        ["notice", "Eva Sten"],
        ["notice", "Ida Lund"],
      ]);
      const message = await made.store.read.deliveries.findMessage(ids.processorId, sent[0]?.messageId ?? "");
      const words = '"corrects":{"ref":"2026-01","announcedOn":"2026-11-23","correction":"content","what":';
      expect(message?.text).toContain(words);
      const old = await mails(made, made.ids);
      expect(new Set(old.map(({ state }) => state))).toEqual(new Set(["suppressed"]));
      expect(await made.mails("withdrawal")).toEqual([]);
      const leaves = (await made.leaves()).map(({ text }) => JSON.parse(text));
      expect(leaves.find(({ type }) => type === "change_withdrawn")).toMatchObject({ correctedBy: ids.changeId });
      expect(leaves.filter(({ type }) => type === "change_announced").at(-1)).toMatchObject({
        corrects: { changeId: made.ids.changeId, correction: "content" },
      });
    });

    it("tells each customer what it was told against what holds, and nothing to whoever was told of nothing", async () => {
      const made = await told();
      const reader = await made.reading("Bo Skov");
      const ids = await beginCorrection(made);
      const late = aController({ processorId: ids.processorId, standardTermsId: made.tenant.terms.id });
      const contact = aContact({ processorId: ids.processorId, controllerId: late.id, name: "Nia Ny", language: "da" });
      await made.store.write(async (tx) => {
        await tx.customers.insertControllers([late]);
        await tx.customers.insertContacts([contact]);
      });
      await correct(made, { activity: "Backup of mail addresses", riskClass: "high" });
      await workOn(made, ids);
      const sent = await mails(made, ids);
      const textTo = async (name: string, kind = "notice") => {
        const mail = sent.find((one) => one.name === name && one.kind === kind);
        return (await made.store.read.deliveries.findMessage(ids.processorId, mail?.messageId ?? ""))?.text;
      };
      const row = '"fields":[{"path":"activity","before":"Backup","after":"Backup of mail addresses"}]';
      expect(await textTo("Bo Skov")).toContain(row);
      expect(await textTo("", "follower_notice")).toContain(row);
      expect(await textTo("Nia Ny")).toContain('"corrects":null');
      const { authorized } = reader;
      const shown = await showNotifiedChange(made.deps, { authorized, changeId: ids.changeId });
      const fields = [{ path: "activity", before: "Backup", after: "Backup of mail addresses" }];
      expect(shown).toMatchObject({
        notified: { corrects: { ref: "2026-01", what: { firstDay: null, items: [{ how: "changed", fields }] } } },
      });
      const page = await showPublicChange(made.deps, { slug: made.tenant.processor.slug, ref: "2026-02" });
      expect(page).toMatchObject({ page: { corrected: { firstDay: null, items: [{ how: "changed", fields }] } } });
    });

    it("D11 lets the window run on where only words were wrong, and says in one short mail which", async () => {
      const made = await told();
      await acceptMails(made.store, RELEASED);
      const ids = await correct(made, { contact: "privacy@lagerhaus.example" });
      await workOn(made, ids);
      const notice = await made.store.read.notices.findForController(ids.processorId, ids.changeId, made.first.id);
      const before = await made.noticeOf(made.first);
      expect(notice).toMatchObject({ windowEnd: FIRST_END, provenAt: before?.provenAt, window: before?.window });
      const sent = await mails(made, ids);
      const kinds = sent.map(({ kind }) => kind).sort();
      expect(kinds).toEqual(["correction", "correction", "correction", "follower_notice"]);
      const correction = sent.find(({ kind }) => kind === "correction");
      const message = await made.store.read.deliveries.findMessage(ids.processorId, correction?.messageId ?? "");
      expect(message?.text).toContain('"path":"contact"');
    });

    it("tells a follower for whom nothing of it is left that this will not happen, and nobody twice", async () => {
      const made = await told({ added: { services: ["Mail"] } });
      const { processorId } = made.ids;
      const [all] = await made.store.read.customers.listFollowers(processorId, { after: null, limit: 5 });
      const confirmedAt = "2026-11-20T09:00:00.000Z";
      const one = aFollower({ processorId, state: "following", services: ["Mail"], confirmedAt });
      const late = aFollower({ processorId, state: "following", services: ["Mail"], confirmedAt: RELEASED });
      await made.store.write(async (tx) => {
        await tx.customers.insertFollower(one);
        await tx.customers.insertFollower(late);
      });
      await acceptMails(made.store, RELEASED);
      const kept = made.tenant.version.entries;
      const other = anEntry({ name: "Kajkant", services: ["Chat"], since: null });
      const ids = await orderCorrection(made, { put: {}, proposed: [...kept, other] });
      expect(await releaseChange(made.deps, ids)).toBe("announced");
      await workOn(made, ids);
      const sent = await mails(made, ids);
      expect(sent.filter(({ kind }) => kind === "follower_notice").map(({ followerId }) => followerId)).toEqual([
        all?.id,
      ]);
      const withdrawals = await made.mails("follower_withdrawal");
      expect(withdrawals.map(({ followerId }) => followerId)).toEqual([one.id]);
    });

    it("tells a follower that what goes on for other services no longer concerns the ones it follows", async () => {
      const made = await told({ added: { services: ["Mail"] } });
      const { processorId } = made.ids;
      const confirmedAt = "2026-11-20T09:00:00.000Z";
      const one = aFollower({ processorId, state: "following", services: ["Mail"], confirmedAt });
      await made.store.write((tx) => tx.customers.insertFollower(one));
      await acceptMails(made.store, RELEASED);
      const kept = made.tenant.version.entries;
      const lager = anEntry({ name: "Lagerhaus GmbH", since: null });
      const draft = (await made.change())?.proposed.find(({ name }) => name === lager.name) ?? lager;
      const proposed = [...kept, { ...draft, services: ["Chat"] }];
      const ids = await orderCorrection(made, { put: {}, proposed });
      expect(await releaseChange(made.deps, ids)).toBe("announced");
      await workOn(made, ids);
      const [mail] = (await made.mails("follower_withdrawal")).filter(({ followerId }) => followerId === one.id);
      const message = await made.store.read.deliveries.findMessage(processorId, mail?.messageId ?? "");
      expect(message?.text).toMatch(/"name":"Lagerhaus GmbH","replacedName":null,"isElsewhere":true/);
    });

    it("tells a customer so, whom none of the corrected change concerns", async () => {
      const made = await told({ overrides: { services: ["Mail"] }, added: { services: ["Mail"] } });
      const { processorId } = made.ids;
      const kept = made.tenant.version.entries;
      const lager = (await made.change())?.proposed.find(({ name }) => name === "Lagerhaus GmbH");
      if (lager === undefined) throw new Error("The change adds it");
      const ids = await orderCorrection(made, { put: {}, proposed: [...kept, { ...lager, services: ["Chat"] }] });
      expect(await releaseChange(made.deps, ids)).toBe("announced");
      await workOn(made, ids);
      const mail = (await made.mails("withdrawal")).find(({ name }) => name === "Bo Skov");
      const message = await made.store.read.deliveries.findMessage(processorId, mail?.messageId ?? "");
      expect(message?.text).toMatch(/"name":"Lagerhaus GmbH","replacedName":null,"isElsewhere":true/);
    });

    it("says so in the notice of what else goes on, and on a customer's page, of what concerns other services now", async () => {
      const made = await told({ overrides: { services: ["Mail"] }, added: { services: ["Mail"] } });
      const { processorId } = made.ids;
      const reader = await made.reading("Bo Skov");
      const confirmedAt = "2026-11-20T09:00:00.000Z";
      const one = aFollower({ processorId, state: "following", services: ["Mail"], confirmedAt });
      await made.store.write((tx) => tx.customers.insertFollower(one));
      const kept = made.tenant.version.entries;
      const lager = (await made.change())?.proposed.find(({ name }) => name === "Lagerhaus GmbH");
      if (lager === undefined) throw new Error("The change adds it");
      const more = anEntry({ name: "Kajkant", services: ["Mail"], since: null });
      const ids = await orderCorrection(made, { put: {}, proposed: [...kept, { ...lager, services: ["Chat"] }, more] });
      expect(await releaseChange(made.deps, ids)).toBe("announced");
      await workOn(made, ids);
      const sent = await mails(made, ids);
      const textTo = async (mail: (typeof sent)[number] | undefined) =>
        (await made.store.read.deliveries.findMessage(processorId, mail?.messageId ?? ""))?.text;
      const gone = /"how":"elsewhere","line":{"op":"add","name":"Lagerhaus GmbH"}/;
      expect(await textTo(sent.find(({ followerId }) => followerId === one.id))).toMatch(gone);
      expect(await textTo(sent.find(({ kind, name }) => kind === "notice" && name === "Bo Skov"))).toMatch(gone);
      const shown = await showNotifiedChange(made.deps, { authorized: reader.authorized, changeId: ids.changeId });
      const items = expect.arrayContaining([expect.objectContaining({ how: "elsewhere" })]);
      expect(shown).toMatchObject({ notified: { corrects: { what: { items } } } });
    });

    it("tells whoever had not heard of it the whole notice, with a period of its own", async () => {
      const made = await told({ isProven: false });
      const ids = await correct(made, { contact: "privacy@lagerhaus.example" });
      await workOn(made, ids);
      const notice = await made.store.read.notices.findForController(ids.processorId, ids.changeId, made.first.id);
      expect(notice).toMatchObject({ windowEnd: SECOND_END, provenAt: null });
      expect((await mails(made, ids)).filter(({ kind }) => kind === "notice")).toHaveLength(3);
    });

    it("loses nobody's objection: it stays open and holds the corrected items", async () => {
      const made = await told();
      const id = made.deps.ids.next();
      const objection = anObjection({
        ...{ ...made.ids, id, number: "2026-01-I1", controllerId: made.first.id, itemIds: [made.addition] },
        ...{ state: "open", timing: "in_time", noticeId: (await made.noticeOf(made.first))?.id ?? null },
      });
      await made.store.write((tx) => tx.objections.insert(objection));
      const ids = await correct(made, { activity: "Backup of mail addresses" });
      await workOn(made, ids);
      const [carried] = await made.store.read.objections.list(ids.processorId, { changeId: ids.changeId });
      const items = await made.store.read.changes.listItems(ids.processorId, ids.changeId);
      const addition = items.find(({ kind }) => kind === "ADDITION");
      const carriedWith = { noticeId: objection.noticeId, itemIds: [made.addition] };
      expect(carried).toMatchObject({ id, state: "open", itemIds: [addition?.id], carriedFrom: made.ids.changeId });
      expect(carried?.carriedWith).toEqual(carriedWith);
      made.deps.clock.set("2026-12-31T09:00:00.000Z");
      await advanceChange(made.deps, ids);
      const outcomes = await made.store.read.changes.listOutcomes(ids.processorId, ids.changeId, [made.first.id]);
      expect(outcomes.filter(({ itemId }) => itemId === addition?.id)).toEqual([]);
      expect((await made.leaves()).filter(({ type }) => type === "answer_carried")).toHaveLength(1);
      // The number of one that comes later about the old change is none that was given.
      expect(await made.store.read.objections.countForChange(ids.processorId, made.ids.changeId)).toBe(1);
    });

    it("counts what is still sent about the first against what took its place", async () => {
      const made = await told();
      const acting = await made.acting("Bo Skov");
      const ids = await correct(made, { activity: "Backup of mail addresses" });
      const said = { itemIds: [made.addition], personName: "Bo Skov", ground: null, text: "We doubt it.", wish: "" };
      const form = { receivedAt: RELEASED, formId: "", draft: said, files: [], language: "en" as const };
      expect(await lodgeObjection(made.deps, { ...acting, ...form })).toMatchObject({ ok: true, number: "2026-02-I1" });
      const [objection] = await made.store.read.objections.list(ids.processorId, { changeId: ids.changeId });
      const items = await made.store.read.changes.listItems(ids.processorId, ids.changeId);
      expect(objection?.itemIds).toEqual([items.find(({ kind }) => kind === "ADDITION")?.id]);
    });

    it.each([
      ["content", { activity: "Backup of mail addresses" }, 0],
      ["wording", { contact: "privacy@lagerhaus.example" }, 1],
    ] as const)("counts an approval again only where it was given for what is shown: %s", async (_, put, count) => {
      const made = await told();
      const noticeId = (await made.noticeOf(made.first))?.id ?? "";
      const given = { ...made.ids, controllerId: made.first.id, noticeId, itemIds: [made.otherActivity] };
      await made.store.write((tx) =>
        tx.authorisations.insert(anAuthorisation({ ...given, recordedBy: made.tenant.staff.id })),
      );
      const ids = await correct(made, put);
      await workOn(made, ids);
      const acts = await made.store.read.authorisations.listForChange(ids.processorId, ids.changeId);
      expect(acts).toHaveLength(count);
    });

    it("leads the link of the first notice to what took its place", async () => {
      const made = await told();
      const ids = await correct(made, { activity: "Backup of mail addresses" });
      const opened = await openLink(made.deps, { token: made.token("Bo Skov") });
      expect(opened).toMatchObject({ ok: true, changeId: ids.changeId, actor: { name: "Bo Skov" } });
    });

    it("is announced only while it says something else, and while nothing of the first is in use", async () => {
      const made = await told();
      const ids = await beginCorrection(made);
      expect((await beginCorrection(made)).changeId).toBe(ids.changeId);
      const order = {
        authorized: as(made.tenant, "change.announce"),
        ...ids,
        sendAt: null,
        publishAutomatically: true,
      };
      const same = await announceKnowingly(made.deps, order);
      expect(same).toMatchObject({
        ok: false,
        code: "change.blocked",
        lines: [{ code: "correction.nothing_corrected" }],
      });
      const authorized = as(made.tenant, "change.withdraw");
      await withdrawChange(made.deps, { authorized, changeId: made.ids.changeId, reason: "No", acknowledged: true });
      const late = await announceKnowingly(made.deps, order);
      expect(late).toMatchObject({ ok: false, lines: [{ code: "correction.not_announced" }] });
      const again = { authorized: as(made.tenant, "change.draft"), changeId: made.ids.changeId };
      expect(await correctChange(made.deps, again)).toEqual({ ok: false, code: "correction.not_announced" });
    });
  });
});
