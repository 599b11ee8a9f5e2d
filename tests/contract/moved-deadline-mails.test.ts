import { makeStore } from "@db/store.server";
import { acceptMails } from "@tests/support/accept-mails";
import { aContact, aDeliveryReport, anIncomingMail } from "@tests/support/builders";
import { finish } from "@tests/support/incoming/coming-back";
import { describeEachEngine } from "@tests/support/stores";
import { aToldChange, RELEASED, type ToldChange } from "@tests/support/told-change";
import { beforeAll, expect, test } from "vitest";
import { authorize } from "~/domain/people/authorize";
import { plusMs } from "~/domain/time";
import type { Store } from "~/ports/store";
import { keepPulse } from "~/usecases/keep-pulse";
import { moveDeadlines } from "~/usecases/move-deadlines";
import { showUnreached } from "~/usecases/show-unreached";
import { retellNotice } from "~/usecases/tell-otherwise";

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
    expect(moved.map(({ name }) => name).sort()).toEqual(["Bo Skov", "Nia Ny"]);
    expect((await told.mails("notice")).find(({ name }) => name === "Nia Ny")).toMatchObject({ state: "planned" });
    expect((await told.noticeOf(told.second))?.windowEnd).toBe(NEXT_END);
    deps.clock.set(plusMs(end, MINUTE));
    expect(await moveDeadlines(deps, ids)).toBe(0);
    expect(await told.mails("deadline_moved")).toHaveLength(2);
  });

  test("D11 where nobody can be reached nothing is sent, the task names the move, and whoever is told later is told of it", async () => {
    const told = await aToldChange(store);
    const { deps, ids } = told;
    await acceptMails(store, RELEASED);
    await refuse(told, "Eva Sten");
    await anOutage(told);
    expect(await moveDeadlines(deps, ids)).toBe(2);
    const moved = async () => (await told.mails("deadline_moved")).map(({ address }) => address);
    expect(await moved()).toEqual(expect.not.arrayContaining([told.address("Eva Sten")]));
    const { id: staffId, name, address } = told.tenant.staff;
    const administrator = { staffId, processorId: ids.processorId, name, address, roles: ["administrator" as const] };
    const [reading, importing] = [
      authorize(administrator, "customer.read"),
      authorize(administrator, "customer.import"),
    ];
    if (!reading.ok || !importing.ok) throw new Error("An administrator may");
    const shown = await showUnreached(deps, { authorized: reading.authorized, changeId: ids.changeId, after: null });
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
    expect(await retellNotice(deps, { authorized: importing.authorized, ...place, ...reader })).toEqual({ ok: true });
    const late = (await told.mails("notice")).find((mail) => mail.address === reader.address);
    await finish(deps, ids.processorId, { id: late?.id ?? "", state: "accepted", at: deps.clock.now() });
    await moveDeadlines(deps, ids);
    const [mail] = (await told.mails("deadline_moved")).filter((one) => one.address === reader.address);
    const message = await store.read.deliveries.findMessage(ids.processorId, mail?.messageId ?? "");
    // What it was told in the notice, not what nobody could be told in between.
    expect(message?.text).toContain('"told":{"lastDay":"2026-12-23"');
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
    const { processorId, changeId, noticeId, recipientId } = mail;
    const at = deps.clock.now();
    await store.tx(processorId, async (tx) => {
      const bounce = anIncomingMail({ processorId, changeId, noticeId, recipientId, deliveryId: mail.id });
      await tx.incoming.insert(bounce, new Uint8Array());
      await tx.incoming.insertReport(
        aDeliveryReport({ processorId, changeId, noticeId, recipientId, deliveryId: mail.id, mailId: bounce.id }),
      );
      await deps.tellCustomer.missed(tx, mail, at);
    });
  }
});
