import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { aMailing } from "@tests/support/mailing";
import { startSmtpSink } from "@tests/support/smtp-sink";
import { openSqliteStore } from "@tests/support/sqlite-store";
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from "vitest";
import { isLong, LIMIT_MS, note } from "./form";
import { CONNECTIONS, judge, spread } from "./ledger";
import type { MailOrder } from "./mail-child";
import { bundlePrograms, type Programs, type Running, startProgram } from "./programs";

const MAILS = isLong ? 50_000 : 2_000;
const KILLS = isLong ? 100 : 5;

let programs: Programs;
beforeAll(async () => {
  programs = await bundlePrograms(["mail-child"]);
});
afterAll(() => programs.clear());

let dataDir: string;
beforeEach(async () => {
  dataDir = await mkdtemp(join(tmpdir(), "varsel-kill-"));
});
afterEach(() => rm(dataDir, { recursive: true, force: true }));

/** Plans the mails, then has a process send them that is killed again and again, as the mail server takes them. */
async function sendUnderFire(design: MailOrder["design"]) {
  const base = await openSqliteStore({ dataDir });
  const { processorId, change, delivery, deliveries } = await aMailing(base.store, MAILS - 1);
  await base.close();
  const planned = [delivery, ...deliveries].map(({ id }) => id);

  const kills = spread(KILLS, MAILS * 0.9);
  let killed = 0;
  let running: Running | null = null;
  const sink = await startSmtpSink({
    onTaken(taken) {
      if (taken < (kills[0] ?? Number.POSITIVE_INFINITY)) return;
      kills.shift();
      if (running?.child.kill("SIGKILL") === true) killed += 1;
    },
  });
  const database = { engine: "sqlite", file: join(dataDir, "varsel.db") } as const;
  const order: MailOrder = { design, dataDir, database, smtpUrl: sink.url, processorId, changeId: change.id };
  for (let done = false; !done; ) {
    running = startProgram(programs.path("mail-child"), order, (line) => {
      if (line === "done") running?.child.kill("SIGKILL");
    });
    const { code, signal } = await running.ended;
    if (signal !== "SIGKILL") throw new Error(`The sending process ended by itself: ${code}`);
    done = running.said().includes("done");
  }
  await sink.stop();
  return { processorId, changeId: change.id, planned, killed, ledger: sink.ledger };
}

const promise = `M1 of ${MAILS} notices`;
let controlLost = 0;

test(
  "M2, the control: a cursor that is moved when mails are fetched loses more than one in a hundred",
  async () => {
    const { planned, ledger } = await sendUnderFire("cursor");
    controlLost = judge(planned, ledger).lost;
    expect(controlLost).toBeGreaterThan(MAILS / 100);
  },
  LIMIT_MS,
);

test(
  "M1: SIGKILL while notices go out: after each restart the rest go out, none is lost, doubles are few and the same bytes",
  async () => {
    const { planned, killed, ledger, processorId, changeId } = await sendUnderFire("queue");
    const { lost, doubled, changed } = judge(planned, ledger);
    const result = `lost ${lost}, doubled ${doubled} (${killed * CONNECTIONS} at most), changed ${changed}`;
    note({ promise, did: `${killed} SIGKILL of the sender`, result, control: `M2: a cursor lost ${controlLost}` });
    expect(killed).toBe(KILLS);
    expect(lost).toBe(0);
    expect(changed).toBe(0);
    expect(doubled).toBeLessThanOrEqual(killed * CONNECTIONS);

    const base = await openSqliteStore({ dataDir });
    const counts = await base.store.read.deliveries.countByState(processorId, changeId);
    await base.close();
    expect(counts).toEqual([{ kind: "notice", state: "accepted", count: MAILS }]);
  },
  LIMIT_MS,
);
