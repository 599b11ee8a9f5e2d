import { join } from "node:path";
import { openHandle } from "@db/sqlite-handle";
import { aDataDir, runVarsel } from "@tests/support/run-varsel";
import { afterAll, beforeAll, expect, test } from "vitest";
import { plusMs } from "~/domain/time";

let place: Awaited<ReturnType<typeof aDataDir>>;
beforeAll(async () => {
  place = await aDataDir();
});
afterAll(() => place.clear());

type Row = Record<"at" | "machine_at" | "started_at" | "ended_at" | "seen_by", string>;

function rows(table: string): Row[] {
  const handle = openHandle(join(place.dataDir, "varsel.db"), "reader");
  try {
    return handle.prepare<[], Row>(`select * from ${table}`).all();
  } finally {
    handle.close();
  }
}

/** The last time it served lies so much further back. */
function backdate(ms: number): void {
  const [beat] = rows("beats");
  const handle = openHandle(join(place.dataDir, "varsel.db"), "writer");
  try {
    const [at, machineAt] = [plusMs(beat?.at ?? "", -ms), plusMs(beat?.machine_at ?? "", -ms)];
    handle.prepare("update beats set at = ?, machine_at = ?").run(at, machineAt);
  } finally {
    handle.close();
  }
}

test("M8 a restart of seconds is no outage, nor is a clock that stands elsewhere; twenty minutes without anybody serving are one", async () => {
  const first = await runVarsel(place.dataDir, { VARSEL_NOW: "2026-11-23T09:00:00Z", MODE: "web" });
  await first.stop();
  expect(rows("beats")).toHaveLength(1);
  const jumped = await runVarsel(place.dataDir, { VARSEL_NOW: "2027-01-07T09:00:00Z", MODE: "web" });
  await jumped.stop("SIGKILL");
  const back = await runVarsel(place.dataDir, { VARSEL_NOW: "2027-01-04T09:00:00Z", MODE: "web" });
  await back.stop();
  expect(rows("outages")).toEqual([]);
  backdate(20 * 60_000);
  const [beat] = rows("beats");
  const again = await runVarsel(place.dataDir, { VARSEL_NOW: "2027-01-04T09:01:00Z", MODE: "web" });
  await again.stop();
  const outages = rows("outages");
  // One for each of the demonstration's processors.
  expect(outages.length).toBeGreaterThan(1);
  for (const outage of outages) {
    expect(outage).toMatchObject({ started_at: beat?.at, seen_by: "machine" });
    expect(outage.ended_at > "2027-01-04T09:01:00.000Z").toBe(true);
  }
});
