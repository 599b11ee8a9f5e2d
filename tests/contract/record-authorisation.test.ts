import { makeStore } from "@db/store.server";
import { acts, inEffect, onFirstDay, PDF, record, takeBack } from "@tests/support/acting";
import { anId } from "@tests/support/builders";
import { describeEachEngine } from "@tests/support/stores";
import { as, aToldChange, ON_FIRST_DAY, RELEASED } from "@tests/support/told-change";
import { describe, expect, it } from "vitest";
import { commitRow } from "~/domain/evidence/row-commitments";
import { advanceChange } from "~/usecases/advance-change";
import { readAuthorisationFile } from "~/usecases/show-authorisations";
import { withdrawChange } from "~/usecases/withdraw-change";

describeEachEngine((open) => {
  const told = async (options?: Parameters<typeof aToldChange>[1]) => aToldChange(makeStore(await open()), options);

  describe("recording what a customer gave", () => {
    it("HL-B1.17 opens the item it is about, for that customer alone, and makes the change due at once", async () => {
      const made = await told();
      await onFirstDay(made);
      expect(await inEffect(made)).toEqual([made.addition]);
      expect((await made.change())?.dueAt).toBeNull();
      expect(await record(made)).toMatchObject({ ok: true, opens: true });
      expect((await made.change())?.dueAt).toBe(ON_FIRST_DAY);
      await advanceChange(made.deps, made.ids);
      expect((await inEffect(made)).sort()).toEqual([made.addition, made.otherActivity].sort());
      expect(await inEffect(made, made.second)).toEqual([made.addition]);
    });

    it("HL-6.1 keeps who, authority, words, day and the original, byte for byte", async () => {
      const made = await told();
      const recorded = await record(made, { text: "Vi godkender.\n“Ja” 🙂" }, { files: [PDF] });
      const [act] = await acts(made);
      expect(act).toMatchObject({
        id: recorded.ok ? recorded.recordingId : null,
        grant: "approval",
        itemIds: [made.otherActivity],
        personName: "Ane Skov",
        authority: "Managing director",
        channel: "letter",
        text: "Vi godkender.\n“Ja” 🙂",
        receivedAt: "2026-11-22T23:00:00.000Z",
        recordedBy: made.tenant.staff.id,
        recordedAt: RELEASED,
      });
      const { processorId, changeId } = made.ids;
      const files = await made.store.read.authorisations.listFiles(processorId, act?.recordingId ?? "");
      const authorized = as(made.tenant, "customer.read");
      const ask = { authorized, changeId, controllerId: made.first.id, fileId: files[0]?.id ?? "" };
      const read = await readAuthorisationFile(made.deps, ask);
      expect(read.ok && Buffer.compare(read.file.content, PDF)).toBe(0);
      const others = { ...ask, controllerId: made.second.id };
      expect(await readAuthorisationFile(made.deps, others)).toEqual({ ok: false, code: "file.not_found" });
    });

    it("is one leaf an act, whose commitments the row and its files open, and which says nothing to a reader", async () => {
      const made = await told();
      await record(made, {}, { files: [PDF] });
      const [act] = await acts(made);
      const leaf = (await made.leaves()).find(({ type }) => type === "authorisation_recorded");
      const { person, text } = commitRow(act?.salt ?? "", { person: "Ane Skov", text: "We approve it." });
      expect(JSON.parse(leaf?.text ?? "")).toMatchObject({ grant: "approval", fileCount: 1, person, text });
      expect(leaf?.text).not.toMatch(/Ane|approve it|Managing|letter 0/);
    });

    it("tells everybody who was told of the change, in their language, and nobody else", async () => {
      const made = await told();
      await record(made);
      await record(made, { personName: "Bo Skov" });
      const mails = await made.mails("authorisation_recorded");
      expect(mails.map(({ name, sequence, pool }) => `${name} ${sequence} ${pool}`).sort()).toEqual([
        "Bo Skov 1 prompt",
        "Bo Skov 2 prompt",
        "Ida Lund 1 prompt",
        "Ida Lund 2 prompt",
      ]);
      expect(mails[0]?.values).toMatchObject({ person: "Ane Skov", authority: "Managing director" });
      const { processorId } = made.ids;
      const messages = await Promise.all(
        mails.map(({ messageId }) => made.store.read.deliveries.findMessage(processorId, messageId)),
      );
      expect(new Set(messages.map((message) => message?.language))).toEqual(new Set(["da", "en"]));
      expect(messages[0]?.text).toContain('"grant":"approval","opens":true');
      expect(messages[0]?.text).not.toContain("Ane Skov");
    });

    it("D15 leave to start early ends the customer's window from the day it names, and no other customer's", async () => {
      const made = await told();
      const early = { acts: [{ grant: "early_start" as const, itemId: made.addition }] };
      // The change's first day stays the earliest of all.
      await record(made, { ...early, channel: "phone", startFrom: "2027-01-02" });
      await onFirstDay(made);
      expect(await inEffect(made)).toEqual([]);
      expect(await inEffect(made, made.second)).toEqual([made.addition]);
      made.deps.clock.set("2027-01-02T08:00:00.000Z");
      await advanceChange(made.deps, made.ids);
      expect(await inEffect(made)).toEqual([made.addition]);
    });

    it("what was only said is kept as a note, opens nothing, and the customer is asked to write it", async () => {
      const made = await told();
      expect(await record(made, { channel: "phone" })).toMatchObject({ ok: true, opens: false });
      await onFirstDay(made);
      expect(await inEffect(made)).toEqual([made.addition]);
      expect(await acts(made)).toMatchObject([{ channel: "phone", text: "We approve it." }]);
      const [mail] = await made.mails("authorisation_recorded");
      const message = await made.store.read.deliveries.findMessage(made.ids.processorId, mail?.messageId ?? "");
      expect(message?.text).toContain('"opens":false');
    });

    it("one letter may give several acts: a row each, its file once, one mail", async () => {
      const made = await told({
        overrides: { otherProcessing: "specific_approval", replacement: "specific_approval" },
      });
      const both = [
        { grant: "approval" as const, itemId: made.otherActivity },
        { grant: "early_start" as const, itemId: made.addition },
      ];
      const recorded = await record(made, { acts: both }, { files: [PDF] });
      const rows = await acts(made);
      expect(rows.map(({ grant }) => grant).sort()).toEqual(["approval", "early_start"]);
      expect(new Set(rows.map(({ recordingId }) => recordingId))).toEqual(
        new Set([recorded.ok ? recorded.recordingId : null]),
      );
      const { processorId } = made.ids;
      const files = await Promise.all(rows.map(({ id }) => made.store.read.authorisations.listFiles(processorId, id)));
      expect(files.flat()).toHaveLength(1);
      expect(await made.mails("authorisation_recorded")).toHaveLength(2);
    });

    it("sent twice is recorded once; changed, or taken back meanwhile, it is another", async () => {
      const made = await told();
      const formId = anId();
      await record(made, {}, { formId, files: [PDF] });
      await record(made, {}, { formId, files: [PDF] });
      expect(await acts(made)).toMatchObject([{ id: formId }]);
      expect(await made.mails("authorisation_recorded")).toHaveLength(2);
      await record(made, { text: "We approve it all the same." }, { formId });
      expect(await acts(made)).toHaveLength(2);
      await takeBack(made, formId);
      await record(made, {}, { formId, files: [PDF] });
      expect(await acts(made)).toHaveLength(3);
    });

    it("refuses what is missing, and everything once the change is withdrawn; nothing is stored then", async () => {
      const made = await told();
      expect(await record(made, { text: "", personName: "" })).toEqual({
        ok: false,
        code: "authorisation.invalid",
        faults: ["authorisation.person_missing", "authorisation.words_missing"],
      });
      const zip = new Uint8Array([0x50, 0x4b, 3, 4, 0, 0]);
      expect(await record(made, {}, { files: [zip] })).toMatchObject({ faults: ["authorisation.file_refused"] });
      const nobody = { ...made.first, id: anId() };
      expect(await record(made, {}, { by: nobody })).toEqual({ ok: false, code: "change.not_found" });
      const authorized = as(made.tenant, "change.withdraw");
      await withdrawChange(made.deps, {
        authorized,
        changeId: made.ids.changeId,
        reason: "The vendor is gone.",
        acknowledged: true,
      });
      expect(await record(made)).toMatchObject({ faults: ["authorisation.change_not_open"] });
      expect(await acts(made)).toEqual([]);
      expect(await made.mails("authorisation_recorded")).toEqual([]);
    });

    it("of an item that is in use already is refused: nothing waits for it", async () => {
      const made = await told();
      await record(made);
      await onFirstDay(made);
      expect(await record(made)).toMatchObject({ faults: ["authorisation.item_decided"] });
    });
  });
});
