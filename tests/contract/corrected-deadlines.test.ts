import { makeStore } from "@db/store.server";
import { acceptMails } from "@tests/support/accept-mails";
import { aContact, aPeriod } from "@tests/support/builders";
import { correct, orderCorrection, workOn } from "@tests/support/correcting";
import { bounce, finish } from "@tests/support/incoming/coming-back";
import { describeEachEngine } from "@tests/support/stores";
import { aToldChange, RELEASED, type ToldChange } from "@tests/support/told-change";
import { expect, test } from "vitest";
import { authorize } from "~/domain/people/authorize";
import type { Day } from "~/domain/time";
import { moveDeadlines } from "~/usecases/move-deadlines";
import { recordOutage } from "~/usecases/record-outage";
import { releaseChange } from "~/usecases/release-change";

const WORDS = { contact: "privacy@lagerhaus.example" };
/** 30 days from 23 November. */
const LAST_DAY = "2026-12-23";
const NEXT_END = "2026-12-24T23:00:00.000Z";

describeEachEngine((open) => {
  const told = async (options?: Parameters<typeof aToldChange>[1]) => {
    const made = await aToldChange(makeStore(await open()), options);
    await acceptMails(made.store, RELEASED);
    return made;
  };

  test("D11 a customer with nothing but a correction of words, which did not arrive, holds nobody else up", async () => {
    const made = await told();
    const ids = await correct(made, WORDS);
    await workOn(made, ids);
    const [eva] = (await mailsOf(made, ids)).filter(({ name }) => name === "Eva Sten");
    expect(eva?.kind).toBe("correction");
    await finish(made.deps, ids.processorId, { id: eva?.id ?? "", state: "failed", at: made.deps.clock.now() });
    const { id: controllerId } = made.second;
    const later = aContact({ processorId: ids.processorId, controllerId, name: "Nia Ny", language: "da" });
    await made.store.write((tx) => tx.customers.insertContacts([later]));
    await anOutage(made, LAST_DAY);
    expect(await moveDeadlines(made.deps, ids)).toBe(2);
    for (const { id } of [made.first, made.second]) expect((await noticeOf(made, ids, id))?.windowEnd).toBe(NEXT_END);
    const moved = (await mailsOf(made, ids)).filter(({ kind }) => kind === "deadline_moved");
    expect(moved.map(({ name, state }) => [name, state]).sort()).toEqual([
      ["Bo Skov", "planned"],
      ["Eva Sten", "suppressed"],
      ["Ida Lund", "planned"],
      ["Nia Ny", "planned"],
    ]);
  });

  test("D11 an outage that moves the gate alone tells nobody an end that a correction has told already", async () => {
    const objection = { ...aPeriod({ count: 14 }), effect: "right_to_terminate" as const };
    const made = await told({ overrides: { objection } });
    const objecting = (await made.noticeOf(made.first))?.window?.lastDay ?? "";
    await anOutage(made, objecting);
    expect(await moveDeadlines(made.deps, made.ids)).toBe(1);
    const kept = await made.noticeOf(made.first);
    const ids = await correct(made, WORDS, made.deps.clock.now());
    await workOn(made, ids);
    expect(await noticeOf(made, ids, made.first.id)).toMatchObject({ window: kept?.movedWindow, moves: kept?.moves });
    await anOutage(made, LAST_DAY);
    expect(await moveDeadlines(made.deps, ids)).toBe(1);
    const notice = await noticeOf(made, ids, made.first.id);
    expect([notice?.windowEnd, notice?.gateEnd]).toEqual([kept?.windowEnd, NEXT_END]);
    const moved = (await mailsOf(made, ids)).filter(({ kind }) => kind === "deadline_moved");
    expect(moved.map(({ name }) => name)).toEqual(["Eva Sten"]);
  });

  test("D11 a correction of words does not go on from a notice whose proof fell while it was made ready", async () => {
    const made = await told();
    const ids = await orderCorrection(made, { put: WORDS });
    const [mail] = (await made.mails("notice")).filter(({ name }) => name === "Eva Sten");
    if (mail === undefined) throw new Error("Eva Sten was sent nothing");
    const racing = whileStaged(made, () => bounce(made.deps, mail));
    expect(await releaseChange(racing, ids)).toBe("not_due");
    expect(await made.change()).toMatchObject({ state: "announced", correctedBy: null });
    expect(await releaseChange(racing, ids)).toBe("announced");
    const whole = { provenAt: null, windowEnd: "2026-12-28T23:00:00.000Z" };
    expect(await noticeOf(made, ids, made.second.id)).toMatchObject(whole);
    expect((await noticeOf(made, ids, made.first.id))?.provenAt).toBe(RELEASED);
    const sent = (await mailsOf(made, ids)).map(({ kind, name }) => [kind, name]).sort();
    expect(sent).toEqual([
      ["correction", "Bo Skov"],
      ["correction", "Ida Lund"],
      ["follower_notice", ""],
      ["notice", "Eva Sten"],
    ]);
  });

  test("D11 a correction of words ends no earlier than the notice it goes on from, moved while it was made ready", async () => {
    const made = await told();
    await anOutage(made, LAST_DAY);
    const ids = await orderCorrection(made, { put: WORDS, at: made.deps.clock.now() });
    const racing = whileStaged(made, () => moveDeadlines(made.deps, made.ids));
    expect(await releaseChange(racing, ids)).toBe("not_due");
    expect(await releaseChange(racing, ids)).toBe("announced");
    for (const { id } of [made.first, made.second]) expect((await noticeOf(made, ids, id))?.windowEnd).toBe(NEXT_END);
  });
});

/** A process in whose release something happens between its customers and its followers, once. */
function whileStaged({ deps }: ToldChange, happen: () => Promise<unknown>): ToldChange["deps"] {
  let hasHappened = false;
  return {
    ...deps,
    async shelveMail(mail) {
      if (mail.kind === "follower_notice" && !hasHappened) {
        hasHappened = true;
        await happen();
      }
      return deps.shelveMail(mail);
    },
  };
}

async function mailsOf({ store }: ToldChange, { processorId, changeId }: ToldChange["ids"]) {
  return store.read.deliveries.listForChange(processorId, changeId, { after: null, limit: 100 });
}

async function noticeOf({ store }: ToldChange, { processorId, changeId }: ToldChange["ids"], controllerId: string) {
  return store.read.notices.findForController(processorId, changeId, controllerId);
}

/** An hour of that evening in which customers could not reach Varsel, recorded that night. */
async function anOutage({ deps, tenant }: ToldChange, day: Day) {
  const { id: staffId, name, address } = tenant.staff;
  const administrator = { staffId, processorId: tenant.processorId, name, address, roles: ["administrator" as const] };
  const granted = authorize(administrator, "outage.record");
  if (!granted.ok) throw new Error(granted.code);
  deps.clock.set(`${day}T22:00:00.000Z`);
  const clocks = { startDay: day, startTime: "20:00", endDay: day, endTime: "21:00" };
  const recorded = await recordOutage(deps, {
    authorized: granted.authorized,
    ...clocks,
    reason: "The proxy was down",
  });
  if (!recorded.ok) throw new Error(recorded.code);
}
