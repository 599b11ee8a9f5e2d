import { makeStore } from "@db/store.server";
import { aContact } from "@tests/support/builders";
import { describeEachEngine } from "@tests/support/stores";
import { as, aToldChange, ON_FIRST_DAY, RELEASED, type ToldChange, WINDOW_END } from "@tests/support/told-change";
import { describe, expect, it } from "vitest";
import type { OpenDraft } from "~/domain/objection/draft";
import { OPEN_FORM_LIMITS } from "~/domain/objection/throttle";
import { plusMs } from "~/domain/time";
import { advanceChange } from "~/usecases/advance-change";
import { confirmObjection, matchObjection } from "~/usecases/attach-objection";
import { dismissObjection, disownObjection } from "~/usecases/dismiss-objection";
import { lodgeOpenObjection } from "~/usecases/lodge-open-objection";
import { showOpenObjection } from "~/usecases/show-open-objection";

const FORM = "01980000-0000-7000-8000-0000000f0002";
const LAST = plusMs(WINDOW_END, -1);

function lodge(
  told: ToldChange,
  over: Partial<OpenDraft> = {},
  more: { formId?: string; receivedAt?: string; network?: string } = {},
) {
  const draft: OpenDraft = {
    itemIds: [],
    personName: "Bo Skov",
    ground: null,
    text: "We object.",
    wish: "",
    organisation: "Skov",
    address: told.address("Bo Skov"),
    ...over,
  };
  const { slug } = told.tenant.processor;
  const defaults = { formId: "", receivedAt: RELEASED, network: "192.0.2.1" };
  return lodgeOpenObjection(told.deps, { slug, ref: told.ref, language: "en", draft, ...defaults, ...more });
}

async function latest(told: ToldChange) {
  const objection = (await told.objections()).at(-1);
  if (objection === undefined) throw new Error("no objection");
  return { objection, token: told.deps.keys.linkToken("objection_confirm", objection.id) };
}

async function used(told: ToldChange) {
  await advanceChange(told.deps, told.ids);
  return told.store.read.changes.listOutcomes(told.ids.processorId, told.ids.changeId);
}

