import { makeStore } from "@db/store.server";
import { describeEachEngine } from "@tests/support/stores";
import { as, aToldChange, ON_FIRST_DAY, RELEASED, type ToldChange } from "@tests/support/told-change";
import { describe, expect, it } from "vitest";
import type { DecisionOutcome } from "~/domain/objection/objection";
import { advanceChange } from "~/usecases/advance-change";
import { confirmObjection } from "~/usecases/attach-objection";
import { decideObjection } from "~/usecases/decide-objection";
import { listObjections } from "~/usecases/list-objections";
import { lodgeObjection } from "~/usecases/lodge-objection";
import { lodgeOpenObjection } from "~/usecases/lodge-open-objection";
import { showObjection } from "~/usecases/show-objection";

async function objected(told: ToldChange, itemIds: string[] = [told.addition]) {
  const draft = { itemIds, personName: "Bo Skov", ground: null, text: "No.", wish: "" };
  const acting = await told.acting("Bo Skov");
  await lodgeObjection(told.deps, { ...acting, receivedAt: RELEASED, formId: "", draft, files: [], language: "en" });
  const objection = (await told.objections()).at(-1);
  if (objection === undefined) throw new Error("no objection");
  return objection;
}

function decide(told: ToldChange, objectionId: string, outcome: DecisionOutcome, reasons = "Agreed by telephone.") {
  return decideObjection(told.deps, { authorized: as(told.tenant, "objection.decide"), objectionId, outcome, reasons });
}

async function usedByFirst(told: ToldChange) {
  told.deps.clock.set(ON_FIRST_DAY);
  await advanceChange(told.deps, told.ids);
  const { processorId, changeId } = told.ids;
  return told.store.read.changes.listOutcomes(processorId, changeId, [told.first.id]);
}

async function message(told: ToldChange, messageId: string | undefined) {
  return (await told.store.read.deliveries.findMessage(told.ids.processorId, messageId ?? ""))?.text ?? "";
}

