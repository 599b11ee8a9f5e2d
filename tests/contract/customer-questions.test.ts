import { makeStore } from "@db/store.server";
import { announceKnowingly } from "@tests/support/announcing";
import { auditOf, inSpace, named } from "@tests/support/approving";
import { aChange, anEntry, anId } from "@tests/support/builders";
import { describeEachEngine } from "@tests/support/stores";
import { as, aToldChange, RELEASED, type ToldChange, WINDOW_END } from "@tests/support/told-change";
import { describe, expect, it } from "vitest";
import { authorize } from "~/domain/people/authorize";
import { NAMING_LIMITS } from "~/domain/question/question-draft";
import { plusMs } from "~/domain/time";
import { answerQuestion } from "~/usecases/answer-question";
import { askQuestion } from "~/usecases/ask-question";
import { countQuestion } from "~/usecases/count-question";
import { listQuestions } from "~/usecases/list-questions";
import { nameRightContact } from "~/usecases/name-right-contact";
import { openLink } from "~/usecases/open-link";
import { proveNotice } from "~/usecases/prove-notice";
import { releaseChange } from "~/usecases/release-change";
import { settleNamedContact } from "~/usecases/settle-named-contact";
import { showNotifiedChange } from "~/usecases/show-notified-change";
import { showQuestion } from "~/usecases/show-question";

const TEXT = "Hvor står sikkerhedskopierne?\nVi er i tvivl.";
const NEW = { name: "Ane Skov", address: "Ane@skov.example", note: "She is back." };

async function ask(told: ToldChange, over: Partial<Parameters<typeof askQuestion>[1]> = {}) {
  const form = { receivedAt: RELEASED, formId: "", draft: { personName: "Bo Skov", text: TEXT } };
  const asked = await askQuestion(told.deps, {
    ...{ ...(await told.acting("Bo Skov")), ...form, language: "en" as const },
    ...over,
  });
  if (!asked.ok) throw new Error(asked.code);
  return asked.questionId;
}

const questions = (told: ToldChange) =>
  told.store.read.questions.list(told.ids.processorId, { changeId: told.ids.changeId });

async function name(told: ToldChange, draft = NEW) {
  const form = { receivedAt: RELEASED, draft, language: "en" as const };
  return nameRightContact(told.deps, { ...(await told.acting("Bo Skov")), ...form });
}

/** One more change that the customers of the first are told of. */
async function anotherChange({ store, deps, tenant, ids }: ToldChange): Promise<string> {
  const { processorId } = ids;
  const current = await store.read.lists.current(processorId);
  const draft = aChange({
    ...{ processorId, createdBy: tenant.staff.id, baseVersion: current?.n ?? 1 },
    proposed: [...(current?.entries ?? []), anEntry({ name: "Postvogn SAS", activity: "Letters", since: null })],
    firstDay: "2027-02-01",
  });
  await store.write((tx) => tx.changes.insert(draft));
  const order = { authorized: as(tenant, "change.announce"), changeId: draft.id, sendAt: null };
  const ordered = await announceKnowingly(deps, { ...order, acknowledged: [], publishAutomatically: true });
  if (!ordered.ok) throw new Error(ordered.code);
  deps.clock.set(plusMs(RELEASED, 3_600_000));
  await releaseChange(deps, { processorId, changeId: draft.id });
  return draft.id;
}

async function settle(told: ToldChange, over: { confirm: boolean; reason?: string; endsNamer?: boolean }) {
  const [open] = await told.store.read.questions.listNamed(told.ids.processorId, {});
  const { staff, processorId } = told.tenant;
  const { id: staffId, name: person, address } = staff;
  const granted = authorize({ staffId, processorId, name: person, address, roles: ["editor"] }, "customer.import");
  if (!granted.ok) throw new Error(granted.code);
  return settleNamedContact(told.deps, { ...granted, namedId: open?.id ?? "", reason: "", ...over });
}