describeEachEngine((open) => {
  const told = async (options?: Parameters<typeof aToldChange>[1]) => aToldChange(makeStore(await open()), options);

  describe("an objection without the link", () => {
    it("is stored at once with the time of the form, and its address is asked by mail", async () => {
      const made = await told();
      expect(await lodge(made)).toEqual({ ok: true });
      const { objection } = await latest(made);
      expect(objection).toMatchObject({
        state: "unconfirmed",
        receivedAt: RELEASED,
        number: "2026-01-I1",
        controllerId: null,
      });
      expect(await made.mails("confirm_objection")).toMatchObject([
        { pool: "prompt", address: made.address("Bo Skov"), objectionId: objection.id, values: { contact: "Bo Skov" } },
      ]);
      expect((await made.leaves()).at(-1)?.type).toBe("objection_received");
    });

    it("gets the same answer whoever is named and whatever is known of them", async () => {
      const made = await told();
      const answers = [
        await lodge(made),
        await lodge(made, { organisation: made.second.name }),
        await lodge(made, { organisation: "Nobody", address: "nobody@nowhere.example" }),
      ];
      expect(answers).toEqual([{ ok: true }, { ok: true }, { ok: true }]);
      expect(await made.mails("confirm_objection")).toHaveLength(3);
    });

    it("is one when the form is sent twice", async () => {
      const made = await told();
      await Promise.all([lodge(made, {}, { formId: FORM }), lodge(made, {}, { formId: FORM })]);
      expect(await made.objections()).toHaveLength(1);
      expect(await made.mails("confirm_objection")).toHaveLength(1);
    });

    it("holds nothing before its address is confirmed", async () => {
      const made = await told();
      await lodge(made);
      made.deps.clock.set(ON_FIRST_DAY);
      expect(await used(made)).toHaveLength(2);
    });

    it("counts by the time of the form, not of the confirmation", async () => {
      const made = await told({ overrides: { acceptUntilEffective: false } });
      await lodge(made, {}, { receivedAt: LAST });
      made.deps.clock.set(plusMs(WINDOW_END, 86_400_000));
      const { token } = await latest(made);
      expect(await confirmObjection(made.deps, { token })).toEqual({ ok: true });
      expect((await latest(made)).objection).toMatchObject({
        state: "open",
        controllerId: made.first.id,
        timing: "in_time",
        receivedAt: LAST,
      });
    });

    it("is the customer's whose only contact has the address, and receipted to its other contacts", async () => {
      const made = await told();
      await lodge(made, { organisation: "A name nobody has" });
      const { token } = await latest(made);
      await Promise.all([confirmObjection(made.deps, { token }), confirmObjection(made.deps, { token })]);
      expect((await latest(made)).objection).toMatchObject({ state: "open", controllerId: made.first.id });
      expect((await made.mails("receipt")).map(({ name }) => name).sort()).toEqual(["Bo Skov", "Ida Lund"]);
      expect((await made.leaves()).filter(({ type }) => type === "objection_matched")).toHaveLength(1);
      made.deps.clock.set(ON_FIRST_DAY);
      expect((await used(made)).map(({ controllerId }) => controllerId)).toEqual([made.second.id]);
    });

    it("is the named customer's where the address is a contact of several, and never found by name alone", async () => {
      const made = await told();
      const shared = { processorId: made.ids.processorId, controllerId: made.second.id };
      await made.store.write((tx) =>
        tx.customers.insertContacts([aContact({ ...shared, address: made.address("Bo Skov") })]),
      );
      await lodge(made, { organisation: made.second.name.toUpperCase() });
      const named = await latest(made);
      await confirmObjection(made.deps, { token: named.token });
      expect((await latest(made)).objection.controllerId).toBe(made.second.id);
      await lodge(made, { organisation: made.second.name, address: "stranger@nowhere.example" });
      const stranger = await latest(made);
      await confirmObjection(made.deps, { token: stranger.token });
      expect((await latest(made)).objection).toMatchObject({ state: "unmatched", controllerId: null });
    });

    it("whose customer nobody knows holds the change for everybody until staff match or dismiss it", async () => {
      const made = await told();
      await lodge(made, { address: "stranger@nowhere.example" });
      const { token, objection } = await latest(made);
      await confirmObjection(made.deps, { token });
      expect(await made.mails("receipt")).toMatchObject([{ address: "stranger@nowhere.example" }]);
      made.deps.clock.set(ON_FIRST_DAY);
      expect(await used(made)).toEqual([]);
      const dismissal = { authorized: as(made.tenant, "objection.match"), objectionId: objection.id };
      expect(await dismissObjection(made.deps, { ...dismissal, reason: " " })).toMatchObject({ ok: false });
      expect(await dismissObjection(made.deps, { ...dismissal, reason: "No customer of ours." })).toEqual({ ok: true });
      expect(await used(made)).toHaveLength(2);
      const leaf = (await made.leaves()).find(({ type }) => type === "objection_dismissed");
      expect(leaf?.text).not.toContain("customer of ours");
    });

    it("matched by staff gets that customer's timing by the time of the form, and holds its items alone", async () => {
      const made = await told({ overrides: { acceptUntilEffective: false } });
      await lodge(made, { address: "stranger@nowhere.example" }, { receivedAt: WINDOW_END });
      const { token, objection } = await latest(made);
      await confirmObjection(made.deps, { token });
      expect((await latest(made)).objection.timing).toBe("before_first_use");
      const match = { authorized: as(made.tenant, "objection.match"), objectionId: objection.id };
      expect(await matchObjection(made.deps, { ...match, controllerId: "x" })).toMatchObject({
        code: "controller.not_found",
      });
      expect(await matchObjection(made.deps, { ...match, controllerId: made.first.id })).toEqual({ ok: true });
      expect((await latest(made)).objection).toMatchObject({
        state: "open",
        timing: "late",
        controllerId: made.first.id,
      });
      expect(await matchObjection(made.deps, { ...match, controllerId: made.second.id })).toMatchObject({
        code: "objection.not_unmatched",
      });
      expect((await made.mails("receipt")).map(({ name, address }) => [name, address])).toContainEqual([
        "Ida Lund",
        made.address("Ida Lund"),
      ]);
    });

    it("is disowned by whoever has the address, unless it was confirmed", async () => {
      const made = await told();
      await lodge(made);
      const { token } = await latest(made);
      expect(await disownObjection(made.deps, { token })).toEqual({ ok: true });
      expect((await latest(made)).objection.state).toBe("dismissed");
      expect(await confirmObjection(made.deps, { token })).toEqual({ ok: false, code: "objection.dismissed" });
      await lodge(made, { text: "Again." });
      const again = await latest(made);
      await confirmObjection(made.deps, { token: again.token });
      expect(await disownObjection(made.deps, { token: again.token })).toEqual({
        ok: false,
        code: "objection.confirmed",
      });
    });

    it("M5 is not confirmed by looking at the link", async () => {
      const made = await told();
      await lodge(made);
      const { token } = await latest(made);
      for (let n = 0; n < 3; n++) expect(await showOpenObjection(made.deps, { token })).toMatchObject({ ok: true });
      expect((await latest(made)).objection.state).toBe("unconfirmed");
      expect(await showOpenObjection(made.deps, { token: "a".repeat(43) })).toEqual({
        ok: false,
        code: "link.unknown",
      });
    });

    it("floods no mailbox and loses none: above the limit an objection is stored without a mail", async () => {
      const made = await told();
      for (let n = 0; n <= OPEN_FORM_LIMITS.address; n++)
        expect(await lodge(made, { text: `No ${n}.` }, { network: `192.0.2.${n}` })).toEqual({ ok: true });
      expect(await made.objections()).toHaveLength(OPEN_FORM_LIMITS.address + 1);
      expect(await made.mails("confirm_objection")).toHaveLength(OPEN_FORM_LIMITS.address);
    });

    it("is turned away only when one network sends more in an hour than people do", async () => {
      const made = await told();
      const now = made.deps.clock.now();
      const key = made.deps.keys.throttleKey("objection-network", "192.0.2.9");
      await made.store.write(async (tx) => {
        for (let n = 0; n < OPEN_FORM_LIMITS.network; n++) await tx.throttles.add(key, now, plusMs(now, 1000));
      });
      const flood = { network: "192.0.2.9" };
      expect(await lodge(made, {}, flood)).toEqual({ ok: false, code: "attempts.too_many" });
      made.deps.clock.set(plusMs(now, 1000));
      expect(await lodge(made, {}, flood)).toEqual({ ok: true });
    });

    it("is not taken to a change that nobody was told of", async () => {
      const made = await told();
      const { slug } = made.tenant.processor;
      const draft = {
        itemIds: [],
        personName: "Bo",
        ground: null,
        text: "",
        wish: "",
        organisation: "S",
        address: "a@b.example",
      };
      const base = { formId: "", receivedAt: RELEASED, network: "n", language: "da" as const, draft };
      const missing = { ok: false, code: "change.not_found" };
      expect(await lodgeOpenObjection(made.deps, { ...base, slug, ref: "2026-99" })).toEqual(missing);
      expect(await lodgeOpenObjection(made.deps, { ...base, slug: "nobody", ref: made.ref })).toEqual(missing);
    });
  });
});
