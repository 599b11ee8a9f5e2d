import { existsSync } from "node:fs";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { openDatabase } from "@db/open.server";
import { makeStore } from "@db/store.server";
import { aStaff, NOW } from "@tests/support/builders";
import { leastTelling } from "@tests/support/least-telling";
import { memoryJournal } from "@tests/support/memory-journal";
import { aStaffedTenant, type StaffedTenant } from "@tests/support/staffing";
import { silentLog } from "@tests/support/test-log";
import { expect, test } from "vitest";
import type { Staff } from "~/domain/people/staff";
import { evenly } from "~/http/even-time";
import { requestPasswordReset } from "~/usecases/request-password-reset";

const PAIRS = 1_000;
const CONTROL_PAIRS = 200;
/** Pairs that are asked side by side, since most of the time is waiting. */
const LANES = 20;
const STEP_MS = 250;
const SAME = 0.07;

test("GS-9 a new password is asked for in the same time by known and unknown addresses, over 1,000 pairs; without even times they are told apart", async () => {
  const dataDir = await mkdtemp(join(existsSync("/dev/shm") ? "/dev/shm" : tmpdir(), "varsel-test-"));
  const place = { dataDir, database: { engine: "sqlite" as const, file: join(dataDir, "varsel.db") } };
  const database = await openDatabase({ ...place, journal: memoryJournal(), log: silentLog(), role: "server" });
  try {
    const site = await aStaffedTenant(makeStore(database), NOW);
    const known = Array.from({ length: PAIRS + CONTROL_PAIRS }, () => aStaff({ processorId: site.processorId }));
    for (let from = 0; from < known.length; from += 500)
      await site.store.write(async (tx) => {
        for (const staff of known.slice(from, from + 500)) await tx.staff.insert(staff);
      });
    const control = await compare(site, known.slice(0, CONTROL_PAIRS), 1, (work) => work());
    const kept = await leastTelling(async () => {
      const compared = await compare(site, known.slice(CONTROL_PAIRS), LANES, (work) => evenly(work, STEP_MS));
      expect(compared.answers).toEqual(['{"ok":true}']);
      return compared.chance;
    }, SAME);
    // One standard error over so many pairs is 0.016.
    expect(kept, "the chance to tell them apart").toBeLessThan(SAME);
    expect(control.chance, "the chance with the control").toBeGreaterThan(0.7);
  } finally {
    await database.close();
    await rm(dataDir, { recursive: true, force: true });
  }
}, 300_000);

type Timing = <T>(work: () => Promise<T>) => Promise<T>;

/** The chance that a known address takes longer than an unknown one. Either comes first as often. */
async function compare(site: StaffedTenant, known: readonly Staff[], lanes: number, timing: Timing) {
  const answers = new Set<string>();
  const ask = async (address: string) => {
    // From a network of its own, so that none is refused for asking too often.
    const input = { address, network: site.deps.ids.next() };
    const from = performance.now();
    answers.add(JSON.stringify(await timing(() => requestPasswordReset(site.deps, input))));
    return performance.now() - from;
  };
  const isLonger = async ({ address }: Staff, n: number) => {
    const unknown = address.replace("@fjord", "@fjorc");
    const first = n % 2 === 0 ? await ask(address) : null;
    const other = await ask(unknown);
    return (first ?? (await ask(address))) > other;
  };
  let longer = 0;
  const lane = async (offset: number) => {
    for (let n = offset; n < known.length; n += lanes) {
      const staff = known[n];
      if (staff !== undefined && (await isLonger(staff, offset + Math.floor(n / lanes)))) longer += 1;
    }
  };
  await Promise.all(Array.from({ length: lanes }, (_, offset) => lane(offset)));
  return { answers: [...answers], chance: longer / known.length };
}
