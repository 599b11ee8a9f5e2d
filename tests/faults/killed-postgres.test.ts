import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { openDatabase } from "@db/open.server";
import { makeStore } from "@db/store.server";
import { aMailing } from "@tests/support/mailing";
import { memoryJournal } from "@tests/support/memory-journal";
import { type PostgresServer, startPostgres } from "@tests/support/postgres-server";
import { startSmtpSink } from "@tests/support/smtp-sink";
import { silentLog } from "@tests/support/test-log";
import pg from "pg";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { Settings } from "~/config/settings.server";
import { isLong, LIMIT_MS, note } from "./form";
import { CONNECTIONS, judge, spread } from "./ledger";
import type { MailOrder } from "./mail-child";
import { bundlePrograms, type Programs, startProgram } from "./programs";

const MAILS = isLong ? 50_000 : 2_000;
const CRASHES = isLong ? 10 : 2;
/** What was claimed in a commit whose answer never came is free again when its lease ends; a clock need not wait for that. */
const STILL_MS = 15_000;

let server: PostgresServer;
let programs: Programs;
let dataDir: string;
beforeAll(async () => {
  server = await startPostgres({ durable: true });
  programs = await bundlePrograms(["mail-child"]);
  dataDir = await mkdtemp(join(tmpdir(), "varsel-pg-crash-"));
});
afterAll(async () => {
  await server.stop();
  await programs.clear();
  await rm(dataDir, { recursive: true, force: true });
});

/** Writes rows for as long as it is let, and keeps those whose commit was acknowledged. */
function startWitness(database: string, commit: "on" | "off") {
  const acknowledged: number[] = [];
  let ending = false;
  async function write(): Promise<void> {
    for (let n = 0; !ending; ) {
      const client = new pg.Client(server.url(database));
      client.on("error", () => {});
      try {
        await client.connect();
        await client.query(`set synchronous_commit = ${commit}`);
        await client.query("create table if not exists witness (n integer)");
        for (; !ending; await sleep(5)) {
          n += 1;
          await client.query("insert into witness values ($1)", [n]);
          acknowledged.push(n);
        }
      } catch {
        await sleep(50);
      } finally {
        await client.end().catch(() => {});
      }
    }
  }
  const written = write();
  return {
    acknowledged,
    /** How many acknowledged rows are not there. */
    async lost(): Promise<number> {
      ending = true;
      await written;
      const client = new pg.Client(server.url(database));
      await client.connect();
      const { rows } = await client.query<{ n: number }>("select n from witness");
      await client.end();
      const there = new Set(rows.map(({ n }) => n));
      return acknowledged.filter((n) => !there.has(n)).length;
    },
  };
}

/** The control: a database that acknowledges before it has written. */
async function lostWithoutWaiting(): Promise<number> {
  await server.run("create database control");
  const witness = startWitness("control", "off");
  while (witness.acknowledged.length < 50) await sleep(20);
  await server.crash();
  return witness.lost();
}

test(
  "promise D2: SIGKILL of the PostgreSQL server while notices go out: none is lost, nor anything acknowledged, and the worker goes on by itself",
  async () => {
    const controlLost = await lostWithoutWaiting();
    await server.run("create database mails");
    const place: Settings["database"] = { engine: "pg", url: server.url("mails") };
    const opened = { database: place, dataDir, journal: memoryJournal(), log: silentLog(), role: "server" } as const;
    const base = await openDatabase(opened);
    const { processorId, change, delivery, deliveries } = await aMailing(makeStore(base), MAILS - 1);
    const planned = [delivery, ...deliveries].map(({ id }) => id);
    await base.close();

    const witness = startWitness("mails", "on");
    const moments = spread(CRASHES, MAILS * 0.9);
    const crashes: Promise<void>[] = [];
    let [lastTaken, lastSeen, silence] = [performance.now(), performance.now(), 0];
    const sink = await startSmtpSink({
      onTaken(taken) {
        const at = performance.now();
        if (taken > 1) silence = Math.max(silence, at - lastSeen);
        lastTaken = at;
        lastSeen = at;
        if (taken < (moments[0] ?? Number.POSITIVE_INFINITY)) return;
        moments.shift();
        crashes.push(server.crash());
      },
    });
    const place2 = { dataDir, database: place, processorId, changeId: change.id };
    const order: MailOrder = { design: "queue", smtpUrl: sink.url, ...place2 };
    const sender = startProgram(programs.path("mail-child"), order, (line) => {
      if (line === "done") sender.child.kill("SIGKILL");
    });
    const patience = setInterval(() => {
      if (performance.now() - lastTaken < STILL_MS) return;
      lastTaken = performance.now();
      sender.child.stdin?.write("later\n");
    }, 1_000);
    const { signal } = await sender.ended;
    clearInterval(patience);
    await Promise.all(crashes);
    await sink.stop();

    const { lost, doubled, changed } = judge(planned, sink.ledger);
    const forgotten = await witness.lost();
    const after = await openDatabase({ ...opened, journal: memoryJournal() });
    const counts = await makeStore(after).read.deliveries.countByState(processorId, change.id);
    await after.close();
    note({
      promise: `D2 of ${MAILS} notices`,
      did: `${crashes.length} SIGKILL of PostgreSQL`,
      result: `longest silence ${Math.round(silence / 1_000)} s; lost ${lost}, doubled ${doubled}, changed ${changed}; of ${witness.acknowledged.length} acknowledged rows lost ${forgotten}`,
      control: `acknowledged before written: lost ${controlLost}`,
    });
    // One process sent all of it: it was never started again.
    expect(signal).toBe("SIGKILL");
    expect(sender.said().at(-1)).toBe("done");
    expect(crashes).toHaveLength(CRASHES);
    expect([lost, changed, forgotten]).toEqual([0, 0, 0]);
    expect(doubled).toBeLessThanOrEqual(CRASHES * CONNECTIONS);
    expect(counts).toEqual([{ kind: "notice", state: "accepted", count: MAILS }]);
    const said = new Set(sender.said());
    expect(planned.filter((id) => !said.has(`accepted ${id}`)).length).toBeLessThanOrEqual(CRASHES * CONNECTIONS);
    expect(controlLost).toBeGreaterThan(0);
  },
  LIMIT_MS,
);
