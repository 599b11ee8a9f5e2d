import { makeStore } from "@db/store.server";
import { acceptMails } from "@tests/support/accept-mails";
import { aContact, aRecipient } from "@tests/support/builders";
import { describeEachEngine } from "@tests/support/stores";
import { as, aToldChange, ON_FIRST_DAY, RELEASED, type ToldChange } from "@tests/support/told-change";
import { describe, expect, it } from "vitest";
import type { Store } from "~/ports/store";
import { advanceChange } from "~/usecases/advance-change";
import { lodgeObjection } from "~/usecases/lodge-objection";
import { tellWithdrawal } from "~/usecases/tell-withdrawal";
import { withdrawChange } from "~/usecases/withdraw-change";

function withdraw(told: ToldChange, reason = "The vendor left the market.") {
  const authorized = as(told.tenant, "change.withdraw");
  return withdrawChange(told.deps, { authorized, changeId: told.ids.changeId, reason, acknowledged: true });
}

const names = (mails: { name: string; address: string }[]) => mails.map(({ name }) => name).sort();

describeEachEngine((open) => {
  const told = async (options?: Parameters<typeof aToldChange>[1]) => aToldChange(makeStore(await open()), options);

  describe("withdrawing a change", () => {
    it("is public at once and told to everybody who was told, followers too", async () => {
      const made = await told();
      await acceptMails(made.store, RELEASED);
      const before = await made.store.read.processors.find(made.ids.processorId);
      expect(await withdraw(made)).toEqual({ ok: true });
      expect(await made.change()).toMatchObject({
        state: "withdrawn",
        withdrawnAt: RELEASED,
        withdrawnReason: "The vendor left the market.",
        dueAt: RELEASED,
      });
      const after = await made.store.read.processors.find(made.ids.processorId);
      expect(after?.publicRevision).toBeGreaterThan(before?.publicRevision ?? 0);
      await tellWithdrawal(made.deps, made.ids);
      expect(names(await made.mails("withdrawal"))).toEqual(["Bo Skov", "Eva Sten", "Ida Lund"]);
      expect(await made.mails("follower_withdrawal")).toHaveLength(1);
      expect(await made.change()).toMatchObject({ dueAt: null, followersTold: "withdrawn" });
      const leaf = (await made.leaves()).find(({ type }) => type === "change_withdrawn");
      expect(leaf?.text).not.toContain("vendor");
    });

    it("stops the mails that wait, and withdraws every item that is not in effect", async () => {
      const made = await told();
      await withdraw(made);
      await tellWithdrawal(made.deps, made.ids);
      const notices = [...(await made.mails("notice")), ...(await made.mails("follower_notice"))];
      expect(notices.map(({ state }) => state)).toEqual(["suppressed", "suppressed", "suppressed", "suppressed"]);
      const outcomes = await made.store.read.changes.listOutcomes(made.ids.processorId, made.ids.changeId);
      expect(outcomes.map(({ state }) => state)).toEqual(["withdrawn", "withdrawn", "withdrawn", "withdrawn"]);
    });

    it("is about nothing that does not concern the customer", async () => {
      const made = await told({ overrides: { services: ["Mail"] }, added: { services: ["Chat"] } });
      await acceptMails(made.store, RELEASED);
      await withdraw(made);
      await tellWithdrawal(made.deps, made.ids);
      const sent = await made.mails("withdrawal");
      const textTo = async (name: string) => {
        const mail = sent.find((one) => one.name === name);
        return (await made.store.read.deliveries.findMessage(made.ids.processorId, mail?.messageId ?? ""))?.text;
      };
      expect(await textTo("Bo Skov")).not.toContain("Lagerhaus");
      expect(await textTo("Eva Sten")).toContain("Lagerhaus");
      const outcomes = await made.store.read.changes.listOutcomes(made.ids.processorId, made.ids.changeId);
      expect(outcomes.map(({ state }) => state)).toEqual(["withdrawn", "withdrawn", "withdrawn"]);
    });

    it("says nothing more to customers and followers whose mail was stopped before it was ever tried", async () => {
      const made = await told({ isProven: false });
      await withdraw(made);
      await tellWithdrawal(made.deps, made.ids);
      expect(await made.mails("withdrawal")).toEqual([]);
      expect(await made.mails("follower_withdrawal")).toEqual([]);
      const counted = await made.store.read.deliveries.countByState(made.ids.processorId, made.ids.changeId);
      // Closed by count: all four of the snapshot are accounted for.
      expect(counted.map(({ kind, state, count }) => [kind, state, count])).toEqual([
        ["follower_notice", "suppressed", 1],
        ["notice", "suppressed", 3],
      ]);
    });

    it("is told in each reader's language, to whoever became a contact since, too", async () => {
      const made = await told();
      await acceptMails(made.store, RELEASED);
      const { processorId } = made.ids;
      const notice = await made.noticeOf(made.second);
      const contact = aContact({ processorId, controllerId: made.second.id, name: "Nils Ny", language: "sv" });
      const place = { processorId, changeId: made.ids.changeId, noticeId: notice?.id ?? "" };
      const later = aRecipient({
        ...place,
        controllerId: made.second.id,
        contactId: contact.id,
        name: "Nils Ny",
        language: "sv",
      });
      await made.store.write(async (tx) => {
        await tx.customers.insertContacts([contact]);
        await tx.notices.insertRecipients([later]);
      });
      await withdraw(made);
      await tellWithdrawal(made.deps, made.ids);
      const mails = await made.mails("withdrawal");
      const said = await Promise.all(
        mails.map(async ({ name, messageId }) => [
          name,
          (await made.store.read.deliveries.findMessage(processorId, messageId))?.language,
        ]),
      );
      expect(said.sort()).toEqual([
        ["Bo Skov", "da"],
        ["Eva Sten", "da"],
        ["Ida Lund", "en"],
        ["Nils Ny", "sv"],
      ]);
    });

    it("leaves what is in effect for a customer, and tells it of what is not", async () => {
      const made = await told();
      made.deps.clock.set(ON_FIRST_DAY);
      await advanceChange(made.deps, made.ids);
      await withdraw(made);
      await tellWithdrawal(made.deps, made.ids);
      const outcomes = await made.store.read.changes.listOutcomes(made.ids.processorId, made.ids.changeId);
      const byItem = (itemId: string) => outcomes.filter((row) => row.itemId === itemId).map(({ state }) => state);
      expect(byItem(made.addition)).toEqual(["in_effect", "in_effect"]);
      expect(byItem(made.otherActivity)).toEqual(["withdrawn", "withdrawn"]);
      const [mail] = await made.mails("withdrawal");
      const message = await made.store.read.deliveries.findMessage(made.ids.processorId, mail?.messageId ?? "");
      expect(message?.text).toContain("OTHER_PROCESSING");
      expect(message?.text).not.toContain("Lagerhaus");
      expect(names(await made.mails("withdrawal"))).toEqual(["Bo Skov", "Eva Sten", "Ida Lund"]);
    });

    it("is the outcome of every open objection", async () => {
      const made = await told();
      const draft = { itemIds: [], personName: "Bo Skov", ground: null, text: "No.", wish: "" };
      const form = {
        ...(await made.acting("Bo Skov")),
        ...{ receivedAt: RELEASED, formId: "", draft, files: [], language: "en" as const },
      };
      await lodgeObjection(made.deps, form);
      await withdraw(made);
      const [objection] = await made.objections();
      expect(objection?.state).toBe("decided");
      const decisions = await made.store.read.objections.listDecisions(made.ids.processorId, [objection?.id ?? ""]);
      expect(decisions).toMatchObject([{ outcome: "change_withdrawn", reasons: "The vendor left the market." }]);
      // Nobody's objection is lost: one that comes afterwards is taken all the same.
      expect(await lodgeObjection(made.deps, form)).toMatchObject({ ok: true, number: "2026-01-I2" });
    });

    it("goes on where a process that died had left off, and nobody is told twice", async () => {
      const made = await told();
      await acceptMails(made.store, RELEASED);
      await withdraw(made);
      for (let calls = 0; calls < 6; calls++) {
        const dying = { ...made.deps, store: dieAfter(made.store, calls) };
        await tellWithdrawal(dying, made.ids).catch((error: Error) => expect(error.message).toBe("dead"));
      }
      await tellWithdrawal(made.deps, made.ids);
      await tellWithdrawal(made.deps, made.ids);
      expect(names(await made.mails("withdrawal"))).toEqual(["Bo Skov", "Eva Sten", "Ida Lund"]);
      expect(await made.mails("follower_withdrawal")).toHaveLength(1);
      const outcomes = await made.store.read.changes.listOutcomes(made.ids.processorId, made.ids.changeId);
      expect(outcomes).toHaveLength(4);
      expect((await made.leaves()).filter(({ type }) => type === "item_outcome")).toHaveLength(2);
    });

    it("lets nothing take effect any more, also while the worker is at it", async () => {
      const made = await told();
      made.deps.clock.set(ON_FIRST_DAY);
      const { store } = made;
      let calls = 0;
      // The withdrawal is committed after the worker has read the change, and before it decides anything.
      const overtaken: Store = {
        ...store,
        async tx(processorId, decide) {
          if (calls++ === 0) await withdraw(made);
          return store.tx(processorId, decide);
        },
      };
      await advanceChange({ ...made.deps, store: overtaken }, made.ids);
      expect(await store.read.changes.listOutcomes(made.ids.processorId, made.ids.changeId)).toEqual([]);
      expect((await store.read.lists.current(made.ids.processorId))?.n).toBe(1);
      expect((await made.change())?.state).toBe("withdrawn");
    });

    it("needs a reason and a change that stands", async () => {
      const made = await told();
      expect(await withdraw(made, "  ")).toEqual({ ok: false, code: "withdrawal.reason_missing" });
      const authorized = as(made.tenant, "change.withdraw");
      const missing = { authorized, changeId: "nothing", reason: "So.", acknowledged: true };
      expect(await withdrawChange(made.deps, missing)).toEqual({ ok: false, code: "change.not_found" });
      expect(await withdrawChange(made.deps, { ...missing, ...made.ids, acknowledged: false })).toEqual({
        ...{ ok: false, code: "withdrawal.not_acknowledged" },
      });
      await withdraw(made);
      expect(await withdraw(made)).toEqual({ ok: false, code: "change.closed" });
    });
  });
});

/** A store of a process that dies after `calls` writes. */
function dieAfter(store: Store, calls: number): Store {
  let left = calls;
  const live = () => {
    if (left-- <= 0) throw new Error("dead");
  };
  return {
    ...store,
    async tx(processorId, decide) {
      live();
      return store.tx(processorId, decide);
    },
    async write(work) {
      live();
      return store.write(work);
    },
  };
}
