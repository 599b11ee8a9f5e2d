import { makeStore } from "@db/store.server";
import { acceptMails } from "@tests/support/accept-mails";
import { aContact, anObjection } from "@tests/support/builders";
import { CORRECTED, correct, workOn } from "@tests/support/correcting";
import { bounce, finish } from "@tests/support/incoming/coming-back";
import { describeEachEngine } from "@tests/support/stores";
import { aToldChange, ON_FIRST_DAY, RELEASED, type ToldChange } from "@tests/support/told-change";
import { beforeAll, expect, test } from "vitest";
import type { Controller } from "~/domain/agreement/controller";
import type { Delivery } from "~/domain/delivery/delivery";
import { authorize } from "~/domain/people/authorize";
import type { StaffAct } from "~/domain/people/staff-permissions";
import type { Store } from "~/ports/store";
import { advanceChange } from "~/usecases/advance-change";
import { decideObjection } from "~/usecases/decide-objection";
import { remindSilent } from "~/usecases/remind-silent";
import { showStaffHome } from "~/usecases/show-staff-home";
import { showUnreached } from "~/usecases/show-unreached";
import { proveOtherwise, retellNotice } from "~/usecases/tell-otherwise";
import { tellWithdrawal } from "~/usecases/tell-withdrawal";
import { withdrawChange } from "~/usecases/withdraw-change";

const TOLD = "2026-11-24T09:00:00.000Z";
const A_WEEK_BEFORE = "2026-12-16T07:00:00.000Z";
const LATER = "2026-12-31T09:00:00.000Z";

