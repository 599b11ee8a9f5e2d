import { makeStore } from "@db/store.server";
import { auditOf } from "@tests/support/approving";
import { aFollower } from "@tests/support/builders";
import { describeEachEngine } from "@tests/support/stores";
import { as, aToldChange, ON_FIRST_DAY, RELEASED, type ToldChange } from "@tests/support/told-change";
import { describe, expect, it } from "vitest";
import { authorize } from "~/domain/people/authorize";
import { addContact } from "~/usecases/add-contact";
import { advanceChange } from "~/usecases/advance-change";
import { leaveNotices } from "~/usecases/leave-notices";
import { openLink } from "~/usecases/open-link";
import { showCustomer } from "~/usecases/show-customer";
import { showLeaving } from "~/usecases/show-leaving";
import { showStaffHome } from "~/usecases/show-staff-home";

const LEFT_AT = "2026-11-24T09:00:00.000Z";

describeEachEngine((open) => {
  const told = async (options?: Parameters<typeof aToldChange>[1]) => aToldChange(makeStore(await open()), options);

  async function leave(made: ToldChange, name: string) {
    made.deps.clock.set(LEFT_AT);
    return leaveNotices(made.deps, { token: made.token(name) });
  }
  const contacts = async (made: ToldChange, controllerId: string) =>
    (await made.store.read.customers.listContacts(made.ids.processorId, [controllerId])).map(
      ({ name, endedAt, endedBy }) => ({ name, endedAt, endedBy }),
    );
  const homeOf = async ({ tenant, deps }: ToldChange) =>
    (await showStaffHome(deps, { authorized: as(tenant, "list.read") })).customers;

  describe("a contact of an agreement that leaves by the link of its mail", () => {
    it("one of several is simply gone, which staff see with the moment", async () => {
      const made = await told();
      expect(await leave(made, "Bo Skov")).toEqual({ ok: true });
      expect(await leave(made, "Bo Skov")).toEqual({ ok: true });
      expect(await contacts(made, made.first.id)).toContainEqual({ name: "Bo Skov", endedAt: LEFT_AT, endedBy: "own" });
      const shown = await showCustomer(made.deps, {
        authorized: as(made.tenant, "customer.read"),
        controllerId: made.first.id,
      });
      expect(shown).toMatchObject({ ok: true, view: { left: [{ endedAt: LEFT_AT }], contacts: [{}] } });
      expect((await homeOf(made)).left).toEqual([]);
      const entries = (await auditOf(made, made.first)).filter(({ act }) => act === "contact.leave");
      expect(entries).toMatchObject([{ actor: { kind: "link" }, after: { endedAt: LEFT_AT, wasLast: false } }]);
    });

    it("the last one is honoured at once, and opens a task: the duty to notify stays", async () => {
      const made = await told();
      expect(await homeOf(made)).toMatchObject({ withoutContact: 0, left: [] });
      const token = made.token("Eva Sten");
      expect(await showLeaving(made.deps, { token })).toMatchObject({ leaving: { hasLeft: false, isLast: true } });
      await leave(made, "Eva Sten");
      expect(await showLeaving(made.deps, { token })).toMatchObject({ leaving: { hasLeft: true, isLast: true } });
      expect(await homeOf(made)).toMatchObject({
        withoutContact: 1,
        left: [{ controllerId: made.second.id, name: made.second.name, at: LEFT_AT }],
      });
      // Nothing is announced to a customer whom nobody can be told for.
      const planned = await made.deps.planAnnouncement({ ...made.ids, announcedBy: made.tenant.second.id });
      const lines = planned.ok ? planned.plan.check.lines : [];
      expect(lines).toContainEqual(expect.objectContaining({ code: "customer.no_contact", level: "blocks" }));
    });

    it("is sent nothing more, while the others are: what comes later is kept as not sent", async () => {
      const made = await told();
      await leave(made, "Bo Skov");
      made.deps.clock.set(ON_FIRST_DAY);
      await advanceChange(made.deps, made.ids);
      const mails = await made.mails("outcome");
      const of = (name: string) => mails.filter((mail) => mail.name === name).map(({ state }) => state);
      expect([of("Bo Skov"), of("Ida Lund")]).toEqual([["suppressed"], ["planned"]]);
    });

    it("keeps its right to object, and who is added again is told of what comes", async () => {
      const made = await told();
      await leave(made, "Bo Skov");
      expect((await openLink(made.deps, { token: made.token("Bo Skov") })).ok).toBe(true);
      const { id: staffId, name, address } = made.tenant.staff;
      const { processorId } = made.ids;
      const granted = authorize({ staffId, processorId, name, address, roles: ["editor"] }, "customer.import");
      if (!granted.ok) throw new Error(granted.code);
      const back = { controllerId: made.first.id, name: "Bo Skov", address: made.address("Bo Skov") };
      expect(await addContact(made.deps, { ...granted, ...back, language: "da" })).toEqual({ ok: true });
      expect(await contacts(made, made.first.id)).toContainEqual({ name: "Bo Skov", endedAt: null, endedBy: null });
      const notice = await made.noticeOf(made.first);
      const recipients = await made.store.read.notices.listRecipientsOfNotice(processorId, notice?.id ?? "");
      expect(recipients.map(({ leftAt }) => leftAt)).toEqual([null, null]);
    });

    it("a notice that had not reached them goes to whoever was added since", async () => {
      const made = await told({ isProven: false });
      const { processorId } = made.ids;
      const { id: staffId, name, address } = made.tenant.staff;
      const granted = authorize({ staffId, processorId, name, address, roles: ["editor"] }, "customer.import");
      if (!granted.ok) throw new Error(granted.code);
      const ole = { controllerId: made.second.id, name: "Ole Sten", address: "ole@sten.example" };
      await addContact(made.deps, { ...granted, ...ole, language: "da" });
      await leave(made, "Eva Sten");
      const mails = await made.mails("notice");
      const of = (reader: string) => mails.filter((mail) => mail.name === reader).map(({ state }) => state);
      expect([of("Eva Sten"), of("Ole Sten")]).toEqual([["suppressed"], ["planned"]]);
      expect((await made.noticeOf(made.second))?.provenAt).toBeNull();
    });

    it("is not brought about by a token that nobody was sent", async () => {
      const made = await told();
      expect(await leaveNotices(made.deps, { token: "x".repeat(43) })).toEqual({ ok: false, code: "link.unknown" });
      expect(await showLeaving(made.deps, { token: "" })).toEqual({ ok: false, code: "link.unknown" });
    });
  });

  describe("followers", () => {
    it("hear of a change that touches a service they chose, or names none, and of nothing else", async () => {
      const made = await told({ added: { services: ["Push"] } });
      const [mail] = await made.mails("follower_notice");
      const message = await made.store.read.deliveries.findMessage(made.ids.processorId, mail?.messageId ?? "");
      expect(message?.text).toContain("Lagerhaus");
      expect((await made.mails("follower_notice")).map(({ dateHeader }) => dateHeader)).toEqual([RELEASED]);
      const other = aFollower({ processorId: made.ids.processorId, services: ["Newsletters"] });
      await made.store.write((tx) => tx.customers.insertFollower(other));
      const planned = await made.deps.planAnnouncement({ ...made.ids, announcedBy: null });
      // The listed company names no service, so its change reaches everybody.
      expect(planned.ok && planned.plan.counts.followers).toBe(2);
    });
  });
});
