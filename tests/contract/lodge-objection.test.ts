import { makeStore } from "@db/store.server";
import { anId } from "@tests/support/builders";
import { describeEachEngine } from "@tests/support/stores";
import { aToldChange, ON_FIRST_DAY, RELEASED, type ToldChange, WINDOW_END } from "@tests/support/told-change";
import { describe, expect, it } from "vitest";
import type { ObjectionDraft } from "~/domain/objection/draft";
import { plusMs } from "~/domain/time";
import { acknowledgeNotice } from "~/usecases/acknowledge-notice";
import { advanceChange } from "~/usecases/advance-change";
import { lodgeObjection } from "~/usecases/lodge-objection";
import { openLink } from "~/usecases/open-link";
import { showNotifiedChange } from "~/usecases/show-notified-change";

const FORM = "01980000-0000-7000-8000-0000000f0001";
const PDF = new TextEncoder().encode("%PDF-1.7 a letter");

const draft = (over: Partial<ObjectionDraft> = {}): ObjectionDraft => ({
  itemIds: [],
  personName: "Bo Skov",
  ground: "security",
  text: "We doubt it.",
  wish: "stay",
  ...over,
});

const letter = { name: "letter.pdf", type: "application/pdf" as const, content: PDF };

async function lodge(told: ToldChange, over: Partial<Parameters<typeof lodgeObjection>[1]> = {}) {
  const form = { receivedAt: RELEASED, formId: "", draft: draft(), files: [], language: "en" as const };
  return lodgeObjection(told.deps, { ...(await told.acting("Bo Skov")), ...form, ...over });
}

