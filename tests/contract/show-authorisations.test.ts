import { makeStore } from "@db/store.server";
import { acts, inEffect, onFirstDay, record, takeBack } from "@tests/support/acting";
import { anId } from "@tests/support/builders";
import { describeEachEngine } from "@tests/support/stores";
import { as, aToldChange, ON_FIRST_DAY, RELEASED } from "@tests/support/told-change";
import { describe, expect, it } from "vitest";
import { listAwaited } from "~/usecases/list-authorisations";
import { showAuthorisations } from "~/usecases/show-authorisations";
import { showCustomer } from "~/usecases/show-customer";
import { showNotifiedChange } from "~/usecases/show-notified-change";
import { showOwnList } from "~/usecases/show-own-list";

describeEachEngine((open) => {
  const told = async (options?: Parameters<typeof aToldChange>[1]) => aToldChange(makeStore(await open()), options);

  describe("taking back what a customer gave", () => {
    it("closes the gate again, tells everybody, and leaves the act as it was recorded", async () => {
      const made = await told();
      const recorded = await record(made);
      const id = recorded.ok ? recorded.recordingId : "";
      expect(await takeBack(made, id)).toEqual({ ok: true });
      await onFirstDay(made);
      expect(await inEffect(made)).toEqual([made.addition]);
      expect(await acts(made)).toMatchObject([
        { text: "We approve it.", withdrawnAt: RELEASED, withdrawnReason: "The customer wrote again." },
      ]);
      expect((await made.mails("authorisation_withdrawn")).map(({ name }) => name).sort()).toEqual([
        "Bo Skov",
        "Ida Lund",
      ]);
      const leaf = (await made.leaves()).find(({ type }) => type === "authorisation_withdrawn");
      expect(leaf?.text).toContain(id);
      expect(leaf?.text).not.toContain("wrote again");
    });

    it("is possible until the item is in effect, with a reason, once, and for the customer it is of", async () => {
      const made = await told();
      const recorded = await record(made);
      const id = recorded.ok ? recorded.recordingId : "";
      expect(await takeBack(made, id, " ")).toEqual({ ok: false, code: "authorisation.reason_missing" });
      expect(await takeBack({ ...made, first: made.second }, id)).toEqual({
        ok: false,
        code: "authorisation.not_found",
      });
      await onFirstDay(made);
      expect(await takeBack(made, id)).toEqual({ ok: false, code: "authorisation.all_decided" });
      const other = await told();
      const second = await record(other);
      const both = await Promise.all(
        [1, 2].map(() => takeBack(other, second.ok ? second.recordingId : "").then(({ ok }) => ok)),
      );
      expect(both.sort()).toEqual([false, true]);
      expect(await other.mails("authorisation_withdrawn")).toHaveLength(2);
    });
  });

  describe("what is shown of it", () => {
    it("staff see who waits, what may be recorded and what was; silence is named once the time has passed", async () => {
      const made = await told();
      const authorized = as(made.tenant, "customer.read");
      const page = { after: null, limit: 1 };
      const list = async (after: string | null = null) => {
        const listed = await listAwaited(made.deps, { authorized, ...made.ids, page: { ...page, after } });
        return listed.ok ? listed.page : null;
      };
      const firstPage = await list();
      const secondPage = await list(firstPage?.next);
      const names = [firstPage, secondPage].flatMap((one) => one?.customers.map(({ name }) => name) ?? []);
      expect(names.sort()).toEqual([made.first.name, made.second.name].sort());
      expect(secondPage?.next).toBeNull();
      expect(firstPage?.customers[0]?.items).toEqual([{ itemId: made.otherActivity, states: ["pending.approval"] }]);
      await record(made);
      made.deps.clock.set(ON_FIRST_DAY);
      expect((await list())?.customers).toMatchObject([
        { name: made.second.name, items: [{ states: ["denied_by_silence"] }] },
      ]);
      const asked = { authorized, changeId: made.ids.changeId, controllerId: made.first.id };
      const shown = await showAuthorisations(made.deps, asked);
      if (!shown.ok) throw new Error(shown.code);
      expect(shown.view.acts).toMatchObject([{ grant: "approval", canWithdraw: true, recordedByName: "Ida Fjord" }]);
      expect(shown.view.offered).toContainEqual({
        itemId: made.otherActivity,
        grants: ["approval"],
        missing: [],
        given: ["approval"],
        leavesEea: false,
      });
      expect(shown.view.awaited).toEqual([]);
      expect(JSON.stringify(shown.view.acts)).not.toContain("salt");
      const elsewhere = { ...asked, controllerId: anId() };
      expect(await showAuthorisations(made.deps, elsewhere)).toEqual({ ok: false, code: "change.not_found" });
    });

    it("the contact's page shows what was recorded and taken back, of its own organisation alone", async () => {
      const made = await told();
      const recorded = await record(made);
      await takeBack(made, recorded.ok ? recorded.recordingId : "");
      const shown = async (name: string) => {
        const result = await showNotifiedChange(made.deps, await made.reading(name));
        return result.ok ? result.notified.acts : null;
      };
      const own = await shown("Ida Lund");
      expect(own).toMatchObject([
        { grant: "approval", personName: "Ane Skov", itemIds: [made.otherActivity], withdrawnAt: RELEASED },
      ]);
      expect(JSON.stringify(own)).not.toMatch(/salt|recordedBy|"noticeId"/);
      expect(await shown("Eva Sten")).toEqual([]);
    });

    it("HL-11d.2 the annex made anew says who approved what on which day, for that customer alone", async () => {
      const made = await told();
      await record(made);
      await record(made, { personName: "Eva Sten" }, { by: made.second });
      const own = async (name: string) => {
        const shown = await showOwnList(made.deps, await made.reading(name));
        return shown.ok ? shown.own.standsOn.map(({ personName, grant, ref }) => [personName, grant, ref]) : null;
      };
      expect(await own("Bo Skov")).toEqual([]);
      await onFirstDay(made);
      expect(await own("Bo Skov")).toEqual([["Ane Skov", "approval", made.ref]]);
      expect(await own("Eva Sten")).toEqual([["Eva Sten", "approval", made.ref]]);
      const authorized = as(made.tenant, "customer.read");
      const page = await showCustomer(made.deps, { authorized, controllerId: made.first.id });
      if (!page.ok) throw new Error(page.code);
      expect(page.view.own?.standsOn).toMatchObject([{ personName: "Ane Skov", grant: "approval" }]);
      expect(page.view.changes).toMatchObject([{ ref: made.ref, canRecord: false, acts: [{ grant: "approval" }] }]);
    });
  });
});