describeEachEngine((open) => {
  const told = async (options?: Parameters<typeof aToldChange>[1]) => aToldChange(makeStore(await open()), options);

  describe("deciding an objection", () => {
    it("an agreed safeguard lets the gates open, and the item takes effect on its day", async () => {
      const made = await told();
      const { id } = await objected(made);
      expect(await usedByFirst(made)).toEqual([]);
      expect(await decide(made, id, "safeguards_agreed")).toEqual({ ok: true });
      expect((await made.objections()).map(({ state }) => state)).toEqual(["decided"]);
      expect((await usedByFirst(made)).map(({ itemId, state }) => [itemId, state])).toEqual([
        [made.addition, "in_effect"],
      ]);
    });

    it("a rejection is recorded with reasons and told, and releases nothing by itself", async () => {
      const made = await told();
      const { id } = await objected(made);
      expect(await decide(made, id, "rejected")).toEqual({ ok: true });
      expect(await usedByFirst(made)).toEqual([]);
      expect(await made.objections()).toMatchObject([{ state: "open" }]);
      const [mail] = await made.mails("outcome");
      expect(await message(made, mail?.messageId)).toContain('"outcome":"rejected","reasons":"Agreed by telephone."');
      expect(await decide(made, id, "withdrawn_by_controller")).toEqual({ ok: true });
      expect(await usedByFirst(made)).toHaveLength(1);
    });

    it.each(["carved_out", "terminated"] as const)(
      "D10 %s settles the items objected to, for that customer alone",
      async (outcome) => {
        const made = await told();
        const { id } = await objected(made);
        const before = await made.store.read.processors.find(made.ids.processorId);
        expect(await decide(made, id, outcome)).toEqual({ ok: true });
        const after = await usedByFirst(made);
        expect(after.map(({ itemId, state }) => [itemId, state])).toEqual([[made.addition, outcome]]);
        const { processorId, changeId } = made.ids;
        const second = await made.store.read.changes.listOutcomes(processorId, changeId, [made.second.id]);
        expect(second.map(({ state }) => state)).toEqual(["in_effect"]);
        const processor = await made.store.read.processors.find(processorId);
        expect(processor?.publicRevision).toBeGreaterThan(before?.publicRevision ?? 0);
        const types = (await made.leaves()).map(({ type }) => type);
        expect(types.slice(types.indexOf("objection_decided"))).toEqual([
          "objection_decided",
          "item_outcome",
          "list_version",
          "item_outcome",
        ]);
      },
    );

    it("tells every contact of that customer, numbered after what it was told before, and nobody else", async () => {
      const made = await told();
      const first = await objected(made);
      await decide(made, first.id, "rejected");
      await decide(made, first.id, "carved_out", "The old one stays for you.");
      const mails = await made.mails("outcome");
      expect(mails.map(({ name, sequence }) => `${name} ${sequence}`).sort()).toEqual([
        "Bo Skov 1",
        "Bo Skov 2",
        "Ida Lund 1",
        "Ida Lund 2",
      ]);
      expect((await made.noticeOf(made.first))?.outcomeCount).toBe(2);
      const last = await message(made, mails.at(-1)?.messageId);
      expect(last).toContain('"state":"carved_out"');
      expect(last).toContain('"state":"pending","gate":{"state":"pending","needs":["approval"],"silent":false}');
    });

    it("tells whoever objected by the open form too, where that is none of the customer's contacts", async () => {
      const made = await told();
      const draft = {
        ...{ itemIds: [], personName: "Per Fjord", ground: null, text: "No.", wish: "" },
        ...{ organisation: made.first.name, address: "per@elsewhere.example" },
      };
      const place = { slug: made.tenant.processor.slug, ref: made.ref, language: "sv" as const, network: "n" };
      await lodgeOpenObjection(made.deps, { ...place, draft, receivedAt: RELEASED, formId: "" });
      const [objection] = await made.objections();
      const token = made.deps.keys.linkToken("objection_confirm", objection?.id ?? "");
      await confirmObjection(made.deps, { token });
      expect(await decide(made, objection?.id ?? "", "rejected")).toEqual({ ok: false, code: "objection.not_open" });
      const { matchObjection } = await import("~/usecases/attach-objection");
      const match = { authorized: as(made.tenant, "objection.match"), objectionId: objection?.id ?? "" };
      await matchObjection(made.deps, { ...match, controllerId: made.first.id });
      await decide(made, objection?.id ?? "", "safeguards_agreed");
      const mails = await made.mails("outcome");
      expect(mails.map(({ name }) => name).sort()).toEqual(["Bo Skov", "Ida Lund", "Per Fjord"]);
    });

    it("needs reasons, an open objection, and for a withdrawal the withdrawal", async () => {
      const made = await told();
      const { id } = await objected(made);
      expect(await decide(made, id, "rejected", " ")).toEqual({ ok: false, code: "decision.reasons_missing" });
      expect(await decide(made, id, "change_withdrawn")).toEqual({ ok: false, code: "decision.change_not_withdrawn" });
      expect(await decide(made, "nothing", "rejected")).toEqual({ ok: false, code: "objection.not_found" });
      await decide(made, id, "safeguards_agreed");
      expect(await decide(made, id, "rejected")).toEqual({ ok: false, code: "objection.not_open" });
    });

    it("is recorded once when two people decide at the same moment", async () => {
      const made = await told();
      const { id } = await objected(made);
      const both = await Promise.all([decide(made, id, "carved_out"), decide(made, id, "safeguards_agreed")]);
      expect(both.filter(({ ok }) => ok)).toHaveLength(1);
      expect(await made.store.read.objections.listDecisions(made.ids.processorId, [id])).toHaveLength(1);
    });

    it("writes reasons nowhere in the evidence log", async () => {
      const made = await told();
      const { id } = await objected(made);
      await decide(made, id, "rejected", "Secret reasons about Bo.");
      expect((await made.leaves()).some(({ text }) => text.includes("Secret") || text.includes("Bo"))).toBe(false);
    });
  });

  describe("the staff's view", () => {
    it("lists every objection, latest first, and shows one whole with its decisions", async () => {
      const made = await told();
      const first = await objected(made);
      await objected(made, []);
      await decide(made, first.id, "rejected");
      const authorized = as(made.tenant, "objection.read");
      const { listed } = await listObjections(made.deps, { authorized });
      expect(listed.map(({ objection, ref, customer }) => [objection.number, ref, customer])).toEqual([
        ["2026-01-I2", "2026-01", made.first.name],
        ["2026-01-I1", "2026-01", made.first.name],
      ]);
      const shown = await showObjection(made.deps, {
        authorized,
        objectionId: first.id,
        search: made.second.name.slice(0, 4),
      });
      expect(shown).toMatchObject({
        ok: true,
        shown: {
          customer: { id: made.first.id },
          receipt: { effect: "holds", objection: { text: "No." } },
          decisions: [{ outcome: "rejected", decidedByName: "Ida Fjord" }],
        },
      });
      expect(shown.ok && shown.shown.found.map(({ id }) => id).sort()).toEqual([made.first.id, made.second.id].sort());
    });

    it("HL-B2.3 shows another processor's staff nothing", async () => {
      const made = await told();
      const { id } = await objected(made);
      const stranger = (await aToldChange(made.store)).tenant;
      const authorized = as(stranger, "objection.read");
      expect((await listObjections(made.deps, { authorized })).listed).toEqual([]);
      expect(await showObjection(made.deps, { authorized, objectionId: id, search: "" })).toEqual({
        ok: false,
        code: "objection.not_found",
      });
    });
  });
});
