import { makeStore } from "@db/store.server";
import { acceptMails } from "@tests/support/accept-mails";
import { aContact } from "@tests/support/builders";
import { bounce, finish } from "@tests/support/incoming/coming-back";
import { describeEachEngine } from "@tests/support/stores";
import { aToldChange, RELEASED, type ToldChange } from "@tests/support/told-change";
import { beforeAll, expect, test } from "vitest";
import { authorize } from "~/domain/people/authorize";
import type { StaffAct } from "~/domain/people/staff-permissions";
import { plusMs } from "~/domain/time";
import type { Store } from "~/ports/store";
import { endContact } from "~/usecases/end-contact";
import { keepPulse } from "~/usecases/keep-pulse";
import { moveDeadlines } from "~/usecases/move-deadlines";
import { showUnreached } from "~/usecases/show-unreached";
import { proveOtherwise, retellNotice } from "~/usecases/tell-otherwise";

/** The last day of the windows of `aToldChange` is 23 December in Copenhagen. */
const EVENING = "2026-12-23T19:00:00.000Z";
/** Christmas Eve is no public holiday in Denmark. */
const NEXT_END = "2026-12-24T23:00:00.000Z";
const MINUTE = 60_000;

describeEachEngine((open) => {
  let store: Store;
  beforeAll(async () => {
    store = makeStore(await open());
  });

  test("D11 mail about a moved deadline goes to no address known to be dead, and to a contact who can be reached", async () => {
    const told = await aToldChange(store);
    const { deps, ids } = told;
    await acceptMails(store, RELEASED);
    // Eva's mail and Ida's come back; Eva's customer has another contact by then, Ida's has Bo.
    await refuse(told, "Ida Lund");
    await refuse(told, "Eva Sten");
    const { id: controllerId } = told.second;
    const later = aContact({ processorId: ids.processorId, controllerId, name: "Nia Ny", language: "da" });
    await store.write((tx) => tx.customers.insertContacts([later]));
    expect((await told.noticeOf(told.second))?.provenAt).toBeNull();
    const end = await anOutage(told);
    expect(await moveDeadlines(deps, ids)).toBe(2);
    const moved = await told.mails("deadline_moved");
    expect(moved.map(({ name, state }) => [name, state]).sort()).toEqual([
      ["Bo Skov", "planned"],
      ["Eva Sten", "suppressed"],
      ["Ida Lund", "suppressed"],
      ["Nia Ny", "planned"],
    ]);
    expect((await told.mails("notice")).find(({ name }) => name === "Nia Ny")).toMatchObject({ state: "planned" });
    expect((await told.noticeOf(told.second))?.windowEnd).toBe(NEXT_END);
    deps.clock.set(plusMs(end, MINUTE));
    expect(await moveDeadlines(deps, ids)).toBe(0);
    expect(await told.mails("deadline_moved")).toHaveLength(4);
  });

  test("D11 where nobody can be reached nothing is sent, the task names the move, and whoever is told later is told of it", async () => {
    const told = await aToldChange(store);
    const { deps, ids } = told;
    await acceptMails(store, RELEASED);
    await refuse(told, "Eva Sten");
    await anOutage(told);
    expect(await moveDeadlines(deps, ids)).toBe(2);
    const toEva = (await told.mails("deadline_moved")).filter(({ address }) => address === told.address("Eva Sten"));
    expect(toEva.map(({ state }) => state)).toEqual(["suppressed"]);
    const shown = await showUnreached(deps, {
      authorized: may(told, "customer.read"),
      changeId: ids.changeId,
      after: null,
    });
    expect(shown).toMatchObject({
      view: {
        customers: [
          {
            controllerId: told.second.id,
            isReached: false,
            moves: [{ cause: { kind: "outage" }, to: { windowEndExclusive: NEXT_END } }],
          },
        ],
      },
    });
    const place = { changeId: ids.changeId, controllerId: told.second.id };
    const reader = { name: "Nia Ny", address: "nia@ny.example", language: "en" as const };
    expect(await retellNotice(deps, { authorized: may(told, "customer.import"), ...place, ...reader })).toEqual({
      ok: true,
    });
    const late = (await told.mails("notice")).find((mail) => mail.address === reader.address);
    await finish(deps, ids.processorId, { id: late?.id ?? "", state: "accepted", at: deps.clock.now() });
    await moveDeadlines(deps, ids);
    const [mail] = (await told.mails("deadline_moved")).filter((one) => one.address === reader.address);
    const message = await store.read.deliveries.findMessage(ids.processorId, mail?.messageId ?? "");
    // What it was told in the notice, not what nobody could be told in between.
    expect(message?.text).toContain('"told":{"lastDay":"2026-12-23"');
  });

  test("D11 a customer that was told by phone, and of whose move nobody could be told, is told of it with the notice", async () => {
    const told = await aToldChange(store);
    const { deps, ids } = told;
    await acceptMails(store, RELEASED);
    await refuse(told, "Eva Sten");
    const place = { changeId: ids.changeId, controllerId: told.second.id };
    const draft = { channel: "phone" as const, receivedOn: "2026-11-23", personName: "Eva", text: "She has it." };
    const proof = { authorized: may(told, "authorisation.record"), draft, files: [], hasRefusedFiles: false };
    expect(await proveOtherwise(deps, { ...proof, ...place })).toEqual({ ok: true });
    await anOutage(told);
    expect(await moveDeadlines(deps, ids)).toBe(2);
    expect(await told.noticeOf(told.second)).toMatchObject({ windowEnd: NEXT_END, provenAt: expect.any(String) });
    const reader = { name: "Nia Ny", address: "nia@phone.example", language: "en" as const };
    const retold = await retellNotice(deps, { authorized: may(told, "customer.import"), ...place, ...reader });
    expect(retold).toEqual({ ok: true });
    const mails = (await told.mails("deadline_moved")).filter(({ name }) => name === "Nia Ny");
    expect(mails).toMatchObject([{ state: "planned", sequence: 1 }]);
    const message = await store.read.deliveries.findMessage(ids.processorId, mails[0]?.messageId ?? "");
    expect(message?.text).toMatch(/"told":{"lastDay":"2026-12-23".*"now":{"lastDay":"2026-12-24"/);
    expect(await moveDeadlines(deps, ids)).toBe(0);
    expect(await told.mails("deadline_moved")).toHaveLength(4);
  });

  test("D11 a moved deadline is told to whoever is a contact now, not to one who was ended", async () => {
    const told = await aToldChange(store);
    const { deps, ids } = told;
    await acceptMails(store, RELEASED);
    const { id: controllerId } = told.second;
    const [eva] = await store.read.customers.listContacts(ids.processorId, [controllerId]);
    const authorized = may(told, "customer.import");
    const ending = { controllerId, contactId: eva?.id ?? "", acknowledged: true };
    expect(await endContact(deps, { authorized, ...ending })).toEqual({ ok: true });
    const later = aContact({ processorId: ids.processorId, controllerId, name: "Nia Ny", language: "da" });
    await store.write((tx) => tx.customers.insertContacts([later]));
    await anOutage(told);
    expect(await moveDeadlines(deps, ids)).toBe(2);
    const moved = await told.mails("deadline_moved");
    expect(moved.map(({ name, state }) => [name, state]).sort()).toEqual([
      ["Bo Skov", "planned"],
      ["Eva Sten", "suppressed"],
      ["Ida Lund", "planned"],
      ["Nia Ny", "planned"],
    ]);
    expect((await told.mails("notice")).find(({ name }) => name === "Nia Ny")).toMatchObject({ state: "planned" });
  });

  test("D11 a contact who is told after a move has the same mail about it as the others", async () => {
    const told = await aToldChange(store);
    const { deps, ids } = told;
    await acceptMails(store, RELEASED);
    await anOutage(told);
    await moveDeadlines(deps, ids);
    const notice = await told.noticeOf(told.first);
    if (notice === null) throw new Error("no notice");
    const of = { processorId: ids.processorId, controllerId: told.first.id, name: "Nia Ny", language: "en" as const };
    const contact = aContact(of);
    await store.tx(ids.processorId, async (tx) => {
      await tx.customers.insertContacts([contact]);
      await deps.tellCustomer.contact(tx, { notice, contact, by: { kind: "system" } });
    });
    const moved = await told.mails("deadline_moved");
    const [own, ida] = ["Nia Ny", "Ida Lund"].map((name) => moved.find((mail) => mail.name === name));
    expect(own).toMatchObject({ messageId: ida?.messageId, sequence: 1, state: "planned", pool: "prompt" });
  });

  function may<A extends StaffAct>({ tenant }: ToldChange, act: A) {
    const { id: staffId, name, address } = tenant.staff;
    const roles = ["administrator" as const, "publisher" as const];
    const granted = authorize({ staffId, processorId: tenant.processorId, name, address, roles }, act);
    if (!granted.ok) throw new Error(granted.code);
    return granted.authorized;
  }

  /** The last evening of the windows without a page, for two hours; gives when it was over. */
  async function anOutage({ deps }: ToldChange) {
    const end = plusMs(EVENING, 2 * 60 * MINUTE);
    for (const at of [EVENING, end]) {
      deps.clock.set(at);
      deps.authenticatorClock.set(at);
      await keepPulse({ ...deps, elapsed: () => 0 }).beat();
    }
    return end;
  }

  /** What a contact was sent was taken, and comes back now. */
  async function refuse({ deps, mails }: ToldChange, name: string) {
    const mail = (await mails("notice")).find((one) => one.name === name);
    if (mail === undefined) throw new Error(`${name} was sent nothing`);
    await bounce(deps, mail);
  }
});
