import { setTimeout as sleep } from "node:timers/promises";
import { NOW } from "@tests/support/builders";
import { aMailing } from "@tests/support/mailing";
import { openRawTables } from "@tests/support/raw-tables";
import { aDataDir, runVarsel } from "@tests/support/run-varsel";
import { startSmtpSink } from "@tests/support/smtp-sink";
import { openSqliteStore } from "@tests/support/sqlite-store";
import { expect, test } from "vitest";
import { LIMIT_MS, note } from "./form";
import { judge } from "./ledger";
import { until } from "./programs";

const MAILS = 1_000;
/** So many have been taken when the server is told to stop. */
const STOP_AT = 333;
const DRAIN_MS = 30_000;

/** The built product sends a thousand notices and is ended in the middle, by `signal`; then it is started again. */
async function stopAndGoOn(signal: "SIGTERM" | "SIGKILL") {
  const home = await aDataDir();
  const base = await openSqliteStore({ dataDir: home.dataDir });
  const { delivery, deliveries } = await aMailing(base.store, MAILS - 1);
  await base.close();
  const planned = [delivery, ...deliveries].map(({ id }) => id);
  const states = async () => {
    const file = `${home.dataDir}/varsel.db`;
    const raw = await openRawTables({ dataDir: home.dataDir, database: { engine: "sqlite", file } });
    try {
      const rows = (await raw.rows("deliveries")).filter(({ id }) => planned.includes(String(id)));
      return (state: string) => rows.filter((row) => row.state === state).length;
    } finally {
      await raw.close();
    }
  };

  let reached = () => {};
  const enough = new Promise<void>((resolve) => {
    reached = resolve;
  });
  const sink = await startSmtpSink({
    onTaken(taken) {
      if (taken >= STOP_AT) reached();
    },
  });
  // Its clock stands at the day of the notices, so that nothing but their mail is due.
  const env = { SMTP_URL: sink.url, VARSEL_NOW: NOW, PUBLIC_URL: "http://localhost:3999" };
  const first = await runVarsel(home.dataDir, env);
  await enough;
  const begun = performance.now();
  const code = await first.stop(signal);
  const took = performance.now() - begun;
  // Whoever was sending to the sink is gone; what it had taken by then is what was sent.
  await sleep(200);
  const taken = judge(planned, sink.ledger);
  const of = await states();
  const stopped = {
    ...{ code, took, sent: MAILS - taken.lost, doubled: taken.doubled },
    ...{ accepted: of("accepted"), sending: of("sending") + of("claimed"), planned: of("planned") },
  };
  const second = await runVarsel(home.dataDir, env);
  await until(() => judge(planned, sink.ledger).lost === 0, 100);
  await second.stop();
  await sink.stop();
  const ended = judge(planned, sink.ledger);
  await home.clear();
  return { stopped, ended };
}

test(
  "M7: SIGTERM while 1,000 notices go out: what is under way ends within 30 s, the rest waits, and none goes out twice",
  async () => {
    const killed = await stopAndGoOn("SIGKILL");
    const { stopped, ended } = await stopAndGoOn("SIGTERM");
    note({
      promise: "M7 of 1000 notices",
      did: `SIGTERM after ${stopped.sent}`,
      result: `exit code ${stopped.code} after ${(stopped.took / 1000).toFixed(1)} s, doubled ${ended.doubled}, lost ${ended.lost}`,
      control: `SIGKILL: left under way ${killed.stopped.sending}, doubled ${killed.ended.doubled}`,
    });
    expect(stopped.code).toBe(0);
    expect(stopped.took).toBeLessThan(DRAIN_MS);
    expect(stopped.sent).toBeLessThan(MAILS);
    // The database knows of each mail that was taken, and of no other; what was only claimed waits again.
    expect(stopped).toMatchObject({ accepted: stopped.sent, sending: 0, planned: MAILS - stopped.sent, doubled: 0 });
    expect(ended).toEqual({ lost: 0, doubled: 0, changed: 0 });
    expect(killed.stopped.sending).toBeGreaterThan(0);
    expect(killed.ended).toMatchObject({ lost: 0, changed: 0 });
  },
  LIMIT_MS,
);
