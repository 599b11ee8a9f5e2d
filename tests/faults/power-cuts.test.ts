import { join } from "node:path";
import { aMailing } from "@tests/support/mailing";
import { startSmtpSink } from "@tests/support/smtp-sink";
import { openSqliteStore } from "@tests/support/sqlite-store";
import { expect, test } from "vitest";
import { aForgetfulDisk, type ForgetfulDisk, whyNoForgetfulDisk } from "./forgetful-disk";
import { isLong, LIMIT_MS, note } from "./form";
import { CONNECTIONS, judge, spread } from "./ledger";
import type { MailOrder } from "./mail-child";
import { bundlePrograms, type Running, startProgram } from "./programs";

const MAILS = isLong ? 4_000 : 200;
const CUTS = isLong ? 20 : 1;
const ACCEPTED = "accepted ";

/** The same program, which acknowledges a commit before it is on the disk. */
const NORMAL = { file: "db/sqlite-handle.ts", from: "synchronous: 2,", to: "synchronous: 1," };

/** Sends planned mails from a disk whose power is cut again and again. */
async function sendThroughCuts(disk: ForgetfulDisk, rewrite?: typeof NORMAL) {
  const programs = await bundlePrograms(["mail-child"], rewrite);
  const base = await openSqliteStore({ dataDir: disk.backing });
  const { processorId, change, delivery, deliveries } = await aMailing(base.store, MAILS - 1);
  await base.close();
  const planned = [delivery, ...deliveries].map(({ id }) => id);

  const moments = spread(CUTS, MAILS * 0.9);
  let running: Running | null = null;
  let cuts = 0;
  const sink = await startSmtpSink({
    onTaken(taken) {
      if (taken < (moments[0] ?? Number.POSITIVE_INFINITY)) return;
      moments.shift();
      cuts += 1;
      disk.cutPower();
      running?.child.kill("SIGKILL");
    },
  });
  const database = { engine: "sqlite", file: join(disk.mount, "varsel.db") } as const;
  const place = { dataDir: disk.mount, database, processorId, changeId: change.id };
  const order: MailOrder = { design: "queue", smtpUrl: sink.url, ...place };
  const acknowledged = new Set<string>();
  const lostOnce = new Set<string>();
  for (let done = false; !done; ) {
    await disk.powerOn();
    running = startProgram(programs.path("mail-child"), order, (line) => {
      if (line.startsWith(ACCEPTED)) acknowledged.add(line.slice(ACCEPTED.length));
      if (line === "done") running?.child.kill("SIGKILL");
    });
    const { code, signal } = await running.ended;
    if (signal !== "SIGKILL") throw new Error(`The sending process ended by itself: ${code}`);
    done = running.said().includes("done");
    disk.cutPower();
    disk.unmount();
    for (const id of await acceptedOn(disk, order)) acknowledged.delete(id);
    for (const id of acknowledged) lostOnce.add(id);
    acknowledged.clear();
  }
  await sink.stop();
  await programs.clear();
  return { cuts, forgotten: lostOnce.size, ...judge(planned, sink.ledger) };
}

/** Mails that are recorded as accepted on the disk without power. */
async function acceptedOn({ backing }: ForgetfulDisk, { processorId, changeId }: MailOrder): Promise<string[]> {
  const { store, close } = await openSqliteStore({ dataDir: backing });
  const all = await store.read.deliveries.listForChange(processorId, changeId, { after: null, limit: MAILS + 1 });
  await close();
  return all.filter(({ state }) => state === "accepted").map(({ id }) => id);
}

async function onNewDisk<T>(use: (disk: ForgetfulDisk) => Promise<T>): Promise<T> {
  const disk = await aForgetfulDisk();
  try {
    return await use(disk);
  } finally {
    await disk.clear();
  }
}

const missing = whyNoForgetfulDisk();
const promise = "M3, D1";

if (missing !== null) {
  test(`M3 is not tried here, since ${missing}: nothing is said about power cuts`, () => {
    note({ promise, did: "nothing", result: `not tried: ${missing}`, control: "not tried" });
    // The long form was asked for proof, and has none.
    expect(isLong).toBe(false);
  });
} else {
  test(
    "M3: power cuts while notices go out: nothing that was acknowledged is lost, nor any mail; a database that does not wait for its disk loses some",
    async () => {
      const control = await onNewDisk((disk) => sendThroughCuts(disk, NORMAL));
      const found = await onNewDisk((disk) => sendThroughCuts(disk));
      const { cuts, forgotten, lost, doubled, changed } = found;
      note({
        promise: `${promise} of ${MAILS} notices`,
        did: `${cuts} power cuts`,
        result: `acknowledged and lost ${forgotten}; mails lost ${lost}, doubled ${doubled}, changed ${changed}`,
        control: `synchronous=NORMAL: acknowledged and lost ${control.forgotten}`,
      });
      expect(cuts).toBe(CUTS);
      expect([forgotten, lost, changed]).toEqual([0, 0, 0]);
      expect(doubled).toBeLessThanOrEqual(CUTS * CONNECTIONS);
      expect(control.forgotten).toBeGreaterThan(0);
    },
    LIMIT_MS,
  );
}
