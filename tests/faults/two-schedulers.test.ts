import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { openDatabase } from "@db/open.server";
import { makeStore } from "@db/store.server";
import { announceKnowingly } from "@tests/support/announcing";
import { aChange, aContact, aController, anEntry } from "@tests/support/builders";
import { memoryJournal } from "@tests/support/memory-journal";
import { type PostgresServer, startPostgres } from "@tests/support/postgres-server";
import { aTenant } from "@tests/support/tenant";
import { testDeps } from "@tests/support/test-deps";
import { silentLog } from "@tests/support/test-log";
import { as, FIRST_DAY, ON_FIRST_DAY, ORDERED, RELEASED } from "@tests/support/told-change";
import { afterAll, beforeAll, expect, test } from "vitest";
import { bySystem, entryOf } from "~/domain/audit/entry";
import type { Store } from "~/ports/store";
import { proveNotice } from "~/usecases/prove-notice";
import { isLong, LIMIT_MS, note } from "./form";
import { bundlePrograms, type Programs, type Running, startProgram, until } from "./programs";
import type { SchedulerOrder } from "./scheduler-child";

/** In each round every step is interrupted twice. */
const ROUNDS = isLong ? 20 : 1;
const CHANGES = 4;
const CUTS_A_STEP = 2;
const CONTACTS = ["Bo Skov", "Ida Lund"];
/** What falls due then: the release, two reminders, the end of the window, first day and publication. */
const STEPS = [
  RELEASED,
  "2026-12-16T07:00:00.000Z",
  "2026-12-22T07:00:00.000Z",
  "2026-12-23T23:20:00.000Z",
  ON_FIRST_DAY,
];

let server: PostgresServer;
let programs: Programs;
let dataDir: string;
let base: Awaited<ReturnType<typeof openDatabase>>;
let store: Store;
beforeAll(async () => {
  server = await startPostgres();
  await server.run("create database schedulers");
  programs = await bundlePrograms(["scheduler-child"]);
  dataDir = await mkdtemp(join(tmpdir(), "varsel-schedulers-"));
  const place = { database: { engine: "pg", url: server.url("schedulers") }, dataDir } as const;
  base = await openDatabase({ ...place, journal: memoryJournal(), log: silentLog(), role: "server" });
  store = makeStore(base);
}, LIMIT_MS);
afterAll(async () => {
  await base.close();
  await server.stop();
  await programs.clear();
  await rm(dataDir, { recursive: true, force: true });
});

type Ordered = { processorId: string; changeId: string };

/** A processor with one customer, who was promised reminders, and a change that is ordered and not yet released. */
async function anOrderedChange(): Promise<Ordered> {
  const tenant = await aTenant(store);
  const { processorId, terms } = tenant;
  const controller = aController({ processorId, standardTermsId: terms.id, overrides: { reminders: true } });
  const contacts = CONTACTS.map((name) => aContact({ processorId, controllerId: controller.id, name }));
  const proposed = [...tenant.version.entries, anEntry({ name: "Lagerhaus GmbH", activity: "Backup", since: null })];
  const draft = aChange({ processorId, createdBy: tenant.staff.id, proposed, firstDay: FIRST_DAY });
  await store.write(async (tx) => {
    await tx.customers.insertControllers([controller]);
    await tx.customers.insertContacts(contacts);
    await tx.changes.insert(draft);
  });
  const order = { authorized: as(tenant, "change.announce"), changeId: draft.id, sendAt: null };
  const ordered = await announceKnowingly(testDeps(store, ORDERED), { ...order, publishAutomatically: true });
  if (!ordered.ok) throw new Error(ordered.code);
  return { processorId, changeId: draft.id };
}

/** Two schedulers at one moment; either is killed, or loses all connections, and starts again. */
async function cutShort(now: string, cuts: number): Promise<number> {
  const order: SchedulerOrder = { dataDir, databaseUrl: server.url("schedulers"), now };
  const start = () => startProgram(programs.path("scheduler-child"), order);
  const two: Running[] = [start(), start()];
  let done = 0;
  for (; done < cuts; done++) {
    const which = done % 2;
    const one = two[which];
    if (one === undefined) break;
    await until(() => one.said().length > 0);
    await sleep(Math.random() * 150);
    if (done % 4 === 3) await server.run(CUT_OFF);
    one.child.kill("SIGKILL");
    await one.ended;
    two[which] = start();
  }
  const seen = two.map(({ said }) => said().length);
  const isIdle = ({ said }: Running, n: number) => said().length > (seen[n] ?? 0) && said().at(-1) === "idle";
  await until(() => two.every(isIdle));
  for (const { child, ended } of two) {
    child.kill("SIGKILL");
    await ended;
  }
  return done;
}
const CUT_OFF =
  "select pg_terminate_backend(pid) from pg_stat_activity where datname = 'schedulers' and application_name = 'varsel write'";