describeEachEngine((open) => {
  const told = async (options?: Parameters<typeof aToldChange>[1]) => aToldChange(makeStore(await open()), options);

  describe("a question from the link", () => {
    it("is stored whole with the time it had arrived and who asked, and confirmed at once as no objection", async () => {
      const made = await told();
      await ask(made);
      expect(await questions(made)).toMatchObject([
        {
          ...{ text: TEXT, personName: "Bo Skov", receivedAt: RELEASED, state: "open", controllerId: made.first.id },
          actor: { kind: "link", roles: ["objector"], name: "Bo Skov" },
        },
      ]);
      const [mail] = await made.mails("question_received");
      expect(mail).toMatchObject({ address: made.address("Bo Skov"), pool: "prompt" });
      expect(mail?.values.received).toContain("2026-11-23");
      expect(await made.objections()).toEqual([]);
      expect(await auditOf(made)).toMatchObject([{ act: "question.ask", actor: { kind: "link" } }]);
    });

    it("is one question when it is sent twice, and a task for the processor's staff", async () => {
      const made = await told();
      const formId = anId();
      expect(await ask(made, { formId })).toBe(await ask(made, { formId }));
      await ask(made);
      const listed = await listQuestions(made.deps, { authorized: as(made.tenant, "objection.read") });
      expect(listed.questions).toMatchObject([
        { state: "open", ref: made.ref, customer: made.first.name },
        { state: "open", ref: made.ref, customer: made.first.name },
      ]);
    });

    it("is answered by mail to whoever asked, once, and the answer stands on the customer's page alone", async () => {
      const made = await told();
      const questionId = await ask(made);
      const authorized = as(made.tenant, "objection.decide");
      const answer = { authorized, questionId, answer: "I Frankfurt." };
      expect(await answerQuestion(made.deps, { ...answer, answer: " " })).toEqual({
        ok: false,
        code: "answer.missing",
      });
      expect(await answerQuestion(made.deps, answer)).toEqual({ ok: true });
      expect(await answerQuestion(made.deps, answer)).toEqual({ ok: false, code: "question.not_open" });
      const mails = await made.mails("question_answered");
      expect(mails).toMatchObject([{ name: "Bo Skov", address: made.address("Bo Skov"), pool: "prompt" }]);
      const message = await made.store.read.deliveries.findMessage(made.ids.processorId, mails[0]?.messageId ?? "");
      expect(message).toMatchObject({ language: "da" });
      expect(message?.text).toContain("I Frankfurt.");
      const colleague = await showNotifiedChange(made.deps, await made.reading("Ida Lund"));
      expect(colleague.ok && colleague.notified.questions).toMatchObject([{ text: TEXT, answer: "I Frankfurt." }]);
      const stranger = await showNotifiedChange(made.deps, await made.reading("Eva Sten"));
      expect(stranger.ok && stranger.notified.questions).toEqual([]);
    });

    it("HL-11b.3 is an objection only by an explicit act of staff, and then from the moment it had arrived", async () => {
      const made = await told({ overrides: { acceptUntilEffective: false } });
      const questionId = await ask(made, { receivedAt: plusMs(WINDOW_END, -1) });
      made.deps.clock.set("2026-12-28T09:00:00.000Z");
      const count = { authorized: as(made.tenant, "objection.match"), questionId };
      const twice = await Promise.all([countQuestion(made.deps, count), countQuestion(made.deps, count)]);
      expect(twice.map(({ ok }) => ok).sort()).toEqual([false, true]);
      expect(await made.objections()).toMatchObject([
        {
          ...{ channel: "link", timing: "in_time", receivedAt: plusMs(WINDOW_END, -1), text: TEXT, state: "open" },
          ...{ controllerId: made.first.id, actor: { kind: "link" } },
        },
      ]);
      expect(await made.mails("receipt")).toHaveLength(2);
      const shown = await showQuestion(made.deps, { authorized: as(made.tenant, "objection.read"), questionId });
      expect(shown.ok && shown.view).toMatchObject({ number: `${made.ref}-I1`, question: { state: "objection" } });
      const last = (await auditOf(made)).at(-1);
      expect(last).toMatchObject({ act: "question.count", actor: { kind: "staff", id: made.tenant.staff.id } });
    });

    it("comes from the customer's own space too, with a link to it in the mail", async () => {
      const made = await told();
      const user = await named(made, { roles: ["objector"], name: "Mette Holm" });
      await ask(made, inSpace(made, user, "own.object"));
      expect(await questions(made)).toMatchObject([{ recipientId: null, actor: { kind: "user", id: user.id } }]);
      const [mail] = await made.mails("question_received");
      expect(mail).toMatchObject({
        address: user.address,
        values: { link: `http://localhost/portal/${made.first.id}/changes/${made.ref}` },
      });
      expect(() => inSpace(made, { ...user, roles: ["reader"] }, "own.object")).toThrow("actor.forbidden");
    });
  });

  describe("naming the right contact", () => {
    it("tells both, and whoever is named nothing of the change: they may be a stranger", async () => {
      const made = await told();
      expect(await name(made)).toMatchObject({ ok: true });
      expect(await made.mails("contact_named")).toMatchObject([{ address: made.address("Bo Skov") }]);
      const [asked] = await made.mails("contact_asked");
      expect(asked).toMatchObject({ address: NEW.address, recipientId: null });
      expect(asked?.values.link).toBe(`http://localhost/${made.tenant.processor.slug}`);
      const message = await made.store.read.deliveries.findMessage(made.ids.processorId, asked?.messageId ?? "");
      expect(JSON.stringify([message, asked?.values])).not.toMatch(/Lagerhaus|2026-01|Bo Skov|\/n\//);
      expect((await made.mails("notice")).some(({ address }) => address === NEW.address)).toBe(false);
      expect(await auditOf(made)).toMatchObject([{ act: "contact.name" }]);
    });

    it("confirmed by staff, they are a contact and get the notice with a link of their own, as evidence besides", async () => {
      const made = await told();
      await name(made);
      const issued = async () => (await made.leaves()).filter(({ type }) => type === "notice_issued").length;
      const before = await issued();
      expect(await settle(made, { confirm: true })).toEqual({ ok: true });
      expect(await settle(made, { confirm: true })).toEqual({ ok: false, code: "named.not_open" });
      expect(await issued()).toBe(before + 1);
      const [notice] = (await made.mails("notice")).filter(({ address }) => address === NEW.address);
      expect(notice).toMatchObject({ state: "planned", pool: "prompt", values: { contact: NEW.name } });
      const { processorId, changeId } = made.ids;
      const token = made.deps.keys.linkToken("notice", notice?.recipientId ?? "");
      expect(await openLink(made.deps, { token })).toMatchObject({ ok: true, changeId, actor: { name: NEW.name } });
      const contacts = await made.store.read.customers.listContacts(processorId, [made.first.id]);
      expect(contacts.map((contact) => contact.name).sort()).toEqual(["Ane Skov", "Bo Skov", "Ida Lund"]);
      expect(await made.mails("contact_settled")).toMatchObject([{ name: "Bo Skov" }]);
    });

    it("every notice of the customer that runs is sent to them, with the window that it had, and the namer may be ended", async () => {
      const made = await told();
      const { processorId } = made.ids;
      const other = await anotherChange(made);
      await name(made);
      expect(await settle(made, { confirm: true, endsNamer: true })).toEqual({ ok: true });
      for (const changeId of [made.ids.changeId, other]) {
        const notice = await made.store.read.notices.findForController(processorId, changeId, made.first.id);
        const recipients = await made.store.read.notices.listRecipientsOfNotice(processorId, notice?.id ?? "");
        expect(recipients.map((recipient) => recipient.name)).toContain(NEW.name);
        expect(notice?.windowEnd).toBe(changeId === other ? notice?.window?.windowEndExclusive : WINDOW_END);
      }
      const contacts = await made.store.read.customers.listContacts(processorId, [made.first.id]);
      const current = contacts.filter(({ endedAt }) => endedAt === null).map((contact) => contact.name);
      expect(current.sort()).toEqual(["Ane Skov", "Ida Lund"]);
      const settled = (await auditOf(made)).find(({ act }) => act === "contact.settle");
      expect(settled?.after).toMatchObject({ noticesSent: expect.arrayContaining([made.ids.changeId, other]) });
      expect(await made.mails("contact_settled")).toMatchObject([{ name: "Bo Skov", state: "planned" }]);
    });

    it("D11 what reaches the one who was confirmed proves the notice where nothing else did", async () => {
      const made = await told({ isProven: false });
      await name(made);
      await settle(made, { confirm: true });
      const [notice] = (await made.mails("notice")).filter(({ address }) => address === NEW.address);
      if (notice === undefined) throw new Error("nobody was told");
      await made.store.tx(made.ids.processorId, (tx) => proveNotice(tx, notice, RELEASED));
      expect((await made.noticeOf(made.first))?.provenAt).toBe(RELEASED);
    });

    it("declined takes a reason, which whoever named them is told; nobody becomes a contact", async () => {
      const made = await told();
      await name(made);
      expect(await settle(made, { confirm: false })).toEqual({ ok: false, code: "named.reason_missing" });
      expect(await settle(made, { confirm: false, reason: "We do not know them." })).toEqual({ ok: true });
      const [mail] = await made.mails("contact_settled");
      const message = await made.store.read.deliveries.findMessage(made.ids.processorId, mail?.messageId ?? "");
      expect(message?.text).toContain("We do not know them.");
      const contacts = await made.store.read.customers.listContacts(made.ids.processorId, [made.first.id]);
      expect(contacts).toHaveLength(2);
    });

    it("somebody who has the notice already is confirmed and told nothing twice", async () => {
      const made = await told();
      await name(made, { ...NEW, address: made.address("Ida Lund") });
      await settle(made, { confirm: true });
      expect((await made.mails("notice")).filter(({ address }) => address === made.address("Ida Lund"))).toHaveLength(
        1,
      );
    });

    it("is taken a few times a day: each is a mail to an address that somebody typed", async () => {
      const made = await told();
      for (let n = 0; n < NAMING_LIMITS.controller; n++) await name(made, { ...NEW, address: `a${n}@skov.example` });
      expect(await name(made)).toEqual({ ok: false, code: "attempts.too_many" });
    });
  });
});