describeEachEngine((open) => {
  const told = async (options?: Parameters<typeof aToldChange>[1]) => aToldChange(makeStore(await open()), options);

  describe("an objection from the link", () => {
    it("HL-11b.3 is stored whole with its files, and its evidence names nobody", async () => {
      const made = await told();
      expect(await lodge(made, { files: [letter] })).toEqual({ ok: true, number: "2026-01-I1", repeated: false });
      const [objection] = await made.objections();
      expect(objection).toMatchObject({
        state: "open",
        timing: "in_time",
        channel: "link",
        controllerId: made.first.id,
        organisation: made.first.name,
        address: made.address("Bo Skov"),
        text: "We doubt it.",
        receivedAt: RELEASED,
      });
      const files = await made.store.read.objections.listFiles(made.ids.processorId, objection?.id ?? "");
      expect(files).toMatchObject([{ name: "letter.pdf", type: "application/pdf", size: PDF.length }]);
      const leaf = (await made.leaves()).at(-1);
      expect(leaf?.type).toBe("objection_received");
      const shown = await showNotifiedChange(made.deps, await made.reading("Bo Skov"));
      const receipt = shown.ok ? shown.notified.objections[0]?.receipt : undefined;
      expect(JSON.parse(leaf?.text ?? "{}")).toMatchObject({
        number: "2026-01-I1",
        timing: "in_time",
        windowEnd: WINDOW_END,
        received: receipt?.fingerprint,
      });
      for (const personal of ["Bo Skov", made.first.name, made.address("Bo Skov"), "doubt", "letter"])
        expect(leaf?.text).not.toContain(personal);
    });

    it("is receipted at once to whoever objected and to the customer's other contacts, each in their language", async () => {
      const made = await told();
      await lodge(made);
      const receipts = await made.mails("receipt");
      expect(receipts.map(({ name, pool }) => [name, pool]).sort()).toEqual([
        ["Bo Skov", "prompt"],
        ["Ida Lund", "prompt"],
      ]);
      expect(receipts[0]?.values).toMatchObject({
        number: "2026-01-I1",
        organisation: made.first.name,
        received: "2026-11-23 10:20:00.000 (Europe/Copenhagen), 2026-11-23T09:20:00.000Z",
      });
      const read = receipts.map(({ messageId }) =>
        made.store.read.deliveries.findMessage(made.ids.processorId, messageId),
      );
      const messages = await Promise.all(read);
      expect(messages.map((message) => message?.language).sort()).toEqual(["da", "en"]);
      expect(messages[0]?.text).toContain('"timing":"in_time"');
    });

    it("is one objection when it is sent twice, and another when anything in it changed", async () => {
      const made = await told();
      const twice = await Promise.all([lodge(made, { formId: FORM }), lodge(made, { formId: FORM })]);
      expect(twice.map((result) => result.ok && result.number)).toEqual(["2026-01-I1", "2026-01-I1"]);
      expect(await made.objections()).toHaveLength(1);
      expect(await made.mails("receipt")).toHaveLength(2);
      const edited = await lodge(made, { formId: FORM, draft: draft({ text: "We doubt it very much." }) });
      const withFile = await lodge(made, { formId: FORM, files: [letter] });
      expect([edited.ok && edited.number, withFile.ok && withFile.number]).toEqual(["2026-01-I2", "2026-01-I3"]);
    });

    it("gets a number of its own, however many come at once", async () => {
      const made = await told();
      const lodged = await Promise.all(Array.from({ length: 12 }, () => lodge(made)));
      const numbers = lodged.map((result) => (result.ok ? result.number : result.code));
      expect(new Set(numbers)).toEqual(new Set(Array.from({ length: 12 }, (_, n) => `2026-01-I${n + 1}`)));
      expect((await made.leaves()).filter(({ type }) => type === "objection_received")).toHaveLength(12);
    });

    it("D10 holds what it concerns for that customer, and nothing for another", async () => {
      const made = await told();
      await lodge(made, { draft: draft({ itemIds: [made.addition] }) });
      made.deps.clock.set(ON_FIRST_DAY);
      await advanceChange(made.deps, made.ids);
      const outcomes = await made.store.read.changes.listOutcomes(made.ids.processorId, made.ids.changeId);
      expect(outcomes.map(({ controllerId, itemId, state }) => [controllerId, itemId, state])).toEqual([
        [made.second.id, made.addition, "in_effect"],
      ]);
    });

    it("is taken and marked late after the window where the agreement says so", async () => {
      const made = await told({ overrides: { acceptUntilEffective: false } });
      made.deps.clock.set(WINDOW_END);
      expect(await lodge(made, { receivedAt: WINDOW_END })).toMatchObject({ ok: true });
      expect(await made.objections()).toMatchObject([{ timing: "late", state: "open" }]);
      expect(await made.mails("receipt")).toHaveLength(2);
      made.deps.clock.set(ON_FIRST_DAY);
      await advanceChange(made.deps, made.ids);
      const outcomes = await made.store.read.changes.listOutcomes(made.ids.processorId, made.ids.changeId);
      expect(outcomes).toHaveLength(2);
    });

    it("D1 counts after the window until first use where the agreement states no period, and holds", async () => {
      const made = await told();
      made.deps.clock.set(WINDOW_END);
      await lodge(made, { receivedAt: WINDOW_END });
      expect(await made.objections()).toMatchObject([{ timing: "before_first_use" }]);
      made.deps.clock.set(ON_FIRST_DAY);
      await advanceChange(made.deps, made.ids);
      const outcomes = await made.store.read.changes.listOutcomes(made.ids.processorId, made.ids.changeId);
      expect(outcomes.map(({ controllerId }) => controllerId)).toEqual([made.second.id]);
    });

    it("D11 counts after the window where nothing proves that the customer was told", async () => {
      const made = await told({ isProven: false });
      made.deps.clock.set(ON_FIRST_DAY);
      await lodge(made, { receivedAt: ON_FIRST_DAY });
      expect(await made.objections()).toMatchObject([{ timing: "not_told" }]);
    });

    it("counts by the instant at which it had arrived, not by when it was stored", async () => {
      const made = await told({ overrides: { acceptUntilEffective: false } });
      made.deps.clock.set(plusMs(WINDOW_END, 10 * 60_000));
      await lodge(made, { receivedAt: plusMs(WINDOW_END, -1) });
      expect(await made.objections()).toMatchObject([{ timing: "in_time" }]);
    });

    it("makes the worker look at the change again, and a look under way does not settle over it", async () => {
      const made = await told();
      const before = await made.change();
      await lodge(made);
      const after = await made.change();
      expect(after?.dueAt !== null && (after?.dueAt ?? "") <= made.deps.clock.now()).toBe(true);
      expect(after?.rowVersion).toBeGreaterThan(before?.rowVersion ?? 0);
    });

    it("is nobody's with a link that was never sent", async () => {
      const made = await told();
      expect(await openLink(made.deps, { token: "a".repeat(43) })).toEqual({ ok: false, code: "link.unknown" });
      const { authorized } = await made.acting("Bo Skov");
      expect(await lodge(made, { authorized, changeId: anId() })).toEqual({ ok: false, code: "change.not_found" });
      const reading = await made.reading("Bo Skov");
      const elsewhere = await showNotifiedChange(made.deps, { ...reading, changeId: anId() });
      expect(elsewhere).toEqual({ ok: false, code: "change.not_found" });
    });

    it("M5 looking at the link changes nothing, however often", async () => {
      const made = await told();
      const before = [await made.change(), await made.noticeOf(made.first), await made.leaves()];
      for (let n = 0; n < 3; n++) await showNotifiedChange(made.deps, await made.reading("Bo Skov"));
      expect([await made.change(), await made.noticeOf(made.first), await made.leaves()]).toEqual(before);
    });

    it("shows a contact what colleagues objected, and nothing of another customer", async () => {
      const made = await told();
      await lodge(made);
      const colleague = await showNotifiedChange(made.deps, await made.reading("Ida Lund"));
      expect(colleague.ok && colleague.notified.objections.map(({ receipt }) => receipt.effect)).toEqual(["holds"]);
      const stranger = await showNotifiedChange(made.deps, await made.reading("Eva Sten"));
      expect(stranger.ok && stranger.notified.objections).toEqual([]);
      expect(JSON.stringify(stranger)).not.toContain(made.first.name);
    });
  });

  describe("no objection", () => {
    it("D15 is noted and waives nothing: an objection afterwards still counts", async () => {
      const made = await told();
      const noted = { ...(await made.acting("Ida Lund")), receivedAt: RELEASED, acknowledged: true };
      expect(await acknowledgeNotice(made.deps, noted)).toEqual({ ok: true });
      expect(await acknowledgeNotice(made.deps, { ...noted, receivedAt: WINDOW_END })).toEqual({ ok: true });
      expect((await made.noticeOf(made.first))?.acknowledgedAt).toBe(RELEASED);
      await lodge(made);
      expect(await made.objections()).toMatchObject([{ state: "open", timing: "in_time" }]);
    });

    it("D11 proves that the notice arrived where nothing else did", async () => {
      const made = await told({ isProven: false });
      await acknowledgeNotice(made.deps, {
        ...(await made.acting("Bo Skov")),
        ...{ receivedAt: RELEASED, acknowledged: true },
      });
      expect((await made.noticeOf(made.first))?.provenAt).toBe(RELEASED);
      expect((await made.noticeOf(made.second))?.provenAt).toBeNull();
    });
  });
});
