import { makeStore } from "@db/store.server";
import { acceptMails } from "@tests/support/accept-mails";
import { aContact } from "@tests/support/builders";
import { CORRECTED, correct, workOn } from "@tests/support/correcting";
import { finish } from "@tests/support/incoming/coming-back";
import { deliverAll, scriptedMailer } from "@tests/support/mailing";
import { describeEachEngine } from "@tests/support/stores";
import { aToldChange, type ToldChange } from "@tests/support/told-change";
import { expect, test } from "vitest";
import { openOutbox } from "~/adapters/outbox.server";
import { authorize } from "~/domain/people/authorize";
import type { StaffAct } from "~/domain/people/staff-permissions";
import { plusMs } from "~/domain/time";
import { deliverMail } from "~/usecases/deliver-mail";
import { proveNotices } from "~/usecases/prove-notice";
import { showUnreached } from "~/usecases/show-unreached";
import { retellNotice } from "~/usecases/tell-otherwise";

const WORDS = { contact: "privacy@lagerhaus.example" };
const AGAIN = "2026-11-26T09:00:00.000Z";

describeEachEngine((open) => {
  /** A change of which words were corrected, and the only mail that a customer has of it was refused. */
  async function refused() {
    const made = await aToldChange(makeStore(await open()));
    await acceptMails(made.store, CORRECTED);
    const ids = await correct(made, WORDS);
    await workOn(made, ids);
    const [eva] = await mailsTo(made, ids, "Eva Sten");
    expect(eva?.kind).toBe("correction");
    const at = plusMs(made.deps.clock.now(), 60_000);
    made.deps.clock.set(at);
    await finish(made.deps, ids.processorId, { id: eva?.id ?? "", state: "failed", at });
    return { made, ids };
  }

  test("issue 5: a customer whose mail of a correction alone was refused is a task, and another contact gets all of it", async () => {
    const { made, ids } = await refused();
    const seen = { authorized: may(made, "customer.read"), changeId: ids.changeId, after: null };
    const mails = [{ kind: "correction", state: "failed" }];
    expect(await showUnreached(made.deps, seen)).toMatchObject({
      view: { customers: [{ controllerId: made.second.id, isReached: true, mails }] },
    });
    made.deps.clock.set(plusMs(made.deps.clock.now(), 60_000));
    expect(await retell(made, ids, "Nia Ny")).toEqual({ ok: true });
    const [first] = (await made.mails("notice")).filter(({ name }) => name === "Eva Sten");
    const [correction] = (await mailsTo(made, ids, "Eva Sten")).filter(({ kind }) => kind === "correction");
    expect(await mailsTo(made, ids, "Nia Ny")).toMatchObject([
      { kind: "notice", state: "planned", messageId: first?.messageId },
      { kind: "correction", state: "planned", messageId: correction?.messageId, sequence: 1 },
    ]);
    expect(await showUnreached(made.deps, seen)).toMatchObject({ view: { customers: [] } });
    // Whoever comes after has the same, not the notice alone.
    await retell(made, ids, "Ole Old");
    expect((await mailsTo(made, ids, "Ole Old")).map(({ kind }) => kind)).toEqual(["notice", "correction"]);
  });

  test("issue 5: of words corrected twice a later contact gets each correction", async () => {
    const made = await aToldChange(makeStore(await open()));
    await acceptMails(made.store, CORRECTED);
    const ids = await correct(made, WORDS);
    await workOn(made, ids);
    await acceptMails(made.store, AGAIN);
    const twice = { ...made, ids };
    const last = await correct(twice, { contact: "dpo@lagerhaus.example" }, AGAIN);
    await workOn(twice, last);
    expect(await retell(made, last, "Nia Ny")).toEqual({ ok: true });
    const mails = (await mailsTo(made, last, "Nia Ny")).map(({ kind, sequence }) => [kind, sequence]);
    expect(mails).toEqual([
      ["notice", 1],
      ["correction", 1],
      ["correction", 2],
    ]);
  });

  test("issue 5: where a server refuses a correction for good, the customer's next contact gets all of it at once", async () => {
    const made = await aToldChange(makeStore(await open()));
    await acceptMails(made.store, CORRECTED);
    const ids = await correct(made, WORDS);
    await workOn(made, ids);
    const { processorId } = ids;
    const contact = aContact({ processorId, controllerId: made.second.id, name: "Nia Ny", language: "da" });
    await made.store.write((tx) => tx.customers.insertContacts([contact]));
    made.deps.clock.set(plusMs(made.deps.clock.now(), 60_000));
    const refused = { state: "failed", reply: "550 no such user" } as const;
    const { mailer } = scriptedMailer(({ envelope }) => (envelope.to === made.address("Eva Sten") ? refused : {}));
    const outbox = openOutbox(mailer, made.deps);
    await deliverAll(deliverMail({ ...made.deps, outbox, proveNotices, owner: "me", random: () => 0.5 }));
    expect((await mailsTo(made, ids, "Eva Sten")).map(({ state }) => state)).toEqual(["failed"]);
    expect((await mailsTo(made, ids, "Nia Ny")).map(({ kind }) => kind)).toEqual(["notice", "correction"]);
  });

  type Ids = ToldChange["ids"];

  async function mailsTo({ store }: ToldChange, { processorId, changeId }: Ids, name: string) {
    const all = await store.read.deliveries.listForChange(processorId, changeId, { after: null, limit: 100 });
    return all.filter((mail) => mail.name === name);
  }

  function retell(made: ToldChange, { changeId }: Ids, name: string) {
    const reader = { name, address: `${name.slice(0, 3).toLowerCase()}@sten.example`, language: "en" as const };
    const authorized = may(made, "customer.import");
    return retellNotice(made.deps, { authorized, changeId, controllerId: made.second.id, ...reader });
  }

  function may<A extends StaffAct>({ tenant }: ToldChange, act: A) {
    const { id: staffId, name, address } = tenant.staff;
    const actor = { staffId, processorId: tenant.processorId, name, address, roles: ["administrator" as const] };
    const granted = authorize(actor, act);
    if (!granted.ok) throw new Error(granted.code);
    return granted.authorized;
  }
});
