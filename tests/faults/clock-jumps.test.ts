import { mkdtemp, readdir, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { announceKnowingly } from "@tests/support/announcing";
import { aChange, aContact, aController, anEntry } from "@tests/support/builders";
import { type SmtpSink, startSmtpSink } from "@tests/support/smtp-sink";
import { openSqliteStore } from "@tests/support/sqlite-store";
import { aTenant } from "@tests/support/tenant";
import { testDeps } from "@tests/support/test-deps";
import { as } from "@tests/support/told-change";
import { afterAll, beforeAll, expect, test } from "vitest";
import { addDays, plusMs, startOfDay } from "~/domain/time";
import type { ClockOrder } from "./clock-child";
import { isLong, LIMIT_MS, note } from "./form";
import { bundlePrograms, type Programs, type Running, startProgram, until } from "./programs";

const CONTACTS = isLong ? 400 : 40;
const DAY_MS = 24 * 3_600_000;
/** Longer than the worker waits between two looks. */
const MOMENT_MS = 2_200;
const ORDERED = "2026-11-23T09:00:00.000Z";
const ZONE = "Europe/Copenhagen";

let programs: Programs;
let wrong: Programs;
let sink: SmtpSink;
beforeAll(async () => {
  programs = await bundlePrograms(["clock-child"]);
  // A reminder that is sent whenever it is found due, as a timer that fires late would.
  const from = "at <= now && now < usefulUntil";
  wrong = await bundlePrograms(["clock-child"], { file: "domain/notice/reminder.ts", from, to: "at <= now" });
  sink = await startSmtpSink();
}, LIMIT_MS);
afterAll(async () => {
  await sink.stop();
  await programs.clear();
  await wrong.clear();
});

/** An installation with one customer, who was promised reminders, and a change that is ordered at that moment. */
async function anInstallation(orderedAt: string, people = CONTACTS) {
  const dataDir = await mkdtemp(join(tmpdir(), "varsel-clock-"));
  const made = await openSqliteStore({ dataDir });
  const { store } = made;
  const tenant = await aTenant(store);
  const { processorId, terms } = tenant;
  const controller = aController({ processorId, standardTermsId: terms.id, overrides: { reminders: true } });
  const contacts = Array.from({ length: people }, () => aContact({ processorId, controllerId: controller.id }));
  const proposed = [...tenant.version.entries, anEntry({ name: "Lagerhaus GmbH", activity: "Backup", since: null })];
  const firstDay = addDays(orderedAt.slice(0, "2026-11-23".length), 38);
  const draft = aChange({ processorId, createdBy: tenant.staff.id, proposed, firstDay });
  await store.write(async (tx) => {
    await tx.customers.insertControllers([controller]);
    await tx.customers.insertContacts(contacts);
    await tx.changes.insert(draft);
  });
  const order = { authorized: as(tenant, "change.announce"), changeId: draft.id, sendAt: null };
  const ordered = await announceKnowingly(testDeps(store, orderedAt), { ...order, publishAutomatically: true });
  if (!ordered.ok) throw new Error(ordered.code);
  await made.close();
  return { dataDir, processorId, changeId: draft.id, controllerId: controller.id, releaseAt: ordered.releaseAt };
}

type Installation = Awaited<ReturnType<typeof anInstallation>>;

/** Runs the program under a clock that `set` moves while it runs. */
async function underClock(of: Programs, { dataDir }: Installation) {
  const file = join(dataDir, "clock");
  const set = async (to: string) =>
    writeFile(file, `${to >= new Date().toISOString() ? "+" : ""}${Math.round((Date.parse(to) - Date.now()) / 1000)}`);
  let running: Running | null = null;
  return {
    set,
    async start() {
      const order: ClockOrder = { dataDir, smtpUrl: sink.url };
      const env = { ...process.env };
      Object.assign(process.env, await faking(file));
      running = startProgram(of.path("clock-child"), order);
      process.env = env;
    },
    /** Nothing is due any more by the clock that was set. */
    idleAt: (at: string) =>
      until(() => running?.said().some((line) => line.startsWith("idle ") && near(line.slice(5), at)) === true),
    async stop() {
      running?.child.kill("SIGTERM");
      await running?.ended;
    },
  };
}

function near(a: string, b: string): boolean {
  return Math.abs(Date.parse(a) - Date.parse(b)) < DAY_MS / 24;
}

/** Debian's libfaketime; the clock that only ever counts on is left alone, so that waiting takes as long as ever. */
async function faking(file: string): Promise<Record<string, string>> {
  for (const folder of await readdir("/usr/lib")) {
    const library = `/usr/lib/${folder}/faketime/libfaketimeMT.so.1`;
    const isThere = (await readdir(`/usr/lib/${folder}/faketime`).catch((): string[] => [])).includes(
      "libfaketimeMT.so.1",
    );
    if (isThere)
      return {
        LD_PRELOAD: library,
        FAKETIME_TIMESTAMP_FILE: file,
        FAKETIME_NO_CACHE: "1",
        FAKETIME_DONT_FAKE_MONOTONIC: "1",
        TZ: "UTC",
      };
  }
  throw new Error("Install Debian's package faketime");
}

/** What was planned and sent, and the window as it counts. */
async function stateOf({ dataDir, processorId, changeId, controllerId }: Installation) {
  const opened = await openSqliteStore({ dataDir });
  const { read } = opened.store;
  const mails = [];
  for (let after: string | null = null; ; ) {
    const page = await read.deliveries.listForChange(processorId, changeId, { after, limit: 500 });
    mails.push(...page);
    after = page.at(-1)?.id ?? null;
    if (page.length < 500) break;
  }
  const notice = await read.notices.findForController(processorId, changeId, controllerId);
  const leaves = await read.log.listLeaves(processorId, 0, 1_000);
  const change = await read.changes.find(processorId, changeId);
  await opened.close();
  const sequences = mails.filter(({ kind }) => kind === "reminder").map(({ sequence }) => sequence);
  const ids = new Set(mails.map(({ id }) => id));
  const taken = sink.ledger.filter(({ deliveryId }) => ids.has(deliveryId));
  return {
    notices: mails.filter(({ kind }) => kind === "notice").length,
    releases: leaves.filter(({ type }) => type === "change_announced").length,
    week: sequences.filter((sequence) => sequence === 7).length,
    day: sequences.filter((sequence) => sequence === 1).length,
    doubled: taken.length - new Set(taken.map(({ deliveryId }) => deliveryId)).size,
    waiting: mails.filter(({ state }) => state === "planned" || state === "staged").length,
    windowEnd: notice?.windowEnd ?? "",
    told: notice?.window?.windowEndExclusive ?? "",
    createdAt: notice?.createdAt ?? "",
    state: change?.state,
  };
}

async function jumping(made: Installation) {
  const clock = await underClock(programs, made);
  const released = plusMs(made.releaseAt, 5_000);
  await clock.set(released);
  const before = sink.ledger.length;
  await clock.start();
  // While it sends, three days back.
  await until(() => sink.ledger.length > before + 3);
  await clock.set(plusMs(released, -3 * DAY_MS));
  await clock.idleAt(plusMs(released, -3 * DAY_MS));
  await sleep(MOMENT_MS);
  // What nobody had taken by then waits until it is due again, by a clock that was set right.
  await clock.set(plusMs(released, 60_000));
  await until(() => sink.ledger.length >= before + CONTACTS);
  await clock.idleAt(plusMs(released, 60_000));
  await clock.stop();
  const sent = await stateOf(made);
  const week = weekBefore(sent.windowEnd);
  await clock.set(week);
  await clock.start();
  await until(() => sink.ledger.length >= before + 2 * CONTACTS);
  // Back and on again by the same reminder.
  for (const at of [plusMs(week, -3 * DAY_MS), week]) {
    await clock.set(at);
    await sleep(MOMENT_MS);
    await clock.idleAt(at);
  }
  const reminded = sink.ledger.length - before - CONTACTS;
  await farOn(clock, plusMs(week, 45 * DAY_MS));
  return { sent, reminded, end: await stateOf(made) };
}

/** The same program but for one line: announced, and then nothing until 45 days later. */
async function jumpingWrongly(): Promise<number> {
  const made = await anInstallation(ORDERED, 2);
  const clock = await underClock(wrong, made);
  const before = sink.ledger.length;
  await clock.set(plusMs(made.releaseAt, 5_000));
  await clock.start();
  await until(() => sink.ledger.length >= before + 2);
  await clock.idleAt(made.releaseAt);
  await farOn(clock, plusMs(made.releaseAt, 45 * DAY_MS));
  return (await stateOf(made)).day;
}

async function farOn(clock: Awaited<ReturnType<typeof underClock>>, far: string): Promise<void> {
  await clock.set(far);
  await clock.idleAt(far);
  await sleep(MOMENT_MS);
  await clock.stop();
}

function weekBefore(windowEnd: string): string {
  return plusMs(startOfDay(addDays(windowEnd.slice(0, "2026-12-23".length), -7), ZONE), 10 * 3_600_000);
}

test(
  "M8 the clock jumps 3 days back while sending and 45 days on: no second issue, no shorter window, no reminder after it",
  async () => {
    const { sent, end, reminded } = await jumping(await anInstallation(ORDERED));
    const control = await jumpingWrongly();
    note({
      promise: "M8",
      did: `3 days back while sending, back and on by a reminder, 45 days on; ${CONTACTS} mails`,
      result: `second issues ${end.releases - 1}, doubled ${end.doubled}, reminders after the end ${end.day}`,
      control: `without an end to a reminder's use planned after the window: ${control}`,
    });
    expect(sent).toMatchObject({ notices: CONTACTS, releases: 1, doubled: 0, waiting: 0 });
    expect(sent.windowEnd).toBe("2026-12-23T23:00:00.000Z");
    expect(end.windowEnd >= sent.windowEnd && end.windowEnd >= end.told).toBe(true);
    expect(end).toMatchObject({ notices: CONTACTS, releases: 1, doubled: 0, week: CONTACTS, day: 0, state: "closed" });
    expect(reminded).toBe(CONTACTS);
    expect(control).toBeGreaterThan(0);
  },
  LIMIT_MS,
);

test(
  "M8 summer time begins while notices go out: the window keeps its whole days, and its reminder the hour of the wall",
  async () => {
    // 28 March 2027, 02:00 becomes 03:00 in Copenhagen: 01:00 in UTC. Twenty minutes to undo.
    const made = await anInstallation("2027-03-28T00:39:50.000Z");
    const clock = await underClock(programs, made);
    const before = sink.ledger.length;
    await clock.set(made.releaseAt);
    await clock.start();
    await until(() => sink.ledger.length >= before + CONTACTS);
    await clock.idleAt(made.releaseAt);
    // 27 April at 24:00; a week before its last day at 08:00 summer time is 06:00 in UTC.
    await clock.set("2027-04-20T05:59:00.000Z");
    await clock.idleAt("2027-04-20T05:59:00.000Z");
    const early = sink.ledger.length;
    await clock.set("2027-04-20T06:00:05.000Z");
    await until(() => sink.ledger.length >= early + CONTACTS);
    await clock.stop();
    const state = await stateOf(made);
    expect(early).toBe(before + CONTACTS);
    expect(state).toMatchObject({ releases: 1, doubled: 0, week: CONTACTS, day: 0 });
    expect(state.windowEnd).toBe("2027-04-27T22:00:00.000Z");
  },
  LIMIT_MS,
);

afterAll(async () => {
  for (const folder of await readdir(tmpdir()))
    if (folder.startsWith("varsel-clock-")) await rm(join(tmpdir(), folder), { recursive: true, force: true });
});
