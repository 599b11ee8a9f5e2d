import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { aMailing } from "@tests/support/mailing";
import { startSmtpSink, type TakenMail } from "@tests/support/smtp-sink";
import { openSqliteStore } from "@tests/support/sqlite-store";
import { build } from "vite";
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from "vitest";

const root = join(import.meta.dirname, "../..");
const MAILS = 2_000;
/** SIGKILL as soon as the mail server has taken this many. */
const KILLS_AT = [150, 500, 900, 1_300, 1_700];
const CONNECTIONS = 24;

/** Bundled once, inside the project so that it finds the libraries; a start then takes a moment. */
const out = join(root, "build", `faults-${process.pid}`);
beforeAll(() =>
  build({
    configFile: join(root, "remix.config.js"),
    logLevel: "silent",
    build: {
      ssr: join(root, "tests/faults/mail-child.ts"),
      outDir: out,
      emptyOutDir: true,
      copyPublicDir: false,
      target: "node20",
    },
  }),
);
afterAll(() => rm(out, { recursive: true, force: true }));

let dataDir: string;
beforeEach(async () => {
  dataDir = await mkdtemp(join(tmpdir(), "varsel-kill-"));
});
afterEach(() => rm(dataDir, { recursive: true, force: true }));

/** Plans the mails, then has a process send them that is killed again and again. */
async function sendUnderFire(design: "queue" | "cursor") {
  const base = await openSqliteStore({ dataDir });
  const { processorId, change, delivery, deliveries } = await aMailing(base.store, MAILS - 1);
  await base.close();
  const planned = [delivery, ...deliveries].map(({ id }) => id);

  const kills = [...KILLS_AT];
  let killed = 0;
  let child: ChildProcess | null = null;
  const sink = await startSmtpSink({
    onTaken(taken) {
      if (taken < (kills[0] ?? Number.POSITIVE_INFINITY)) return;
      kills.shift();
      if (child?.kill("SIGKILL") === true) killed += 1;
    },
  });
  const program = join(out, "mail-child.js");
  for (let done = false; !done; ) {
    child = spawn(process.execPath, [program, design, dataDir, sink.url, processorId, change.id], {
      stdio: ["ignore", "pipe", "inherit"],
      env: { ...process.env, NODE_ENV: "production" },
    });
    let said = "";
    child.stdout?.on("data", (chunk: Buffer) => {
      said += chunk.toString();
      if (said.includes("done")) child?.kill("SIGKILL");
    });
    const [code, signal] = await once(child, "exit");
    if (signal !== "SIGKILL") throw new Error(`The sending process ended by itself: ${code}`);
    done = said.includes("done");
  }
  await sink.stop();
  return { processorId, changeId: change.id, planned, killed, ledger: sink.ledger };
}

function judge(planned: readonly string[], ledger: readonly TakenMail[]) {
  const hashes = new Map<string, Set<string>>();
  for (const { deliveryId, hash } of ledger) hashes.set(deliveryId, (hashes.get(deliveryId) ?? new Set()).add(hash));
  return {
    lost: planned.filter((id) => !hashes.has(id)).length,
    doubled: ledger.length - hashes.size,
    changed: [...hashes.values()].filter(({ size }) => size > 1).length,
  };
}

test("M1: SIGKILL while 2,000 notices go out: after each restart the rest go out, none is lost, doubles are few and the same bytes", async () => {
  const { planned, killed, ledger, processorId, changeId } = await sendUnderFire("queue");
  const { lost, doubled, changed } = judge(planned, ledger);
  console.info(`kills ${killed}, lost ${lost}, doubled ${doubled}, changed ${changed}`);
  expect(killed).toBe(KILLS_AT.length);
  expect(lost).toBe(0);
  expect(changed).toBe(0);
  expect(doubled).toBeLessThanOrEqual(killed * CONNECTIONS);

  const base = await openSqliteStore({ dataDir });
  const counts = await base.store.read.deliveries.countByState(processorId, changeId);
  await base.close();
  expect(counts).toEqual([{ kind: "notice", state: "accepted", count: MAILS }]);
});

test("M2, the control: a cursor that is moved when mails are fetched loses more than one in a hundred", async () => {
  const { planned, killed, ledger } = await sendUnderFire("cursor");
  const { lost } = judge(planned, ledger);
  console.info(`control: kills ${killed}, lost ${lost}`);
  expect(lost).toBeGreaterThan(MAILS / 100);
});