async function proveAll({ processorId, changeId }: Ordered): Promise<void> {
  const sent = await store.read.deliveries.listForChange(processorId, changeId, { after: null, limit: 100 });
  await store.tx(processorId, async (tx) => {
    for (const delivery of sent) await proveNotice(tx, delivery, RELEASED);
  });
}

/** How often each act was done to a change, as its mails, its outcomes, the versions of the list and the log say. */
async function actsOf({ processorId, changeId }: Ordered) {
  const mails = await store.read.deliveries.listForChange(processorId, changeId, { after: null, limit: 100 });
  const leaves = await store.read.log.listLeaves(processorId, 0, 100);
  const logged = (type: string) => leaves.filter((leaf) => leaf.type === type).length;
  const acts = async (act: "change.release" | "notice.remind") => {
    const any = { result: null, actorId: null, controllerId: null, from: null, until: null };
    return (await store.read.audit.list(processorId, { ...any, act }, { before: null, limit: 50 })).length;
  };
  const mailed = (kind: string, sequence?: number) =>
    mails.filter((mail) => mail.kind === kind && (sequence === undefined || mail.sequence === sequence)).length;
  return {
    releases: [await acts("change.release"), logged("change_announced"), logged("notice_issued"), mailed("notice")],
    reminders: [await acts("notice.remind"), mailed("reminder", 7), mailed("reminder", 1)],
    closings: [(await store.read.changes.listOutcomes(processorId, changeId)).length, mailed("outcome")],
    publications: [(await store.read.lists.current(processorId))?.n, logged("list_version")],
    state: (await store.read.changes.find(processorId, changeId))?.state,
  };
}

const ONCE = {
  releases: [1, 1, 1, CONTACTS.length],
  reminders: [2, CONTACTS.length, CONTACTS.length],
  closings: [1, CONTACTS.length],
  // The first version and its own.
  publications: [2, 1],
  state: "closed",
};

/** A scheduler known to be wrong: it takes no lock, and reads nothing again before it acts. Out: how often it acted too often. */
async function doubledWithoutLock(): Promise<number> {
  const changes = await Promise.all(Array.from({ length: CHANGES }, anOrderedChange));
  const deps = testDeps(store, RELEASED);
  const release = async () => {
    for (const { processorId, changeId } of changes) {
      const change = await store.read.changes.find(processorId, changeId);
      if (change?.state === "announced") continue;
      await sleep(20);
      const told = { at: RELEASED, act: "change.release", subject: { kind: "change", id: changeId } } as const;
      await store.write((tx) => tx.audit.insert(entryOf(deps.ids, bySystem(processorId), { ...told, after: {} })));
    }
  };
  await Promise.all([release(), release()]);
  const acts = await Promise.all(changes.map(actsOf));
  return acts.filter(({ releases }) => (releases[0] ?? 0) > 1).length;
}

test(
  "promise D3: two schedulers on PostgreSQL, interrupted again and again: each release, reminder, closing and publication is done once",
  async () => {
    const done: Ordered[] = [];
    let cuts = 0;
    for (let round = 0; round < ROUNDS; round++) {
      const changes = [];
      for (let n = 0; n < CHANGES; n++) changes.push(await anOrderedChange());
      for (const [n, now] of STEPS.entries()) {
        cuts += await cutShort(now, CUTS_A_STEP);
        if (n === 0) for (const change of changes) await proveAll(change);
      }
      done.push(...changes);
    }
    const doubled = await doubledWithoutLock();
    const acts = await Promise.all(done.map(actsOf));
    const wrong = acts.filter((one) => JSON.stringify(one) !== JSON.stringify(ONCE)).length;
    note({
      promise: "D3",
      did: `${cuts} interruptions of two schedulers, ${done.length} changes`,
      result: `not done exactly once: ${wrong}`,
      control: `without a lock done twice: ${doubled} of ${CHANGES}`,
    });
    expect(cuts).toBe(ROUNDS * STEPS.length * CUTS_A_STEP);
    for (const one of acts) expect(one).toEqual(ONCE);
    expect(doubled).toBeGreaterThan(0);
  },
  LIMIT_MS,
);
