import { makeStore } from "@db/store.server";
import { aMailOut } from "@tests/support/incoming/coming-back";
import { describeEachEngine } from "@tests/support/stores";
import { beforeEach, describe, expect, test } from "vitest";
import type { SortedAs } from "~/domain/incoming/incoming-mail";
import type { ProofDraft } from "~/domain/notice/notice-proof";
import { authorize } from "~/domain/people/authorize";
import { plusMs } from "~/domain/time";
import type { Store } from "~/ports/store";
import { listReplies, readReplyFile, showReply } from "~/usecases/show-replies";
import { showUnreached } from "~/usecases/show-unreached";
import { sortReply } from "~/usecases/sort-reply";
import { proveOtherwise, retellNotice } from "~/usecases/tell-otherwise";

const DAY = 86_400_000;
const PDF = { name: "letter.pdf", type: "application/pdf" as const, content: Buffer.from("%PDF-1.4 letter") };

describeEachEngine((open) => {
  let store: Store;
  beforeEach(async () => {
    store = makeStore(await open());
  });

  const withReply = async (text = "Vi gør indsigelse.") => {
    const made = await aMailOut(store);
    await made.accept();
    await made.reply(text);
    const [mail] = await made.mails();
    if (mail === undefined) throw new Error("no mail");
    const actor = { staffId: made.staff.id, processorId: made.processorId, name: "", address: "" };
    const may = <
      Act extends "objection.match" | "objection.read" | "customer.read" | "customer.import" | "authorisation.record",
    >(
      act: Act,
    ) => {
      const granted = authorize({ ...actor, roles: ["legal_reviewer", "administrator"] }, act);
      if (!granted.ok) throw new Error(act);
      return granted.authorized;
    };
    const sort = (as: SortedAs | null, note = "") =>
      sortReply(made.deps, { authorized: may("objection.match"), mailId: mail.id, draft: { as, note } });
    const acts = async () =>
      (await store.read.audit.listUnlogged(made.processorId, 100))
        .map(({ act }) => act)
        .filter((act) => act !== "mail.take");
    return { ...made, mail, may, sort, acts };
  };

  describe("issue 5: what a person says that a reply is", () => {
    test("an objection counts from when it had arrived, with the mail as its original, and once", async () => {
      const made = await withReply();
      made.deps.clock.set(plusMs(made.mail.receivedAt, 90 * DAY));
      expect(await made.sort("objection")).toEqual({ ok: true });
      expect(await made.sort("objection")).toEqual({ ok: false, code: "mail.not_open" });
      const [objection] = await store.read.objections.list(made.processorId, { changeId: made.change.id });
      expect(objection).toMatchObject({
        ...{ channel: "email", text: "Vi gør indsigelse.", state: "open", timing: "in_time" },
        ...{ receivedAt: made.mail.receivedAt, controllerId: made.controller.id, address: made.delivery.address },
      });
      const files = await store.read.objections.listFiles(made.processorId, objection?.id ?? "");
      expect(files).toMatchObject([{ name: "mail.eml", type: "message/rfc822", hash: made.mail.hash }]);
      expect((await made.deliveries()).some(({ kind }) => kind === "receipt")).toBe(true);
      expect(await store.read.incoming.listUnsorted(made.processorId, made.change.id)).toEqual([]);
      expect(await made.acts()).toEqual(["mail.sort"]);
    });

    test("a question becomes a task, and something else needs a note; either lets go of the gates", async () => {
      const asked = await withReply("Hvor står sikkerhedskopierne?");
      expect(await asked.sort("question")).toEqual({ ok: true });
      const [question] = await store.read.questions.list(asked.processorId, { changeId: asked.change.id });
      expect(question).toMatchObject({ text: "Hvor står sikkerhedskopierne?", state: "open" });
      expect(await store.read.incoming.find(asked.processorId, asked.mail.id)).toMatchObject({
        ...{ state: "sorted", sortedAs: "question", questionId: question?.id },
      });
      const other = await withReply("Tak.");
      expect(await other.sort(null)).toEqual({ ok: false, code: "mail.kind_missing" });
      expect(await other.sort("other")).toEqual({ ok: false, code: "mail.note_missing" });
      expect(await store.read.incoming.listUnsorted(other.processorId, other.change.id)).toHaveLength(1);
      expect(await other.sort("other", "Only thanks.")).toEqual({ ok: true });
      expect(await store.read.incoming.listUnsorted(other.processorId, other.change.id)).toEqual([]);
    });

    test("CC-1 a data subject's request goes to the customer, with a log and no answer to the person", async () => {
      const made = await withReply("Hvilke oplysninger har I om mig?");
      expect(await made.sort("data_request")).toEqual({ ok: true });
      const mails = (await made.deliveries()).filter(({ kind }) => kind === "data_request");
      expect(mails.map(({ address }) => address)).toEqual([made.contact.address]);
      expect(mails[0]?.values).toMatchObject({ organisation: made.controller.name, from: made.delivery.address });
      const [entry] = (await store.read.audit.listUnlogged(made.processorId, 100)).filter(
        ({ act }) => act === "mail.sort",
      );
      expect(entry?.after).toMatchObject({ sortedAs: "data_request", forwardedTo: 1 });
    });

    test("it is shown whole, without the address that leads back to it, and saved as it came", async () => {
      const made = await withReply();
      const authorized = made.may("objection.read");
      expect((await listReplies(made.deps, { authorized })).waiting).toMatchObject([
        { id: made.mail.id, customer: made.controller.name, ref: made.change.ref },
      ]);
      const shown = await showReply(made.deps, { authorized, mailId: made.mail.id });
      expect(shown).toMatchObject({ ok: true, view: { text: "Vi gør indsigelse.", customer: made.controller.name } });
      expect(JSON.stringify(shown)).not.toContain(made.mail.salt);
      expect(JSON.stringify(shown)).not.toContain(made.mail.envelopeTo);
      const raw = await readReplyFile(made.deps, { authorized, mailId: made.mail.id, part: null });
      expect(raw.ok && raw.file.type).toBe("message/rfc822");
      const other = await aMailOut(store);
      const stranger = { ...authorized, actor: { ...authorized.actor, processorId: other.processorId } };
      expect(await showReply(made.deps, { authorized: stranger, mailId: made.mail.id })).toMatchObject({ ok: false });
    });
  });

  describe("a customer whom no mail reached", () => {
    const unreached = async () => {
      const made = await withReply();
      await made.report();
      const view = async () => {
        const shown = await showUnreached(made.deps, {
          authorized: made.may("customer.read"),
          changeId: made.change.id,
          after: null,
        });
        if (!shown.ok) throw new Error(shown.code);
        return shown.view;
      };
      const place = { changeId: made.change.id, controllerId: made.controller.id };
      const prove = (over: Partial<ProofDraft> = {}, files = [PDF]) =>
        proveOtherwise(made.deps, {
          ...{ authorized: made.may("authorisation.record"), ...place, files, hasRefusedFiles: false },
          draft: { channel: "letter", receivedOn: "2026-03-05", personName: "Ane Skov", text: "", ...over },
        });
      const retell = (address: string) =>
        retellNotice(made.deps, {
          authorized: made.may("customer.import"),
          ...place,
          name: "Ny",
          address,
          language: "da",
        });
      return { ...made, view, prove, retell };
    };

    test("issue 5: stands on the page with the server's words, and is counted, until somebody is told", async () => {
      const made = await unreached();
      expect((await made.view()).customers).toMatchObject([
        {
          name: made.controller.name,
          mails: [{ state: "accepted", reply: "250 taken", reports: [{ diagnostic: "550 no such user" }] }],
        },
      ]);
      expect(await store.read.proofs.countMissed(made.processorId, made.change.id)).toEqual({
        unreached: 1,
        deadAddress: 0,
      });
      made.deps.clock.set("2026-03-03T08:00:00.000Z");
      expect(await made.retell(made.contact.address)).toEqual({ ok: false, code: "contact.already_told" });
      expect(await made.retell("nobody")).toEqual({ ok: false, code: "contact.address_invalid" });
      expect(await made.retell("ny@skov.example")).toEqual({ ok: true });
      // A mail is on its way.
      expect((await made.view()).customers).toEqual([]);
      const sent = (await made.deliveries()).find(({ address }) => address === "ny@skov.example");
      await made.refuse(undefined, sent?.id ?? "");
      expect((await made.view()).customers[0]?.mails).toHaveLength(2);
    });

    test("D11 a letter is proof from the day that it arrived, as evidence with its original", async () => {
      const made = await unreached();
      made.deps.clock.set("2026-03-10T08:00:00.000Z");
      expect(await made.prove({}, [])).toEqual({ ok: false, code: "proof.original_missing" });
      expect(await made.prove({ receivedOn: "2026-03-11" })).toEqual({ ok: false, code: "proof.received_in_future" });
      expect(await made.prove({ receivedOn: "2026-03-01" })).toEqual({ ok: false, code: "proof.before_notice" });
      expect(await made.prove({ channel: "phone" }, [])).toEqual({ ok: false, code: "proof.words_missing" });
      expect((await made.notice()).provenAt).toBeNull();
      expect(await made.prove()).toEqual({ ok: true });
      // The last moment of that day in the processor's zone: nowhere is the day before counted as the event's.
      expect((await made.notice()).provenAt).toBe("2026-03-05T22:59:59.999Z");
      const view = await made.view();
      expect(view.customers).toEqual([]);
      expect(view.proofs).toMatchObject([{ channel: "letter", files: [{ name: "letter.pdf" }] }]);
      const leaves = await store.read.log.listLeaves(made.processorId, 0, 50);
      const leaf = leaves.find(({ type }) => type === "notice_proof");
      expect(leaf?.text).toContain('"receivedOn":"2026-03-05"');
      expect(leaf?.text).not.toContain("Ane");
      expect(await made.acts()).toContain("notice.prove");
    });

    test("D11 a day before the proof that stands changes nothing, and a later one never shortens", async () => {
      const made = await unreached();
      made.deps.clock.set("2026-03-10T08:00:00.000Z");
      await made.prove({ receivedOn: "2026-03-06" });
      const proven = (await made.notice()).provenAt;
      await made.prove({ receivedOn: "2026-03-04" });
      expect((await made.notice()).provenAt).toBe(proven);
    });
  });
});
