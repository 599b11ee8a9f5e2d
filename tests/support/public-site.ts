import { openDatabase } from "@db/open.server";
import { makeStore } from "@db/store.server";
import type { Pair } from "~/domain/change/change";
import { blankEntry, type Entry } from "~/domain/register/entry";
import type { Store } from "~/ports/store";
import { advanceChange } from "~/usecases/advance-change";
import { proveNotice } from "~/usecases/prove-notice";
import { releaseChange } from "~/usecases/release-change";
import { aChange, anId } from "./builders";
import { memoryJournal } from "./memory-journal";
import { aDataDir, type RunningVarsel, runVarsel } from "./run-varsel";
import { testDeps } from "./test-deps";
import { silentLog } from "./test-log";

const SEEDED = "2026-11-22T09:00:00Z";
const FIRST_DAY = "2027-01-04";
const SECOND_DAY = "2027-03-01";
/** Between the two: version 2 stands, and another change is announced. */
const SERVED = "2027-01-10T09:00:00Z";

export type PublicSite = RunningVarsel & {
  /** Ends the program and removes what it kept. Nothing in it is missed, so nothing is waited for. */
  end(): Promise<void>;
};

/**
 * The built program with its demonstration, where Heyloyalty's version 2 is in force for most customers (a replacement,
 * an addition, a removal), an activity still waits for approval, and change 2027-01 is announced. No worker runs, so
 * that whatever changes in the database was changed by a request.
 */
export async function startPublicSite(env: Record<string, string> = {}): Promise<PublicSite> {
  const { dataDir, clear } = await aDataDir();
  const seeding = await runVarsel(dataDir, { VARSEL_NOW: SEEDED, MODE: "web" });
  await seeding.stop();
  await makeHistory(dataDir);
  const site = await runVarsel(dataDir, { VARSEL_NOW: SERVED, MODE: "web", ...env });
  return {
    ...site,
    async end() {
      await site.stop("SIGKILL");
      await clear();
    },
  };
}

async function makeHistory(dataDir: string): Promise<void> {
  const file = `${dataDir}/varsel.db`;
  const common = { dataDir, journal: memoryJournal(), log: silentLog() };
  const database = await openDatabase({ ...common, database: { engine: "sqlite", file }, role: "server" });
  const store = makeStore(database);
  try {
    const first = await announce(store, "2026-11-22T09:00:00.000Z", FIRST_DAY, firstChange);
    const deps = testDeps(store, "2027-01-04T08:00:00.000Z");
    await advanceChange(deps, first);
    await announce(store, "2027-01-05T09:00:00.000Z", SECOND_DAY, secondChange);
  } finally {
    await database.close();
  }
}

type Plan = (entries: Entry[]) => { proposed: Entry[]; pairs: Pair[] };

/** Released at `at`, and proven to have reached every customer at once. */
async function announce(store: Store, at: string, firstDay: string, plan: Plan) {
  const processor = await store.read.processors.findBySlug("heyloyalty");
  if (processor === null) throw new Error("The demonstration has no Heyloyalty");
  const processorId = processor.id;
  const [staff] = await store.read.staff.list(processorId);
  const current = await store.read.lists.current(processorId);
  if (current === null || staff === undefined) throw new Error("The demonstration has no list");
  const change = aChange({
    processorId,
    createdBy: staff.id,
    orderedBy: staff.id,
    state: "scheduled",
    baseVersion: current.n,
    ...plan(current.entries),
    firstDay,
    dueAt: at,
  });
  await store.write((tx) => tx.changes.insert(change));
  const ids = { processorId, changeId: change.id };
  const deps = testDeps(store, at);
  if ((await releaseChange(deps, ids)) !== "announced") throw new Error("The change was not announced");
  const mails = await store.read.deliveries.listForChange(processorId, change.id, { after: null, limit: 100 });
  await store.write(async (tx) => {
    for (const mail of mails) await proveNotice(tx, mail, at);
  });
  return ids;
}

function firstChange(entries: Entry[]) {
  const [gone, moved, used] = [named(entries, "Sendgrid"), named(entries, "Slack"), named(entries, "TimeLog A/S")];
  const arrived = vendor("Postvogn", "FR", gone.activity);
  const proposed = entries
    .filter((entry) => entry !== moved)
    .map((entry) => (entry === gone ? arrived : entry === used ? { ...used, activity: "Telephone support" } : entry));
  return {
    proposed: [...proposed, vendor("Lagerhaus", "DE", "Backup")],
    pairs: [{ removed: gone.id, added: arrived.id }],
  };
}

function secondChange(entries: Entry[]) {
  return { proposed: [...entries, vendor("Fyrtårn & <Sønner>", "DK", "Monitoring")], pairs: [] };
}

function vendor(name: string, country: string, activity: string | null): Entry {
  return {
    ...blankEntry(anId(), name),
    legalName: `${name} A/S`,
    registrationNumber: "12345678",
    contact: "privacy@vendor.example",
    address: "Havnegade 1",
    locations: [{ role: "storage", country, region: null, address: null }],
    activity,
    legalBasis: "Databehandleraftale",
    contractDate: "2026-10-01",
    guarantee: "Audited in 2026",
  };
}

function named(entries: readonly Entry[], name: string): Entry {
  const found = entries.find((entry) => entry.name === name);
  if (found === undefined) throw new Error(`The demonstration has no ${name}`);
  return found;
}