describeEachEngine((open) => {
  let store: Store;
  beforeAll(async () => {
    store = makeStore(await open());
  });

  test("D11 an outcome goes to no address known to be dead; where no other is, it is kept and the customer stays a task", async () => {
    const made = await aToldChange(store);
    await acceptMails(store, RELEASED);
    await comesBack(made, "Bo Skov");
    await comesBack(made, "Eva Sten");
    made.deps.clock.set(TOLD);
    await proveByPhone(made, made.second);
    expect(await missed(made)).toEqual([{ unreached: 0, deadAddress: 1 }]);
    made.deps.clock.set(ON_FIRST_DAY);
    await advanceChange(made.deps, made.ids);
    expect(states(await made.mails("outcome"))).toEqual([
      ["Bo Skov", "suppressed"],
      ["Eva Sten", "suppressed"],
      ["Ida Lund", "planned"],
    ]);
    expect(await missed(made)).toEqual([{ unreached: 0, deadAddress: 2 }]);
    // Whoever is told later is told what has become of it, too.
    const place = { changeId: made.ids.changeId, controllerId: made.second.id };
    const reader = { name: "Nia Ny", address: "nia@outcome.example", language: "en" as const };
    await retellNotice(made.deps, { authorized: may(made, "customer.import"), ...place, ...reader });
    const [late] = (await made.mails("outcome")).filter(({ name }) => name === "Nia Ny");
    const [kept] = (await made.mails("outcome")).filter(({ name }) => name === "Eva Sten");
    expect(late).toMatchObject({ state: "planned", pool: "prompt", sequence: 1, messageId: kept?.messageId });
  });

  test("D11 where nobody who was told can be reached, the next contact gets the notice and the outcome, each once", async () => {
    const made = await aToldChange(store);
    await acceptMails(store, RELEASED);
    await comesBack(made, "Eva Sten");
    await proveByPhone(made, made.second);
    await addContact(made, made.second, "Nia Ny");
    made.deps.clock.set(ON_FIRST_DAY);
    await advanceChange(made.deps, made.ids);
    await advanceChange(made.deps, made.ids);
    const toNia = async () => [...(await made.mails("notice")), ...(await made.mails("outcome"))].filter(isNia);
    expect((await toNia()).map(({ kind, state }) => [kind, state])).toEqual([
      ["notice", "planned"],
      ["outcome", "planned"],
    ]);
  });

  test("D11 a decision on an objection goes to whoever can be reached", async () => {
    const made = await aToldChange(store);
    await acceptMails(store, RELEASED);
    await comesBack(made, "Bo Skov");
    const notice = await made.noticeOf(made.first);
    const objection = anObjection({
      ...{ ...made.ids, id: made.deps.ids.next(), number: "2026-01-I1", controllerId: made.first.id },
      ...{ state: "open", timing: "in_time", noticeId: notice?.id ?? null, address: made.address("Bo Skov") },
    });
    await store.write((tx) => tx.objections.insert(objection));
    const decision = { objectionId: objection.id, outcome: "carved_out" as const, reasons: "Agreed." };
    const authorized = may(made, "objection.decide");
    expect(await decideObjection(made.deps, { authorized, ...decision })).toEqual({ ok: true });
    expect(states(await made.mails("outcome"))).toEqual([
      ["Bo Skov", "suppressed"],
      ["Ida Lund", "planned"],
    ]);
  });

  test("a withdrawal goes to no address known to be dead, and of a customer that was told to a contact who came since", async () => {
    const made = await aToldChange(store);
    await acceptMails(store, RELEASED);
    await comesBack(made, "Bo Skov");
    await comesBack(made, "Eva Sten");
    await proveByPhone(made, made.second);
    await addContact(made, made.second, "Nia Ny");
    await withdrawn(made);
    expect(states(await made.mails("withdrawal"))).toEqual([
      ["Bo Skov", "suppressed"],
      ["Eva Sten", "suppressed"],
      ["Ida Lund", "planned"],
      ["Nia Ny", "planned"],
    ]);
    expect((await made.mails("notice")).filter(isNia)).toEqual([]);
  });

  test("a withdrawal tells nothing to contacts of a customer that never heard of the change", async () => {
    const made = await aToldChange(store);
    await acceptMails(store, RELEASED);
    await comesBack(made, "Eva Sten");
    await addContact(made, made.second, "Nia Ny");
    await withdrawn(made);
    expect((await made.mails("withdrawal")).filter(isNia)).toEqual([]);
  });

  test("a withdrawn correction that never arrived is told to a contact who came since, where what it corrects had arrived", async () => {
    const made = await aToldChange(store);
    await acceptMails(store, RELEASED);
    const ids = await correct(made, { activity: "Backup of mail addresses" });
    await workOn(made, ids);
    await acceptMails(store, CORRECTED);
    const mails = async (kind: string) => {
      const all = await store.read.deliveries.listForChange(ids.processorId, ids.changeId, { after: null, limit: 99 });
      return all.filter((mail) => mail.kind === kind);
    };
    for (const mail of (await mails("notice")).filter(({ name }) => name === "Eva Sten")) await bounce(made.deps, mail);
    await addContact(made, made.second, "Nia Ny");
    await withdrawn(made, ids.changeId);
    expect(states(await mails("withdrawal"))).toEqual([
      ["Bo Skov", "planned"],
      ["Eva Sten", "suppressed"],
      ["Ida Lund", "planned"],
      ["Nia Ny", "planned"],
    ]);
    expect((await mails("notice")).filter(isNia)).toEqual([]);
  });

  test("D11 a reminder goes to the next contact, with the notice, where nobody who was told can be reached", async () => {
    const made = await aToldChange(store, { overrides: { reminders: true } });
    await acceptMails(store, RELEASED);
    await comesBack(made, "Bo Skov");
    await comesBack(made, "Ida Lund");
    await proveByPhone(made, made.first);
    await addContact(made, made.first, "Nia Ny");
    made.deps.clock.set(A_WEEK_BEFORE);
    await remindSilent(made.deps, made.ids);
    await remindSilent(made.deps, made.ids);
    expect((await made.mails("notice")).filter(isNia)).toHaveLength(1);
    expect(states(await made.mails("reminder"))).toEqual([["Nia Ny", "planned"]]);
  });

  test("issue 5: an address that refuses a later mail is a task, until a mail is taken there again", async () => {
    const made = await aToldChange(store);
    await acceptMails(store, RELEASED);
    made.deps.clock.set(ON_FIRST_DAY);
    await advanceChange(made.deps, made.ids);
    expect(await missed(made)).toEqual([]);
    const [outcome] = (await made.mails("outcome")).filter(({ name }) => name === "Eva Sten");
    const end = { state: "failed" as const, at: ON_FIRST_DAY };
    await finish(made.deps, made.ids.processorId, { id: outcome?.id ?? "", ...end });
    expect(await missed(made)).toEqual([{ unreached: 0, deadAddress: 1 }]);
    const authorized = may(made, "customer.read");
    const listed = await showUnreached(made.deps, { authorized, changeId: made.ids.changeId, after: null });
    expect(listed).toMatchObject({
      view: {
        customers: [
          {
            controllerId: made.second.id,
            isReached: true,
            mails: [{ kind: "notice" }, { kind: "outcome", state: "failed" }],
          },
        ],
      },
    });
    const again: Delivery | undefined = outcome && {
      ...{ ...outcome, id: made.deps.ids.next(), sequence: 2, state: "accepted", finishedAt: LATER },
      messageIdHeader: `<${made.deps.ids.next()}@varsel.example>`,
    };
    await store.write((tx) => tx.deliveries.insert(again === undefined ? [] : [again]));
    expect(await missed(made)).toEqual([]);
  });

  const isNia = ({ name }: { name: string }) => name === "Nia Ny";
  const states = (mails: readonly Delivery[]) => mails.map(({ name, state }) => [name, state]).sort();

  function may<A extends StaffAct>({ tenant }: ToldChange, act: A) {
    const { id: staffId, name, address } = tenant.staff;
    const roles = ["administrator" as const, "publisher" as const, "legal_reviewer" as const];
    const granted = authorize({ staffId, processorId: tenant.processorId, name, address, roles }, act);
    if (!granted.ok) throw new Error(granted.code);
    return granted.authorized;
  }

  async function missed(made: ToldChange) {
    const home = await showStaffHome(made.deps, { authorized: may(made, "list.read") });
    return home.missed.map(({ unreached, deadAddress }) => ({ unreached, deadAddress }));
  }

  async function proveByPhone(made: ToldChange, { id: controllerId }: Controller) {
    const draft = { channel: "phone" as const, receivedOn: "2026-11-23", personName: "Eva", text: "She has it." };
    const proof = { draft, files: [], hasRefusedFiles: false, changeId: made.ids.changeId, controllerId };
    const authorized = may(made, "authorisation.record");
    expect(await proveOtherwise(made.deps, { authorized, ...proof })).toEqual({ ok: true });
  }

  async function addContact({ ids }: ToldChange, { id: controllerId }: Controller, name: string) {
    const contact = aContact({ processorId: ids.processorId, controllerId, name, language: "da" });
    await store.write((tx) => tx.customers.insertContacts([contact]));
  }

  async function withdrawn(made: ToldChange, changeId = made.ids.changeId) {
    const order = { changeId, reason: "The vendor left the market.", acknowledged: true };
    expect(await withdrawChange(made.deps, { authorized: may(made, "change.withdraw"), ...order })).toEqual({
      ok: true,
    });
    await tellWithdrawal(made.deps, { ...made.ids, changeId });
  }

  /** What a contact was sent was taken, and comes back now. */
  async function comesBack({ deps, mails }: ToldChange, name: string) {
    const mail = (await mails("notice")).find((one) => one.name === name);
    if (mail === undefined) throw new Error(`${name} was sent nothing`);
    await bounce(deps, mail);
  }
});
