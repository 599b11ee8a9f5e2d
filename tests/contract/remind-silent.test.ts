import { makeStore } from "@db/store.server";
import { acceptMails } from "@tests/support/accept-mails";
import { anObjection } from "@tests/support/builders";
import { scriptedMailer } from "@tests/support/mailing";
import { describeEachEngine } from "@tests/support/stores";
import { as, aToldChange, byLink, RELEASED, type ToldChange } from "@tests/support/told-change";
import { expect, test } from "vitest";
import { openOutbox } from "~/adapters/outbox.server";
import { acknowledgeNotice } from "~/usecases/acknowledge-notice";
import { advanceChange } from "~/usecases/advance-change";
import { deliverMail } from "~/usecases/deliver-mail";
import { proveNotices } from "~/usecases/prove-notice";
import { remindSilent } from "~/usecases/remind-silent";
import { tellWithdrawal } from "~/usecases/tell-withdrawal";
import { withdrawChange } from "~/usecases/withdraw-change";

/** 30 days end with 23 December, 24:00 in Copenhagen. */
const BEFORE = "2026-12-16T06:59:00.000Z";
const A_WEEK_BEFORE = "2026-12-16T07:00:00.000Z";
const A_DAY_BEFORE = "2026-12-22T07:00:00.000Z";
const AFTER_THE_END = "2026-12-23T23:00:00.000Z";
const ANY = { act: null, result: null, actorId: null, controllerId: null, from: null, until: null };
const promised = { overrides: { reminders: true } };

/** As the worker does it. */
async function look({ deps, ids }: ToldChange, now: string) {
  deps.clock.set(now);
  const { remindedUpTo: since, reminded } = await remindSilent(deps, ids);
  await advanceChange(deps, { ...ids, since });
  return reminded;
}
const sequences = async (made: ToldChange) => (await made.mails("reminder")).map(({ sequence }) => sequence).sort();

describeEachEngine((open) => {
  const told = async (options?: Parameters<typeof aToldChange>[1]) => aToldChange(makeStore(await open()), options);

  test("go to every contact of whoever is silent and was promised them, once a sequence, and to nobody else", async () => {
    const made = await told(promised);
    expect((await made.change())?.dueAt).toBe(A_WEEK_BEFORE);
    expect(await look(made, BEFORE)).toBe(0);
    expect(await look(made, A_WEEK_BEFORE)).toBe(1);
    expect(await look(made, "2026-12-16T07:00:02.000Z")).toBe(0);
    const week = await made.mails("reminder");
    expect(week.map(({ name }) => name).sort()).toEqual(["Bo Skov", "Ida Lund"]);
    expect(new Set(week.map((mail) => mail.usefulUntil))).toEqual(new Set([A_DAY_BEFORE]));
    expect((await made.change())?.dueAt).toBe(A_DAY_BEFORE);
    expect(await look(made, A_DAY_BEFORE)).toBe(1);
    expect(await sequences(made)).toEqual([1, 1, 7, 7]);
    expect((await made.mails("reminder")).filter(({ usefulUntil }) => usefulUntil === AFTER_THE_END)).toHaveLength(2);
    const acts = await made.store.read.audit.list(
      made.ids.processorId,
      { ...ANY, act: "notice.remind" },
      { before: null, limit: 50 },
    );
    expect(acts).toHaveLength(2);
  });

  test("M8 after weeks in which nothing ran, only the one that is still useful goes, and none after the end", async () => {
    const made = await told(promised);
    expect(await look(made, "2026-12-23T12:00:00.000Z")).toBe(1);
    expect(await sequences(made)).toEqual([1, 1]);
    // A clock that is set back repeats nothing; the reminder it comes by again is due once more and not yet sent.
    await look(made, "2026-12-20T12:00:00.000Z");
    await look(made, "2026-12-23T12:00:00.000Z");
    expect((await sequences(made)).filter((n) => n === 1)).toHaveLength(2);
    const late = await told(promised);
    expect(await look(late, "2027-01-07T09:00:00.000Z")).toBe(0);
    expect(await late.mails("reminder")).toEqual([]);
  });

  test("M8 are stopped where they waited until what they say is past, and are accounted for", async () => {
    const made = await told(promised);
    await acceptMails(made.store, RELEASED);
    await look(made, A_WEEK_BEFORE);
    const { sent, mailer } = scriptedMailer();
    const queue = deliverMail({
      ...made.deps,
      outbox: openOutbox(mailer, made.deps),
      proveNotices,
      owner: "me",
      random: () => 0.5,
    });
    made.deps.clock.set(A_DAY_BEFORE);
    expect(await queue.claim("bulk", 100)).toEqual([]);
    expect(sent).toEqual([]);
    const [reminder] = await made.mails("reminder");
    expect(reminder).toMatchObject({ state: "suppressed", finishedAt: A_DAY_BEFORE, leaseOwner: null });
  });

  test("D3 two workers that look at once send one", async () => {
    const made = await told(promised);
    made.deps.clock.set(A_WEEK_BEFORE);
    await Promise.all([1, 2, 3].map(() => remindSilent(made.deps, made.ids)));
    expect(await sequences(made)).toEqual([7, 7]);
  });

  test("D15 stop with an acknowledgement, those that wait with it, and nothing is waived", async () => {
    const made = await told(promised);
    await look(made, A_WEEK_BEFORE);
    const by = await byLink(made.deps, made.token("Bo Skov"), "own.object");
    await acknowledgeNotice(made.deps, { ...by, receivedAt: A_WEEK_BEFORE, acknowledged: true });
    expect((await made.mails("reminder")).map(({ state }) => state)).toEqual(["suppressed", "suppressed"]);
    expect(await look(made, A_DAY_BEFORE)).toBe(0);
  });

  test("stop with an objection of that customer, and with nobody else's", async () => {
    const made = await told(promised);
    const objection = (controllerId: string, number: string) =>
      anObjection({ ...made.ids, number, controllerId, state: "open", timing: "in_time" });
    await made.store.write((tx) => tx.objections.insert(objection(made.second.id, "2026-01-I1")));
    expect(await look(made, A_WEEK_BEFORE)).toBe(1);
    await made.store.write((tx) => tx.objections.insert(objection(made.first.id, "2026-01-I2")));
    expect(await look(made, A_DAY_BEFORE)).toBe(0);
  });

  test("stop with a withdrawal, those that wait with it", async () => {
    const made = await told(promised);
    await look(made, A_WEEK_BEFORE);
    const authorized = as(made.tenant, "change.withdraw");
    const asked = { authorized, changeId: made.ids.changeId, reason: "No longer needed", acknowledged: true };
    expect(await withdrawChange(made.deps, asked)).toEqual({ ok: true });
    await tellWithdrawal(made.deps, made.ids);
    expect((await made.mails("reminder")).map(({ state }) => state)).toEqual(["suppressed", "suppressed"]);
    expect(await look(made, A_DAY_BEFORE)).toBe(0);
  });

  test("go to nobody before delivery is proven", async () => {
    const made = await told({ ...promised, isProven: false });
    expect(await look(made, A_WEEK_BEFORE)).toBe(0);
  });
});
