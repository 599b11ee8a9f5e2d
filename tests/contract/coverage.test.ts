import { makeStore } from "@db/store.server";
import { acceptMails } from "@tests/support/accept-mails";
import { correct } from "@tests/support/correcting";
import { describeEachEngine } from "@tests/support/stores";
import { as, aToldChange, RELEASED, type ToldChange } from "@tests/support/told-change";
import { beforeAll, expect, test } from "vitest";
import { REACH_FILTERS, type ReachFilter } from "~/domain/change/reached";
import { reachedRows } from "~/domain/change/reached-csv";
import { plusMs } from "~/domain/time";
import type { Store } from "~/ports/store";
import { acknowledgeNotice } from "~/usecases/acknowledge-notice";
import { lodgeObjection } from "~/usecases/lodge-objection";
import { openSpace } from "~/usecases/open-space";
import { showCoverage } from "~/usecases/show-coverage";
import { showNotifiedChange } from "~/usecases/show-notified-change";

const LATER = plusMs(RELEASED, 60_000);
const REPLY = "250 2.0.0 <bo@skov.example> queued as 4F1";

describeEachEngine((open) => {
  let store: Store;
  beforeAll(async () => {
    store = makeStore(await open());
  });

  const shownTo = async (
    told: ToldChange,
    filter: ReachFilter | null = null,
    limit = 50,
    after: string | null = null,
  ) => {
    const authorized = as(told.tenant, "list.read");
    const shown = await showCoverage(told.deps, {
      ...{ authorized, changeId: told.ids.changeId, filter },
      page: { after, limit },
    });
    if (!shown.ok) throw new Error(shown.code);
    return shown.view;
  };

  /** The mail to this contact was put off once, and then taken by `server` with `reply`. */
  async function accept(told: ToldChange, name: string): Promise<void> {
    const { processorId } = told.ids;
    await store.write(async (tx) => {
      const lease = { owner: "test", now: LATER, until: plusMs(LATER, 60_000) };
      const take = async () => {
        const taken = await tx.deliveries.claimDue("bulk", lease, 1_000);
        const isOurs = ({ delivery }: (typeof taken)[number]) =>
          delivery.name === name && delivery.processorId === processorId;
        const mail = taken.find(isOurs)?.delivery;
        if (mail === undefined) throw new Error(`No mail to ${name} was due`);
        const others = taken.filter((one) => !isOurs(one));
        await tx.deliveries.settle(others.map(({ delivery, waitedAs }) => ({ ...delivery, state: waitedAs })));
        return mail;
      };
      const first = await take();
      const putOff = { reply: "451 4.7.1 greylisted", server: "mx.skov.example", messageHash: null };
      await tx.deliveries.settle([{ ...first, ...putOff, state: "deferred", dueAt: RELEASED }]);
      await tx.deliveries.insertAttempts([
        {
          ...{ id: told.deps.ids.next(), processorId, deliveryId: first.id, attempt: first.attempt },
          ...{ ...putOff, state: "deferred", at: RELEASED },
        },
      ]);
      const second = await take();
      await tx.deliveries.settle([
        { ...second, state: "accepted", server: "mx.skov.example", reply: REPLY, finishedAt: LATER },
      ]);
    });
  }

  test("D11: after a correction of words the proof is said to be the notice before, not an act of the customer", async () => {
    const told = await aToldChange(store);
    const by = async (of: ToldChange) => (await shownTo(of)).rows.map(({ proof }) => proof?.by ?? null);
    await acceptMails(store, RELEASED);
    expect(await by(told)).toEqual(["acceptance", "acceptance"]);
    const ids = await correct(told, { contact: "privacy@lagerhaus.example" });
    expect(await by({ ...told, ids })).toEqual(["corrected", "corrected"]);
  });

  test("every customer, contact and attempt is shown with the server's own words, people masked until opened", async () => {
    const told = await aToldChange(store);
    await accept(told, "Bo Skov");
    const masked = await shownTo(told);
    expect(masked.rows).toHaveLength(2);
    const contact = masked.rows
      .flatMap(({ contacts }) => contacts)
      .find(({ deliveries }) => deliveries.some(({ state }) => state === "accepted"));
    expect(contact).toMatchObject({ name: "B. S." });
    expect(contact?.deliveries[0]?.attempts).toMatchObject([
      { state: "deferred", at: RELEASED, server: "mx.skov.example", reply: "451 4.7.1 greylisted" },
      { state: "accepted", at: LATER, server: "mx.skov.example", reply: "250 2.0.0 <b•••@s•••.example> queued as 4F1" },
    ]);
    const authorized = as(told.tenant, "customer.open");
    await openSpace(told.deps, { authorized, controllerId: told.first.id, reason: "To call them about the change" });
    const opened = (await shownTo(told)).rows.find(({ controllerId }) => controllerId === told.first.id);
    expect(opened?.contacts.map(({ name }) => name).sort()).toEqual(["Bo Skov", "Ida Lund"]);
    expect(opened?.contacts.flatMap(({ deliveries }) => deliveries.flatMap(({ attempts }) => attempts))).toContainEqual(
      expect.objectContaining({ reply: REPLY }),
    );
  });

  test("M5 looking at the page leaves no trace; only an act counts as opened, and each customer has one answer", async () => {
    const told = await aToldChange(store);
    const before = await shownTo(told);
    expect(before.counts).toEqual({
      ...{ customers: 2, told: 2, opened: 0, acknowledged: 0, objected: 0, silent: 2, notReached: 0 },
    });
    const { authorized, changeId } = await told.reading("Bo Skov");
    await showNotifiedChange(told.deps, { authorized, changeId });
    expect((await shownTo(told)).counts).toEqual(before.counts);
    const acting = await told.acting("Bo Skov");
    await acknowledgeNotice(told.deps, { ...acting, receivedAt: LATER, acknowledged: true });
    expect((await shownTo(told)).counts).toMatchObject({ opened: 1, acknowledged: 1, silent: 1 });
    // D15: who has noted no objection may still object, and then has objected.
    const draft = { itemIds: [], ground: null, text: "We object after all.", wish: "", personName: "Bo Skov" };
    const lodged = await lodgeObjection(told.deps, {
      ...acting,
      ...{ receivedAt: plusMs(LATER, 1000), formId: "form-1", draft, files: [], language: "da" },
    });
    expect(lodged.ok).toBe(true);
    expect((await shownTo(told)).counts).toMatchObject({ opened: 1, acknowledged: 0, objected: 1, silent: 1 });
  });

  test("a filter shows whom its count counts, page by page", async () => {
    const told = await aToldChange(store, { isProven: false });
    const acting = await told.acting("Eva Sten");
    await acknowledgeNotice(told.deps, { ...acting, receivedAt: LATER, acknowledged: true });
    const { counts } = await shownTo(told);
    expect(counts).toEqual({
      ...{ customers: 2, told: 1, opened: 1, acknowledged: 1, objected: 0, silent: 0, notReached: 1 },
    });
    for (const filter of REACH_FILTERS) {
      const { rows } = await shownTo(told, filter);
      expect(rows).toHaveLength(counts[filter]);
    }
    const first = await shownTo(told, null, 1);
    const second = await shownTo(told, null, 1, first.next);
    expect(new Set([...first.rows, ...second.rows].map(({ controllerId }) => controllerId))).toEqual(
      new Set([told.first.id, told.second.id]),
    );
  });

  test("the table has a line for each attempt, and no cell of it is a formula", async () => {
    const told = await aToldChange(store);
    await accept(told, "Bo Skov");
    const { rows } = await shownTo(told);
    const [row] = rows;
    if (row === undefined) throw new Error("Nobody was told");
    const lines = reachedRows({ ...row, customer: "=HYPERLINK(1)" });
    expect(lines.every(([customer]) => customer === "'=HYPERLINK(1)")).toBe(true);
    expect(new Set(lines.map((line) => line.length))).toEqual(new Set([15]));
    expect(rows.flatMap(reachedRows).map((line) => line[11])).toContain("deferred");
    const report = { id: "1", action: "failed", status: "5.1.1", diagnostic: "550 no such user" } as const;
    const later = { ...report, remoteServer: "mx.skov.example", receivedAt: "2026-11-23T10:00:00.000Z" };
    const withReports = row.contacts.map((contact) => ({
      ...contact,
      deliveries: contact.deliveries.map((mail) => ({
        ...mail,
        reports: [
          { ...later, effect: "counts" as const },
          { ...later, effect: "other_address" as const },
        ],
      })),
    }));
    const said = reachedRows({ ...row, contacts: withReports }).map((line) => line.slice(10));
    expect(said).toContainEqual([
      ...["", "reported_failed", "2026-11-23T10:00:00.000Z", "mx.skov.example", "5.1.1 550 no such user"],
    ]);
    expect(said.map(([, state]) => state)).toContain("reported_failed_without_effect");
  });
});
